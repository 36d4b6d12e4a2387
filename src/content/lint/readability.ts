import type { LintText } from './lint-texts.ts';
import { wordsOf } from './sentences.ts';
import { countSyllables } from './syllables.ts';

/** How easily the texts read, as far as a formula can tell. */
export interface Readability {
  readonly formula: 'Flesch-Douma';
  /** What it is worth: an indication and no more, since a formula does not know what a text says. */
  readonly status: 'indicatie';
  readonly texts: readonly TextReadability[];
}

/** How easily the sentences of one file read. */
export interface TextReadability {
  readonly file: string;
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  /** Reading ease with one decimal: from 0, very hard, to 100, very easy; beyond for texts of very short words. */
  readonly ease: number;
}

/** Ends a text that is written in sentences; a title, a name or a list of things does not. */
const fullStop = /[.!?…][’”)]*$/u;

/**
 * Reading ease after Flesch, with the numbers W. H. Douma found for Dutch (De leesbaarheid van landbouwbladen, 1960):
 * 206.84 − 0.93 × words per sentence − 77 × syllables per word. One for each file that has sentences.
 */
export function readabilityOf(texts: readonly LintText[]): Readability {
  const byFile = new Map<string, { words: number; sentences: number; syllables: number }>();
  for (const { file, text, sentences } of texts) {
    if (!fullStop.test(text)) continue;
    const sum = byFile.get(file) ?? { words: 0, sentences: 0, syllables: 0 };
    byFile.set(file, sum);
    const words = wordsOf(sentences);
    sum.words += words.length;
    sum.sentences += sentences.length;
    sum.syllables += words.reduce((count, word) => count + countSyllables(word.text), 0);
  }
  return {
    formula: 'Flesch-Douma',
    status: 'indicatie',
    texts: [...byFile].map(([file, sum]) => ({ file, ...sum, ease: ease(sum) })),
  };
}

function ease({ words, sentences, syllables }: Pick<TextReadability, 'words' | 'sentences' | 'syllables'>): number {
  return Math.round((206.84 - 0.93 * (words / sentences) - 77 * (syllables / words)) * 10) / 10;
}
