import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { mm } from '../../src/geometry/length.ts';
import type { Page, PagedDocument, TextItem } from '../../src/layout/page.ts';
import { type CardsContent, type PilesContent, readData, readProse, repository } from './repository-content.ts';
import { type SetDocument, setDocuments, setDocumentsOf, setLargePrint } from './set-document.ts';
import { smallToolkit } from './toolkit-folder.ts';

const scripts = ['session-1', 'session-2', 'session-3', 'sort-session'];
const ids = [...scripts, 'worksheets', 'cards', 'blank-cards'];
const { cards } = readData<CardsContent>('cards/values.yaml');
const { piles } = readData<PilesContent>('cards/piles.yaml');

/**
 * Headings of columns that fell away, and of the first column of a table that became a list; the ends of the bar of the agenda;
 * papers of sheets that are elsewhere; what stands in the margins now; numbers of pages.
 */
const elsewhere =
  /^(?:Nr\.|Minuten|Vorm|Wie leidt|Voor wie|Voor|Papier|Wat je nu doet|Niveau|Mijn moment|\d\d:\d\d|A[34].*|Goed Werk Toolkit|Versie 1\.0|\d+)$/;

let large: ReadonlyMap<string, SetDocument>;
let usual: ReadonlyMap<string, SetDocument>;

beforeAll(async () => {
  large = await setLargePrint(...ids);
  usual = await setDocuments(...ids);
});

describe.each(ids)('%s in large print', (id) => {
  it('is set anew: ragged and undivided, upright and in small letters, in one legible family', () => {
    const texts = large.get(id)!.paged.pages.flatMap(textsOf);
    expect(texts.length).toBeGreaterThan(id === 'blank-cards' ? 2 : 100);
    expect(texts.filter(({ size }) => size < 16)).toEqual([]);
    expect(texts.filter(({ actualText }) => actualText !== undefined).map(({ text }) => text)).toEqual([]);
    expect(texts.filter(({ horizontalScale }) => horizontalScale !== 1)).toEqual([]);
    const faces = new Set(texts.flatMap(({ runs }) => runs.map(({ face }) => face)));
    expect([...faces].filter(({ italic }) => italic)).toEqual([]);
    expect([...faces].map(({ family }) => family)).toContain('Atkinson Hyperlegible Next');
    expect([...faces].filter(({ family }) => family.startsWith('Source Serif'))).toEqual([]);
  });
});

describe.each([...scripts, 'worksheets'])('the pages of %s in large print', (id) => {
  it('are A4, but for the three sheets of A3 that hang on a wall or lie on a table', () => {
    const { pages } = large.get(id)!.paged;
    const others = pages.filter(({ size }) => Math.abs(size.width - mm(210)) > 0.01);
    expect(others.every(({ name, size }) => name === 'a3' && Math.abs(size.width - mm(297)) < 0.01)).toBe(true);
    const titles = ['Turflijst', 'Tafelblad kenmerken', 'Oogstvel'];
    const found = titles.filter((title) => others.some((page) => textsOf(page).some(({ text }) => text === title)));
    expect(found).toEqual(id === 'worksheets' ? titles : []);
  });

  it('say all that the usual ones say, whatever stands elsewhere', () => {
    const said = squeezed(spoken(large.get(id)!.paged).join(''));
    const missing = spoken(usual.get(id)!.paged).filter((text) => !said.includes(squeezed(text)));
    expect([...new Set(missing)].filter((text) => !elsewhere.test(text))).toEqual([]);
  });
});

describe('a script in large print', () => {
  it.each(scripts)('has an agenda of two columns in %s, in which no line is a word or two', (id) => {
    const { structure } = large.get(id)!.paged;
    const table = structure.find(({ role }) => role === 'Table')!;
    const rows = structure.filter(({ role, parent }) => role === 'TR' && structure[parent!]!.parent === table.id);
    expect(rows.length).toBeGreaterThan(8);
    for (const row of rows) expect(structure.filter(({ parent }) => parent === row.id)).toHaveLength(2);
  });
});

describe('the worksheets in large print', () => {
  it('leave 12 mm between lines to write on', () => {
    for (const page of large.get('worksheets')!.paged.pages) {
      const gaps = page.fields.flatMap((field) =>
        field.kind === 'text' && field.ruled ? [field.rect.height / field.lines] : [],
      );
      for (const gap of gaps) expect(gap).toBeGreaterThan(mm(12) - 0.01);
    }
  });

  it('ask all that the usual ones ask', () => {
    const labels = (documents: ReadonlyMap<string, SetDocument>) =>
      documents.get('worksheets')!.paged.pages.flatMap(({ fields }) => fields.map(({ label }) => label));
    expect(labels(usual).length).toBeGreaterThan(300);
    expect(labels(large).sort()).toEqual([...labels(usual)].sort());
  });

  it('name each sheet at the head of all its pages', () => {
    const titles = readdirSync(join(repository, 'content/worksheets'))
      .map((file) => readProse<{ title: string; back?: { title: string } }>(`worksheets/${file}`))
      .flatMap(({ title, back }) => [title, ...(back === undefined ? [] : [back.title])]);
    const pages = large.get('worksheets')!.paged.pages.filter(({ name, number }) => name !== 'mat' && number > 3);
    expect(pages.length).toBeGreaterThan(50);
    const nameless = pages.filter((page) => {
      const head = textsOf(page).flatMap(({ text, baseline }) => (baseline < mm(60) ? [text.trim()] : []));
      return !titles.some((title) => head.join(' ').includes(title));
    });
    expect(nameless.map(({ number }) => number)).toEqual([]);
  });

  it('give each pile a sheet of A4 for its cards of A6, ten in two columns that show their names', () => {
    const mats = large.get('worksheets')!.paged.pages.filter(({ name }) => name === 'mat');
    expect(mats).toHaveLength(1 + piles.length);
    for (const [index, { name, size }] of piles.entries()) {
      const page = mats[index + 1]!;
      const texts = textsOf(page);
      expect(texts.find(({ text }) => text === name)!.size).toBeGreaterThan(40);
      const head = texts.find(({ text }) => text === `${size} kaarten`)!;
      const frame = page.items.flatMap((item) => (item.kind === 'rule' ? [item.from.y, item.to.y] : []));
      const room = Math.max(...frame) - head.baseline - mm(7);
      const strip = nameFoot(large.get('cards')!.paged.pages[0]!);
      expect(room).toBeGreaterThan(mm(148) + (Math.ceil(size / 2) - 1) * strip);
    }
  });
});

describe('the cards in large print', () => {
  it('are a page of A6 each, for all faces and for no back without words', () => {
    const { pages, bookmarks } = large.get('cards')!.paged;
    const titles = [...cards, ...piles].map(({ name }) => name);
    expect(bookmarks.map(({ title }) => title)).toEqual([...titles, 'Zo sorteer je', 'Over deze kaarten']);
    expect(pages).toHaveLength(bookmarks.length);
    for (const { size } of pages) expect([size.width, size.height]).toEqual([mm(105), mm(148)]);
  });

  it('have names of 24 pt, meanings of 18 pt and their numbers as large', () => {
    const { pages } = large.get('cards')!.paged;
    for (const [index, { name, meaning }] of cards.entries()) {
      const texts = textsOf(pages[index]!);
      const sizes = (said: string) => [
        ...new Set(texts.filter(({ text }) => squeezed(said).includes(squeezed(text))).map(({ size }) => size)),
      ];
      expect(sizes(name)).toContain(24);
      expect(sizes(meaning)).toContain(18);
      expect(texts.find(({ text }) => text.trim() === String(index + 1))!.size).toBeGreaterThan(18);
    }
  });

  it('keep their backs where these ask a question', async () => {
    const { paged } = (await setDocumentsOf('omgevingsdienst-zevenbeken', ['cards'], repository, ['large-print'])).get(
      'cards',
    )!;
    expect(paged.pages).toHaveLength(2 * (30 + 5 + 1));
    expect(
      textsOf(paged.pages[5]!)
        .map(({ text }) => text)
        .join(''),
    ).toMatch(/\?/);
  });
});

describe('a style sheet of large print', () => {
  const file = 'templates/shared/large-print.css';
  const toolkit = smallToolkit('content', 'templates');
  const sound = toolkit.read(file);
  afterEach(() => toolkit.write(file, sound));

  it.each([
    ['type of 15 pt', '--body: 17pt', '--body: 15pt', 'preflight/small-type'],
    ['a page number of 15 pt', '--large: 24pt', '--large: 15pt', 'preflight/small-type'],
    ['words that stay slanted', 'em { font-style: normal;', 'em { font-style: italic;', 'text/no-italics'],
  ])('with %s is found out', async (_, find, replacement, code) => {
    toolkit.edit(file, find, replacement);
    const { exitCode, errors } = await toolkit.run(
      'check',
      '--document',
      'cards',
      'worksheets',
      '--profile',
      'large-print',
    );
    expect(exitCode).toBe(1);
    expect([...new Set(errors.map((error) => error.split(' ')[0]))]).toEqual([code]);
  });
});

function textsOf({ items }: Page): readonly TextItem[] {
  return items.filter((item): item is TextItem => item.kind === 'text' && item.text.trim() !== '');
}

/** What is read aloud, an element of the structure a text. */
function spoken({ pages }: PagedDocument): readonly string[] {
  const texts = new Map<number, string>();
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.kind !== 'text' || item.semantics === null) continue;
    const { structure } = item.semantics;
    texts.set(structure, (texts.get(structure) ?? '') + (item.actualText ?? item.text));
  }
  return [...texts.values()];
}

/** Without white space, and without the numbers of pages, which differ. */
function squeezed(text: string): string {
  return text.replace(/bladzijde\s*\d+/g, '').replace(/\s/g, '');
}

/** Where the name of a card ends, from its upper edge. */
function nameFoot(page: Page): number {
  return Math.max(
    ...textsOf(page).flatMap(({ size, baseline }) => (size === 24 && baseline < mm(40) ? [baseline] : [])),
  );
}
