import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { TextReadability } from './readability.ts';

/** Words of a sentence on average, and how many sentences a text has before that says something. */
const limits = { mean: 14, sentences: 5 };

/** A diagnostic for each file whose sentences are long on average, even if none of them is. */
export function checkMeanSentence({ file, words, sentences }: TextReadability): readonly Diagnostic[] {
  const mean = words / sentences;
  if (sentences < limits.sentences || mean <= limits.mean) return [];
  const values = { mean: mean.toFixed(1), limit: limits.mean };
  return [diagnostic('lint/mean-sentence', values, { origin: { file, line: 1, column: 1 } })];
}
