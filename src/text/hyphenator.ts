import { type Division, divideDutch, spellDivision } from './dutch-hyphenation.ts';
import { remember } from './remember.ts';
import { visibleText } from './visible-text.ts';

/** Who says that a word may be divided here: a sign in the word itself, its author, or the language. */
export interface HyphenationPoint extends Division {
  readonly origin: 'sign' | 'author' | 'language';
}

/** Finds where words may be divided; every distinct word once. */
export interface Hyphenator {
  /**
   * Points in order, for a word as it stands between two spaces, with its punctuation. Offsets are in the visible text of the word:
   * without its soft hyphens.
   */
  hyphenate(word: string): readonly HyphenationPoint[];
}

const shortestWord = 6;
const shortestPart = 3;
/** A part of a word with a hyphen or slash of its own is divided further only from this length. */
const shortestDividedPart = 8;
/** Before a vanished diaeresis two letters will do (co-ordinatie, ge-interesseerd): a prefix is read at a glance. */
const shortestPrefix = 2;

const letters = /\p{L}\p{M}*(?:['’]?\p{L}\p{M}*)*/gu;
const address = /:\/\/|^www\.|@|\.\p{L}{2,}/u;
const sign = /(?<=[\p{L}\p{N}]{2}['’”")\]]?)[-‐–—/](?=['‘“"([]?\p{L}['’\p{L}-]{2})/gu;
const addressSlash = /(?<=[^/:])\/(?=[^/]{2})/gu;
const innerCapital = /^(?!IJ)\p{L}.*\p{Lu}|^IJ.*\p{Lu}/u;

/**
 * `exceptions` are words with hyphens where they may be divided, `draag-vlak-on-der-zoek`; case does not matter, and they
 * overrule the patterns. A word with soft hyphens is divided at those alone. Without either, words of fewer than 6 letters,
 * capitals, words with digits and addresses are left whole, and a break leaves at least 3 letters on either side.
 */
export function createHyphenator(language: 'nl', exceptions: readonly string[]): Hyphenator {
  const divide = { nl: divideDutch }[language];
  const excepted = new Map(exceptions.map((entry) => [exceptionKey(entry.replaceAll('-', '')), hyphenOffsets(entry)]));
  const cache = new Map<string, readonly HyphenationPoint[]>();

  function findPoints(source: string): HyphenationPoint[] {
    const { word, soft, free } = readControls(source);
    const points = new Map<number, HyphenationPoint>();
    for (const at of [...free, ...findSigns(word)]) {
      points.set(at, { at, from: at, to: at, before: '', after: '', origin: 'sign' });
    }
    if (soft.length > 0) {
      for (const division of soft.map((at) => spellDivision(word, at))) {
        if (division !== undefined && !points.has(division.at))
          points.set(division.at, { ...division, origin: 'author' });
      }
    } else if (!address.test(word)) {
      const shortest = points.size > 0 ? shortestDividedPart : shortestWord;
      const digits = /\p{N}/u.test(word);
      for (const run of word.matchAll(letters)) {
        for (const division of divideRun(run[0], shortest, digits)) {
          const point = shift(division, run.index);
          if (!points.has(point.at)) points.set(point.at, { ...point, origin: 'language' });
        }
      }
    }
    return [...points.values()].sort((a, b) => a.at - b.at);
  }

  function divideRun(run: string, shortest: number, digits: boolean): readonly Division[] {
    const stated = excepted.get(exceptionKey(run));
    if (stated !== undefined) {
      return stated.map((at) => spellDivision(run, at)).filter((division) => division !== undefined);
    }
    if (digits || countLetters(run) < shortest || innerCapital.test(run)) return [];
    return divide(run).filter(
      ({ at, from, to }) =>
        countLetters(run.slice(0, from)) >= (to > at ? shortestPrefix : shortestPart) &&
        countLetters(run.slice(at)) >= shortestPart,
    );
  }

  return {
    hyphenate: (word) => remember(cache, word, () => findPoints(word)),
  };
}

/** The visible text of a word with the offsets of its soft hyphens and of its zero-width spaces. */
function readControls(source: string): { word: string; soft: number[]; free: number[] } {
  const soft: number[] = [];
  const free: number[] = [];
  let word = '';
  for (const part of source.split(/([\u00AD\u200B])/)) {
    if (part === '\u00AD') soft.push(word.length);
    else if (part === '\u200B') free.push(word.length);
    else word += visibleText(part);
  }
  return { word, soft, free: free.filter((at) => at > 0 && at < word.length) };
}

function findSigns(word: string): number[] {
  return [...word.matchAll(address.test(word) ? addressSlash : sign)].map((match) => match.index + 1);
}

function exceptionKey(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}

function hyphenOffsets(entry: string): number[] {
  return [...entry.matchAll(/-/g)].map((match, i) => match.index - i);
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

function shift(division: Division, offset: number): Division {
  return { ...division, at: division.at + offset, from: division.from + offset, to: division.to + offset };
}
