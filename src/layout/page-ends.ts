import type { Footnote } from './box.ts';
import type { BreakPenalty, Content, ContentItem, ForcedBreak, OpenBoxes } from './flow-item.ts';

/** Where a page begins: at an item of a list, or in the midst of one that was divided. */
export interface PageStart {
  readonly index: number;
  /** What is left of the item at `index`, when the page before has the first part of it. */
  readonly rest: ContentItem | null;
  /** The boxes that run on from the page before. */
  readonly within: OpenBoxes;
}

/** A place where a page may end, and what is to be known to judge it. */
export interface PageEnd {
  /** The items before this index are on the page. */
  readonly at: number;
  /** The first part of the item at `at`, when that is divided here. */
  readonly head: ContentItem | null;
  readonly next: PageStart;
  /** The height of all that stands on the page, footnotes included. */
  readonly height: number;
  /** The height the page would have if it took as much as there is room for. */
  readonly possible: number;
  readonly penalty: BreakPenalty;
  /** Why the next page begins: its text ran on, or it was made to. */
  readonly endedBy: ForcedBreak | 'overflow' | 'end';
  /** Whether a box that would be kept whole if it could is divided here. */
  readonly tearsBox: boolean;
  /** Whether a heading low on the page has less than two lines of what it is about below it. */
  readonly strandsHeading: boolean;
  /** What stands last on the page; undefined when nothing does. */
  readonly last: Content | undefined;
}

/** The start of a list. */
export const listStart: PageStart = { index: 0, rest: null, within: null };

/** The room of a page, or of a column of one. */
export interface PageRoom {
  readonly height: number;
  /** How far down footnotes reach: to the last line of the grid, where there is one. */
  readonly notesFoot: number;
  /** The height of a line of running text: what is little and what is much is counted in it. */
  readonly line: number;
}

/**
 * Divides something that may go on on the next page into what fits in `room` points and the rest; undefined when it is not to
 * be divided. A page has `pageRoom` points for it.
 */
export type Divide = (
  item: ContentItem,
  room: number,
  pageRoom: number,
) => { readonly head: ContentItem; readonly rest: ContentItem } | undefined;

/** Below what any printer or eye can tell, in points: what arithmetic may add up to by mistake. */
export const tolerance = 0.001;

/** The room footnotes take at the foot of a page, with what stands above the first of them. */
export function notesHeight(notes: readonly Footnote[], hasOthers = false): number {
  const [first] = notes;
  if (first === undefined) return 0;
  const above = hasOthers ? 0 : first.above.white + first.above.rule.width + first.above.padding;
  return notes.reduce((sum, { height }) => sum + height, above);
}
