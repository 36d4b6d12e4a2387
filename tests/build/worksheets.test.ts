import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { mm } from '../../src/geometry/length.ts';
import type { Page, RuleItem } from '../../src/layout/page.ts';
import { openPdf } from '../pdf/read-pdf.ts';
import { buildEdition, bytesOf } from './build-edition.ts';
import { readProse, repository } from './repository-content.ts';
import { setDocuments } from './set-document.ts';
import { elementsOf, readTaggedDocument, spokenText, type TaggedDocument } from './tagged-document.ts';

interface WorksheetContent {
  readonly number: number;
  readonly title: string;
  readonly paper: 'a4' | 'a3' | 'a3-landscape';
  readonly blocks: readonly unknown[];
  readonly back?: { readonly title: string; readonly blocks: readonly unknown[] };
  readonly body: string;
}

const sheets = readdirSync(join(repository, 'content/worksheets'))
  .map((file) => readProse<WorksheetContent>(`worksheets/${file}`))
  .sort((one, other) => one.number - other.number);

/** A front or a back, in the order of the pages. */
const sides = sheets.flatMap(({ title, paper, back }) => [
  { title, paper },
  ...(back === undefined ? [] : [{ title: back.title, paper }]),
]);

let pdf: Uint8Array;
let tagged: TaggedDocument;
/** The pages behind the one that lists them. */
let pages: readonly Page[];

beforeAll(async () => {
  pdf = bytesOf(await buildEdition('standaard', ['worksheets']), 'worksheets', 'screen');
  tagged = await readTaggedDocument(pdf);
  pages = (await setDocuments('worksheets')).get('worksheets')!.paged.pages.slice(1);
});

describe('the worksheets', () => {
  it('are a page for each side, at the size of its paper, with the name at the top', () => {
    const sizes = { a4: [210, 297], a3: [297, 420], 'a3-landscape': [420, 297] } as const;
    expect(pages).toHaveLength(sides.length);
    for (const [index, { title, paper }] of sides.entries()) {
      const { size, items } = pages[index]!;
      expect([size.width, size.height], title).toEqual(sizes[paper].map((side) => expect.closeTo(mm(side), 6)));
      const head = items.flatMap((item) => (item.kind === 'text' && item.baseline < mm(50) ? [item.text] : []));
      expect(head.join('')).toContain(title);
    }
  });

  it('begin with a list of them, with their paper and page', () => {
    const [table] = elementsOf(tagged.root, 'Table');
    const rows = elementsOf(table!, 'TR')
      .slice(1)
      .map((row) => elementsOf(row, 'TH', 'TD').map(spokenText));
    const papers = { a4: 'A4', a3: 'A3', 'a3-landscape': 'A3, liggend' };
    const first = (title: string) => sides.findIndex((side) => side.title === title) + 2;
    expect(rows.map(([title, , paper, page]) => [title, paper, page])).toEqual(
      sheets.map(({ title, paper }) => [title, papers[paper], String(first(title))]),
    );
  });

  it('say what to do in at most three lines', () => {
    for (const { title, body } of sheets) expect(body.trim().split('\n'), title).toHaveLength(1);
    expect(sheets.filter(({ body }) => body.length > 290).map(({ title }) => title)).toEqual([]);
  });

  it('leave 9 mm between lines to write on, and 18 mm in boxes', () => {
    const gaps = pages.flatMap((page) => gapsBetween(rules(page, 0.5)));
    expect(gaps.length).toBeGreaterThan(200);
    expect(Math.min(...gaps)).toBeGreaterThan(mm(9) - 0.01);
    const boxes = pages.flatMap((page) => rules(page, 0.75).filter(({ from, to }) => from.x === to.x));
    expect(boxes.length).toBeGreaterThan(30);
    for (const { from, to } of boxes) expect(to.y - from.y).toBeGreaterThan(mm(18));
  });

  it('have a mat on which cards of 63 × 88 mm lie, ten of them in two rows', () => {
    const upright = rules(pages[0]!, 0.75).filter(({ from, to }) => from.x === to.x);
    const edges = [...new Set(upright.map(({ from }) => Math.round(from.x)))].sort((a, b) => a - b);
    const widths = edges.slice(1).map((edge, index) => edge - edges[index]!);
    expect(widths).toHaveLength(5);
    for (const [index, width] of widths.entries()) expect(width).toBeGreaterThan(mm(index === 2 ? 2 * 63 : 63));
    // Six cards over each other, each of which shows its name: 30 mm.
    for (const { from, to } of upright) expect(to.y - from.y).toBeGreaterThan(mm(5 * 30 + 88));
  });

  it('can be filled in on a screen wherever there is something to write or to tick', () => {
    const fields = pages.flatMap((page) => page.fields);
    const labels = new Set(fields.map(({ label }) => label));
    const asked = sheets.flatMap(({ blocks, back }) => askedFor([...blocks, ...(back?.blocks ?? [])]));
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((label) => !labels.has(label))).toEqual([]);
    const boxes = pages.flatMap(({ items }) => items.filter(({ kind }) => kind === 'path'));
    expect(fields.filter(({ kind }) => kind === 'checkbox')).toHaveLength(boxes.length);
    for (const { size, fields: own } of pages) {
      for (const { rect, label } of own) {
        expect(Math.min(rect.x, rect.y, size.width - rect.x - rect.width), label).toBeGreaterThan(0);
        expect(size.height - rect.y - rect.height, label).toBeGreaterThan(0);
      }
    }
  });

  it('are read out whole, a heading and a bookmark for each', async () => {
    expect(tagged.strays).toEqual([]);
    expect(elementsOf(tagged.root, 'H1').map(spokenText)).toEqual(['Werkbladen']);
    expect(elementsOf(tagged.root, 'H2').map(spokenText)).toEqual(sides.map(({ title }) => title));
    const [overview] = await (await openPdf(pdf)).getOutline();
    expect(overview!.items.map(({ title }) => title)).toEqual(sheets.map(({ title }) => title));
    const spoken = spokenText(tagged.root);
    const texts = sheets.flatMap(({ blocks, back }) => [...plainTexts(blocks), ...plainTexts(back?.blocks ?? [])]);
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((text) => !spoken.includes(text))).toEqual([]);
  });
});

function rules({ items }: Page, width: number): readonly RuleItem[] {
  return items.filter((item): item is RuleItem => item.kind === 'rule' && item.width === width);
}

/** From each level rule to the next one straight below it. */
function gapsBetween(lines: readonly RuleItem[]): readonly number[] {
  const heights = new Map<string, number[]>();
  for (const { from, to } of lines) {
    if (from.y !== to.y) continue;
    const key = `${from.x.toFixed(2)} ${to.x.toFixed(2)}`;
    heights.set(key, [...(heights.get(key) ?? []), from.y]);
  }
  return [...heights.values()].flatMap((column) => {
    const sorted = [...new Set(column)].sort((a, b) => a - b);
    return sorted.slice(1).map((y, index) => y - sorted[index]!);
  });
}

/** What is asked for in the blocks of a sheet, outside tables. */
function askedFor(blocks: readonly unknown[]): readonly string[] {
  return (blocks as readonly Block[]).flatMap((block) => {
    const { kind, title, hint, fields = [], boxes = [], items = [], columns = [] } = block;
    if (kind === 'columns') return columns.flatMap((column) => askedFor(column.blocks ?? []));
    if (kind === 'lines') return [title ?? hint ?? ''];
    const ticked = items.map((item) => (title === undefined ? item : `${title} – ${item}`));
    return [...fields, ...boxes.map((box) => box.title), ...ticked];
  });
}

interface Block {
  readonly kind: string;
  readonly title?: string;
  readonly hint?: string;
  readonly fields?: readonly string[];
  readonly boxes?: readonly { readonly title: string }[];
  readonly items?: readonly string[];
  readonly columns?: readonly { readonly blocks?: readonly unknown[] }[];
}

/** What the blocks of a sheet say, but for Markdown and the words of their own structure. */
function plainTexts(value: unknown, field = ''): readonly string[] {
  if (typeof value === 'string') return ['kind', 'text', 'rows'].includes(field) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((item) => plainTexts(item));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => plainTexts(inner, name));
}
