import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { LintText } from './lint-texts.ts';
import { wordsOf } from './sentences.ts';

const mostWords = 15;

/**
 * What is wrong with a question to talk about: more than 15 words, a comma, or "hoe" as its first word. After the step plan
 * for moral questions of Dialoog & Ethiek, used by the Dutch government (grenzeloossamenwerken.nl).
 */
export function checkQuestionForm({ isQuestion, text, sentences, place }: LintText): readonly Diagnostic[] {
  if (!isQuestion) return [];
  const diagnostics: Diagnostic[] = [];
  const words = wordsOf(sentences);
  if (words.length > mostWords) {
    const values = { count: words.length, limit: mostWords };
    diagnostics.push(diagnostic('lint/question-length', values, { origin: place(0, text.length) }));
  }
  const comma = text.indexOf(',');
  if (comma !== -1) diagnostics.push(diagnostic('lint/question-comma', {}, { origin: place(comma, comma + 1) }));
  const [first] = words;
  if (first !== undefined && first.text.toLowerCase() === 'hoe') {
    const origin = place(first.from, first.to);
    diagnostics.push(diagnostic('lint/question-how', { word: first.text }, { origin }));
  }
  return diagnostics;
}
