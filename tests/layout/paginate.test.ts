import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { black } from '../../src/geometry/colour.ts';
import { type Pt, pt } from '../../src/geometry/length.ts';
import type { Cell, Container } from '../../src/layout/box.ts';
import {
  type BreakPenalty,
  breakPenalty,
  collapseMargins,
  type FlowItem,
  flowHeight,
} from '../../src/layout/flow-item.ts';
import { type FilledPage, paginate } from '../../src/layout/paginate.ts';

const noBorder = { width: pt(0), colour: black };

function container(details: Partial<Container> = {}): Container {
  return {
    width: pt(100),
    padding: { top: pt(0), right: pt(0), bottom: pt(0), left: pt(0) },
    border: { top: noBorder, right: noBorder, bottom: noBorder, left: noBorder },
    backgroundColour: null,
    absolutes: [],
    provenance: {},
    anchors: [],
    strings: [],
    bookmark: null,
    marker: null,
    repeatedHeader: null,
    ...details,
  };
}

/** A line is told apart by its place from the left. */
const line = (x: number, height = 10): FlowItem => ({
  kind: 'content',
  x: pt(x),
  height: pt(height),
  content: { kind: 'nothing' },
});
const glue = (height: number): FlowItem => ({ kind: 'glue', height: pt(height) });
const mayBreak = (penalty: BreakPenalty = breakPenalty.free): FlowItem => ({ kind: 'break', penalty, forced: null });
const forced: FlowItem = { kind: 'break', penalty: breakPenalty.free, forced: 'page' };
const open = (box: Container): FlowItem => ({ kind: 'open', x: pt(0), container: box, height: pt(0) });
const close = (box: Container): FlowItem => ({ kind: 'close', container: box });

const shape = (pages: readonly FilledPage[]) => pages.map(({ contents }) => contents.map(({ x, y }) => [x, y]));
const numbers = (pages: readonly FilledPage[]) => pages.map(({ contents }) => contents.map(({ x }) => x as number));

describe('margins', () => {
  it('collapse to the largest, through boxes without an edge', () => {
    const outer = container();
    const flow = collapseMargins([line(1), glue(5), mayBreak(), glue(8), open(outer), glue(12), line(2), close(outer)]);
    expect(flow.map(({ kind }) => kind)).toEqual(['content', 'break', 'glue', 'open', 'content', 'close']);
    expect(flowHeight(flow)).toBe(32);
  });

  it('do not collapse through padding, and vanish at both ends of a column', () => {
    const box = container();
    const rigid: FlowItem = { kind: 'rigid', height: pt(4) };
    expect(flowHeight(collapseMargins([glue(9), open(box), rigid, glue(6), line(1), close(box), glue(7)]))).toBe(20);
  });

  it('take the strongest wish of all the boxes that meet: a forced break, else the one that keeps together', () => {
    const [first] = collapseMargins([mayBreak(), glue(3), forced, mayBreak(breakPenalty.keepWithNext)]);
    expect(first).toEqual({ kind: 'break', penalty: breakPenalty.keepWithNext, forced: 'page' });
  });
});

describe('pages', () => {
  it('take what fits, break where they may, and drop the space at the break', () => {
    const flow = [line(1), mayBreak(), glue(5), line(2), mayBreak(), glue(5), line(3)];
    expect(shape(paginate(flow, pt(26)))).toEqual([
      [
        [1, 0],
        [2, 15],
      ],
      [[3, 0]],
    ]);
  });

  it('go back to the last good place rather than leave a heading alone at the foot', () => {
    const flow = [line(1), mayBreak(), line(2), mayBreak(breakPenalty.keepWithNext), line(3), mayBreak(), line(4)];
    expect(numbers(paginate(flow, pt(20)))).toEqual([[1], [2, 3], [4]]);
  });

  it('take the least bad place when no good one is left', () => {
    const flow = [line(1), mayBreak(breakPenalty.insideAvoid), line(2), mayBreak(breakPenalty.widowOrOrphan), line(3)];
    const four = [...flow, mayBreak(breakPenalty.insideAvoid), line(4)];
    expect(numbers(paginate(four, pt(30)))).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('end where they are told to', () => {
    const pages = paginate([line(1), forced, line(2)], pt(100));
    expect(numbers(pages)).toEqual([[1], [2]]);
    expect(pages.map(({ endedBy }) => endedBy)).toEqual(['page', 'end']);
  });

  it('carry a box on to the next page, open at the break', () => {
    const box = container();
    const pages = paginate([open(box), line(1), mayBreak(), line(2), close(box)], pt(15));
    expect(
      pages.map(({ containers }) =>
        containers.map(({ top, bottom, isFirst, isLast }) => [top, bottom, isFirst, isLast]),
      ),
    ).toEqual([[[0, 10, true, false]], [[0, 10, false, true]]]);
  });

  it('set the header of a table again on every page it runs on to', () => {
    const table = container({ repeatedHeader: { flow: [line(99, 5)], height: pt(5) } });
    const rows = [1, 2, 3, 4].flatMap((row) => [mayBreak(), line(row)]);
    const pages = paginate([open(table), line(99, 5), ...rows, close(table)], pt(25));
    expect(numbers(pages)).toEqual([
      [99, 1, 2],
      [99, 3, 4],
    ]);
    expect(pages[1]!.contents[0]).toMatchObject({ repeated: true, y: 0 });
    expect(pages[1]!.contents[1]).toMatchObject({ repeated: false, y: 5 });
  });

  it('divide a row that is taller than a page, cell by cell, and no other', () => {
    const cell = (numbersIn: readonly number[]): Cell => ({
      x: pt(0),
      container: container(),
      flow: numbersIn.flatMap((x, index) => (index === 0 ? [line(x)] : [mayBreak(), line(x)])),
      contentHeight: pt(numbersIn.length * 10),
      verticalAlign: 'top',
    });
    const row = (height: number, cells: readonly Cell[]): FlowItem => ({
      kind: 'content',
      x: pt(0),
      height: pt(height),
      content: { kind: 'row', cells },
    });
    const cellsOf = (page: FilledPage) =>
      page.contents.flatMap(({ content }) =>
        content.kind === 'row'
          ? content.cells.map(({ flow }) => flow.flatMap((item) => (item.kind === 'content' ? [item.x as number] : [])))
          : [],
      );
    const tall = paginate([line(0), mayBreak(), row(50, [cell([1, 2, 3, 4, 5]), cell([6, 7])])], pt(30));
    expect(tall.map(cellsOf)).toEqual([
      [
        [1, 2],
        [6, 7],
      ],
      [[3, 4, 5], []],
    ]);
    const small = paginate([line(0), mayBreak(), row(30, [cell([1, 2, 3])])], pt(30));
    expect(small.map(cellsOf)).toEqual([[], [[1, 2, 3]]]);
  });

  it('say by how much something is too tall for any page, and go on', () => {
    const pages = paginate([line(1, 130), mayBreak(), line(2)], pt(100));
    expect(numbers(pages)).toEqual([[1], [2]]);
    expect(pages.map(({ excess }) => excess as number)).toEqual([30, 0]);
  });

  it('lose nothing, change no order and overflow nowhere, whatever the content', () => {
    const item = fc.oneof(
      fc.record({ kind: fc.constant('line'), height: fc.integer({ min: 1, max: 40 }) }),
      fc.record({ kind: fc.constant('glue'), height: fc.integer({ min: 0, max: 30 }) }),
      fc.record({ kind: fc.constant('break'), height: fc.integer({ min: 0, max: 3 }) }),
    );
    fc.assert(
      fc.property(fc.array(item, { maxLength: 80 }), (list) => {
        const flow = collapseMargins(
          list.map(({ kind, height }, index) =>
            kind === 'line' ? line(index, height) : kind === 'glue' ? glue(height) : mayBreak(height as BreakPenalty),
          ),
        );
        const pages = paginate(flow, pt(60) as Pt);
        const expected = flow.flatMap((each) => (each.kind === 'content' ? [each.x as number] : []));
        expect(numbers(pages).flat()).toEqual(expected);
        for (const { excess } of pages) expect(excess).toBe(0);
      }),
    );
  });
});
