import { pt } from '../geometry/length.ts';
import type { Breakpoints } from './breakpoints.ts';
import { type LineSetting, rounding } from './line-fit.ts';
import { hangAtEnd, hangAtStart } from './margin-alignment.ts';
import type { InlineItem, Line, ParagraphOptions } from './paragraph.ts';
import { type LineGive, PieceBuilder } from './piece-builder.ts';
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
  { align, alignsOptically }: Pick<ParagraphOptions, 'align' | 'alignsOptically'>,
): SetLine<Tag> {
  const { tokens, breakpoints, to, indent } = range;
  const parts = collectParts(range);
  const [firstPart] = parts;
  const lastPart = parts.at(-1);
  const hang = {
    start: alignsOptically && firstPart?.kind === 'word' ? hangAtStart(firstPart.segments) : 0,
    end: alignsOptically && lastPart?.kind === 'word' ? hangAtEnd(lastPart.segments) : 0,
  };
  const available = setting.measure - indent + hang.start + hang.end;
  const isLast = to === breakpoints.count - 1;
  const extent = measure(parts);
  const given =
    align === 'justify' && !(isLast && extent.natural <= available) ? justify(extent, available, setting) : asItComes;
  const { spaceRatio, horizontalScale } = given;
  const width = extent.natural + extent.white * (spaceRatio - 1) + extent.letters * (horizontalScale - 1);

  const start = indent - hang.start + offset(align, available - width);
  const builder = new PieceBuilder(items, start, given);
  for (const part of parts) {
    if (part.kind === 'space') builder.addSpace(part);
    else addWord(builder, part, part === lastPart);
  }
  const endSpace = breakpoints.within[to] === undefined ? tokens[breakpoints.token[to]!] : undefined;
  if (endSpace?.kind === 'space') builder.addEndSpace(endSpace);
  builder.close();
  const endsWithHyphen = breakpoints.ending[to] === 'hyphen';
  const excess = width > available + rounding ? width - available : 0;
  return { line: { pieces: builder.pieces, width: pt(builder.x), endsWithHyphen, ...given }, excess };
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

/** The natural width of a line, and of that what its spaces and its letters take. */
interface LineExtent {
  readonly natural: number;
  readonly white: number;
  readonly letters: number;
}

function measure(parts: readonly LinePart[]): LineExtent {
  let natural = 0;
  let white = 0;
  let atoms = 0;
  for (const part of parts) {
    natural += part.width;
    if (part.kind === 'space') white += part.white;
    else for (const segment of part.segments) if (segment.kind === 'atom') atoms += segment.width;
  }
  const last = parts.at(-1);
  if (last?.kind === 'word') natural -= trailingSpacing(last.segments);
  return { natural, white, letters: natural - white - atoms };
}

const asItComes: LineGive = { spaceRatio: 1, horizontalScale: 1 };

/** Letters and spaces give in the proportion of what each may; what is more than that is for the spaces, and never tighter. */
function justify({ natural, white, letters }: LineExtent, available: number, setting: LineSetting): LineGive {
  const difference = available - natural;
  const [spaces, type] = difference > 0 ? [setting.stretch, setting.expansion] : [setting.shrink, setting.contraction];
  const most = spaces * white + type * letters;
  if (most === 0) return asItComes;
  const ratio = Math.max(-1, Math.min(1, difference / most));
  if (white === 0) return difference > most ? asItComes : { spaceRatio: 1, horizontalScale: 1 + ratio * type };
  const steps = Math.ceil(Math.abs(ratio) * type * scaleSteps - rounding);
  const horizontalScale = 1 + (Math.sign(ratio) * steps) / scaleSteps;
  const left = difference - (horizontalScale - 1) * letters;
  return { spaceRatio: Math.max(1 - setting.shrink, 1 + left / white), horizontalScale };
}

/** Letters are scaled by ten-thousandths: finer steps would only make files larger. Spaces take what is left. */
const scaleSteps = 10_000;

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
