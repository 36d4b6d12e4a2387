import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { PlainWords } from '../catalog.ts';
import type { LintText } from './lint-texts.ts';

/** Finds words for which there is a plainer one. */
export interface PlainWordFinder {
  readonly pattern: RegExp;
  /** What to write for a word, found as it stands or in lower case. */
  readonly plainer: ReadonlyMap<string, string>;
}

/** Undefined without words to look for. A word in lower case is found with capitals too, one with capitals as it stands. */
export function createPlainWordFinder({ words }: PlainWords): PlainWordFinder | undefined {
  const plainer = new Map(words.flatMap(({ avoid, plain }) => avoid.map((word) => [word, plain] as const)));
  const longestFirst = [...plainer.keys()].sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return undefined;
  const alternatives = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  return { pattern, plainer };
}

/** What stands between quotation marks; an apostrophe has a letter after it, or closes nothing. */
const speech = /‘[^‘]*?’(?!\p{L})/gu;

/**
 * A warning for each word of the list. What people in a story say is left alone: they talk as people of their trade do. In
 * other texts quotation marks protect nothing, since there they hold what a facilitator reads out.
 */
export function checkPlainWords(text: LintText, { pattern, plainer }: PlainWordFinder): readonly Diagnostic[] {
  const spoken = text.kind === 'stories' ? [...text.text.matchAll(speech)] : [];
  const isSpoken = (at: number) => spoken.some(({ index, 0: said }) => index <= at && at < index + said.length);
  return [...text.text.matchAll(pattern)].flatMap(({ 0: word, index }) => {
    const plain = plainer.get(word) ?? plainer.get(word.toLowerCase());
    if (plain === undefined || isSpoken(index)) return [];
    const origin = text.place(index, index + word.length);
    return [diagnostic('lint/plain-word', { word, plain }, { origin })];
  });
}
