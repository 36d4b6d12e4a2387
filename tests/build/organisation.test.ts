import { inflateSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import type { Page, TextItem } from '../../src/layout/page.ts';
import type { BuiltEdition } from '../../src/publish/built-edition.ts';
import { openPdf, PdfSource } from '../pdf/read-pdf.ts';
import { buildEdition, bytesOf } from './build-edition.ts';
import { readData, type ToolkitContent } from './repository-content.ts';
import { setDocumentsOf } from './set-document.ts';
import { elementsOf, paintedText, readTaggedDocument, spokenText, type TaggedDocument } from './tagged-document.ts';

const slug = 'omgevingsdienst-zevenbeken';
const title = 'Toolkit Goed Werk in de leefomgeving';
let edition: BuiltEdition;
let booklet: TaggedDocument;
let standard: { readonly booklet: TaggedDocument; readonly cards: string };

beforeAll(async () => {
  edition = await buildEdition(slug);
  const other = await buildEdition('standaard', ['booklet', 'cards']);
  booklet = await readTaggedDocument(bytesOf(edition, 'booklet', 'screen'));
  standard = {
    booklet: await readTaggedDocument(bytesOf(other, 'booklet', 'screen')),
    cards: await paintedText(bytesOf(other, 'cards', 'office')),
  };
});

it('is an edition of its own, of the documents it chose', async () => {
  expect([edition.title, edition.version]).toEqual([title, '1.0-zb']);
  const made = edition.files.map(({ document, profile }) => `${document} ${profile}`);
  const cards = (id: string) => [`${id} office`, `${id} large-print`];
  const pages = (id: string) => [`${id} screen`, `${id} large-print`];
  expect(made).toEqual([
    ...cards('blank-cards'),
    ...['booklet screen', 'booklet office', 'booklet large-print'],
    ...cards('cards'),
    ...['sort-session', 'session-1', 'worksheets'].flatMap(pages),
  ]);
  for (const { bytes } of edition.files) {
    const { info } = await (await openPdf(bytes)).getMetadata();
    expect(info).toMatchObject({ Title: expect.stringMatching(` – ${title}$`), CreationDate: 'D:20261201000000Z' });
  }
});

it('prints its own cards in the place of the default ones, under its own name', async () => {
  const text = await paintedText(bytesOf(edition, 'cards', 'office'));
  const replaced = [
    ['Levensovertuiging Waar je in gelooft, geeft richting aan wat je doet. 9 / 30', 'Geloof Je geloof geeft richting'],
    ['Zorg voor de leefomgeving Je werkt met het oog op mens', 'Sociale betrokkenheid Je werkt met het oog op de'],
    ['Deskundigheid Je kent je vak en houdt je kennis bij. 2 / 30', 'Uitdaging Je zoekt werk'],
    ['Rechtsgelijkheid Je behandelt een groot bedrijf net zo als een kleine ondernemer. 30 / 30', 'Welvaart'],
    ['Editie OD Zevenbeken', 'Standaardeditie'],
  ] as const;
  for (const [mine, theirs] of replaced) {
    expect([text.includes(mine), text.includes(theirs)], mine).toEqual([true, false]);
    expect([standard.cards.includes(mine), standard.cards.includes(theirs)], theirs).toEqual([false, true]);
  }
});

it('says on its cards how many are its own', async () => {
  const text = await paintedText(bytesOf(edition, 'cards', 'office'));
  expect(text).toContain('Anders dan in de standaardeditie: 5 van de 30 kaarten. Editie OD Zevenbeken Versie 1.0-zb');
});

it('prints the question of each card behind that card, all of one size and beginning at one height', async () => {
  const { paged, sheets } = (await setDocumentsOf(slug, ['cards'])).get('cards')!;
  const { cards } = readData<QuestionsContent>('cards/values.yaml');
  const own: Readonly<Record<string, string>> = {
    'Over welk onderwerp bellen collega’s jou?': 'uitdaging',
    'Welke plek heeft jouw overtuiging in je werk?': 'geloof',
    'Wanneer sta je dichter bij een bedrijf dan je wilt?': 'onafhankelijkheid',
    'Wanneer zijn twee gevallen in jouw werk echt gelijk?': 'welvaart',
  };
  const wanted = cards.map(({ id, question }) => Object.keys(own).find((each) => own[each] === id) ?? question);
  const backs = new Map<number, readonly TextItem[]>();
  for (const front of sheets.filter(({ side }) => side === 'front')) {
    const back = sheets.find(({ side, sheet }) => side === 'back' && sheet === front.sheet)!;
    for (const { page, trim } of front.placements) {
      const foot = textsOf(paged.pages[page]!).map(({ text }) => text);
      const number = /(\d+) *\/ *30/.exec(foot.join(' '))?.[1];
      // What lies behind a place of an upright sheet that is turned over its long edge: as far from the other side.
      const behind = back.placements.find(
        (each) => each.trim.y === trim.y && Math.abs(front.size.width - each.trim.x - each.trim.width - trim.x) < 0.01,
      )!;
      if (number !== undefined) backs.set(Number(number), textsOf(paged.pages[behind.page]!));
    }
  }
  expect([...backs.keys()].sort((a, b) => a - b)).toEqual(cards.map((_, index) => index + 1));
  const questions = cards.map((_, index) => backs.get(index + 1)!.filter(({ size }) => size >= 14));
  expect(questions.map((lines) => lines.map(({ text }) => text.trim()).join(' '))).toEqual(wanted);
  const looks = questions.flatMap((lines) => lines.map(({ size, x }) => `${size} ${x.toFixed(2)}`));
  expect(new Set(looks).size).toBe(1);
  expect(new Set(questions.map(([first]) => first!.baseline.toFixed(3))).size).toBe(1);
});

it('has its own title, stories, pillars and logo in the booklet', () => {
  const mine = factsOf(booklet);
  const theirs = factsOf(standard.booklet);
  expect(mine.title).toEqual([title]);
  expect(theirs.title).toEqual(['Goed Werk Toolkit']);
  expect(mine.stories).toEqual(['Afvinken of doorvragen', 'Stil herstellen', 'Nee op papier']);
  const own = ['Vakmanschap', 'Verantwoordelijkheid', 'Persoonlijke betrokkenheid'];
  const usual = readData<ToolkitContent & { pillars: { name: string }[] }>('toolkit.yaml').pillars.map(
    ({ name }) => name,
  );
  expect([...own, ...usual].filter((name) => mine.names.has(name))).toEqual(own);
  expect([...own, ...usual].filter((name) => theirs.names.has(name))).toEqual(usual);
  expect(mine.pictures).toEqual(['Logo van de omgevingsdienst: zeven beken onder een heuvel']);
  expect(theirs.pictures).toEqual([]);
});

it('begins a session when it wants to', async () => {
  const { root } = await readTaggedDocument(bytesOf(edition, 'sort-session', 'screen'));
  const [first, last] = [elementsOf(root, 'TR').slice(1)[0]!, spokenText(root)];
  expect(spokenText(first)).toMatch(/^1 13:15 15 /);
  expect(last).toContain('13:15 15:45 Nr. Tijd');
});

it('is painted in its own colours and in none of the default ones', () => {
  const colours = { own: ['#1F4A3A', '#C8792B'], usual: ['#0B4F6C', '#D98E04'] };
  for (const { bytes, path } of edition.files) {
    const used = fillColours(bytes);
    expect(used.has(operands(colours.own[0]!)), path).toBe(true);
    expect(
      colours.usual.filter((colour) => used.has(operands(colour))),
      path,
    ).toEqual([]);
  }
  expect(fillColours(bytesOf(edition, 'cards', 'office')).has(operands(colours.own[1]!))).toBe(true);
});

interface QuestionsContent {
  readonly cards: readonly { readonly id: string; readonly question: string }[];
}

/** The lines of a page from the top down. */
function textsOf({ items }: Page): readonly TextItem[] {
  const texts = items.filter((item): item is TextItem => item.kind === 'text');
  return texts.sort((one, other) => one.baseline - other.baseline || one.x - other.x);
}

function factsOf({ root }: TaggedDocument) {
  return {
    title: elementsOf(root, 'H1').map(spokenText),
    stories: elementsOf(root, 'Art')
      .slice(0, 3)
      .map((each) => spokenText(elementsOf(each, 'H3')[0]!)),
    names: new Set(elementsOf(root, 'P', 'H3').map(spokenText)),
    pictures: elementsOf(root, 'Figure').map(({ alt }) => alt),
  };
}

/** The operands of every `rg` and `RG` of a file. */
function fillColours(bytes: Uint8Array): ReadonlySet<string> {
  const source = new PdfSource(bytes);
  const found = new Set<string>();
  for (const stream of source.streams.values()) {
    for (const [, colour] of inflated(stream).matchAll(/^([\d.]+ [\d.]+ [\d.]+) (?:rg|RG)$/gm)) found.add(colour!);
  }
  return found;
}

function inflated(stream: string): string {
  const bytes = Buffer.from(stream, 'latin1');
  return bytes[0] === 0x78 ? inflateSync(bytes).toString('latin1') : stream;
}

/** `#1F4A3A` as a PDF writes it. */
function operands(hex: string): string {
  const channels = hex.slice(1).match(/../g)!;
  return channels.map((channel) => Number((Number.parseInt(channel, 16) / 255).toFixed(4))).join(' ');
}
