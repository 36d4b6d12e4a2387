import type { HyphenationPoint } from './hyphenator.ts';
import type { ShapedText } from './shaped-text.ts';
import type { Voice } from './voice.ts';

/** Text of one item within one word. `item` is its place among the paragraph's items. */
export interface TextSegment {
  readonly kind: 'text';
  readonly item: number;
  readonly voice: Voice;
  readonly shaped: ShapedText;
  readonly width: number;
}

export interface AtomSegment {
  readonly kind: 'atom';
  readonly item: number;
  readonly width: number;
}

export type Segment = TextSegment | AtomSegment;

/** What stands between two spaces; it may run over several items. */
export interface Word {
  readonly kind: 'word';
  readonly segments: readonly Segment[];
  readonly width: number;
  readonly text: string;
  /** The text as it was written: with the soft hyphens and zero-width spaces that `text` lacks. */
  readonly source: string;
}

export interface Space {
  readonly kind: 'space';
  readonly item: number;
  readonly voice: Voice;
  readonly shaped: ShapedText;
  readonly width: number;
  /** The part of `width` that justification may change: letter spacing stays. */
  readonly white: number;
  /** Whether a line may end here; hardly where two words belong together. */
  readonly breaks: 'freely' | 'hardly' | 'never';
}

export type Token = Word | Space;

/** A place in a word where a line may end: the point, and the segment it lies in with that segment's offset in the word. */
export interface WordBreak {
  readonly point: HyphenationPoint;
  readonly segment: number;
  readonly offset: number;
}

export function totalWidth(parts: readonly { readonly width: number }[]): number {
  return parts.reduce((sum, part) => sum + part.width, 0);
}

/** The letter spacing after the last glyph of a row of segments, which a line's end does without. */
export function trailingSpacing(segments: readonly Segment[]): number {
  const last = segments.at(-1);
  return last?.kind === 'text' ? last.voice.style.letterSpacing : 0;
}

/** The places where `word` may be divided, given what the points in its text are. None lies at a seam between two items. */
export function wordBreaks(word: Word, points: readonly HyphenationPoint[]): WordBreak[] {
  const breaks: WordBreak[] = [];
  let offset = 0;
  word.segments.forEach((segment, index) => {
    if (segment.kind === 'atom') return;
    const end = offset + segment.shaped.text.length;
    for (const point of points) {
      if (point.at > offset && point.at < end && allows(segment.voice, point)) {
        breaks.push({ point, segment: index, offset });
      }
    }
    offset = end;
  });
  return breaks;
}

function allows({ style }: Voice, point: HyphenationPoint): boolean {
  if (!style.wrap) return false;
  if (point.origin === 'sign') return true;
  if (point.origin === 'author') return style.hyphens !== 'none';
  const { word, before, after } = style.hyphenateLimitChars;
  return style.hyphens === 'auto' && point.head >= before && point.tail >= after && point.head + point.tail >= word;
}

/** The segments of `word` after the break `from`, where there is one, up to the break `to`, spelt as they stand on a line. */
export function sliceWord(word: Word, from: WordBreak | undefined, to: WordBreak | undefined): readonly Segment[] {
  if (from === undefined && to === undefined) return word.segments;
  const first = from?.segment ?? 0;
  const last = to?.segment ?? word.segments.length - 1;
  return word.segments.slice(first, last + 1).map((segment, i) => {
    if (segment.kind === 'atom') return segment;
    const opens = first + i === from?.segment ? from : undefined;
    const closes = first + i === to?.segment ? to : undefined;
    if (opens === undefined && closes === undefined) return segment;
    const whole = segment.shaped.text;
    const start = opens === undefined ? 0 : opens.point.to - opens.offset;
    const end = closes === undefined ? whole.length : closes.point.from - closes.offset;
    const text = (opens?.point.after ?? '') + whole.slice(start, end) + (closes?.point.before ?? '');
    const shaped = segment.voice.shape(text);
    return { ...segment, shaped, width: segment.voice.width(shaped) };
  });
}
