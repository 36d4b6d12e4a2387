import { describe, expect, it } from 'vitest';
import type { FillItem } from '../../src/layout/page.ts';
import { layOut, linesOf } from './lay-out.ts';

const words = (count: number) => Array.from({ length: count }, (_, index) => `woord${index + 1}`).join(' ');

describe('blocks', () => {
  it('stand below each other with collapsed margins, inside the margins of the page', async () => {
    const { pages } = await layOut('<p>een</p><p>twee</p>', 'p { margin-top: 6pt; margin-bottom: 9pt; }');
    const [first, second] = linesOf(pages[0]!.items).map((line) => Number(line.split(/[ ,]/)[1]));
    expect(linesOf(pages[0]!.items).map((line) => line.split(',')[0])).toEqual(['10.0', '10.0']);
    expect(second! - first!).toBeCloseTo(12 + 9, 1);
    expect(first).toBeGreaterThan(10 + 12 * 0.5);
    expect(first).toBeLessThan(10 + 12);
  });

  it('paint their ground and borders around their padding', async () => {
    const css = 'div { background-color: #eeeeee; padding: 5pt; border-top: 1pt solid black; margin-left: 20pt; }';
    const { pages } = await layOut('<div><p>een</p></div>', css);
    const ground = pages[0]!.items.find((item): item is FillItem => item.kind === 'fill');
    expect(ground?.rect).toEqual({ x: 30, y: 10, width: 160, height: 1 + 5 + 12 + 5 });
    expect(pages[0]!.items.filter(({ kind }) => kind === 'rule')).toHaveLength(1);
  });

  it('put type of every size on the grid of the root when lines snap to it', async () => {
    const css = ':root { line-snap: baseline; } h1 { font-size: 18pt; line-height: 24pt; } .small { font-size: 7pt; }';
    const { pages } = await layOut('<h1>Groot</h1><p>een</p><p class="small">twee</p>', css);
    const baselines = linesOf(pages[0]!.items).map((line) => Number(line.split(/[ ,]/)[1]));
    expect(baselines.map((each) => ((each - baselines[0]!) % 12).toFixed(1))).toEqual(['0.0', '0.0', '0.0']);
  });

  it('round their height up to a step', async () => {
    const { pages } = await layOut(
      '<div><p>een</p></div><p>twee</p>',
      'div { block-step-size: 20pt; padding-top: 3pt; }',
    );
    const [first, second] = linesOf(pages[0]!.items).map((line) => Number(line.split(/[ ,]/)[1]));
    expect(second! - first!).toBeCloseTo(20 - 3, 1);
  });
});

describe('pages', () => {
  it('are not made of nothing', async () => {
    const { diagnostics } = await layOut('', '');
    expect(diagnostics.map(({ code }) => code)).toEqual(['layout/no-pages']);
  });

  it('are not made for what is not shown, and do not divide for it', async () => {
    const { pages } = await layOut(
      '<section><p>een</p><p class="off">twee</p></section><p class="off">drie</p><section><p>vier</p></section>',
      '.off { page: other; display: none; } @page other { background-color: black; } section { padding-left: 5pt; }',
    );
    expect(pages.map(({ name }) => name)).toEqual(['auto']);
    expect(linesOf(pages[0]!.items).map((line) => line.split(',')[0])).toEqual(['15.0', '15.0']);
  });

  it('keep a heading with two lines of what follows', async () => {
    const filler = '<p>x</p>'.repeat(6);
    const { pages } = await layOut(
      `<h1>Titel</h1>${filler}<h2>Kop</h2><p>${words(20)}</p>`,
      'h1, h2 { font-size: 10pt; }',
    );
    expect(linesOf(pages[0]!.items)).toHaveLength(7);
    expect(linesOf(pages[1]!.items)[0]).toContain('Kop');
  });

  it('end before a box that is kept together, also one that begins with something positioned', async () => {
    const kept = '<section><p class="hung">x</p><p>een</p><p>twee</p><p>drie</p></section>';
    const { pages } = await layOut(
      kept.repeat(5),
      'section { break-inside: avoid; position: relative; } .hung { position: absolute; }',
    );
    expect(pages).toHaveLength(3);
    for (const { items } of pages) expect(items.length % 4).toBe(0);
  });

  it('begin on a right page where asked, after a blank one', async () => {
    const { pages } = await layOut('<p>een</p><p class="b">twee</p>', '.b { break-before: right; }');
    expect(pages.map(({ side, blank, number }) => [side, blank, number])).toEqual([
      ['right', false, 1],
      ['left', true, 2],
      ['right', false, 3],
    ]);
  });

  it('repeat running heads, but leave them off the page that sets them', async () => {
    const css = `@page { @top-left { content: string(title, first-except); font-size: 6pt; } @bottom-right { content: counter(page) "/" counter(pages); font-size: 6pt; } }
      h1 { string-set: title content(); font-size: 10pt; }`;
    const { pages } = await layOut(`<h1>Verhaal</h1><p>${words(80)}</p>`, css);
    const heads = pages.map(({ items }) => linesOf(items).map((line) => line.split(' ').slice(1).join(' ')));
    expect(heads[0]).not.toContain('Verhaal/');
    expect(heads[0]!.filter((line) => line === 'Verhaal')).toHaveLength(1);
    expect(heads[1]![0]).toBe('Verhaal');
    expect(heads[0]!.at(-1)).toBe(`1/${pages.length}`);
  });

  it('give the number of the page that something stands on', async () => {
    const body = '<p><page-ref to="daar"/></p><section class="b" id="daar"><p>hier</p></section>';
    const { pages, destinations } = await layOut(body, '.b { break-before: page; }');
    expect(linesOf(pages[0]!.items)[0]).toMatch(/ 2$/);
    expect(destinations.get('daar')).toMatchObject({ page: 1 });
  });
});

describe('frames', () => {
  const on = (text: string) => `<section>${text}</section>`;
  const frame =
    'section { position: relative; height: 90pt; } .name { position: absolute; left: 20pt; top: 30pt; width: 60pt; height: 24pt; }';

  it('say by how many millimetres their text is too tall', async () => {
    const { diagnostics } = await layOut(on(`<p class="name">${words(8)}</p>`), frame);
    expect(diagnostics.map(({ code }) => code)).toEqual(['layout/frame-overflow']);
    expect(diagnostics[0]!.message).toMatch(/is \d+\.\d mm taller than its frame/);
  });

  it('are as tall as they say, whatever margins their content begins and ends with', async () => {
    const css = `${frame} p { margin-top: 9pt; margin-bottom: 9pt; } section { align-content: end; }`;
    const { pages, diagnostics } = await layOut('<section><p>een</p></section><section><p>twee</p></section>', css);
    expect([diagnostics, pages.length]).toEqual([[], 2]);
    const [line] = linesOf(pages[1]!.items);
    expect(Number(line!.split(/[ ,]/)[1])).toBeGreaterThan(10 + 90 - 12);
  });

  it('part nothing: boxes that begin with one still let a page end between them', async () => {
    const css =
      'section { position: relative; break-inside: avoid; } .name { position: absolute; left: 0pt; top: 0pt; }';
    const box = (word: string) =>
      `<section><p class="name">naam</p><p>${word}</p><p>${word}</p><p>${word}</p></section>`;
    const { pages } = await layOut(['een', 'twee', 'drie'].map(box).join(''), css);
    const said = pages.map(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])));
    expect(said).toHaveLength(2);
    for (const word of ['een', 'twee', 'drie']) expect(said.filter((words) => words.includes(word))).toHaveLength(1);
  });

  it('have to stand in something', async () => {
    const { diagnostics } = await layOut('<p class="name">Moed</p>', '.name { position: absolute; }');
    expect(diagnostics.map(({ code }) => code)).toEqual(['layout/no-containing-block']);
  });

  it('shrink type to fit, all of a group to the size that the longest needs', async () => {
    const css = `${frame} p { -persklaar-fit-minimum-size: 5pt; -persklaar-fit-group: naam; }`;
    const faces = `<card face="front"><p class="name">kort</p></card><card face="back"><p class="name">${words(5)}</p></card>`;
    const { pages, diagnostics } = await layOut(faces, `${css} card { break-before: page; }`);
    expect(diagnostics).toEqual([]);
    const sizes = pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'text' ? [item.size as number] : [])),
    );
    expect(new Set(sizes).size).toBe(1);
    expect(sizes[0]).toBeLessThan(10);
    expect(sizes[0]! % 0.25).toBe(0);
  });

  it('give up at the smallest size allowed', async () => {
    const css = `${frame} p { -persklaar-fit-minimum-size: 9pt; }`;
    const { diagnostics } = await layOut(on(`<p class="name">${words(12)}</p>`), css);
    expect(diagnostics.map(({ code }) => code)).toEqual(['layout/fit-overflow']);
    expect(diagnostics[0]!.message).toContain('even at 9 pt');
  });

  it('turn half round about their middle', async () => {
    const css = `.name { position: absolute; left: 20pt; top: 30pt; width: 60pt; height: 24pt; } section { position: relative; height: 90pt; } .turned { rotate: 180deg; }`;
    const upright = (await layOut(on('<p class="name">Moed</p>'), css)).pages[0]!.items[0]!;
    const turned = (await layOut(on('<p class="name turned">Moed</p>'), css)).pages[0]!.items[0]!;
    if (upright.kind !== 'text' || turned.kind !== 'text') throw new Error('no text');
    const centre = { x: 10 + 20 + 30, y: 10 + 30 + 12 };
    expect([turned.rotation, turned.x + upright.x, turned.baseline + upright.baseline]).toEqual([
      180,
      centre.x * 2,
      centre.y * 2,
    ]);
  });
});

describe('tables and grids', () => {
  it('give columns without a stated width what their text asks for, and no less than its longest word', async () => {
    const row = '<tr><td>1</td><td>Een wat langere omschrijving</td></tr>';
    const { pages, diagnostics } = await layOut(`<table><tbody>${row}</tbody></table>`, '');
    expect(diagnostics).toEqual([]);
    expect(linesOf(pages[0]!.items)).toHaveLength(1);
  });

  it('repeat the header on every page, and tell only the first one to a reader', async () => {
    const rows = Array.from({ length: 14 }, (_, index) => `<tr><td>rij ${index + 1}</td></tr>`).join('');
    const table = `<table><thead><tr><th scope="column">Kop</th></tr></thead><tbody>${rows}</tbody></table>`;
    const { pages } = await layOut(table, '');
    const headers = pages.map(({ items }) => items.find((item) => item.kind === 'text' && item.text.startsWith('Kop')));
    expect(headers.map((header) => header?.semantics === null)).toEqual([false, true]);
  });

  it('place the children of a grid side by side, and say when its columns are too wide', async () => {
    const grid = '<div class="g"><p>links</p><p>rechts</p></div>';
    const css = (columns: string) => `.g { display: grid; grid-template-columns: ${columns}; column-gap: 10pt; }`;
    const fitting = await layOut(grid, css('50pt 1fr'));
    expect(fitting.pages[0]!.items.map((item) => (item.kind === 'text' ? item.x : 0))).toEqual([10, 70]);
    const tooWide = await layOut(grid, css('150pt 60pt'));
    expect(tooWide.diagnostics.map(({ message }) => message)).toEqual([
      'The columns here are together 14.1 mm wider than the room they have.',
    ]);
  });

  it('are read cell by cell, also what stands in one without a meaning of its own', async () => {
    const { structure } = await layOut(
      '<div class="g"><div><h1>links</h1></div><p>midden</p><div><ul><li>rechts</li></ul></div></div>',
      '.g { display: grid; grid-template-columns: 1fr 1fr 1fr; }',
    );
    const inOrder = structure.filter(({ parent }) => parent === 0).toSorted((a, b) => a.order - b.order);
    expect(inOrder.map(({ role }) => role)).toEqual(['H1', 'P', 'L']);
  });
});

describe('text', () => {
  it('without a glyph, and words wider than their line, are errors with their place', async () => {
    const { diagnostics } = await layOut(
      '<p class="n">Een ☃ en onafscheidelijkheden</p>',
      '.n { width: 40pt; hyphens: none; }',
    );
    expect(diagnostics.map(({ code }) => code).sort()).toEqual(['text/missing-glyph', 'text/overfull']);
    expect(diagnostics.find(({ code }) => code === 'text/missing-glyph')!.message).toContain('U+2603');
  });

  it('in a family there is not is an error that names the one that was meant', async () => {
    const { diagnostics } = await layOut('<p>een</p>', 'p { font-family: "Source Sams 3"; }');
    expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
      ['text/unknown-family', 'Did you mean "Source Sans 3"?'],
    ]);
  });

  it('is read in the order of the document: list items as label and body', async () => {
    const { structure } = await layOut(
      '<h1>T</h1><ol><li>een</li><li>twee</li></ol>',
      'li { padding-left: 10pt; list-style-type: decimal; }',
    );
    expect(structure.map(({ role }) => role)).toEqual([
      'Document',
      'H1',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'LI',
      'Lbl',
      'LBody',
    ]);
  });

  it('says of a list what stands before its items', async () => {
    const { structure } = await layOut(
      '<ol><li>een</li></ol><ul><li>twee</li></ul><ul class="n"><li>drie</li></ul>',
      '.n li { list-style-type: none; }',
    );
    const lists = structure.filter(({ role }) => role === 'L');
    expect(lists.map(({ listNumbering }) => listNumbering)).toEqual(['Decimal', 'Disc', 'None']);
  });
});
