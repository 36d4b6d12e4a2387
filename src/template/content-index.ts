import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { TemplateData, TemplateValue } from '../edition/edition.ts';
import { type ContentPlace, fieldsOf, isList, isRecord } from './data-values.ts';

/** The places of all objects and lists in a template's data that have a source around them. */
export interface ContentIndex {
  readonly places: ReadonlyMap<object, ContentPlace>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Goes through the data once. An object that stands in two places is found under the first. Text with a character that
 * XML cannot carry is reported where it was written, because it could only be dropped or break the markup.
 */
export function indexContent(data: TemplateData): ContentIndex {
  const places = new Map<object, ContentPlace>();
  const seen = new Set<object>();
  const diagnostics: Diagnostic[] = [];

  function visit(value: TemplateValue, around: ContentPlace | undefined): void {
    if (typeof value === 'string') {
      checkCharacters(value, around);
    } else if (isList(value)) {
      if (note(value, around)) for (const [index, item] of value.entries()) visit(item, below(around, index));
    } else if (isRecord(value)) {
      const own = value.$from === undefined ? around : { source: value.$from, path: [] };
      if (note(value, own)) for (const key of fieldsOf(value)) visit(value[key] as TemplateValue, below(own, key));
    }
  }

  function note(value: object, place: ContentPlace | undefined): boolean {
    if (seen.has(value)) return false;
    seen.add(value);
    if (place !== undefined) places.set(value, place);
    return true;
  }

  function checkCharacters(text: string, place: ContentPlace | undefined): void {
    const character = forbiddenCharacter.exec(text)?.[0];
    if (character === undefined) return;
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const origin = place?.source.locate(place.path);
    diagnostics.push(diagnostic('template/forbidden-character', { character: `U+${code}` }, { origin }));
  }

  visit(data, undefined);
  return { places, diagnostics };
}

/** What is not a `Char` of XML 1.0 (section 2.2): most control characters, U+FFFE, U+FFFF and lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const forbiddenCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

function below(place: ContentPlace | undefined, step: string | number): ContentPlace | undefined {
  return place === undefined ? undefined : { source: place.source, path: [...place.path, step] };
}
