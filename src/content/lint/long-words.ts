import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { LintText } from './lint-texts.ts';
import { wordsOf } from './sentences.ts';

const mostLetters = 24;

/** A part of a word between hyphens and the like, where a line can end; a soft hyphen is part of it. */
const part = /[\p{L}\p{M}\u00AD]+/gu;

/**
 * A warning for each word with more than 24 letters on end. It is left alone when its author put a soft hyphen in it, and
 * when `divided`, words in lower case, has it: the language says where to divide it.
 */
export function checkLongWords({ sentences, place }: LintText, divided: ReadonlySet<string>): readonly Diagnostic[] {
  return wordsOf(sentences)
    .filter(({ text }) => text.length > mostLetters)
    .flatMap((word) =>
      [...word.text.matchAll(part)]
        .filter(({ 0: { length } }) => length > mostLetters)
        .filter(({ 0: letters }) => !letters.includes('\u00AD') && !divided.has(letters.toLowerCase()))
        .map(({ 0: letters, index }) => {
          const from = word.from + index;
          const values = { word: word.text, count: letters.length, limit: mostLetters };
          return diagnostic('lint/long-word', values, { origin: place(from, from + letters.length) });
        }),
    );
}
