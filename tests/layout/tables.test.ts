import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareColumns } from '../../src/layout/column-widths.ts';
import type { PageItem, TextItem } from '../../src/layout/page.ts';
import { layOut, linesOf } from './lay-out.ts';

const table = (rows: string, before = '') => `<table>${before}<tbody>${rows}</tbody></table>`;
const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const words = (count: number, prefix = 'w') => Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`).join(' ');

const textsOf = (items: readonly PageItem[]) => items.filter((item): item is TextItem => item.kind === 'text');
const readWords = (items: readonly PageItem[]): readonly string[] =>
  textsOf(items)
    .filter(({ semantics }) => semantics !== null)
    .flatMap(({ text }) => text.match(/\w+/g) ?? []);

interface Cell {
  readonly columns: number;
  readonly rows: number;
  readonly length: number;
  readonly kind: 'text' | 'blocks' | 'list';
}

/** Rows of cells that fill a table without a hole, some of them over several columns and rows. */
const tables: fc.Arbitrary<readonly (readonly Cell[])[]> = fc
  .record({
    columns: fc.integer({ min: 1, max: 3 }),
    rows: fc.integer({ min: 1, max: 9 }),
    choices: fc.array(
      fc.record({
        columns: fc.constantFrom(1, 1, 1, 2),
        rows: fc.constantFrom(1, 1, 1, 2, 3),
        length: fc.constantFrom(0, 1, 2, 6, 60),
        kind: fc.constantFrom('text', 'text', 'blocks', 'list'),
      }),
      { minLength: 27, maxLength: 27 },
    ),
  })
  .map(({ columns, rows, choices }) => {
    const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
    const next = choices[Symbol.iterator]();
    return taken.map((here, at) => {
      const cells: Cell[] = [];
      for (let column = 0; column < columns; column++) {
        if (here[column] === true) continue;
        const choice = next.next().value as Cell;
        const wide = column + 1 < columns && here[column + 1] !== true ? choice.columns : 1;
        const tall = Math.min(choice.rows, rows - at);
        for (const covered of taken.slice(at, at + tall)) covered.fill(true, column, column + wide);
        cells.push({ ...choice, columns: wide, rows: tall });
      }
      return cells;
    });
  });

function markupOf(rows: readonly (readonly Cell[])[]): { readonly body: string; readonly words: readonly string[] } {
  const all: string[] = [];
  const body = rows.map((cells, at) => {
    const written = cells.map(({ columns, rows: tall, length, kind }, index) => {
      const text = words(length, `r${at}c${index}w`);
      all.push(...text.split(' ').filter(Boolean));
      const inside =
        length === 0
          ? ''
          : kind === 'text'
            ? text
            : kind === 'blocks'
              ? `<p>${text}</p><p/>`
              : `<ul><li>${text}</li></ul>`;
      return `<td colspan="${columns}" rowspan="${tall}">${inside}</td>`;
    });
    return `<tr>${written.join('')}</tr>`;
  });
  return { body: table(body.join(''), '<continued>vervolg</continued>'), words: all };
}

it('a row begins a page where asked, under the header of its table', async () => {
  const rows = ['een', 'twee', 'drie'].map((word) => `<tr class="${word}"><td>${word}</td></tr>`).join('');
  const head = '<thead><tr><th scope="column">kop</th></tr></thead>';
  const { pages } = await layOut(`<table>${head}<tbody>${rows}</tbody></table>`, '.twee { break-before: page; }');
  expect(pages.map(({ items }) => textsOf(items).map(({ text }) => text.trim()))).toEqual([
    ['kop', 'een'],
    ['kop', 'twee', 'drie'],
  ]);
});

it('a column that is not shown leaves its room to the others, in the tags as on paper', async () => {
  const rows = row('een', 'twee', 'drie').replaceAll('<td>twee', '<td class="off">twee') + row('vier', 'vijf', 'zes');
  const css = 'td { border-left: 1pt solid black; } .off { display: none; }';
  const whole = await layOut(table(row('een', 'drie') + row('vier', 'zes')), css);
  const { pages, structure, diagnostics } = await layOut(table(rows.replace('<td>vijf', '<td class="off">vijf')), css);
  expect(diagnostics).toEqual([]);
  expect(linesOf(pages[0]!.items)).toEqual(linesOf(whole.pages[0]!.items));
  expect(structure.filter(({ role }) => role === 'TD')).toHaveLength(4);
  const holed = await layOut(table(rows), css);
  expect(holed.diagnostics.map(({ code }) => code)).toEqual(['layout/row-incomplete']);
});

describe('whatever is in a table', () => {
  const css =
    'li { padding-left: 8pt; } ul { padding: 3pt; background-color: #eeeeee; } td { padding: 1pt; font-size: 6pt; line-height: 8pt; }';

  it('all of it is printed, once and inside the page', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const { body, words: written } = markupOf(rows);
        const { pages, diagnostics } = await layOut(`${body}<p>na</p>`, css);
        expect(diagnostics).toEqual([]);
        expect([...pages.flatMap(({ items }) => readWords(items))].sort()).toEqual([...written, 'na'].sort());
        for (const item of pages.flatMap(({ items }) => textsOf(items))) {
          expect(item.x).toBeGreaterThan(10 - 0.01);
          expect(item.x + item.width).toBeLessThan(190.01);
          expect(item.baseline).toBeLessThan(110.01);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('its columns are together as wide as the table, and none is narrower than its widest word if all of them fit', () => {
    const column = fc
      .record({
        stated: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
        least: fc.nat(50),
        extra: fc.nat(300),
      })
      .map(({ stated, least, extra }) => ({ stated, least, most: least + extra }));
    const spans = fc.array(
      fc
        .record({ column: fc.nat(3), columns: fc.integer({ min: 2, max: 3 }), least: fc.nat(120), extra: fc.nat(300) })
        .map(({ extra, ...span }) => ({ ...span, most: span.least + extra })),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 6 }),
        spans,
        fc.integer({ min: 60, max: 500 }),
        (columns, over, room) => {
          const fitting = over.filter((span) => span.column + span.columns <= columns.length);
          const widths = shareColumns(columns, fitting, room);
          const sum = widths.reduce((total, each) => total + each, 0);
          const narrowest = shareColumns(columns, fitting, 0).reduce((total, each) => total + each, 0);
          const isOpen = columns.some(({ stated }) => stated === undefined);
          if (isOpen) expect(sum).toBeCloseTo(Math.max(room, narrowest), 6);
          for (const [index, { stated, least }] of columns.entries()) {
            expect(widths[index]).toBeGreaterThan((stated ?? least) - 1e-9);
          }
          for (const { column: first, columns: count, least } of fitting) {
            const covered = columns.slice(first, first + count);
            if (covered.every(({ stated }) => stated !== undefined)) continue;
            expect(widths.slice(first, first + count).reduce((total, each) => total + each, 0)).toBeGreaterThan(
              least - 1e-6,
            );
          }
        },
      ),
    );
  });
});

describe('columns', () => {
  it('get their longest line where there is room, and give way to each other where there is not', async () => {
    const short = await layOut(table(row('een', 'een twee drie vier')), '');
    expect(linesOf(short.pages[0]!.items)).toHaveLength(1);
    const long = await layOut(table(row('een twee drie vier', words(40))), '');
    const second = textsOf(long.pages[0]!.items).find(({ text }) => text.startsWith('w1'))!.x - 10;
    expect(second).toBeGreaterThan(20);
    expect(second).toBeLessThan(60);
  });

  it('make room for a cell that stands over several of them', async () => {
    const over = '<tr><td colspan="2">onafscheidelijkheden samen</td><td>x</td></tr>';
    const { pages } = await layOut(
      table(`${over}${row('a', 'b', words(30))}`),
      'td { white-space: nowrap; } tr + tr td { white-space: normal; }',
    );
    const [, x] = textsOf(pages[0]!.items).filter(({ text }) => ['onafscheidelijkheden samen', 'x'].includes(text));
    expect(x!.x).toBeGreaterThan(10 + 120);
  });

  it('divide words only when whole ones would not fit', async () => {
    const long = 'verantwoordelijkheidsgevoel';
    const fitting = await layOut(table(row(long, words(10))), 'td { hyphens: auto; }');
    expect(textsOf(fitting.pages[0]!.items).map(({ text }) => text)).toContain(long);
    const tight = await layOut(table(row(long, long)), 'td { hyphens: auto; }');
    expect(tight.diagnostics).toEqual([]);
    expect(linesOf(tight.pages[0]!.items).length).toBeGreaterThan(1);
  });

  it('that cannot be narrow enough are an error, which says by how much and what is in the way', async () => {
    const { diagnostics } = await layOut(table(row('verantwoordelijkheidsgevoel', 'onafscheidelijkheden')), '');
    expect(diagnostics.map(({ code }) => code)).toEqual(['layout/table-too-wide']);
    expect(diagnostics[0]!.message).toMatch(/of 2 columns is \d+\.\d mm wider .* "verantwoordelijkheidsgevoel"/);
  });

  it('align the numbers in them on the character that is asked for, at their end', async () => {
    const numbers = ['1,5', '12,25', '7', '€ 1.234,5'];
    const { pages } = await layOut(
      table(numbers.map((each) => row(words(2), each)).join('')),
      'td + td { text-align: ","; }',
    );
    const set = textsOf(pages[0]!.items).filter(({ text }) => /\d$/.test(text) && !text.startsWith('w'));
    const byNumber = numbers.map((number) => set.filter(({ text }) => number.endsWith(text)).at(-1)!);
    const comma = byNumber.map(({ x, width, size, runs, text }) => {
      if (!text.includes(',')) return x + width;
      const glyphs = runs.flatMap((run) => run.glyphs);
      const at = glyphs.findIndex((glyph) => glyph.text === ',');
      return x + glyphs.slice(0, at).reduce((sum, glyph) => sum + glyph.advance * size, 0);
    });
    for (const each of comma) expect(each).toBeCloseTo(comma[0]!, 2);
    expect(Math.max(...byNumber.map(({ x, width }) => x + width))).toBeCloseTo(190, 2);
  });
});

describe('spans', () => {
  it('let a cell stand beside several rows, which stay together', async () => {
    const spanned = `<tr><td rowspan="2">${words(12)}</td><td>a</td></tr>${row('b')}`;
    const { pages, structure } = await layOut(
      `<p>x</p><p>x</p><p>x</p>${table(spanned)}`,
      'td { width: 90pt; vertical-align: bottom; }',
    );
    expect(structure.filter(({ rowSpan }) => rowSpan === 2)).toHaveLength(1);
    expect(pages.map(({ items }) => readWords(items).filter((word) => /^[ab]$/.test(word)))).toEqual([['a', 'b']]);
    const at = (text: string) => textsOf(pages[0]!.items).find((item) => item.text === text)!.baseline;
    expect(at('b')).toBeCloseTo(textsOf(pages[0]!.items).find(({ text }) => text.includes('w12'))!.baseline, 1);
    const many = await layOut(`${'<p>x</p>'.repeat(7)}${table(spanned)}`, 'td { width: 90pt; }');
    expect(readWords(many.pages[1]!.items)).toContain('a');
  });

  it.each([
    ['<tr><td>a</td><td rowspan="2">b</td></tr><tr><td colspan="2">c</td></tr>', 'layout/spans-overlap', 'column 2'],
    [
      '<tr><td rowspan="3">a</td><td>b</td></tr><tr><td>c</td></tr>',
      'layout/span-too-long',
      'a rowspan of 3, but .* 2 rows',
    ],
    [
      '<tr><td>a</td><td>b</td></tr><tr><td>c</td></tr>',
      'layout/row-incomplete',
      'cover 1 columns, and the table has 2',
    ],
  ])('that cannot be are errors: %s', async (rows, code, said) => {
    const { diagnostics } = await layOut(table(rows), '');
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
    expect(diagnostics[0]!.message).toMatch(new RegExp(said));
  });
});

describe('over several pages', () => {
  const header = '<thead><tr><th scope="column">Kop</th></tr></thead>';
  const rows = Array.from({ length: 14 }, (_, at) => row(`rij${at + 1}`)).join('');

  it('a table begins with its caption, and says again what its columns are and that it goes on', async () => {
    const over = `<continued>vervolg</continued><caption>Tabel</caption>${header}`;
    const { pages, structure } = await layOut(
      `<table>${over}<tbody>${rows}</tbody></table>`,
      'caption { margin-bottom: 6pt; }',
    );
    const [first, second] = pages.map(({ items }) => linesOf(items).map((line) => line.replace(/^\S+ /, '')));
    expect(first!.slice(0, 3)).toEqual(['Tabel', 'Kop', 'rij1']);
    expect(second!.slice(0, 3)).toEqual(['vervolg', 'Kop', expect.stringMatching(/^rij/)]);
    expect(readWords(pages[1]!.items)).not.toContain('vervolg');
    const inTable = structure.filter(({ parent }) => structure[parent ?? 0]?.role === 'Table').map(({ role }) => role);
    expect(inTable).toEqual(['Caption', 'THead', 'TBody']);
    const [one, two] = linesOf(pages[0]!.items).map((line) => Number(line.split(/[ ,]/)[1]));
    expect(two! - one!).toBeCloseTo(12 + 6, 1);
  });

  it('a caption stays with the first row', async () => {
    const body = `${'<p>x</p>'.repeat(6)}<table><caption>Tabel</caption>${header}<tbody>${rows}</tbody></table>`;
    const { pages } = await layOut(body, '');
    expect(readWords(pages[0]!.items)).not.toContain('Tabel');
  });

  it('a row goes on only when it is taller than a page, and what is open in it goes on with it', async () => {
    const list = `<ul><li>${words(200)}</li></ul>`;
    const css = 'li { padding-left: 10pt; } ul { background-color: #eeeeee; border: 1pt solid black; padding: 4pt; }';
    const tall = await layOut(table(row(list, 'kort')), css);
    expect(tall.diagnostics).toEqual([]);
    expect(tall.pages.length).toBeGreaterThan(1);
    const bullets = tall.pages.map(
      ({ items }) => textsOf(items).filter(({ text }) => text === '–' || text === '•').length,
    );
    expect(bullets).toEqual([1, ...bullets.slice(1).map(() => 0)]);
    for (const { items } of tall.pages) expect(items.filter(({ kind }) => kind === 'fill')).toHaveLength(1);
    const level = (items: readonly PageItem[]) =>
      items.filter((item) => item.kind === 'rule' && item.from.y === item.to.y).length;
    expect(tall.pages.map(({ items }) => level(items))).toEqual([1, ...bullets.slice(2).map(() => 0), 1]);
    const fits = await layOut(`<p>x</p>${table(row(words(70)))}`, '');
    expect(fits.pages.map(({ items }) => readWords(items).length)).toEqual([1, 70]);
  });
});
