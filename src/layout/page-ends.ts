import type { Footnote } from './box.ts';
import {
  addGlue,
  type BreakPenalty,
  breakPenalty,
  type Content,
  type ContentItem,
  type FlowItem,
  type ForcedBreak,
  noSpace,
  type OpenBoxes,
  spaceAt,
} from './flow-item.ts';

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
  /** Whether the last word on the page goes on on the next one. */
  readonly dividesWord: boolean;
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

/** A heading that stands this low needs two lines below it: beyond it, the eye takes it for the end of the page. */
const lowOnPage = 0.8;

/**
 * Where the page that begins at `start` may end, from the top down: of all places above which everything fits, those with the
 * least penalty. The last of them is first fit. When nothing fits, the page takes the least that goes on one, and is overfull.
 */
export function pageEnds(
  flow: readonly FlowItem[],
  start: PageStart,
  room: PageRoom,
  divide: Divide,
): readonly PageEnd[] {
  const ends = feasibleEnds(flow, start, room, divide);
  const least = Math.min(...ends.map(({ penalty }) => penalty));
  const best = ends.filter(({ penalty }) => penalty === least);
  for (const end of best) end.possible = best.at(-1)!.height;
  return best;
}

type Found = PageEnd & { possible: number };

function feasibleEnds(
  flow: readonly FlowItem[],
  start: PageStart,
  { height, notesFoot, line }: PageRoom,
  divide: Divide,
): readonly Found[] {
  const ends: Found[] = [];
  const headers = headersHeight(start.within);
  let within = start.within;
  let used = headers;
  let pending = noSpace;
  let notes = 0;
  let last: Content | undefined;
  let headingFoot = 0;
  let linesBelow = Number.POSITIVE_INFINITY;
  const endAt = (
    at: number,
    next: number,
    penalty: BreakPenalty,
    endedBy: PageEnd['endedBy'],
    tears = false,
  ): Found => ({
    at,
    head: null,
    next: { index: next, rest: null, within },
    height: used + notes,
    possible: used + notes,
    penalty,
    endedBy,
    tearsBox: tears,
    strandsHeading: endedBy === 'overflow' && linesBelow < 2 && headingFoot > lowOnPage * height,
    dividesWord: last?.kind === 'line' && last.paragraph.lines[last.index]?.endsWithHyphen === true,
  });
  for (let index = start.index; index < flow.length; index++) {
    const item = index === start.index && start.rest !== null ? start.rest : flow[index]!;
    if (item.kind === 'open') {
      used += spaceAt(used, pending);
      pending = noSpace;
      within = { open: item, around: within };
    } else if (item.kind === 'close') {
      if (within === null) throw new Error('a box ends that did not begin');
      within = within.around;
    } else if (item.kind === 'glue') {
      if (last !== undefined) pending = addGlue(pending, item);
    } else if (item.kind === 'break') {
      if (last === undefined) continue;
      if (item.forced !== null) return [...ends, endAt(index, index + 1, breakPenalty.free, item.forced)];
      ends.push(endAt(index, index + 1, item.penalty, 'overflow', item.tears));
      if (item.penalty === breakPenalty.keepWithNext) {
        headingFoot = used;
        linesBelow = 0;
      }
    } else {
      const space = spaceAt(used, pending);
      const called = item.kind === 'content' ? notesHeight(item.notes ?? [], notes > 0) : 0;
      const foot = (notes + called > 0 ? notesFoot : height) - notes - called;
      if (used + space + item.height > foot + tolerance) {
        if (item.kind === 'content') {
          const divided = divide(item, foot - used - space, height - headers);
          if (divided !== undefined) {
            used += space + divided.head.height;
            notes += notesHeight(divided.head.notes ?? [], notes > 0);
            last = divided.head.content;
            linesBelow += divided.head.height / line;
            const next = { index, rest: divided.rest, within };
            return [...ends, { ...endAt(index, index, breakPenalty.free, 'overflow'), head: divided.head, next }];
          }
          if (last !== undefined && ends.length === 0) return [endAt(index, index, breakPenalty.unmarked, 'overflow')];
        }
        if (ends.length > 0) return ends;
      }
      used += space + item.height;
      notes += called;
      pending = noSpace;
      if (item.kind === 'content') {
        last = item.content;
        linesBelow += last.kind === 'line' ? 1 : item.height / line;
      }
    }
  }
  return [...ends, endAt(flow.length, flow.length, breakPenalty.free, 'end')];
}

/** The room footnotes take at the foot of a page, with what stands above the first of them. */
export function notesHeight(notes: readonly Footnote[], hasOthers = false): number {
  const [first] = notes;
  if (first === undefined) return 0;
  const above = hasOthers ? 0 : first.above.white + first.above.rule.width + first.above.padding;
  return notes.reduce((sum, { height }) => sum + height, above);
}

/** The height of the table headers that are set again at the top of a page. */
function headersHeight(within: OpenBoxes): number {
  let height = 0;
  for (let box = within; box !== null; box = box.around) height += box.open.container.repeatedHeader?.height ?? 0;
  return height;
}
