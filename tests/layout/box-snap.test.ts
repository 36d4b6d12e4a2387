import { expect, it } from 'vitest';
import { layOut, linesOf } from './lay-out.ts';

const css = 'ul { margin-top: 6pt; margin-bottom: 6pt; } li { list-style-type: none; } p { box-snap: block-start; }';

/** How far each line stands below the first of its page, in lines of 12 pt. */
async function heights(body: string, style = css): Promise<readonly (readonly string[])[]> {
  const { pages } = await layOut(body, `:root { line-snap: baseline; } ${style}`);
  return pages.map(({ items }) => {
    const lines = linesOf(items).map((line) => /^[\d.]+,([\d.]+) (.*)$/.exec(line)!);
    const first = Number(lines[0]![1]);
    return lines.map(([, baseline, text]) => `${text} ${(Number(baseline) - first) / 12}`);
  });
}

it('adds no space where a box stands on the grid by itself', async () => {
  expect(await heights('<p>a</p><ul><li>b</li></ul><p>c</p>')).toEqual([['a 0', 'b 1.5', 'c 3']]);
});

it('moves a box back to the grid when the space before something stayed behind on another page', async () => {
  const body = `${'<p>x</p>'.repeat(6)}<ul><li>b1</li><li>b2</li><li>b3</li><li>b4</li></ul><p>c</p>`;
  expect((await heights(body))[1]).toEqual(['b2 0', 'b3 1', 'b4 2', 'c 4']);
  expect((await heights(body, css.replace('p { box-snap: block-start; }', '')))[1]).toEqual([
    'b2 0',
    'b3 1',
    'b4 2',
    'c 3.5',
  ]);
});

it('counts from the top of the page, also inside a box with padding', async () => {
  const style = `${css} .b { padding-top: 3pt; background-color: #eeeeee; }`;
  expect(await heights('<p>a</p><div class="b"><p>b</p></div>', style)).toEqual([['a 0', 'b 2']]);
});
