import type { Colour } from '../geometry/colour.ts';
import { evaluateQuantity, type TypeSizes } from './quantity.ts';
import { splitAtCommas, type Term } from './term.ts';

/** What a value may refer to when it is computed: type sizes, and the colour of the text. */
export interface ComputeContext extends TypeSizes {
  readonly colour: Colour;
}

/** A value as specified, waiting for what it refers to. */
export type Computable<T> = (context: ComputeContext) => T;

/** How the value of a property is read. */
export interface Grammar<T> {
  /** The forms it takes, in words: `none`, `a length such as 3mm`. */
  readonly forms: readonly string[];
  /** The words it takes, for suggestions. */
  readonly keywords: readonly string[];
  /** What the terms specify; undefined when they are not in this grammar. */
  readonly parse: (terms: readonly Term[]) => Computable<T> | undefined;
}

/** `none, a length such as 3mm or a percentage` */
export function formsText({ forms }: Pick<Grammar<unknown>, 'forms'>): string {
  return forms.length < 2 ? forms.join('') : `${forms.slice(0, -1).join(', ')} or ${forms.at(-1)}`;
}

/** One word out of a few, each standing for a value. */
export function word<const T>(meanings: Readonly<Record<string, T>>): Grammar<T> {
  const values = new Map(Object.entries(meanings));
  const names = [...values.keys()];
  return {
    forms: names,
    keywords: names,
    parse(terms) {
      const name = soleIdentifier(terms)?.toLowerCase();
      const value = name === undefined ? undefined : values.get(name);
      return value === undefined ? undefined : () => value;
    },
  };
}

/** One word out of a few that stand for themselves. */
export function keyword<K extends string>(...names: readonly K[]): Grammar<K> {
  return word(Object.fromEntries(names.map((name) => [name, name])) as Record<K, K>);
}

/** The first of the grammars that takes the value. */
export function either<A, B>(first: Grammar<A>, second: Grammar<B>): Grammar<A | B> {
  return {
    forms: [...first.forms, ...second.forms],
    keywords: [...first.keywords, ...second.keywords],
    parse: (terms) => first.parse(terms) ?? second.parse(terms),
  };
}

/** One or more values of a grammar of one term, with spaces between them. */
export function listOf<T>(item: Grammar<T>): Grammar<readonly T[]> {
  return {
    ...item,
    parse: (terms) =>
      parseAll(
        terms.map((term) => [term]),
        item.parse,
      ),
  };
}

/** One or more values with commas between them. */
export function commaList<T>(item: Grammar<T>): Grammar<readonly T[]> {
  return { ...item, parse: (terms) => parseAll(splitAtCommas(terms), item.parse) };
}

/** A number not below `minimum` nor above `maximum`. */
export function numberBetween(minimum: number, maximum: number, form: string): Grammar<number> {
  return {
    forms: [form],
    keywords: [],
    parse(terms) {
      const quantity = soleQuantity(terms);
      if (quantity?.kind !== 'number' || quantity.value < minimum || quantity.value > maximum) return undefined;
      return () => quantity.value;
    },
  };
}

/** A whole number not below `minimum`. */
export function integer(minimum: number): Grammar<number> {
  const number = numberBetween(minimum, Number.MAX_SAFE_INTEGER, `a whole number of ${minimum} or more`);
  const parse: Grammar<number>['parse'] = (terms) =>
    Number.isInteger(soleQuantity(terms)?.value) ? number.parse(terms) : undefined;
  return { ...number, parse };
}

/** A name the author chooses; `none` and `auto` are not names. */
export function customName(form: string): Grammar<string> {
  return {
    forms: [form],
    keywords: [],
    parse(terms) {
      const name = soleIdentifier(terms);
      return name === undefined || reserved.test(name) ? undefined : () => name;
    },
  };
}

/** The quantity a value of one term is. */
export function soleQuantity(terms: readonly Term[]): ReturnType<typeof evaluateQuantity> {
  return terms.length === 1 ? evaluateQuantity(terms[0]) : undefined;
}

/** The word a value of one term is. */
export function soleIdentifier(terms: readonly Term[]): string | undefined {
  const [term, ...rest] = terms;
  return term?.kind === 'identifier' && rest.length === 0 ? term.name : undefined;
}

const reserved = /^(?:none|auto|inherit|initial)$/i;

function parseAll<T>(
  parts: readonly (readonly Term[])[],
  parse: Grammar<T>['parse'],
): Computable<readonly T[]> | undefined {
  const items: Computable<T>[] = [];
  for (const part of parts) {
    const item = parse(part);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items.length === 0 ? undefined : (context) => items.map((item) => item(context));
}
