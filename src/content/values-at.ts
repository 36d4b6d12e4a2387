import type { DataPath } from './read-yaml.ts';

/** A value inside data, with the way to it. */
export interface FoundValue {
  readonly value: unknown;
  readonly path: DataPath;
}

/**
 * Every value that `pattern` reaches: `pillar` a field, `blocks[].id` the field `id` of each item of `blocks`, `start{}` the
 * names of the fields of `start`. What is not there, or is something else, is passed over.
 */
export function valuesAt(data: unknown, pattern: string): readonly FoundValue[] {
  let found: readonly FoundValue[] = [{ value: data, path: [] }];
  for (const [, name, every] of pattern.matchAll(/([^.[\]{}]+)(\[\]|\{\})?/g)) {
    found = found.flatMap((each) => fields(each).filter((field) => field.path.at(-1) === name));
    if (every === '[]') found = found.flatMap(items);
    if (every === '{}') found = found.flatMap(fields).map(({ path }) => ({ value: path.at(-1), path }));
  }
  return found;
}

function fields({ value, path }: FoundValue): readonly FoundValue[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).map(([name, field]) => ({ value: field, path: [...path, name] }));
}

function items({ value, path }: FoundValue): readonly FoundValue[] {
  return Array.isArray(value) ? value.map((item: unknown, index) => ({ value: item, path: [...path, index] })) : [];
}
