import { type Pt, pt } from '../geometry/length.ts';
import type { Cell, Container } from './box.ts';
import { type BreakPenalty, breakPenalty, type Content, type FlowItem, type ForcedBreak } from './flow-item.ts';

type Open = Extract<FlowItem, { kind: 'open' }>;

/** One content item at its height on a page. `repeated` is a table header set again: it is not read aloud twice. */
export interface PlacedContent {
  readonly x: Pt;
  readonly y: Pt;
  readonly height: Pt;
  readonly content: Content;
  readonly repeated: boolean;
}

/** The part of a container that falls on one page. */
export interface PlacedContainer {
  readonly container: Container;
  readonly x: Pt;
  readonly top: Pt;
  readonly bottom: Pt;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** What stands in the content area of one page, from its top down. Containers are in the order they begin. */
export interface FilledPage {
  readonly contents: readonly PlacedContent[];
  readonly containers: readonly PlacedContainer[];
  readonly height: Pt;
  /** Why the next page begins: its text ran on, or it was made to. */
  readonly endedBy: ForcedBreak | 'overflow' | 'end';
  /** How much taller than the page its content is, when nothing could be divided. */
  readonly excess: Pt;
}

/** No document is this long: a guard against a list that never ends. */
const maximumPages = 2000;

/**
 * Fills pages of one height with a flow, first fit: as much as there is room for, back to the last place where the page may
 * end. Where no such place is left, the least bad one is taken; a row taller than a page is divided cell by cell.
 */
export function paginate(flow: readonly FlowItem[], height: Pt): readonly FilledPage[] {
  const pages: FilledPage[] = [];
  let rest: readonly FlowItem[] = flow;
  let continued: readonly Open[] = [];
  while (pages.length === 0 || rest.length > 0) {
    if (pages.length >= maximumPages) throw new Error(`more than ${maximumPages} pages`);
    const filled = fillPage(rest, height, continued);
    pages.push(filled.page);
    rest = filled.rest;
    continued = filled.open;
  }
  return pages;
}

interface Filled {
  readonly page: FilledPage;
  readonly rest: readonly FlowItem[];
  readonly open: readonly Open[];
}

function fillPage(flow: readonly FlowItem[], height: Pt, continued: readonly Open[]): Filled {
  const end = findBreak(flow, height - headersHeight(continued));
  const page = place(end.head, continued, end.endedBy, height);
  return { page: page.page, rest: end.rest, open: page.open };
}

interface BreakPoint {
  readonly head: readonly FlowItem[];
  readonly rest: readonly FlowItem[];
  readonly endedBy: FilledPage['endedBy'];
}

/** Divides a flow at the best place at or above `room` points from its top. */
function findBreak(flow: readonly FlowItem[], room: number): BreakPoint {
  const best = new Map<BreakPenalty, number>();
  let used = 0;
  let pending = 0;
  let started = false;
  for (const [index, item] of flow.entries()) {
    if (item.kind === 'break') {
      if (item.forced !== null && started) {
        return { head: flow.slice(0, index), rest: flow.slice(index + 1), endedBy: item.forced };
      }
      if (started) best.set(item.penalty, index);
    } else if (item.kind === 'glue') {
      if (started) pending += item.height;
    } else if (item.kind === 'content' || item.kind === 'rigid') {
      if (used + pending + item.height > room + tolerance && started) {
        const divided = item.kind === 'content' ? divideRow(item, room - used - pending, room) : undefined;
        if (divided !== undefined) {
          return {
            head: [...flow.slice(0, index), divided.head],
            rest: [divided.rest, ...flow.slice(index + 1)],
            endedBy: 'overflow',
          };
        }
        const at = lastBreak(best) ?? (item.kind === 'content' ? index : undefined);
        if (at !== undefined) {
          const skip = flow[at]?.kind === 'break' ? 1 : 0;
          return { head: flow.slice(0, at), rest: flow.slice(at + skip), endedBy: 'overflow' };
        }
      } else if (used + item.height > room + tolerance && item.kind === 'content') {
        const divided = divideRow(item, room, room);
        if (divided !== undefined) {
          return {
            head: [...flow.slice(0, index), divided.head],
            rest: [divided.rest, ...flow.slice(index + 1)],
            endedBy: 'overflow',
          };
        }
      }
      used += pending + item.height;
      pending = 0;
      if (item.kind === 'content') started = true;
    }
  }
  return { head: flow, rest: [], endedBy: 'end' };
}

const tolerance = 0.001;

function lastBreak(best: ReadonlyMap<BreakPenalty, number>): number | undefined {
  for (const penalty of [
    breakPenalty.free,
    breakPenalty.keepWithNext,
    breakPenalty.widowOrOrphan,
    breakPenalty.insideAvoid,
  ]) {
    const at = best.get(penalty);
    if (at !== undefined) return at;
  }
  return undefined;
}

type ContentItem = Extract<FlowItem, { kind: 'content' }>;

/** A row taller than a whole page, in two: what fits in `room` of each of its cells, and the rest. */
function divideRow(
  item: ContentItem,
  room: number,
  pageRoom: number,
): { head: ContentItem; rest: ContentItem } | undefined {
  if (item.content.kind !== 'row' || item.height <= pageRoom + tolerance) return undefined;
  const heads: Cell[] = [];
  const rests: Cell[] = [];
  for (const cell of item.content.cells) {
    const { padding, border } = cell.container;
    const edges = padding.top + padding.bottom + border.top.width + border.bottom.width;
    const { head, rest } = findBreak(cell.flow, room - edges);
    if (rest.length > 0 && !head.some((each) => each.kind === 'content')) return undefined;
    heads.push({ ...cell, flow: head, contentHeight: columnHeight(head) });
    rests.push({ ...cell, flow: rest, contentHeight: columnHeight(rest) });
  }
  const make = (cells: readonly Cell[]): ContentItem => {
    const heights = cells.map((cell) => {
      const { padding, border } = cell.container;
      return cell.contentHeight + padding.top + padding.bottom + border.top.width + border.bottom.width;
    });
    return { ...item, height: pt(Math.max(...heights)), content: { kind: 'row', cells } };
  };
  return { head: make(heads), rest: make(rests) };
}

function columnHeight(flow: readonly FlowItem[]): Pt {
  const page = place(flow, [], 'end', pt(Number.POSITIVE_INFINITY)).page;
  return page.height;
}

function headersHeight(continued: readonly Open[]): number {
  return continued.reduce((sum, each) => sum + (each.container.repeatedHeader?.height ?? 0), 0);
}

/** Gives everything on a page its height, repeated headers first, and closes at its foot what runs on to the next. */
function place(
  flow: readonly FlowItem[],
  continued: readonly Open[],
  endedBy: FilledPage['endedBy'],
  height: Pt,
): { readonly page: FilledPage; readonly open: readonly Open[] } {
  const contents: PlacedContent[] = [];
  const containers: (PlacedContainer & { bottom: Pt; isLast: boolean })[] = [];
  const stack: { open: Open; placed: PlacedContainer & { bottom: Pt; isLast: boolean } }[] = [];
  let y = 0;
  let pending = 0;
  let started = false;
  const begin = (open: Open, isFirst: boolean): void => {
    const placed = { container: open.container, x: open.x, top: pt(y), bottom: pt(y), isFirst, isLast: false };
    containers.push(placed);
    stack.push({ open, placed });
  };
  for (const open of continued) {
    begin(open, false);
    for (const item of open.container.repeatedHeader?.flow ?? []) {
      if (item.kind !== 'content') continue;
      contents.push({ x: item.x, y: pt(y), height: item.height, content: item.content, repeated: true });
      y += item.height;
    }
  }
  for (const item of flow) {
    switch (item.kind) {
      case 'glue':
        if (started) pending += item.height;
        break;
      case 'open':
        y += pending;
        pending = 0;
        begin(item, true);
        break;
      case 'close': {
        const closed = stack.pop();
        if (closed === undefined) throw new Error('a box ends that did not begin');
        closed.placed.bottom = pt(y);
        closed.placed.isLast = true;
        break;
      }
      case 'rigid':
        y += pending + item.height;
        pending = 0;
        break;
      case 'content':
        y += pending;
        pending = 0;
        contents.push({ x: item.x, y: pt(y), height: item.height, content: item.content, repeated: false });
        y += item.height;
        started = true;
        break;
      default:
    }
  }
  for (const { placed } of stack) placed.bottom = pt(y);
  const excess = pt(Math.max(0, y - height));
  return {
    page: { contents, containers, height: pt(y), endedBy, excess: excess > tolerance ? excess : pt(0) },
    open: stack.map((each) => each.open),
  };
}

/** The same placing for a column that is never divided: a cell, or a positioned box. */
export function placeColumn(flow: readonly FlowItem[]): FilledPage {
  return place(flow, [], 'end', pt(Number.POSITIVE_INFINITY)).page;
}
