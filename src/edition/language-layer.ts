import type { Entry, Language } from '../content/catalog.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { EditionContent, LocalisedContent } from './edition-content.ts';

/** The labels this stage fills itself; templates ask for more. */
const neededLabels = [
  'edition-default',
  'edition-of',
  'card',
  'cards',
  'value-cards',
  'minutes-count',
  'group-size',
  'group-size-exact',
  'group-planned',
  'per-session',
  'per-participant',
  'per-table',
  'form-plenary',
  'form-alone',
  'form-pair',
  'form-trio',
  'form-four',
  'form-team',
  'form-home',
  'form-break',
  'paper-a4',
  'paper-a3',
  'paper-a3-landscape',
] as const;

export type NeededLabel = (typeof neededLabels)[number];

/** Puts the content in a language. */
export function languageLayer(content: EditionContent, language: Entry<Language>): LocalisedContent {
  return { ...content, language };
}

/** An error for each label this stage needs and the language lacks. */
export function checkLabels(language: Entry<Language>): readonly Diagnostic[] {
  return neededLabels.flatMap((label) => missingWord(language, 'labels', label));
}

/** An error when the language has no `name` under `section`, nothing otherwise. */
export function missingWord(
  language: Entry<Language>,
  section: 'labels' | 'profiles' | 'impositions' | 'documents',
  name: string,
): readonly Diagnostic[] {
  if (Object.hasOwn(language.data[section], name)) return [];
  const origin = language.locate([section]);
  return [diagnostic('edition/missing-word', { language: language.id, section, name }, { origin })];
}
