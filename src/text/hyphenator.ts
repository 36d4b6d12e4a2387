import { type Division, divideDutch, spellDivision } from './dutch-hyphenation.ts';
import { remember } from './remember.ts';
import { visibleText } from './visible-text.ts';

/** Who says that a word may be divided here: a sign in the word itself, its author, or the language. */
export interface HyphenationPoint extends Division {
  readonly origin: 'sign' | 'author' | 'language';
  /** Letters of the word on either side. Of a word with signs of its own, those of the part that is divided. */
  readonly head: number;
  readonly tail: number;
}

/** Finds where words may be divided; every distinct word once. */
export interface Hyphenator {
  /**
   * Points in order, for a word as it stands between two spaces, with its punctuation. Offsets are in the visible text of the word:
   * without its soft hyphens.
   */
  hyphenate(word: string): readonly HyphenationPoint[];
}

/** A part of a word with a hyphen or slash of its own is divided further only from this length. */
const shortestDividedPart = 8;
/** No language leaves a single letter by itself; a style sheet may ask for more. */
const shortestPart = 2;

const letters = /\p{L}\p{M}*(?:['’]?\p{L}\p{M}*)*/gu;
const address = /:\/\/|^www\.|@|\.\p{L}{2,}/u;
const sign = /(?<=[\p{L}\p{N}]{2}['’”")\]]?)[-‐–—/](?=['‘“"([]?\p{L}['’\p{L}-]{2})/gu;
const addressSlash = /(?<=[^/:])\/(?=[^/]{2})/gu;
const innerCapital = /^(?!IJ)\p{L}.*\p{Lu}|^IJ.*\p{Lu}/u;

/**
 * `exceptions` are words with hyphens where they may be divided, `draag-vlak-on-der-zoek`; case does not matter, and they
 * overrule the patterns. A word with soft hyphens is divided at those alone. Without either, capitals, words with digits and
 * addresses are left whole, and a break leaves at least 2 letters on either side.
 */
export function createHyphenator(language: 'nl', exceptions: readonly string[]): Hyphenator {
  const divide = { nl: divideDutch }[language];
  const excepted = new Map(exceptions.map((entry) => [exceptionKey(entry.replaceAll('-', '')), hyphenOffsets(entry)]));
  const cache = new Map<string, readonly HyphenationPoint[]>();

  function findPoints(source: string): HyphenationPoint[] {
    const { word, soft, free } = readControls(source);
    const points = new Map<number, HyphenationPoint>();
    const add = (division: Division, origin: HyphenationPoint['origin'], run: string, offset: number): void => {
      const at = division.at + offset;
      if (points.has(at)) return;
      const { before, after } = division;
      const from = division.from + offset;
      const to = division.to + offset;
      const head = countLetters(run.slice(0, division.from));
      const tail = countLetters(run.slice(division.at));
      points.set(at, { at, from, to, before, after, origin, head, tail });
    };
    const isNotable = notable.test(word);
    for (const at of isNotable ? [...free, ...findSigns(word)] : free) {
      add({ at, from: at, to: at, before: '', after: '' }, 'sign', word, 0);
    }
    if (soft.length > 0) {
      for (const at of soft) {
        const division = spellDivision(word, at);
        if (division !== undefined) add(division, 'author', word, 0);
      }
    } else if (!isNotable || !address.test(word)) {
      const shortest = points.size > 0 ? shortestDividedPart : 2 * shortestPart;
      const digits = /\p{N}/u.test(word);
      for (const run of word.matchAll(letters)) {
        for (const division of divideRun(run[0], shortest, digits)) add(division, 'language', run[0], run.index);
      }
    }
    return [...points.values()].filter(leavesEnough).sort((a, b) => a.at - b.at);
  }

  function divideRun(run: string, shortest: number, digits: boolean): readonly Division[] {
    const stated = excepted.get(exceptionKey(run));
    if (stated !== undefined) {
      return stated.map((at) => spellDivision(run, at)).filter((division) => division !== undefined);
    }
    return digits || countLetters(run) < shortest || innerCapital.test(run) ? [] : divide(run);
  }

  return {
    hyphenate: (word) => remember(cache, word, () => findPoints(word)),
  };
}

const control = /([\u00AD\u200B])/;

/** The visible text of a word with the offsets of its soft hyphens and of its zero-width spaces. */
function readControls(source: string): { word: string; soft: number[]; free: number[] } {
  const soft: number[] = [];
  const free: number[] = [];
  if (!control.test(source)) return { word: visibleText(source), soft, free };
  let word = '';
  for (const part of source.split(control)) {
    if (part === '\u00AD') soft.push(word.length);
    else if (part === '\u200B') free.push(word.length);
    else word += visibleText(part);
  }
  return { word, soft, free: free.filter((at) => at > 0 && at < word.length) };
}

/** What a sign or an address needs: most words have neither. */
const notable = /[-‐–—/.:@]/;

function findSigns(word: string): number[] {
  return [...word.matchAll(address.test(word) ? addressSlash : sign)].map((match) => match.index + 1);
}

function leavesEnough({ origin, head, tail }: HyphenationPoint): boolean {
  return origin !== 'language' || (head >= shortestPart && tail >= shortestPart);
}

function exceptionKey(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}

function hyphenOffsets(entry: string): number[] {
  return [...entry.matchAll(/-/g)].map((match, i) => match.index - i);
}

const plain = /^[a-z]*$/i;

function countLetters(text: string): number {
  return plain.test(text) ? text.length : (text.match(/\p{L}/gu)?.length ?? 0);
}
