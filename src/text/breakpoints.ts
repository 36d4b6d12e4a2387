import type { Hyphenator } from './hyphenator.ts';
import { hangAtEnd, hangAtStart } from './margin-alignment.ts';
import { sliceWord, type Token, totalWidth, trailingSpacing, type Word, type WordBreak, wordBreaks } from './tokens.ts';

/** What is notable of the end of a line: that it is a hyphen, or stands between words that belong together. */
export type LineEnding = 'plain' | 'hyphen' | 'parting';

/**
 * The places where a line may end, in order, as parallel arrays; the last is the end of the forced line. Positions are
 * distances in points from its start, had it been set on one endless line: a line from break `a` to break `b` is
 * `end[b] - start[a]` wide, of which `endSpace[b] - startSpace[a]` is white that can stretch.
 */
export interface Breakpoints {
  readonly count: number;
  /** Where the first line starts: 0, but for what of it stands in the margin. */
  readonly origin: number;
  /** The token at the break: the space that falls away, or the word that is divided. */
  readonly token: readonly number[];
  /** NaN in a word until {@link Breakpoints.measure} has been asked. */
  readonly end: readonly number[];
  readonly start: readonly number[];
  readonly endSpace: readonly number[];
  readonly startSpace: readonly number[];
  /** Where the word that is divided ends; `end` elsewhere. */
  readonly reach: readonly number[];
  readonly ending: readonly LineEnding[];
  /** The place in the word; undefined at a space and at the end. */
  readonly within: readonly (WordBreak | undefined)[];
  /** Fills in `end` and `start` of a break in a word: parts of words are shaped only when a line may well end there. */
  measure(index: number): void;
}

/** A sign at which a word may be divided without the hyphenator's knowledge of language. */
const sign = /[-‐–—/\u200B]/;
const softHyphen = '\u00AD';

/** What decides where a line may end, and where that is. */
export interface BreakRules {
  readonly hyphenator: Hyphenator;
  /** Without it words are divided only at signs of their own. */
  readonly hyphenate: boolean;
  /** Signs at the ends of lines stand partly in the margin: there lines end sooner and begin later than their glyphs. */
  readonly alignsOptically: boolean;
  /** Lines may also end between words that belong together. */
  readonly desperate: boolean;
}

/** Finds the breaks of a forced line. */
export function findBreakpoints(tokens: readonly Token[], rules: BreakRules): Breakpoints {
  const { alignsOptically, desperate } = rules;
  const token: number[] = [];
  const end: number[] = [];
  const start: number[] = [];
  const endSpace: number[] = [];
  const startSpace: number[] = [];
  const reach: number[] = [];
  const ending: LineEnding[] = [];
  const within: (WordBreak | undefined)[] = [];
  let x = 0;
  let white = 0;
  let spacing = 0;

  function add(at: number, place: WordBreak | undefined, nextX: number, nextWhite: number): void {
    token.push(at);
    end.push(place === undefined ? x - spacing - (alignsOptically ? hangBefore(tokens, at) : 0) : Number.NaN);
    start.push(place === undefined ? nextX + (alignsOptically ? hangAfter(tokens, at) : 0) : Number.NaN);
    endSpace.push(white);
    startSpace.push(nextWhite);
    reach.push(place === undefined ? x - spacing : nextX);
    ending.push(endingAt(tokens[at], place));
    within.push(place);
  }

  for (const [i, each] of tokens.entries()) {
    const nextX = x + each.width;
    if (each.kind === 'space') {
      const open = each.breaks === 'freely' || (each.breaks === 'hardly' && desperate);
      if (open) add(i, undefined, nextX, white + each.white);
      white += each.white;
    } else {
      for (const place of divide(each, rules)) add(i, place, nextX, white);
    }
    spacing = spacingAfter(each);
    x = nextX;
  }
  add(tokens.length, undefined, x, white);

  return {
    count: within.length,
    origin: alignsOptically ? hangAfter(tokens, -1) : 0,
    token,
    end,
    start,
    endSpace,
    startSpace,
    reach,
    ending,
    within,
    measure(index) {
      const word = tokens[token[index]!] as Word;
      const place = within[index];
      const head = sliceWord(word, undefined, place);
      const hang = alignsOptically ? hangAtEnd(head) : 0;
      end[index] = reach[index]! - word.width + totalWidth(head) - trailingSpacing(head) - hang;
      start[index] = reach[index]! - totalWidth(sliceWord(word, place, undefined));
    },
  };
}

/** The end of a forced line as the only place where it may end. */
export function endOf(tokens: readonly Token[], alignsOptically: boolean): Breakpoints {
  let x = 0;
  let white = 0;
  for (const token of tokens) {
    x += token.width;
    if (token.kind === 'space') white += token.white;
  }
  const last = tokens.at(-1);
  const hang = alignsOptically ? hangBefore(tokens, tokens.length) : 0;
  const end = x - (last === undefined ? 0 : spacingAfter(last)) - hang;
  return {
    count: 1,
    origin: alignsOptically ? hangAfter(tokens, -1) : 0,
    token: [tokens.length],
    end: [end],
    start: [x],
    endSpace: [white],
    startSpace: [white],
    reach: [end],
    ending: ['plain'],
    within: [undefined],
    measure() {},
  };
}

function spacingAfter(token: Token): number {
  return token.kind === 'space' ? token.voice.style.letterSpacing : trailingSpacing(token.segments);
}

function hangBefore(tokens: readonly Token[], at: number): number {
  const token = tokens[at - 1];
  return token?.kind === 'word' ? hangAtEnd(token.segments) : 0;
}

function hangAfter(tokens: readonly Token[], at: number): number {
  const token = tokens[at + 1];
  return token?.kind === 'word' ? hangAtStart(token.segments) : 0;
}

function divide(word: Word, { hyphenator, hyphenate }: BreakRules): readonly WordBreak[] {
  if (!(hyphenate && mayDivide(word)) && !sign.test(word.source)) return none;
  const points = hyphenator.hyphenate(word.source);
  if (points.length === 0) return none;
  return wordBreaks(word, hyphenate ? points : points.filter((point) => point.origin === 'sign'));
}

const none: readonly WordBreak[] = [];

/** Whether the style of a word leaves it to be divided within: a short one need not be looked at. */
function mayDivide({ segments, source }: Word): boolean {
  for (const segment of segments) {
    if (segment.kind === 'atom') continue;
    const { hyphens, hyphenateLimitChars } = segment.voice.style;
    if (hyphens === 'auto' && source.length >= hyphenateLimitChars.word) return true;
    if (hyphens !== 'none' && source.includes(softHyphen)) return true;
  }
  return false;
}

function endingAt(token: Token | undefined, place: WordBreak | undefined): LineEnding {
  if (token?.kind === 'word') return endsInHyphen(place!, token) ? 'hyphen' : 'plain';
  return token?.breaks === 'hardly' ? 'parting' : 'plain';
}

function endsInHyphen({ point, offset, segment }: WordBreak, word: Word): boolean {
  if (point.before !== '') return true;
  const divided = word.segments[segment]!;
  return divided.kind === 'text' && /[-‐]/.test(divided.shaped.text.charAt(point.at - offset - 1));
}
