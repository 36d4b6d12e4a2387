import type { Computable } from './grammar.ts';
import type { PropertyDefinition } from './property-table.ts';
import { readLooseValue } from './read-terms.ts';

const known = new Map<PropertyDefinition<unknown>, Computable<unknown>>();

/** The initial value of a property. Where an author has to state one it is the empty list, and is never used. */
export function initialValue(definition: PropertyDefinition<unknown>): Computable<unknown> {
  const value = known.get(definition) ?? readInitial(definition);
  known.set(definition, value);
  return value;
}

function readInitial({ grammar, initial }: PropertyDefinition<unknown>): Computable<unknown> {
  if (initial === null) return () => [];
  const terms = readLooseValue(initial);
  const value = 'problem' in terms ? undefined : grammar.parse(terms);
  if (value === undefined) throw new Error(`"${initial}" is not in the grammar of its property`);
  return value;
}
