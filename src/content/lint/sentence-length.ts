import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { LintText } from './lint-texts.ts';

/** Words of a sentence: up to `easy` it is good, above `most` it is wrong. */
const limits = { easy: 15, most: 20 };

/** A diagnostic for each long sentence, at the sentence. Questions to talk about have a rule of their own. */
export function checkSentenceLength({ isQuestion, sentences, place }: LintText): readonly Diagnostic[] {
  if (isQuestion) return [];
  return sentences
    .filter(({ words }) => words.length > limits.easy)
    .map(({ from, to, words: { length: count } }) => {
      const origin = place(from, to);
      return count > limits.most
        ? diagnostic('lint/sentence-too-long', { count, limit: limits.most }, { origin })
        : diagnostic('lint/long-sentence', { count, limit: limits.easy }, { origin });
    });
}
