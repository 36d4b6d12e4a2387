import { black } from '../geometry/colour.ts';
import { mm, type Pt, pt } from '../geometry/length.ts';
import type { Rect, Size } from '../geometry/rect.ts';
import type { PageItem, RuleItem } from '../layout/page.ts';
import type { ShapedText } from '../text/shaped-text.ts';

/** Marks are furniture of the sheet: nobody wrote them and nobody reads them aloud. */
const furniture = { semantics: null, provenance: {} } as const;

/** Hairlines of 0.25 pt: the thinnest an office printer sets without gaps, and lost within the width of a blade. */
const hairline = pt(0.25);

const longestMark = mm(5);

function rule(x1: number, y1: number, x2: number, y2: number): RuleItem {
  return {
    kind: 'rule',
    from: { x: pt(x1), y: pt(y1) },
    to: { x: pt(x2), y: pt(y2) },
    width: hairline,
    colour: black,
    ...furniture,
  };
}

/** Crop marks for every cut through a block of butted cards: outside the bleed, short of the printer's white edge. */
export function cropMarks(
  cuts: { readonly x: readonly number[]; readonly y: readonly number[] },
  bleed: Rect,
  sheet: Size,
  unprintable: Pt,
): readonly RuleItem[] {
  const right = bleed.x + bleed.width;
  const foot = bleed.y + bleed.height;
  const length = (room: number): number => Math.max(0, Math.min(longestMark, room - unprintable));
  const [above, below] = [length(bleed.y) / 2, length(sheet.height - foot) / 2];
  const [before, after] = [length(bleed.x), length(sheet.width - right)];
  return [
    ...cuts.x.flatMap((x) => [rule(x, bleed.y - above, x, bleed.y), rule(x, foot, x, foot + below)]),
    ...cuts.y.flatMap((y) => [rule(bleed.x - before, y, bleed.x, y), rule(right, y, right + after, y)]),
  ];
}

/** The words outside the trim, in the edition's language. */
export interface SlugWords {
  readonly document: string;
  readonly organisation: string;
  readonly version: string;
  readonly sheet: (number: number, total: number) => string;
  readonly side: Readonly<Record<'front' | 'back', string>>;
  readonly flip: Readonly<Record<'long-edge' | 'short-edge', string>>;
  readonly measure: string;
}

/** Sets a line of slug type, 7 pt; made by whoever holds the fonts. */
export type SetSlug = (text: string) => ShapedText;

const slugSize = pt(7);

/** A line of words outside the trim; `y` is its baseline. */
export function slugLine(text: string, x: number, y: number, setSlug: SetSlug): PageItem {
  const { runs, width } = setSlug(text);
  return {
    kind: 'text',
    x: pt(x),
    baseline: pt(y),
    width: pt(width * slugSize),
    size: slugSize,
    horizontalScale: 1,
    runs,
    text,
    colour: black,
    rotation: 0,
    ...furniture,
  };
}

/** A rule of exactly 100 mm, with ticks at its ends and at the middle: whoever measures it sees whether the print is to scale. */
export function measuringRule(x: number, y: number, label: string, setSlug: SetSlug): readonly PageItem[] {
  const length = mm(100);
  const tick = mm(1);
  return [
    rule(x, y, x + length, y),
    rule(x, y - tick, x, y + tick),
    rule(x + length / 2, y - tick / 2, x + length / 2, y + tick / 2),
    rule(x + length, y - tick, x + length, y + tick),
    slugLine(label, x + length + mm(2), y + slugSize * 0.33, setSlug),
  ];
}
