import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, linesOf } from './lay-out.ts';

const words = (count: number, word = 'woord') =>
  Array.from({ length: count }, (_, index) => `${word}${index + 1}`).join(' ');
const codes = ({ diagnostics }: { diagnostics: readonly { code: string }[] }) => diagnostics.map(({ code }) => code);
const baseline = (line: string | undefined) => Number(line?.split(/[ ,]/)[1]);

/** Notes of 7 on 8 pt, 4 pt below the text, with a rule of 0.5 pt and 3.5 pt of white above them. */
const css = `:root { line-snap: baseline; }
  footnote { font-size: 7pt; line-height: 8pt; padding-left: 10pt; margin-top: 4pt; border-top: 0.5pt solid black; padding-top: 3.5pt; }`;

describe('a footnote', () => {
  it('stands at the foot of the page of its call, under a short rule, its last line on the grid', async () => {
    const body = `<p>Een<footnote>eerste</footnote> en twee<footnote>${words(14, 'noot')}</footnote>.</p>`;
    const { pages, diagnostics } = await layOut(body, css);
    expect(diagnostics).toEqual([]);
    const lines = linesOf(pages[0]!.items);
    expect(lines.map((line) => line.replace(/^.*? /, ''))).toEqual([
      'Een1 en twee2.',
      '1eerste',
      expect.stringMatching(/^2noot1 noot2 /),
      expect.stringMatching(/noot14$/),
    ]);
    // Eight lines of 12 pt from 10 pt on: seven below the first one.
    expect(baseline(lines.at(-1)) - baseline(lines[0])).toBeCloseTo(7 * 12, 1);
    const rule = pages[0]!.items.find((item) => item.kind === 'rule');
    expect(rule).toMatchObject({ from: { x: 10 }, to: { x: 10 + 180 / 5 }, width: 0.5 });
    expect(rule?.kind === 'rule' ? rule.from.y : 0).toBeCloseTo(10 + 96 - 24 - 3.5 - 0.25, 3);
  });

  it('takes its line with it to the next page when there is no room for both', async () => {
    const called = `<p>een<footnote>kort</footnote></p>${'<p>twee</p>'.repeat(4)}`;
    const without = await layOut(`${'<p>x</p>'.repeat(6)}${called}`, css);
    expect(without.pages.map(({ items }) => linesOf(items).length)).toEqual([6, 6]);
    const withIt = await layOut(`${'<p>x</p>'.repeat(5)}${called}`, css);
    expect(withIt.pages.map(({ items }) => linesOf(items).length)).toEqual([7, 4]);
  });

  it('has one number, however often the text of its cell is measured', async () => {
    const note = '<footnote>n</footnote>';
    const row = `<tr><td>aa${note}</td><td>bb${note}</td></tr>`;
    const { pages } = await layOut(`<table><tbody>${row}</tbody></table><p>c${note}</p>`, css);
    const texts = pages.flatMap(({ items }) => linesOf(items).map((line) => line.replace(/^.*? /, '')));
    expect(texts.filter((text) => !text.endsWith('n'))).toEqual(['aa1bb2', 'c3']);
  });

  it('is numbered by article, and from the start where there is none', async () => {
    const note = '<footnote>n</footnote>';
    const article = `<article><p>a${note} b${note}</p></article>`;
    const { pages } = await layOut(`<p>x${note} y${note}</p>${article}${article}`, css);
    const texts = pages.flatMap(({ items }) => linesOf(items).map((line) => line.replace(/^.*? /, '')));
    expect(texts.filter((text) => !text.endsWith('n'))).toEqual(['x1 y2', 'a1 b2', 'a1 b2']);
  });

  it('is read after its paragraph, or after its heading; links lead from call to note and back', async () => {
    const body = '<h1>Kop<footnote>bij de kop</footnote></h1><p>Een<footnote>noot</footnote> en meer.</p>';
    const { structure, pages, destinations, bookmarks } = await layOut(
      body,
      `${css} h1 { font-size: 10pt; bookmark-level: 1; }`,
    );
    const outline = structure.map(({ role, parent }) => `${role} ${parent ?? '-'}`);
    expect(outline).toEqual([
      'Document -',
      ...['H1 0', 'Reference 1', 'Link 2', 'Note 0', 'Lbl 4', 'Link 5'],
      ...['P 0', 'Reference 7', 'Link 8', 'Note 7', 'Lbl 10', 'Link 11'],
    ]);
    expect(bookmarks.map(({ title }) => title)).toEqual(['Kop']);
    const orderOf = (text: string) =>
      pages[0]!.items.flatMap((item) =>
        item.kind === 'text' && item.text.includes(text) ? [item.semantics!.order] : [],
      )[0]!;
    expect(orderOf('noot')).toBeGreaterThan(orderOf('meer'));
    const links = pages[0]!.links.map(({ href, rect }) => ({ href, y: rect.y as number }));
    expect(new Set(links.map(({ href }) => href)).size).toBe(4);
    for (const { href, y } of links) {
      const back = links.find((other) => destinations.get(href.slice(1))!.y === other.y)!;
      expect(destinations.get(back.href.slice(1))!.y).toBe(y);
    }
    expect(structure.filter(({ role }) => role === 'Note').map(({ anchor }) => anchor)).toEqual(['note:1', 'note:2']);
  });

  it('may be called for in a list and in a table, once for a header that is repeated', async () => {
    const row = '<tr><td>rij</td></tr>';
    const head = '<thead><tr><th scope="column">Kop<footnote>noot</footnote></th></tr></thead>';
    const table = `<table>${head}<tbody>${row.repeat(9)}</tbody></table>`;
    const { pages, diagnostics } = await layOut(`<ul><li>punt<footnote>lijst</footnote></li></ul>${table}`, css);
    expect(diagnostics).toEqual([]);
    const notes = pages.map(({ items }) => linesOf(items).filter((line) => /lijst|noot/.test(line)).length);
    expect(notes).toEqual([2, 0]);
  });

  it('cannot be called for where no foot of a page belongs to the text', async () => {
    const box = 'section { position: relative; height: 60pt; } .b { position: absolute; left: 0pt; top: 0pt; }';
    const inBox = '<section><p class="b">een<footnote>noot</footnote></p></section>';
    expect(codes(await layOut(inBox, `${css} ${box}`))).toContain('layout/footnote-misplaced');
    const nested = '<p>een<footnote>noot<footnote>nog een</footnote></footnote></p>';
    expect(codes(await layOut(nested, css))).toContain('layout/footnote-misplaced');
  });

  it('is never divided: one that is too tall for a page is an error', async () => {
    const { diagnostics, pages } = await layOut(`<p>een<footnote>${words(90)}</footnote></p><p>twee</p>`, css);
    expect(diagnostics.map(({ code }) => code)).toContain('layout/footnote-overflow');
    expect(pages).toHaveLength(2);
  });

  it('stands on the page of its call and takes no room from the text, whatever there is of both', async () => {
    const part = fc.record({ text: fc.integer({ min: 1, max: 40 }), note: fc.integer({ min: 0, max: 25 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 8 }), async (parts) => {
        const body = parts.map(({ text, note }, index) => {
          const call = note === 0 ? '' : `<footnote>${words(note, `n${index}x`)}</footnote>`;
          return `<p>${words(text, `t${index}x`)}${call} eind${index}.</p>`;
        });
        const { pages, diagnostics } = await layOut(body.join(''), css);
        expect(diagnostics).toEqual([]);
        for (const { items } of pages) {
          const texts = items.flatMap((item) => (item.kind === 'text' ? [item] : []));
          const rule = items.find((item) => item.kind === 'rule');
          for (const { baseline: y, size } of texts) {
            if (rule?.kind === 'rule') expect((y as number) < rule.from.y).toBe(size === 10);
            expect(y).toBeLessThan(110);
          }
          const inNotes = texts
            .filter(({ size }) => size !== 10)
            .map(({ text }) => text)
            .join('');
          for (const [index, { note }] of parts.entries()) {
            const called = note > 0 && texts.some(({ text, size }) => size === 10 && text === callOf(parts, index));
            if (called) expect(inNotes).toContain(`n${index}x${note}`);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** The printed number of the note of a part. */
function callOf(parts: readonly { readonly note: number }[], index: number): string {
  return String(parts.slice(0, index + 1).filter(({ note }) => note > 0).length);
}
