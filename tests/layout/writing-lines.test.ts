import { expect, it } from 'vitest';
import { layOut, linesOf } from './lay-out.ts';

it.each([
  ['1pt solid black', 3],
  ['none', 0],
])('lines to write on take their room; with a border of %s %i of them are drawn', async (border, drawn) => {
  const { pages } = await layOut(
    '<p>een</p><writing-lines count="3"/><p>twee</p>',
    `writing-lines { line-height: 20pt; border-bottom: ${border}; }`,
  );
  const [first, second] = linesOf(pages[0]!.items).map((line) => Number(line.split(/[ ,]/)[1]));
  expect(second! - first!).toBeCloseTo(12 + 3 * 20, 1);
  expect(pages[0]!.items.filter(({ kind }) => kind === 'rule')).toHaveLength(drawn);
});
