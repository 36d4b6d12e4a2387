import { pt } from '../geometry/length.ts';
import type { Cell, Container } from './box.ts';
import { placeColumn } from './fill-page.ts';
import { type ContentItem, type FlowItem, notesOf } from './flow-item.ts';
import { type Divide, pageEnds, tolerance } from './page-ends.ts';

/** Divides a row taller than a whole page, and no other: what fits in `room` of each of its cells, and the rest. */
export function divideRow(
  item: ContentItem,
  cells: readonly Cell[],
  room: number,
  pageRoom: number,
  divide: Divide,
): ReturnType<Divide> {
  if (item.height <= pageRoom + tolerance) return undefined;
  const heads: Cell[] = [];
  const rests: Cell[] = [];
  for (const cell of cells) {
    const { flow, within } = cell;
    const height = room - edgesHeight(cell.container);
    const end = pageEnds(
      flow,
      { index: 0, rest: null, within },
      { height, notesFoot: height, line: height },
      divide,
    ).at(-1)!;
    const head = flow.slice(0, end.at);
    const rest = flow.slice(end.next.index);
    if (end.head !== null) head.push(end.head);
    if (end.next.rest !== null) rest[0] = end.next.rest;
    if (rest.length > 0 && !head.some(({ kind }) => kind === 'content')) return undefined;
    heads.push(withFlow(cell, head));
    rests.push({ ...withFlow({ ...cell, within: end.next.within }, rest), isFirst: false });
  }
  return { head: rowOf(item, heads), rest: rowOf(item, rests) };
}

function withFlow(cell: Cell, flow: readonly FlowItem[]): Cell {
  return { ...cell, flow, contentHeight: placeColumn(flow, cell.within).height };
}

function rowOf(item: ContentItem, cells: readonly Cell[]): ContentItem {
  const height = Math.max(...cells.map((cell) => cell.contentHeight + edgesHeight(cell.container)));
  const notes = cells.flatMap(({ flow }) => notesOf(flow));
  return { ...item, height: pt(height), content: { kind: 'row', cells }, notes };
}

function edgesHeight({ padding, border }: Container): number {
  return padding.top + padding.bottom + border.top.width + border.bottom.width;
}
