import type { TemplateValue } from '../edition/edition.ts';
import { fieldsOf, fieldValue, isList, isRecord, isRichText, isTruthy } from './data-values.ts';

/** All values that something in a template takes in the course of one run. */
export type ValueSet = ReadonlySet<TemplateValue>;

/** What a path leads to. `found`: some value has the field; `without`: some object lacks it; `blank`: the way led through null. */
export interface Lookup {
  readonly values: ValueSet;
  readonly found: boolean;
  readonly without: boolean;
  readonly blank: boolean;
  /** The names there are where the path broke off. */
  readonly fields: readonly string[];
}

/** Follows `parts` from each of `values`. An empty set answers everything, for nothing is known about it. */
export function lookUp(values: ValueSet, parts: readonly string[]): Lookup {
  let current = values;
  let without = false;
  let blank = false;
  for (const part of parts) {
    const next = new Set<TemplateValue>();
    let owners = 0;
    let others = 0;
    for (const value of current) {
      const below = fieldValue(value, part);
      if (below !== undefined) {
        owners++;
        next.add(below);
      } else if (value === null) {
        blank = true;
      } else {
        others++;
      }
    }
    if (owners === 0 && others > 0) return { values: next, found: false, without, blank, fields: allFields(current) };
    without ||= others > 0;
    current = next;
  }
  return { values: current, found: true, without, blank, fields: [] };
}

/** The value one path leads to from one value; null where it leads nowhere. */
export function valueAt(value: TemplateValue, parts: readonly string[]): TemplateValue {
  let current: TemplateValue = value;
  for (const part of parts) current = fieldValue(current, part) ?? null;
  return current;
}

/** The items of all lists among the values; what is no list counts as one item when it is an object. */
export function itemsOf(values: ValueSet): ValueSet {
  return new Set([...values].flatMap((value) => (isList(value) ? value : isRecord(value) ? [value] : [])));
}

export function truthyOf(values: ValueSet): ValueSet {
  return new Set([...values].filter(isTruthy));
}

/** How a message calls a kind of value. */
export function kindOf(value: TemplateValue): string {
  if (value === null) return 'nothing';
  if (isList(value)) return 'a list';
  if (isRichText(value)) return 'rich text';
  if (isRecord(value)) return 'an object';
  return typeof value === 'boolean' ? 'yes or no' : typeof value === 'number' ? 'a number' : 'a text';
}

function allFields(values: ValueSet): readonly string[] {
  return [...new Set([...values].flatMap((value) => (isRecord(value) ? fieldsOf(value) : [])))];
}
