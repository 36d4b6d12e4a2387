import type { Provenance } from '../diagnostics/origin.ts';
import { type Pt, pt } from '../geometry/length.ts';
import type { Cell, Container, Figure, Footnote, Paragraph } from './box.ts';
import type { ColumnText } from './columns.ts';
import type { FilledPage } from './fill-page.ts';
import type { Semantics } from './page.ts';

/** What stands at one height of a column and is divided by no page break, but for text in columns and rows taller than a page. */
export type Content =
  | { readonly kind: 'line'; readonly paragraph: Paragraph; readonly index: number }
  | {
      readonly kind: 'figure';
      readonly figure: Figure;
      readonly width: Pt;
      readonly height: Pt;
      readonly semantics: Semantics;
      readonly provenance: Provenance;
    }
  /** Cells beside each other; `heights` are those of several rows that cells reach over, absent for one row. */
  | { readonly kind: 'row'; readonly cells: readonly Cell[]; readonly heights?: readonly number[] }
  | { readonly kind: 'columns'; readonly columns: readonly FilledPage[]; readonly text: ColumnText }
  | { readonly kind: 'nothing' };

/**
 * Why a page should not end here. The numbers rank how bad it is when nothing better is left: a torn box is worse than a
 * widow, a widow worse than a heading left behind, and a page that ends where the list has no break at all is the worst.
 */
export const breakPenalty = { free: 0, keepWithNext: 1, widowOrOrphan: 2, insideAvoid: 3, unmarked: 4 } as const;
export type BreakPenalty = (typeof breakPenalty)[keyof typeof breakPenalty];

export type ForcedBreak = 'page' | 'left' | 'right';

/**
 * A column of content as one list, top to bottom, in the manner of TeX's vertical list: content, space that vanishes at
 * a page's edge (`glue`), space that does not (`rigid`), the edges of containers, and the places where a page may end.
 */
export type FlowItem =
  | {
      readonly kind: 'content';
      readonly x: Pt;
      readonly height: Pt;
      readonly content: Content;
      /** What is called for in it, for the foot of its page; present where there is any. */
      readonly notes?: readonly Footnote[];
    }
  | {
      readonly kind: 'glue';
      readonly height: Pt;
      /** What comes next begins at a multiple of this from the top of the page: the space grows until it does. */
      readonly snap?: Pt;
    }
  | { readonly kind: 'rigid'; readonly height: Pt }
  | { readonly kind: 'open'; readonly x: Pt; readonly container: Container; readonly height: Pt }
  | { readonly kind: 'close'; readonly container: Container }
  | {
      readonly kind: 'break';
      readonly penalty: BreakPenalty;
      readonly forced: ForcedBreak | null;
      /** Present inside a box that would be kept whole if it were not taller than a page. */
      readonly tears?: true;
    };

export type ContentItem = Extract<FlowItem, { kind: 'content' }>;

/** The boxes a place in a list stands in, innermost first. */
export type OpenBoxes = {
  readonly open: Extract<FlowItem, { kind: 'open' }>;
  readonly around: OpenBoxes;
} | null;

/** The footnotes that are called for in a list, in order. */
export function notesOf(flow: readonly FlowItem[]): readonly Footnote[] {
  return flow.flatMap((item) => (item.kind === 'content' ? (item.notes ?? []) : []));
}

/** Space that is still to come on a page, before the next thing on it. */
export interface PendingSpace {
  readonly height: number;
  readonly snap: number;
}

export const noSpace: PendingSpace = { height: 0, snap: 0 };

/** Adds glue to the space that is still to come. */
export function addGlue(space: PendingSpace, glue: Extract<FlowItem, { kind: 'glue' }>): PendingSpace {
  return { height: space.height + glue.height, snap: Math.max(space.snap, glue.snap ?? 0) };
}

/** The height that space takes `y` points below the top of a page: more than it asks for where it ends on a grid. */
export function spaceAt(y: number, { height, snap }: PendingSpace): number {
  if (snap === 0) return height;
  const lines = (y + height) / snap;
  return Math.ceil(lines - onGrid) * snap - y;
}

/** A thousandth of a line is on the grid. */
const onGrid = 0.001;

/** The height of a list set in one piece, without the glue at its two ends. */
export function flowHeight(flow: readonly FlowItem[]): Pt {
  let height = 0;
  let pending = 0;
  let started = false;
  for (const item of flow) {
    if (item.kind === 'glue') {
      if (started) pending += item.height;
    } else if (item.kind === 'content' || item.kind === 'rigid') {
      height += pending + item.height;
      pending = 0;
      started = true;
    }
  }
  return height as Pt;
}

/** A list without the glue before its first and after its last content. */
export function trimGlue(flow: readonly FlowItem[]): readonly FlowItem[] {
  const isSolid = (item: FlowItem): boolean => item.kind === 'content' || item.kind === 'rigid';
  const first = flow.findIndex(isSolid);
  const last = flow.findLastIndex(isSolid);
  return flow.filter((item, index) => item.kind !== 'glue' || (index > first && index < last));
}

/**
 * Collapses adjoining margins to the largest of them, and brings each run of edges into one order: boxes end, the page may
 * break, the space comes, boxes begin. So a break always falls outside the boxes that meet there, and takes the space with it.
 */
export function collapseMargins(flow: readonly FlowItem[]): readonly FlowItem[] {
  const result: FlowItem[] = [];
  let closes: FlowItem[] = [];
  let opens: FlowItem[] = [];
  let space = 0;
  let snap = 0;
  let hasBreak = false;
  let penalty: BreakPenalty = breakPenalty.free;
  let forced: ForcedBreak | null = null;
  let tears = true;
  const flush = (): void => {
    result.push(...closes);
    if (hasBreak) result.push(tears ? { kind: 'break', penalty, forced, tears } : { kind: 'break', penalty, forced });
    if (snap > 0) result.push({ kind: 'glue', height: pt(space), snap: pt(snap) });
    else if (space > 0) result.push({ kind: 'glue', height: pt(space) });
    result.push(...opens);
    closes = [];
    opens = [];
    space = 0;
    snap = 0;
    hasBreak = false;
    penalty = breakPenalty.free;
    forced = null;
    tears = true;
  };
  for (const item of flow) {
    switch (item.kind) {
      case 'glue':
        space = Math.max(space, item.height);
        snap = Math.max(snap, item.snap ?? 0);
        break;
      case 'break':
        hasBreak = true;
        penalty = Math.max(penalty, item.penalty) as BreakPenalty;
        tears &&= item.tears ?? false;
        if (item.forced !== null && (forced === null || forced === 'page')) forced = item.forced;
        break;
      case 'open':
        opens.push(item);
        break;
      case 'close':
        if (opens.length > 0) flush();
        closes.push(item);
        break;
      default:
        flush();
        result.push(item);
    }
  }
  flush();
  return result;
}
