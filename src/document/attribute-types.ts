import { elementRegistry } from './element-registry.ts';

/** A kind of value an attribute may have: the test, and how a message describes it. */
export interface AttributeType {
  readonly description: string;
  readonly required: boolean;
  accepts(value: string): boolean;
}

/** Attributes that every element takes. */
const commonAttributes: Readonly<Record<string, string>> = { class: 'names', id: 'id', lang: 'language' };

type Test = Omit<AttributeType, 'required'>;

const types: Readonly<Record<string, Test>> = {
  text: { description: 'text', accepts: () => true },
  integer: matching('a whole number, such as 3', /^\d{1,4}$/),
  count: matching('a whole number of 1 or more, such as 3', /^[1-9]\d{0,3}$/),
  integers: matching('whole numbers with spaces between them, such as "10 15 25"', /^(?:\d{1,4}(?: \d{1,4})*)?$/),
  path: matching(
    'the path of a file, with / between folders, such as "signs/clock.svg"',
    /^(?!(?:.*\/)?\.{1,2}(?:\/|$))(?!\/)[^\\:?*"<>|]+[^\\:?*"<>|/]$/,
  ),
  link: matching(
    'an address that begins with https:// or mailto:, or # and an id',
    /^(?:https:\/\/\S+|mailto:\S+|#\S+)$/,
  ),
  id: matching('a name of letters, digits and hyphens that begins with a letter', /^[A-Za-z][\w.-]*$/),
  names: matching('names with spaces between them, such as "card large"', /^\s*(?:[A-Za-z][\w-]*(?:\s+|$))*$/),
  language: matching('a language tag, such as "nl" or "nl-NL"', /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
};

/** The attributes of each element, with their types; read from the registry once. */
const tables: ReadonlyMap<string, ReadonlyMap<string, AttributeType>> = new Map(
  Object.entries(elementRegistry).map(([element, { attributes }]) => {
    const all = Object.entries({ ...attributes, ...commonAttributes });
    return [element, new Map(all.map(([name, written]) => [name, attributeType(written)]))];
  }),
);

/** The attributes that an element may have; undefined for an element that the registry does not know. */
export function attributesOf(element: string): ReadonlyMap<string, AttributeType> | undefined {
  return tables.get(element);
}

/** Reads a type as the registry writes it, `integer!` or `front|back`: what it accepts, and whether it must be there. */
function attributeType(written: string): AttributeType {
  const required = written.endsWith('!');
  const name = required ? written.slice(0, -1) : written;
  const known = types[name];
  if (known !== undefined) return { ...known, required };
  const choices = name.split('|');
  return { description: choices.join(' or '), accepts: (value) => choices.includes(value), required };
}

function matching(description: string, pattern: RegExp): Test {
  return { description, accepts: (value) => pattern.test(value) };
}
