import { type Pt, pt } from '../geometry/length.ts';
import type { Border } from '../style/computed-style.ts';
import type { Container, Footnote } from './box.ts';
import { addGlue, type Content, type FlowItem, noSpace, type OpenBoxes, spaceAt } from './flow-item.ts';
import { notesHeight, type PageEnd, type PageRoom, type PageStart, tolerance } from './page-ends.ts';

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

/** The footnotes of a page in one column, with the rule above them. */
export interface PlacedNotes {
  readonly column: FilledPage;
  readonly top: Pt;
  readonly rule: Border & { readonly y: Pt };
}

/** What stands in the content area of one page, from its top down. Containers are in the order they begin. */
export interface FilledPage {
  readonly contents: readonly PlacedContent[];
  readonly containers: readonly PlacedContainer[];
  readonly height: Pt;
  readonly endedBy: PageEnd['endedBy'];
  /** What is called for on the page, each with the height of the line that calls for it. */
  readonly calls: readonly { readonly note: Footnote; readonly y: Pt }[];
  readonly notes: PlacedNotes | null;
  /** How much taller than the page its content is, when nothing could be divided. */
  readonly excess: Pt;
}

/** Gives everything between `start` and `end` its height on a page. */
export function fillPage(flow: readonly FlowItem[], start: PageStart, end: PageEnd, room: PageRoom): FilledPage {
  const items = flow.slice(start.index, end.at);
  if (start.rest !== null && items.length > 0) items[0] = start.rest;
  if (end.head !== null) items.push(end.head);
  const page = placeColumn(items, start.within);
  const called = page.calls.map(({ note }) => note);
  const excess = page.height + notesHeight(called) - (called.length > 0 ? room.notesFoot : room.height);
  const notes = placeNotes(called, room.notesFoot);
  return { ...page, endedBy: end.endedBy, notes, excess: pt(excess > tolerance ? excess : 0) };
}

/** Puts footnotes at the foot of a page, in the order they are called for. */
function placeNotes(notes: readonly Footnote[], foot: number): PlacedNotes | null {
  const [first] = notes;
  if (first === undefined) return null;
  const { white, rule, padding } = first.above;
  const y = foot - notesHeight(notes) + white + rule.width / 2;
  const column = placeColumn(notes.flatMap(({ flow }) => flow));
  return { column, top: pt(y + rule.width / 2 + padding), rule: { ...rule, y: pt(y) } };
}

/**
 * The same for a column that is all there is: a cell, a positioned box, a page already cut to size. Repeated headers of the
 * boxes it stands in come first, and what runs on further is closed at its foot.
 */
export function placeColumn(flow: readonly FlowItem[], within: OpenBoxes = null): FilledPage {
  const contents: PlacedContent[] = [];
  const calls: FilledPage['calls'][number][] = [];
  const containers: (PlacedContainer & { bottom: Pt; isLast: boolean })[] = [];
  const stack: (typeof containers)[number][] = [];
  let y = 0;
  let pending = noSpace;
  let started = false;
  const begin = ({ container, x }: Extract<FlowItem, { kind: 'open' }>, isFirst: boolean): void => {
    const placed = { container, x, top: pt(y), bottom: pt(y), isFirst, isLast: false };
    containers.push(placed);
    stack.push(placed);
  };
  for (const open of fromOutermost(within)) {
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
        if (started) pending = addGlue(pending, item);
        break;
      case 'open':
        y += spaceAt(y, pending);
        pending = noSpace;
        begin(item, true);
        break;
      case 'close': {
        const closed = stack.pop();
        if (closed === undefined) throw new Error('a box ends that did not begin');
        closed.bottom = pt(y);
        closed.isLast = true;
        break;
      }
      case 'rigid':
        y += spaceAt(y, pending) + item.height;
        pending = noSpace;
        break;
      case 'content':
        y += spaceAt(y, pending);
        pending = noSpace;
        contents.push({ x: item.x, y: pt(y), height: item.height, content: item.content, repeated: false });
        for (const note of item.notes ?? []) calls.push({ note, y: pt(y) });
        y += item.height;
        started = true;
        break;
      default:
    }
  }
  for (const placed of stack) placed.bottom = pt(y);
  return { contents, containers, height: pt(y), endedBy: 'end', calls, notes: null, excess: pt(0) };
}

function fromOutermost(within: OpenBoxes): readonly Extract<FlowItem, { kind: 'open' }>[] {
  return within === null ? [] : [...fromOutermost(within.around), within.open];
}
