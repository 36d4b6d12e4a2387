import { type Pt, pt } from '../geometry/length.ts';
import { type FilledPage, fillPage } from './fill-page.ts';
import { findPageEnds } from './find-page-ends.ts';
import { breakPenalty, type ContentItem, type FlowItem } from './flow-item.ts';
import type { Divide, PageEnd, PageStart } from './page-ends.ts';

/** Text to be set in columns beside each other: what of `flow` begins at `start`. */
export interface ColumnText {
  readonly flow: readonly FlowItem[];
  readonly start: PageStart;
  readonly count: number;
  /** From the left edge of a column to that of the next one. */
  readonly stride: Pt;
  /** The height of a line of running text. */
  readonly line: number;
  /** Whether it is kept on one page if it fits on one. */
  readonly isKept: boolean;
}

/** Less than this in the height of columns is not looked for. */
const precision = 0.01;

/** Columns lower than this many lines are not begun at the foot of a page. */
const fewestLines = 4;

/** Sets a text in the lowest columns that hold it all, filled from left to right. */
export function balanceColumns(text: ColumnText, x: Pt, divide: Divide): ContentItem {
  let best = fillColumns(text, Number.POSITIVE_INFINITY, divide);
  let low = heightOf(best) / text.count - text.line;
  let high = heightOf(best);
  while (high - low > precision) {
    const height = (low + high) / 2;
    const filled = fillColumns(text, height, divide);
    if (isWhole(filled)) best = filled;
    if (isWhole(filled)) high = Math.min(height, heightOf(filled));
    else low = height;
  }
  return itemOf(text, best.columns, x);
}

/** Fills columns of `room` points on this page; what is left is balanced anew on the next one. */
export function divideColumns(
  item: ContentItem,
  text: ColumnText,
  room: number,
  pageRoom: number,
  divide: Divide,
): ReturnType<Divide> {
  if ((text.isKept && item.height <= pageRoom) || room < fewestLines * text.line) return undefined;
  const { columns, ends } = fillColumns(text, room, divide);
  const isSound = columns.every(({ excess }, index) => excess === 0 && ends[index]!.penalty === breakPenalty.free);
  const last = ends.at(-1)!;
  if (!isSound || columns.length < text.count || last.endedBy === 'end') return undefined;
  return { head: itemOf(text, columns, item.x), rest: balanceColumns({ ...text, start: last.next }, item.x, divide) };
}

interface FilledColumns {
  readonly columns: readonly FilledPage[];
  readonly ends: readonly PageEnd[];
}

/** Fills columns of one height, first fit, each like a page of its own. */
function fillColumns({ flow, start, count, line }: ColumnText, height: number, divide: Divide): FilledColumns {
  const room = { height, notesFoot: height, line };
  const columns: FilledPage[] = [];
  const ends: PageEnd[] = [];
  let next = start;
  while (columns.length < count && ends.at(-1)?.endedBy !== 'end') {
    const end = findPageEnds(flow, next, room, divide).at(-1)!;
    columns.push(fillPage(flow, next, end, room));
    ends.push(end);
    next = end.next;
  }
  return { columns, ends };
}

function isWhole({ columns, ends }: FilledColumns): boolean {
  return ends.at(-1)!.endedBy === 'end' && columns.every(({ excess }) => excess === 0);
}

function heightOf({ columns }: Pick<FilledColumns, 'columns'>): number {
  return Math.max(...columns.map(({ height }) => height));
}

function itemOf(text: ColumnText, columns: readonly FilledPage[], x: Pt): ContentItem {
  return { kind: 'content', x, height: pt(heightOf({ columns })), content: { kind: 'columns', columns, text } };
}
