import { content, pageDescriptors } from './page-table.ts';
import { type PropertyDefinition, type PropertyName, properties } from './property-table.ts';
import { type Shorthand, shorthands } from './shorthand-table.ts';

/** The properties that can be set in one kind of rule. */
export interface PropertyScope {
  /** Completes "… has no effect in {place}". */
  readonly place: string;
  readonly properties: Readonly<Record<string, PropertyDefinition<unknown>>>;
  readonly shorthands: Readonly<Record<string, Shorthand>>;
  /** Whether `inherit` and `initial` can be said. */
  readonly cascades: boolean;
}

const markerNames = [
  'color',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
  'font-variant-caps',
  'letter-spacing',
] as const satisfies readonly PropertyName[];

const marginBoxNames = [
  ...markerNames,
  'line-height',
  'text-align',
  'vertical-align',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
] as const satisfies readonly PropertyName[];

export const elementScope: PropertyScope = { place: 'a rule for elements', properties, shorthands, cascades: true };

export const markerScope: PropertyScope = {
  place: 'a rule for ::marker',
  properties: pick(markerNames),
  shorthands: {},
  cascades: true,
};

export const pageScope: PropertyScope = {
  place: 'an @page rule',
  properties: pageDescriptors,
  shorthands: { margin: shorthands['margin']! },
  cascades: false,
};

export const marginBoxScope: PropertyScope = {
  place: 'a margin box',
  properties: { content, ...pick(marginBoxNames) },
  shorthands: { padding: shorthands['padding']! },
  cascades: true,
};

const all: readonly PropertyScope[] = [elementScope, markerScope, pageScope, marginBoxScope];

/** The names that can be set in this kind of rule, shorthands included. */
export function propertyNames(scope: PropertyScope): readonly string[] {
  return [...Object.keys(scope.properties), ...Object.keys(scope.shorthands)];
}

export function hasProperty(scope: PropertyScope, name: string): boolean {
  return Object.hasOwn(scope.properties, name) || Object.hasOwn(scope.shorthands, name);
}

/** Whether the name is a property in some kind of rule. */
export function isKnownProperty(name: string): boolean {
  return all.some((scope) => hasProperty(scope, name));
}

function pick(names: readonly PropertyName[]): Readonly<Record<string, PropertyDefinition<unknown>>> {
  return Object.fromEntries(names.map((name) => [name, properties[name]]));
}
