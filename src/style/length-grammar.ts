import { type Pt, pt } from '../geometry/length.ts';
import type { Extent, Percentage, Track } from './computed-style.ts';
import { type Computable, either, type Grammar, soleQuantity, word } from './grammar.ts';
import { evaluateQuantity, isNegative, resolveLength } from './quantity.ts';
import { splitAtCommas, type Term } from './term.ts';

/** A length of any sign. */
export const signedLength: Grammar<Pt> = lengthGrammar('a positive or negative length such as 3mm', true);

/** A length of zero or more; a `calc()` that comes out below zero is zero (CSS Values 4, 10.5). */
export const length: Grammar<Pt> = lengthGrammar('a length such as 3mm', false);

const percentage: Grammar<Percentage> = {
  forms: ['a percentage'],
  keywords: [],
  parse(terms) {
    const quantity = soleQuantity(terms);
    return quantity?.kind === 'percentage' ? () => ({ percent: quantity.value }) : undefined;
  },
};

const positivePercentage: Grammar<Percentage> = {
  ...percentage,
  parse: (terms) => ((soleQuantity(terms)?.value ?? 0) < 0 ? undefined : percentage.parse(terms)),
};

/** A distance from an edge: a length or percentage of any sign, or `auto`. */
export const offset: Grammar<Extent> = either(word({ auto: 'auto' }), either(signedLength, percentage));

/** A width or height: a length, a percentage, or `auto`. */
export const extent: Grammar<Extent> = either(word({ auto: 'auto' }), either(length, positivePercentage));

/** A type size; `em` and percentages are of the parent's size. */
export const fontSize: Grammar<Pt> = {
  forms: ['a length such as 11pt', 'a percentage'],
  keywords: [],
  parse(terms) {
    const quantity = soleQuantity(terms);
    if (quantity === undefined || quantity.kind === 'number' || isNegative(quantity) || isZero(quantity))
      return undefined;
    if (quantity.kind === 'length') return (context) => resolveLength(quantity, context);
    return (context) => pt((context.fontSize * quantity.value) / 100);
  },
};

/** A line height as it is inherited: a length, or a number by which each element multiplies its own type size. */
export type LineHeight = Pt | { readonly factor: number };

export const lineHeight: Grammar<LineHeight> = {
  forms: ['a length such as 15pt', 'a number to multiply the type size by'],
  keywords: [],
  parse(terms) {
    const quantity = soleQuantity(terms);
    if (quantity === undefined || isNegative(quantity) || isZero(quantity)) return undefined;
    if (quantity.kind === 'number') return () => ({ factor: quantity.value });
    return quantity.kind === 'length' ? (context) => resolveLength(quantity, context) : undefined;
  },
};

/** The columns of a grid: extents and `fr`, also by `repeat(count, columns)`. */
export const trackList: Grammar<readonly Track[]> = {
  forms: ['widths such as 38mm, 25%, 1fr and auto, also as repeat(3, 1fr)'],
  keywords: ['auto', 'none'],
  parse(terms) {
    const tracks: Computable<Track>[] = [];
    for (const term of terms) {
      const parsed = parseTracks(term);
      if (parsed === undefined) return undefined;
      tracks.push(...parsed);
    }
    return tracks.length === 0 ? undefined : (context) => tracks.map((track) => track(context));
  },
};

function lengthGrammar(form: string, signed: boolean): Grammar<Pt> {
  return {
    forms: [form],
    keywords: [],
    parse(terms) {
      const quantity = soleQuantity(terms);
      if (quantity === undefined || (!signed && isNegative(quantity))) return undefined;
      if (quantity.kind !== 'length' && !(quantity.kind === 'number' && isZero(quantity))) return undefined;
      if (signed) return (context) => resolveLength(quantity, context);
      return (context) => pt(Math.max(0, resolveLength(quantity, context)));
    },
  };
}

function parseTracks(term: Term): readonly Computable<Track>[] | undefined {
  if (term.kind === 'fraction') {
    const { value } = term;
    return value > 0 ? [() => ({ fraction: value })] : undefined;
  }
  if (term.kind !== 'function' || term.name !== 'repeat') {
    const track = extent.parse([term]);
    return track === undefined ? undefined : [track];
  }
  const [count, columns, ...rest] = splitAtCommas(term.terms);
  const times = evaluateQuantity(count?.[0])?.value;
  if (times === undefined || !Number.isInteger(times) || times < 1 || times > maximumRepeats) return undefined;
  if (columns === undefined || columns.length === 0 || rest.length > 0) return undefined;
  const parsed = columns.map(parseTracks);
  if (parsed.some((each) => each === undefined)) return undefined;
  const once = parsed.flatMap((each) => each ?? []);
  return Array.from({ length: times }, () => once).flat();
}

/** More columns than any sheet holds; a slip of the finger must not fill the memory. */
const maximumRepeats = 100;

function isZero({ value, em, rem }: { value: number; em: number; rem: number }): boolean {
  return value === 0 && em === 0 && rem === 0;
}

/** A turn that leaves lines level: none at all, or half round. */
export const halfTurn: Grammar<0 | 180> = {
  forms: ['180deg'],
  keywords: [],
  parse([term, ...rest]) {
    if (term?.kind !== 'angle' || rest.length > 0) return undefined;
    const { value } = term;
    return value === 0 || value === 180 ? () => value : undefined;
  },
};
