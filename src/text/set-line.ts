import { pt } from '../geometry/length.ts';
import type { Breakpoints } from './breakpoints.ts';
import { type LineSetting, rounding } from './line-fit.ts';
import type { InlineItem, Line, ParagraphOptions } from './paragraph.ts';
import { PieceBuilder } from './piece-builder.ts';
import { type Segment, type Space, sliceWord, type Token, totalWidth, trailingSpacing } from './tokens.ts';

/** What stands on a line: spaces, and words or parts of words. */
type LinePart = Space | WordPart;

interface WordPart {
  readonly kind: 'word';
  readonly segments: readonly Segment[];
  readonly width: number;
  /** The whole word, and whether this is its first part; absent on an undivided word. */
  readonly divided?: { readonly word: string; readonly first: boolean; readonly hyphen: boolean };
}

/** Where a line stands among the breaks: it begins after break `from`, -1 for the start, and ends at break `to`. */
export interface LineRange {
  readonly tokens: readonly Token[];
  readonly breakpoints: Breakpoints;
  readonly from: number;
  readonly to: number;
  readonly indent: number;
}

export interface SetLine<Tag> {
  readonly line: Line<Tag>;
  /** How far the line sticks out of its measure; 0 as a rule. */
  readonly excess: number;
}

/** Places the glyphs of one line. Every width is summed from what is really set, so that justified lines end where they should. */
export function setLine<Tag>(
  items: readonly InlineItem<Tag>[],
  range: LineRange,
  setting: LineSetting,
  align: ParagraphOptions['align'],
): SetLine<Tag> {
  const { tokens, breakpoints, to, indent } = range;
  const parts = collectParts(range);
  const white = parts.reduce((sum, part) => sum + (part.kind === 'space' ? part.white : 0), 0);
  const lastPart = parts.at(-1);
  const endSpacing = lastPart?.kind === 'word' ? trailingSpacing(lastPart.segments) : 0;
  const natural = totalWidth(parts) - endSpacing;
  const available = setting.measure - indent;
  const isLast = to === breakpoints.count - 1;
  const spaceRatio = align === 'justify' ? justify(natural, white, available, isLast, setting.shrink) : 1;
  const width = natural + white * (spaceRatio - 1);

  const builder = new PieceBuilder(items, indent + offset(align, available - width), spaceRatio);
  for (const part of parts) {
    if (part.kind === 'space') builder.addSpace(part);
    else addWord(builder, part, part === lastPart);
  }
  const endSpace = breakpoints.within[to] === undefined ? tokens[breakpoints.token[to]!] : undefined;
  if (endSpace?.kind === 'space') builder.addEndSpace(endSpace);
  builder.close();
  const endsWithHyphen = breakpoints.hyphen[to] === true;
  const excess = width > available + rounding ? width - available : 0;
  return { line: { pieces: builder.pieces, width: pt(builder.x), endsWithHyphen, spaceRatio }, excess };
}

function collectParts({ tokens, breakpoints, from, to }: LineRange): LinePart[] {
  const opens = from < 0 ? undefined : breakpoints.within[from];
  const closes = breakpoints.within[to];
  const first = from < 0 ? 0 : breakpoints.token[from]! + (opens === undefined ? 1 : 0);
  const last = breakpoints.token[to]! - (closes === undefined ? 1 : 0);
  const parts: LinePart[] = [];
  for (let t = first; t <= last; t++) {
    const token = tokens[t]!;
    const start = t === first ? opens : undefined;
    const end = t === last ? closes : undefined;
    if (token.kind === 'space' || (start === undefined && end === undefined)) {
      parts.push(token);
      continue;
    }
    const segments = sliceWord(token, start, end);
    const divided = {
      word: token.text,
      first: start === undefined,
      hyphen: end !== undefined && end.point.before !== '',
    };
    parts.push({ kind: 'word', segments, width: totalWidth(segments), divided });
  }
  return parts;
}

/** The ratio of the spaces of a justified line: a last line is only ever shrunk, and none by more than is good. */
function justify(natural: number, white: number, available: number, isLast: boolean, shrink: number): number {
  if (white === 0 || (isLast && natural <= available)) return 1;
  return Math.max(1 - shrink, 1 + (available - natural) / white);
}

function offset(align: ParagraphOptions['align'], room: number): number {
  if (room <= 0) return 0;
  return align === 'end' ? room : align === 'center' ? room / 2 : 0;
}

function addWord<Tag>(builder: PieceBuilder<Tag>, { segments, divided }: WordPart, atEnd: boolean): void {
  const last = segments.length - 1;
  let spoken = divided?.first === true ? divided.word : '';
  segments.forEach((segment, i) => {
    if (segment.kind === 'atom') builder.addAtom(segment);
    else if (divided === undefined) builder.addText(segment, atEnd && i === last);
    else {
      builder.addPart(segment, spoken, atEnd && i === last, divided.hyphen && i === last);
      spoken = '';
    }
  });
}
