import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pt } from '../../src/geometry/length.ts';
import { choosePageEnds, costOf, firstFitEnds, type PageSetting } from '../../src/layout/choose-page-ends.ts';
import { divideContent } from '../../src/layout/divide-content.ts';
import { findPageEnds } from '../../src/layout/find-page-ends.ts';
import { type BreakPenalty, breakPenalty, collapseMargins, type FlowItem } from '../../src/layout/flow-item.ts';
import { listStart, type PageEnd, type PageStart } from '../../src/layout/page-ends.ts';
import { paginate } from '../../src/layout/paginate.ts';
import { close, container, forced, glue, line, mayBreak, numbers, open, pageOf } from './flows.ts';

/** Lines `from` up to and including `to`, with a break of `penalty` after each. */
const lines = (from: number, to: number, penalty: BreakPenalty = breakPenalty.free): readonly FlowItem[] =>
  Array.from({ length: to - from + 1 }, (_, index) => [line(from + index), mayBreak(penalty)]).flat();

/** Lines that are kept on one page. */
const kept = (from: number, to: number): readonly FlowItem[] => [
  ...lines(from, to, breakPenalty.insideAvoid).slice(0, -1),
  mayBreak(),
];

/** A line that ends in the midst of a word. */
const dividedAfter = (x: number): readonly FlowItem[] => [
  {
    kind: 'content',
    x: pt(x),
    height: pt(10),
    content: {
      kind: 'line',
      index: 0,
      paragraph: {
        lines: [{ pieces: [], width: pt(0), endsWithHyphen: true, spaceRatio: 1, horizontalScale: 1 }],
        lineHeight: pt(10),
        baseline: pt(8),
      },
    },
  },
  mayBreak(),
];

const depths = (flow: readonly FlowItem[], setting: PageSetting) =>
  numbers(paginate(collapseMargins(flow), setting)).map(({ length }) => length);

describe('page breaks are chosen together', () => {
  it('as first fit has them where nothing is gained by another choice', () => {
    expect(depths(lines(1, 45), pageOf(200))).toEqual([20, 20, 5]);
  });

  it('so that no widow is left: the page before ends early', () => {
    const paragraph = [...lines(18, 20), line(21)].map((item) =>
      item.kind === 'break' ? mayBreak(breakPenalty.widowOrOrphan) : item,
    );
    expect(depths([...lines(1, 17), ...paragraph, mayBreak(), ...lines(22, 30)], pageOf(200))).toEqual([17, 13]);
  });

  it('so that facing pages end at one height, or all but one line', () => {
    const divided = [...dividedAfter(18), ...dividedAfter(19)];
    const flow = [...lines(1, 17), ...divided, ...lines(20, 37), ...kept(38, 45), ...lines(46, 64)];
    expect(depths(flow, pageOf(200, { side: 'left', facing: false }))).toEqual([20, 17, 20, 7]);
    expect(depths(flow, pageOf(200, { side: 'left', facing: true }))).toEqual([19, 18, 20, 7]);
    // The second page faces the third now: of ways that cost the same so far, the one that suits it best.
    expect(depths(flow, pageOf(200, { side: 'right', facing: true }))).toEqual([18, 19, 20, 7]);
  });

  it('so that no heading stands low on a page with one line below it, unless that takes a page more', () => {
    const heading = (at: number) => [line(at), mayBreak(breakPenalty.keepWithNext)];
    const withOne = [...lines(1, 17), ...heading(18), ...lines(19, 19), ...kept(20, 22)];
    const withTwo = [...lines(1, 16), ...heading(17), ...lines(18, 19), ...kept(20, 22)];
    expect(depths([...withOne, ...lines(23, 44)], pageOf(200))).toEqual([17, 20, 7]);
    expect(depths([...withTwo, ...lines(23, 44)], pageOf(200))).toEqual([19, 20, 5]);
    expect(depths([...withOne, ...lines(23, 38)], pageOf(200))).toEqual([19, 19]);
  });

  it('so that the last page has more than a few lines', () => {
    expect(depths(lines(1, 42), pageOf(200))).toEqual([19, 19, 4]);
    expect(depths([...lines(1, 31), ...kept(32, 40), ...lines(41, 42)], pageOf(200))).toEqual([19, 12, 11]);
  });

  it('without white before the place where something does not fit', () => {
    expect(depths([...lines(1, 28), ...kept(29, 44)], pageOf(200))).toEqual([20, 8, 16]);
  });

  it('so that a box taller than a page is not divided once more to fill one', () => {
    const inside = (from: number, to: number) =>
      lines(from, to).map((item): FlowItem => (item.kind === 'break' ? { ...item, tears: true } : item));
    const tall = [...inside(1, 28).slice(0, -1), mayBreak()];
    const others = [...kept(29, 41), ...kept(42, 58)];
    expect(depths([...tall, ...others], pageOf(200))).toEqual([20, 8, 13, 17]);
    expect(depths([...lines(1, 28), ...others], pageOf(200))).toEqual([20, 5, 16, 17]);
  });

  it('so that a word does not go on over the page for the sake of a line', () => {
    expect(depths([...lines(1, 19), ...dividedAfter(20), ...lines(21, 30)], pageOf(200))).toEqual([19, 11]);
  });
});

/** Lists with all that a list can hold, short enough to try every way to divide them. */
const list = (length: number, tallest: number) =>
  fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: fc.record({ kind: fc.constant('line'), size: fc.integer({ min: 5, max: tallest }) }) },
        { weight: 4, arbitrary: fc.record({ kind: fc.constant('break'), size: fc.constantFrom(0, 0, 0, 1, 2, 3) }) },
        { weight: 1, arbitrary: fc.record({ kind: fc.constant('glue'), size: fc.integer({ min: 0, max: 20 }) }) },
        { weight: 1, arbitrary: fc.record({ kind: fc.constant('box'), size: fc.integer({ min: 0, max: 8 }) }) },
      ),
      { minLength: 1, maxLength: length, size: 'max' },
    )
    .map((items) => {
      const boxes: ReturnType<typeof container>[] = [];
      const flow = items.flatMap(({ kind, size }, index): readonly FlowItem[] => {
        if (kind === 'line') return [line(index, size)];
        if (kind === 'break') return [mayBreak(size as BreakPenalty)];
        if (kind === 'glue') return [glue(size)];
        if (boxes.length > 0 && size < 4) return [close(boxes.pop()!)];
        const box = container(size === 8 ? { repeatedHeader: { flow: [line(-1, 5)], height: pt(5) } } : {});
        boxes.push(box);
        return [open(box)];
      });
      return collapseMargins([...flow, ...boxes.reverse().map(close)]);
    });

const setting = fc
  .record({ height: fc.constantFrom(60, 100), side: fc.constantFrom('left', 'right'), facing: fc.boolean() })
  .map(({ height, side, facing }) => pageOf(height, { side: side as PageSetting['side'], facing }));

describe('of all ways to divide a list, the chosen one', () => {
  it('is never worse than first fit, takes no page more, and loses or repeats nothing', () => {
    fc.assert(
      fc.property(list(80, 30), setting, (flow, page) => {
        const chosen = choosePageEnds(flow, listStart, page, divideContent);
        const fitted = firstFitEnds(flow, listStart, page, divideContent);
        expect(costOf(chosen, page)).toBeLessThanOrEqual(costOf(fitted, page));
        expect(chosen.length).toBeLessThanOrEqual(fitted.length);
        const contents = paginate(flow, page).flatMap((each) => each.contents.filter(({ repeated }) => !repeated));
        const expected = flow.flatMap((item) => (item.kind === 'content' ? [item.x] : []));
        expect(contents.map(({ x }) => x)).toEqual(expected);
      }),
    );
  });

  it('is the cheapest of those that take no page more than first fit', () => {
    fc.assert(
      fc.property(list(60, 12), setting, (flow, page) => {
        const most = firstFitEnds(flow, listStart, page, divideContent).length;
        const least = Math.min(...everyWay(flow, listStart, page, most).map((ends) => costOf(ends, page)));
        expect(costOf(choosePageEnds(flow, listStart, page, divideContent), page)).toBeCloseTo(least, 3);
      }),
    );
  });

  it('ends at the first forced break, and the next one is chosen anew', () => {
    expect(depths([...lines(1, 42), forced, ...lines(43, 52)], pageOf(200))).toEqual([19, 19, 4, 10]);
  });
});

function everyWay(
  flow: readonly FlowItem[],
  from: PageStart,
  page: PageSetting,
  most: number,
): readonly (readonly PageEnd[])[] {
  if (most === 0) return [];
  return findPageEnds(flow, from, page, divideContent).flatMap((end) =>
    end.endedBy === 'overflow' ? everyWay(flow, end.next, page, most - 1).map((rest) => [end, ...rest]) : [[end]],
  );
}
