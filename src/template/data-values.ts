import type { RichText } from '../content/rich-text.ts';
import type { ContentSource, TemplateData, TemplateValue } from '../edition/edition.ts';

/** Where an object or list of the data was written: the nearest source around it and the path from there. */
export interface ContentPlace {
  readonly source: ContentSource;
  readonly path: readonly (string | number)[];
}

export function isList(value: unknown): value is readonly TemplateValue[] {
  return Array.isArray(value);
}

export function isRichText(value: unknown): value is RichText {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'rich-text';
}

/** An object of the data, with fields a template may name. */
export function isRecord(value: unknown): value is TemplateData {
  return typeof value === 'object' && value !== null && !isList(value) && !isRichText(value);
}

/** The fields of a data object: all its keys but the source it was filled from. */
export function fieldsOf(record: TemplateData): readonly string[] {
  return Object.keys(record).filter((key) => key !== '$from');
}

/** What stands directly under `key`: undefined when there is nothing of that name, inherited names included. */
export function fieldValue(value: TemplateValue, key: string): TemplateValue | undefined {
  if (isList(value)) return Object.hasOwn(value, key) ? (Reflect.get(value, key) as TemplateValue) : undefined;
  if (!isRecord(value) || key === '$from' || !Object.hasOwn(value, key)) return undefined;
  return value[key] as TemplateValue | undefined;
}

/** Handlebars' truth: an empty list, an empty text and 0 are false. */
export function isTruthy(value: unknown): boolean {
  return isList(value) ? value.length > 0 : Boolean(value);
}
