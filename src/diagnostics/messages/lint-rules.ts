import type { Message } from './message.ts';

/** How much a rule weighs: with an `error` nothing is sound, a `warning` is a doubt, and what is `off` is not reported. */
export type LintLevel = Message['severity'] | 'off';

/** The rules of the content lint, each with its level: the one place to change it. */
const levels = {
  'lint/sentence-too-long': 'error',
  'lint/long-sentence': 'warning',
  'lint/mean-sentence': 'warning',
  'lint/passive-voice': 'warning',
  'lint/plain-word': 'warning',
  'lint/long-word': 'warning',
  'lint/question-length': 'error',
  'lint/question-comma': 'error',
  'lint/question-how': 'error',
  'lint/story-length': 'warning',
  'lint/uncovered': 'warning',
  'lint/unused-entry': 'warning',
  'lint/lost-harvest': 'warning',
} as const satisfies Readonly<Record<`lint/${string}`, LintLevel>>;

export type LintRule = keyof typeof levels;

/** {@link LintLevel} by rule; its permanent code is its name. */
export const lintRules: Readonly<Record<LintRule, LintLevel>> = levels;

/** The severity of what a rule reports; nothing is reported by a rule that is off. */
export function severityOf(rule: LintRule): Message['severity'] {
  const level = lintRules[rule];
  return level === 'off' ? 'warning' : level;
}
