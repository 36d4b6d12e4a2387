import { expect, it } from 'vitest';
import { layOut } from './lay-out.ts';

const css = `@page { size: 200pt 300pt; }
  writing-lines { line-height: 20pt; border-bottom: 1pt solid black; margin-top: 4pt; }
  .blank { border-bottom: none; }
  .turned { position: absolute; rotate: 180deg; left: 0pt; top: 0pt; width: 100pt; height: 50pt; }
  .around { position: relative; height: 50pt; }`;

it('are where a label asks for something, each an element in its place in reading order', async () => {
  const { pages, structure } = await layOut(
    `<p>een</p><writing-lines count="2" label="Naam"/><writing-lines count="1"/><writing-lines count="1" label=""/>
     <p>twee <checkbox label="Gedaan"/> drie <checkbox/></p><writing-lines class="blank" count="1" label="Vrij"/>`,
    css,
  );
  const [{ fields, items }] = pages as [(typeof pages)[number]];
  expect(
    fields.map(({ label, rect, ...field }) => [label, field.kind, rect.x, rect.y, rect.width, rect.height]),
  ).toEqual([
    ['Naam', 'text', 10, 10 + 12 + 4, 180, 40],
    ['Gedaan', 'checkbox', expect.any(Number), expect.any(Number), 8, 8],
    ['Vrij', 'text', 10, expect.any(Number), 180, 20],
  ]);
  expect(fields.map((field) => (field.kind === 'text' ? [field.lines, field.ruled, field.size] : []))).toEqual([
    [2, true, 10],
    [],
    [1, false, 10],
  ]);
  const box = items.find(({ kind }) => kind === 'path');
  expect(box).toMatchObject({ rect: fields[1]!.rect });
  const said = items.flatMap((item) =>
    item.kind === 'text' && item.semantics !== null ? [[item.text.trim(), item.semantics.order] as const] : [],
  );
  const forms = fields.map(({ label, structure: id }) => {
    const { role, order } = structure.find((element) => element.id === id)!;
    expect(role).toBe('Form');
    return [label, order] as const;
  });
  expect([...said, ...forms].sort(([, a], [, b]) => a - b).map(([text]) => text)).toEqual([
    ...['een', 'Naam', 'twee', 'Gedaan', 'drie', 'Vrij'],
  ]);
});

it('are not in what stands on its head', async () => {
  const { pages } = await layOut(
    '<div class="around"><div class="turned"><writing-lines count="1" label="Naam"/></div></div>',
    css,
  );
  expect(pages[0]!.items.filter(({ kind }) => kind === 'rule')).toHaveLength(1);
  expect(pages[0]!.fields).toEqual([]);
});
