import { pt } from '../geometry/length.ts';
import type { Cell, Container } from './box.ts';
import { placeColumn } from './fill-page.ts';
import { findPageEnds } from './find-page-ends.ts';
import { type ContentItem, type FlowItem, notesOf } from './flow-item.ts';
import { type Divide, tolerance } from './page-ends.ts';
import { type RowContent, rowsOf, settleHeights } from './spanned-rows.ts';

/**
 * Divides a row taller than a whole page, and no other: what fits in `room` of each of its cells, and the rest. Rows that cells
 * reach over part between two of them, if the first fits; only the cells that reach further are divided then. Undefined where
 * not a line would fit.
 */
export function divideRow(
  item: ContentItem,
  content: RowContent,
  room: number,
  pageRoom: number,
  divide: Divide,
): ReturnType<Divide> {
  if (item.height <= pageRoom + tolerance) return undefined;
  const heights = content.heights ?? [item.height];
  // A cell that reaches over the place takes its padding along, so that a row less may have to do.
  for (let fitting = rowsThatFit(heights, room); fitting >= 0; fitting--) {
    const divided = partAfter(fitting, item, content, heights, room, divide);
    if (divided !== undefined) return divided;
  }
  return undefined;
}

/** The rows before `fitting` and the rest; with none before, the first row is divided. Undefined where that is not to be. */
function partAfter(
  fitting: number,
  item: ContentItem,
  content: RowContent,
  heights: readonly number[],
  room: number,
  divide: Divide,
): ReturnType<Divide> {
  const heads: Cell[] = [];
  const rests: Cell[] = [];
  for (const cell of content.cells) {
    const { first, count } = rowsOf(cell);
    if (fitting > 0 && first + count <= fitting) heads.push(cell);
    else if (fitting > 0 ? first >= fitting : first > 0) rests.push(movedUp(cell, fitting));
    else {
      const above = fitting > 0 ? sumOf(heights.slice(first, fitting)) : room;
      const { head, rest } = divideCell(cell, above - edgesHeight(cell.container), divide);
      const spanned = fitting > 0 ? fitting - first : 1;
      heads.push({ ...head, rows: { first, count: spanned } });
      rests.push({ ...rest, rows: { first: 0, count: fitting > 0 ? count - spanned : count } });
    }
  }
  if (fitting === 0 && !heads.some(({ flow }) => flow.some(({ kind }) => kind === 'content'))) return undefined;
  const head = rowsItem(item, content, heads, fitting > 0 ? heights.slice(0, fitting) : [0]);
  if (head.height > room + tolerance) return undefined;
  const restHeights = fitting > 0 ? heights.slice(fitting) : [0, ...heights.slice(1)];
  return { head, rest: rowsItem(item, content, rests, restHeights) };
}

/** How many rows fit above `room`, of several; none when those that do have nothing in them. */
function rowsThatFit(heights: readonly number[], room: number): number {
  let used = 0;
  let fitting = 0;
  for (const height of heights.slice(0, -1)) {
    if (used + height > room + tolerance) break;
    used += height;
    fitting++;
  }
  return used > 0 ? fitting : 0;
}

/** What of a cell stands in its first `height` points, up to the last place at which it may end there; and the rest. */
function divideCell(cell: Cell, height: number, divide: Divide): { readonly head: Cell; readonly rest: Cell } {
  const { flow, within } = cell;
  const room = { height, notesFoot: height, line: height };
  const end = findPageEnds(flow, { index: 0, rest: null, within }, room, divide).at(-1)!;
  const head = flow.slice(0, end.at);
  const rest = flow.slice(end.next.index);
  if (end.head !== null) head.push(end.head);
  if (end.next.rest !== null) rest[0] = end.next.rest;
  const headHeight = placeColumn(head, within).height;
  // What fits nowhere stays whole for the next page.
  if (headHeight > height + tolerance) return { head: withFlow(cell, []), rest: { ...cell, isFirst: false } };
  return {
    head: withFlow(cell, head),
    rest: { ...withFlow({ ...cell, within: end.next.within }, rest), isFirst: false },
  };
}

function withFlow(cell: Cell, flow: readonly FlowItem[]): Cell {
  return { ...cell, flow, contentHeight: placeColumn(flow, cell.within).height };
}

function rowsItem(
  item: ContentItem,
  { heights: several }: RowContent,
  cells: readonly Cell[],
  least: readonly number[],
): ContentItem {
  const heights = settleHeights(
    least,
    cells.map((cell) => ({ cell, height: cell.contentHeight + edgesHeight(cell.container) })),
  );
  return {
    ...item,
    height: pt(sumOf(heights)),
    content: several === undefined ? { kind: 'row', cells } : { kind: 'row', cells, heights },
    notes: cells.flatMap(({ flow }) => notesOf(flow)),
  };
}

function movedUp(cell: Cell, by: number): Cell {
  const { first, count } = rowsOf(cell);
  return { ...cell, rows: { first: first - by, count } };
}

function edgesHeight({ padding, border }: Container): number {
  return padding.top + padding.bottom + border.top.width + border.bottom.width;
}

function sumOf(heights: readonly number[]): number {
  return heights.reduce((sum, each) => sum + each, 0);
}
