import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pt } from '../../src/geometry/length.ts';
import { balanceColumns, type ColumnText } from '../../src/layout/columns.ts';
import { divideContent } from '../../src/layout/divide-content.ts';
import { type BreakPenalty, type ContentItem, collapseMargins } from '../../src/layout/flow-item.ts';
import { listStart } from '../../src/layout/page-ends.ts';
import { glue, line, mayBreak, numbers } from './flows.ts';
import { layOut, linesOf } from './lay-out.ts';

const paragraphs = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => `<p>r${from + index}</p>`).join('');
const css = '.c { column-count: 2; column-gap: 20pt; }';
const codes = ({ diagnostics }: { diagnostics: readonly { code: string }[] }) => diagnostics.map(({ code }) => code);

/** The words of each column of a page, by its distance from the left. */
async function columnsOf(body: string, style = css): Promise<readonly Readonly<Record<string, string>>[]> {
  const { pages, diagnostics } = await layOut(body, style);
  expect(diagnostics).toEqual([]);
  return pages.map(({ items }) => {
    const columns: Record<string, string> = {};
    for (const item of items) {
      if (item.kind === 'text') columns[`${item.x}`] = `${columns[`${item.x}`] ?? ''} ${item.text}`.trim();
    }
    return columns;
  });
}

describe('text in columns', () => {
  it('is as high in each as can be, filled from left to right', async () => {
    expect(await columnsOf(`<div class="c">${paragraphs(7)}</div>`)).toEqual([{ 10: 'r1 r2 r3 r4', 110: 'r5 r6 r7' }]);
    const { pages } = await layOut(`<div class="c">${paragraphs(7)}</div><p>na</p>`, css);
    const [first, ...others] = linesOf(pages[0]!.items).map((each) => Number(each.split(/[ ,]/)[1]));
    expect(others.at(-1)! - first!).toBeCloseTo(4 * 12, 1);
  });

  it('fills the page before it goes on on the next, where it is balanced', async () => {
    expect(await columnsOf(`<p>vooraf</p><p>nog</p><div class="c">${paragraphs(18)}</div>`)).toEqual([
      { 10: 'vooraf nog r1 r2 r3 r4 r5 r6', 110: 'r7 r8 r9 r10 r11 r12' },
      { 10: 'r13 r14 r15', 110: 'r16 r17 r18' },
    ]);
  });

  it('is not begun in less than four lines, and is kept whole where it is told to', async () => {
    const filler = (count: number) => '<p>x</p>'.repeat(count);
    const low = await columnsOf(`${filler(5)}<div class="c">${paragraphs(14)}</div>`);
    expect(low.map((columns) => columns[110])).toEqual([undefined, 'r8 r9 r10 r11 r12 r13 r14']);
    const body = `${filler(4)}<div class="c">${paragraphs(16)}</div>`;
    expect((await columnsOf(body)).map((columns) => columns[110])).toEqual(['r5 r6 r7 r8', 'r13 r14 r15 r16']);
    const kept = await columnsOf(body, `${css} .c { break-inside: avoid; }`);
    expect(kept.map((columns) => columns[110])).toEqual([undefined, 'r9 r10 r11 r12 r13 r14 r15 r16']);
    const inBox = body.replace('<div', '<div class="b"><div').concat('</div>');
    expect(await columnsOf(inBox, `${css} .b { break-inside: avoid; }`)).toEqual(kept);
  });

  it('divides boxes and paragraphs over columns, without widows', async () => {
    const box = `<div class="b">${paragraphs(3)}</div><p>a<br/>b<br/>c<br/>d</p>`;
    const style = `${css} .b { background-color: #eeeeee; padding: 6pt; }`;
    const { pages } = await layOut(`<div class="c">${box}</div>`, style);
    const grounds = pages[0]!.items.flatMap((item) => (item.kind === 'fill' ? [item.rect] : []));
    expect(grounds).toEqual([{ x: 10, y: 10, width: 80, height: 48 }]);
    expect(await columnsOf(`<div class="c">${box}</div>`, style)).toEqual([{ 16: 'r1 r2 r3', 110: 'a b c d' }]);
  });

  it('is read in order, and what stands in it can be linked to', async () => {
    const { structure, pages, destinations } = await layOut(
      `<p><page-ref to="doel"/></p><div class="c">${paragraphs(3)}<h1 id="doel">Doel</h1></div>`,
      `${css} h1 { font-size: 10pt; }`,
    );
    expect(structure.map(({ role }) => role)).toEqual(['Document', 'P', 'P', 'P', 'P', 'H1']);
    const orders = pages[0]!.items.flatMap(({ semantics }) => semantics?.order ?? []);
    expect(orders).toEqual([...orders].sort((a, b) => a - b));
    expect(destinations.get('doel')).toMatchObject({ page: 0, y: 10 + 2 * 12 });
  });

  it('holds no page breaks and no footnotes', async () => {
    const breaks = await layOut(`<div class="c">${paragraphs(2)}</div>`, `${css} p + p { break-before: page; }`);
    expect([codes(breaks), breaks.pages.length]).toEqual([['layout/break-in-columns'], 1]);
    const note = '<div class="c"><p>een<footnote>noot</footnote></p></div>';
    expect(codes(await layOut(note, css))).toContain('layout/footnote-misplaced');
  });
});

describe('columns of any list', () => {
  const item = fc.oneof(
    fc.record({ kind: fc.constant('line'), size: fc.integer({ min: 4, max: 30 }) }),
    fc.record({ kind: fc.constant('glue'), size: fc.integer({ min: 0, max: 20 }) }),
    fc.record({ kind: fc.constant('break'), size: fc.integer({ min: 0, max: 3 }) }),
  );
  const list = fc
    .array(item, { minLength: 1, maxLength: 60, size: 'max' })
    .map((items) =>
      collapseMargins(
        items.map(({ kind, size }, index) =>
          kind === 'line' ? line(index, size) : kind === 'glue' ? glue(size) : mayBreak(size as BreakPenalty),
        ),
      ),
    );
  const textOf = (flow: ColumnText['flow'], count: number): ColumnText => ({
    flow,
    start: listStart,
    count,
    stride: pt(100),
    line: 10,
    isKept: false,
  });
  const columnsIn = ({ content }: ContentItem) => (content.kind === 'columns' ? content.columns : []);
  const contentsOf = (flow: ColumnText['flow']) => flow.flatMap((each) => (each.kind === 'content' ? [each.x] : []));

  it('hold it all, in order, and are no higher than one column', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 2, max: 4 }), (flow, count) => {
        const balanced = balanceColumns(textOf(flow, count), pt(0), divideContent);
        const columns = columnsIn(balanced);
        expect(numbers(columns).flat()).toEqual(contentsOf(flow));
        expect(columns.length).toBeLessThanOrEqual(count);
        expect(balanced.height).toBe(Math.max(...columns.map(({ height }) => height)));
        expect(balanced.height).toBeLessThanOrEqual(balanceColumns(textOf(flow, 1), pt(0), divideContent).height);
      }),
    );
  });

  it('lose and repeat nothing when they are divided, and stay within their room', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 40, max: 90 }), (flow, room) => {
        const whole = balanceColumns(textOf(flow, 2), pt(0), divideContent);
        const divided = divideContent(whole, room, 200);
        if (divided === undefined) return;
        expect(divided.head.height).toBeLessThanOrEqual(room);
        expect(numbers([...columnsIn(divided.head), ...columnsIn(divided.rest)]).flat()).toEqual(contentsOf(flow));
      }),
    );
  });
});
