import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pt } from '../../src/geometry/length.ts';
import type { Cell } from '../../src/layout/box.ts';
import { type FilledPage, placeColumn } from '../../src/layout/fill-page.ts';
import {
  type BreakPenalty,
  breakPenalty,
  collapseMargins,
  type FlowItem,
  flowHeight,
} from '../../src/layout/flow-item.ts';
import { landmarksOf } from '../../src/layout/landmarks.ts';
import { paginate } from '../../src/layout/paginate.ts';
import { close, container, forced, glue, line, mayBreak, numbers, open, pageOf } from './flows.ts';

const shape = (pages: readonly FilledPage[]) => pages.map(({ contents }) => contents.map(({ x, y }) => [x, y]));

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
    const flow = [line(1), mayBreak(), glue(5), line(2, 20), mayBreak(), glue(5), line(3, 40)];
    expect(shape(paginate(flow, pageOf(41)))).toEqual([
      [
        [1, 0],
        [2, 15],
      ],
      [[3, 0]],
    ]);
  });

  it('go back to the last good place rather than leave a heading alone at the foot', () => {
    const flow = [line(1), mayBreak(), line(2), mayBreak(breakPenalty.keepWithNext), line(3), mayBreak(), line(4)];
    expect(numbers(paginate(flow, pageOf(20)))).toEqual([[1], [2, 3], [4]]);
  });

  it('take the least bad place when no good one is left', () => {
    const flow = [line(1), mayBreak(breakPenalty.insideAvoid), line(2), mayBreak(breakPenalty.widowOrOrphan), line(3)];
    const four = [...flow, mayBreak(breakPenalty.insideAvoid), line(4)];
    expect(numbers(paginate(four, pageOf(30)))).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('end where they are told to', () => {
    const pages = paginate([line(1), forced, line(2)], pageOf(100));
    expect(numbers(pages)).toEqual([[1], [2]]);
    expect(pages.map(({ endedBy }) => endedBy)).toEqual(['page', 'end']);
  });

  it('carry a box on to the next page, open at the break', () => {
    const box = container();
    const pages = paginate([open(box), line(1), mayBreak(), line(2), close(box)], pageOf(15));
    expect(
      pages.map(({ containers }) =>
        containers.map(({ top, bottom, isFirst, isLast }) => [top, bottom, isFirst, isLast]),
      ),
    ).toEqual([[[0, 10, true, false]], [[0, 10, false, true]]]);
  });

  it('set the header of a table again on every page it runs on to', () => {
    const table = container({ repeatedHeader: { flow: [line(99, 5)], height: pt(5) } });
    const rows = [1, 2, 3, 4].flatMap((row) => [mayBreak(), line(row)]);
    const pages = paginate([open(table), line(99, 5), ...rows, close(table)], pageOf(25));
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
      within: null,
      isFirst: true,
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
    const tall = paginate([line(0), mayBreak(), row(50, [cell([1, 2, 3, 4, 5]), cell([6, 7])])], pageOf(30));
    expect(tall.map(cellsOf)).toEqual([
      [
        [1, 2],
        [6, 7],
      ],
      [[3, 4, 5], []],
    ]);
    const small = paginate([line(0), mayBreak(), row(30, [cell([1, 2, 3])])], pageOf(30));
    expect(small.map(cellsOf)).toEqual([[], [[1, 2, 3]]]);
  });

  it('let the boxes inside a divided cell run on, and begin once', () => {
    const [outer, inner] = [container(), container()];
    const rows = [1, 2, 3, 4].flatMap((each) => [line(each), mayBreak()]).slice(0, -1);
    const flow = [open(outer), open(inner), ...rows, close(inner), close(outer)];
    const common = { x: pt(0), contentHeight: pt(40), verticalAlign: 'top', within: null, isFirst: true } as const;
    const cells: readonly Cell[] = [{ ...common, container: container({ anchors: ['cell'] }), flow }];
    const row: FlowItem = { kind: 'content', x: pt(0), height: pt(40), content: { kind: 'row', cells } };
    const pages = paginate([row], pageOf(20));
    const parts = pages.map(({ contents: [row] }) => {
      const [cell] = row!.content.kind === 'row' ? row!.content.cells : [];
      return placeColumn(cell!.flow, cell!.within).containers.map(({ isFirst, isLast }) => [isFirst, isLast]);
    });
    const [begun, ended] = [
      [true, false],
      [false, true],
    ];
    expect(parts).toEqual([
      [begun, begun],
      [ended, ended],
    ]);
    expect(
      pages.map((page) => landmarksOf(page).filter(({ container: box }) => box.anchors.length > 0).length),
    ).toEqual([1, 0]);
  });

  it('say by how much something is too tall for any page, and go on', () => {
    const pages = paginate([line(1, 130), mayBreak(), line(2)], pageOf(100));
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
        const pages = paginate(flow, pageOf(60));
        const expected = flow.flatMap((each) => (each.kind === 'content' ? [each.x as number] : []));
        expect(numbers(pages).flat()).toEqual(expected);
        for (const { excess } of pages) expect(excess).toBe(0);
      }),
    );
  });
});
