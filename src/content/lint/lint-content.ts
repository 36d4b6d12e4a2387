import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import { lintRules } from '../../diagnostics/messages/lint-rules.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Catalog } from '../catalog.ts';
import { checkCoverage } from './check-coverage.ts';
import { checkHarvest } from './harvest.ts';
import { type LintText, lintTexts } from './lint-texts.ts';
import { checkLongWords } from './long-words.ts';
import { checkMeanSentence } from './mean-sentence.ts';
import { checkPassiveVoice } from './passive-voice.ts';
import { checkPlainWords, createPlainWordFinder } from './plain-words.ts';
import { checkQuestionForm } from './question-form.ts';
import { type Readability, readabilityOf } from './readability.ts';
import { checkSentenceLength } from './sentence-length.ts';
import { checkStoryLength } from './story-length.ts';
import { createPlaceFinder } from './text-places.ts';
import { checkUnusedEntries } from './unused-entries.ts';

/**
 * Looks at the content as an editor would: at its Dutch, and at what a selection leaves out. `workspace` is the one the catalog was
 * loaded from. The texts are taken to be in the language of the default edition, whose list of plain words they are held
 * against. The value says how easily they read.
 */
export function lintContent(catalog: Catalog, workspace: Workspace): Outcome<Readability> {
  const texts = lintTexts(catalog, createPlaceFinder(workspace));
  const checkText = textChecker(catalog);
  const readability = readabilityOf(texts);
  const diagnostics = [
    ...texts.flatMap(checkText),
    ...readability.texts.flatMap(checkMeanSentence),
    ...[...catalog.stories.values()].flatMap(checkStoryLength),
    ...[...catalog.sessions.values()].flatMap(checkHarvest),
    ...checkCoverage(catalog),
    ...checkUnusedEntries(catalog, workspace),
  ];
  return { value: readability, diagnostics: diagnostics.filter(isOn) };
}

function textChecker({ toolkit, languages, plainWords }: Catalog): (text: LintText) => readonly Diagnostic[] {
  const { language } = toolkit.data;
  const words = plainWords.get(language)?.data;
  const finder = words && createPlainWordFinder(words);
  const exceptions = languages.get(language)?.data.hyphenationExceptions ?? [];
  const divided = new Set(exceptions.map((word) => word.replaceAll('-', '').toLowerCase()));
  return (text) => [
    ...checkSentenceLength(text),
    ...checkPassiveVoice(text),
    ...(finder === undefined ? [] : checkPlainWords(text, finder)),
    ...checkLongWords(text, divided),
    ...checkQuestionForm(text),
  ];
}

function isOn({ code }: Diagnostic): boolean {
  return (lintRules as Readonly<Record<string, string>>)[code] !== 'off';
}
