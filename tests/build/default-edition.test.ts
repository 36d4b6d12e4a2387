import { beforeAll, describe, expect, it } from 'vitest';
import { mm, pt } from '../../src/geometry/length.ts';
import type { Rect } from '../../src/geometry/rect.ts';
import type { TextItem } from '../../src/layout/page.ts';
import type { BuiltEdition } from '../../src/publish/built-edition.ts';
import { openPdf, PdfSource, type PdfValue } from '../pdf/read-pdf.ts';
import { buildEdition, bytesOf } from './build-edition.ts';
import {
  type CardsContent,
  type CreditsContent,
  type InstructionContent,
  type PilesContent,
  readData,
  readProse,
  type SessionContent,
  type StoryContent,
  singleSpaced,
  spokenParagraphs,
  type ThemeContent,
  type ToolkitContent,
} from './repository-content.ts';
import { type SetDocument, setDocuments } from './set-document.ts';
import {
  elementsOf,
  paintedText,
  readTaggedDocument,
  spokenText,
  type TaggedDocument,
  type TaggedElement,
} from './tagged-document.ts';

const toolkit = readData<ToolkitContent>('toolkit.yaml');
const { stories, assignments, themes, sessions } = toolkit.selection;

let edition: BuiltEdition;
let booklet: TaggedDocument;
const scripts = new Map<string, TaggedDocument>();
let set: ReadonlyMap<string, SetDocument>;

beforeAll(async () => {
  edition = await buildEdition('standaard');
  booklet = await readTaggedDocument(bytesOf(edition, 'booklet', 'screen'));
  for (const id of sessions) scripts.set(id, await readTaggedDocument(bytesOf(edition, id, 'screen')));
  set = await setDocuments('cards', 'booklet');
});

describe('the default edition', () => {
  it('is made in exactly these documents and profiles', () => {
    expect(edition.files.map(({ document, profile }) => `${document} ${profile}`)).toEqual([
      'blank-cards office',
      'blank-cards large-print',
      'booklet screen',
      'booklet office',
      'booklet large-print',
      'cards office',
      'cards large-print',
      ...sessions.flatMap((session) => [`${session} screen`, `${session} large-print`]),
      'worksheets screen',
      'worksheets large-print',
    ]);
    expect([...sessions].sort()).toEqual(['session-1', 'session-2', 'session-3', 'sort-session']);
  });

  it('has as many pages as it says, eight sides of cards, and a booklet that can be folded', () => {
    const pages = new Map(edition.files.map((file) => [`${file.document} ${file.profile}`, file.pages]));
    for (const { bytes, pages: stated } of edition.files) {
      expect(new PdfSource(bytes).pages).toHaveLength(stated);
    }
    expect(pages.get('cards office')).toBe(8);
    const places = pages.get('booklet office')! * 2;
    expect(places % 4).toBe(0);
    expect(places).toBeGreaterThanOrEqual(pages.get('booklet screen')!);
    expect(places).toBeLessThan(pages.get('booklet screen')! + 4);
  });

  it('has pages of A5 and sheets of A4, with the trim and bleed of the cards on them', () => {
    const a4 = boxes(210, 297);
    const block = { left: (210 - 3 * 63) / 2, bottom: (297 - 3 * 88) / 2, width: 3 * 63, height: 3 * 88 };
    expectBoxes('booklet', 'screen', { MediaBox: boxes(148, 210), TrimBox: boxes(148, 210) });
    expectBoxes('booklet', 'office', { MediaBox: boxes(297, 210), TrimBox: corners(0.5, 0, 296, 210) });
    expectBoxes('cards', 'office', {
      MediaBox: a4,
      TrimBox: corners(block.left, block.bottom, block.width, block.height),
      BleedBox: corners(block.left - 3, block.bottom - 3, block.width + 6, block.height + 6),
    });
    for (const session of sessions) expectBoxes(session, 'screen', { MediaBox: a4, TrimBox: a4 });
  });
});

describe('the cards', () => {
  it('say every value, pile, instruction and credit of the content, and whose edition it is', async () => {
    const { cards } = readData<CardsContent>('cards/values.yaml');
    const { piles } = readData<PilesContent>('cards/piles.yaml');
    const { title, lines } = readData<InstructionContent>('cards/instruction.yaml');
    const credits = readData<CreditsContent>('cards/credits.yaml');
    const text = await paintedText(bytesOf(edition, 'cards', 'office'));
    const faces = [
      ...cards.map(({ name, meaning }, index) => `${name} ${meaning} ${index + 1} / ${cards.length}`),
      ...piles.map(({ name, size }, index) => `${index + 1} ${name} ${size} kaarten`),
      [title, ...lines].join(' '),
      [credits.title, ...credits.lines.flatMap(spokenParagraphs)].join(' '),
      `Standaardeditie Versie ${edition.version} · 21 november 2026 www.beroepseer.nl`,
    ];
    expect(faces.filter((face) => !text.includes(face))).toEqual([]);
    expect(text).not.toContain('Anders dan');
  });

  it('have a sheet of blank ones beside them, with room to write and no number', async () => {
    const text = await paintedText(bytesOf(edition, 'blank-cards', 'office'));
    expect(text.match(/Waarde Betekenis Standaardeditie/g)).toHaveLength(9);
    expect(text).not.toMatch(/\d \/ 30/);
  });

  it('have each back exactly behind its front when the sheet is turned over the edge it names', async () => {
    const { sheets, paged } = set.get('cards')!;
    const preferences = await (await openPdf(bytesOf(edition, 'cards', 'office'))).getViewerPreferences();
    expect(preferences).toMatchObject({ Duplex: 'DuplexFlipLongEdge', PrintScaling: 'None' });
    expect(sheets.map(({ side, flip }) => `${side} ${flip}`)).toEqual(
      Array.from({ length: 4 }, () => ['front long-edge', 'back long-edge']).flat(),
    );
    let cards = 0;
    for (const front of sheets.filter(({ side }) => side === 'front')) {
      const back = sheets.find(({ side, sheet }) => side === 'back' && sheet === front.sheet)!;
      expect(back.placements).toHaveLength(front.placements.length);
      for (const { page, trim } of front.placements) {
        const behind = back.placements.find((placement) => placement.page === page + 1)!;
        // An upright A4 sheet turned over its long edge: what was at the left is at the right.
        expectRect(behind.trim, { ...trim, x: pt(front.size.width - trim.x - trim.width) });
        expect(behind.rotation).toBe(0);
        expect(page).toBe(2 * cards++);
      }
    }
    expect(cards * 2).toBe(paged.pages.length);
  });
});

describe('the booklet', () => {
  it('reads every story out whole, word for word, with its questions as a numbered list', () => {
    for (const slug of stories) {
      const { title, questions, body } = readProse<StoryContent>(`stories/${slug}.md`);
      const story = articleNamed(booklet.root, title);
      expect(missing(spokenText(story), spokenParagraphs(body))).toEqual([]);
      expectNumbered(story, questions);
    }
  });

  it('reads every assignment and theme out whole', () => {
    for (const slug of assignments) {
      const { title, steps, body } = readProse<{ title: string; steps: { text: string }[] }>(`assignments/${slug}.md`);
      const parts = [body, ...steps.map(({ text }) => text)].flatMap(spokenParagraphs);
      expect(missing(spokenText(articleNamed(booklet.root, title)), parts)).toEqual([]);
    }
    for (const slug of themes) {
      const { question, follow, body } = readProse<ThemeContent>(`themes/${slug}.md`);
      const theme = articleNamed(booklet.root, question);
      expect(missing(spokenText(theme), spokenParagraphs(body))).toEqual([]);
      expectNumbered(theme, follow);
    }
  });

  it('has one first heading and skips no level', () => {
    expectLevels(elementsOf(booklet.root, 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'));
  });

  it('has a bookmark for every part, and under it for every text of that part', async () => {
    const headings = elementsOf(booklet.root, 'H1', 'H2');
    const articles = elementsOf(booklet.root, 'Art').map((each) => spokenText(elementsOf(each, 'H3')[0]!));
    const outline = await (await openPdf(bytesOf(edition, 'booklet', 'screen'))).getOutline();
    expect(outline.map(({ title }) => title)).toEqual(headings.map(spokenText).filter((title) => title !== 'Colofon'));
    expect(outline.flatMap(({ items }) => items.map(({ title }) => title))).toEqual([
      'Welk verhaal kies je?',
      ...articles,
    ]);
    const under = (part: string): number => outline.find(({ title }) => title === part)?.items.length ?? 0;
    expect(['Verhalen', 'Opdrachten', 'Gespreksthema’s'].map(under)).toEqual([
      stories.length + 1,
      assignments.length,
      themes.length,
    ]);
  });

  it('leaves page furniture, and nothing else, out of the tree', () => {
    expect(booklet.strays).toEqual([]);
    const { pages } = set.get('booklet')!.paged;
    const heads = new Set([toolkit.title, ...elementsOf(booklet.root, 'H2', 'H3').map(spokenText)]);
    const repeated = new Set([...elementsOf(booklet.root, 'TH').map(spokenText), 'De waarden op een rij, vervolg']);
    for (const [index, { name, number, blank }] of pages.entries()) {
      const others = booklet.artifacts[index]!.filter((text) => !heads.has(text) && !repeated.has(text));
      const isNumbered = !blank && (name === 'auto' || name === 'plain');
      expect(others, `page ${number}`).toEqual(isNumbered ? [String(number)] : []);
    }
  });

  it('carries at the head of its pages the toolkit on the left and the text on the right', () => {
    const { pages } = set.get('booklet')!.paged;
    const heads = (wanted: 'left' | 'right'): readonly string[] =>
      booklet.artifacts.filter((_, index) => pages[index]!.side === wanted && pages[index]!.name === 'auto').flat();
    expect(heads('left')).toContain(toolkit.title);
    const { title } = readProse<StoryContent>(`stories/${stories[0]}.md`);
    expect(heads('right')).toContain(title);
  });

  it('sets all its text on one grid of half a line', () => {
    const { pages } = set.get('booklet')!.paged;
    const lines = pages
      .filter(({ name }) => name === 'auto')
      .flatMap(({ items }) => items)
      .filter((item): item is TextItem => item.kind === 'text' && item.size === 11)
      .filter(({ runs }) => runs.some(({ face }) => face.family === 'Source Serif 4'));
    expect(lines.length).toBeGreaterThan(500);
    const grid = 7.5;
    const start = lines[0]!.baseline % grid;
    const off = lines.filter(({ baseline }) => {
      const distance = Math.abs((baseline % grid) - start);
      return Math.min(distance, grid - distance) > 0.001;
    });
    expect(off.map(({ text, baseline }) => `${baseline} ${text}`)).toEqual([]);
  });
});

describe('a script', () => {
  it.each(sessions)('reads out all that is said, done and asked in %s', (id) => {
    const { blocks } = readProse<SessionContent>(`sessions/${id}.md`);
    const text = spokenText(scripts.get(id)!.root);
    for (const { say = '', steps = [], questions = [] } of blocks) {
      expect(missing(text, [say, ...steps].flatMap(spokenParagraphs))).toEqual([]);
      expect(missing(text, questions)).toEqual([]);
    }
    expect(scripts.get(id)!.strays).toEqual([]);
  });

  it.each(sessions)('says in %s what something is before it is read', (id) => {
    const { blocks } = readProse<SessionContent>(`sessions/${id}.md`);
    const text = spokenText(scripts.get(id)!.root);
    const begun = blocks.flatMap(({ say = '', steps: [step = ''] = [], questions: [question = ''] = [] }) => [
      `Wat je zegt ${spokenParagraphs(say)[0]}`,
      `Stappen 1. ${spokenParagraphs(step)[0]}`,
      `Vragen 1. ${question}`,
    ]);
    expect(
      missing(
        text,
        begun.filter((part) => !/undefined$| $/.test(part)),
      ),
    ).toEqual([]);
  });

  it.each(sessions)('has an agenda for %s whose times follow from the start and the minutes', (id) => {
    const { blocks, start, minutes } = readProse<SessionContent>(`sessions/${id}.md`);
    const { root } = scripts.get(id)!;
    const [agenda] = elementsOf(root, 'Table');
    const [head, ...rows] = elementsOf(agenda!, 'TR').map((row) => elementsOf(row, 'TH', 'TD'));
    expect(head!.map(({ role, scope }) => `${role} ${scope}`)).toEqual(Array.from({ length: 6 }, () => 'TH Column'));
    expect(head!.map(spokenText)).toEqual(['Nr.', 'Tijd', 'Minuten', 'Wat', 'Vorm', 'Wie leidt']);
    let now = minutesOf(start);
    expect(rows.map((cells) => cells.slice(1, 4).map(spokenText))).toEqual(
      blocks.map((block) => {
        const row = [clock(now), String(block.minutes), block.title];
        now += block.minutes;
        return row;
      }),
    );
    expect(now).toBe(minutesOf(start) + minutes);
    expect(spokenText(root)).toContain(`${start} ${clock(now)} Nr. Tijd`);
  });

  it.each(sessions)('has headings in %s that skip no level', (id) => {
    const { root } = scripts.get(id)!;
    expect(elementsOf(root, 'Art').length).toBeGreaterThan(6);
    expectLevels(elementsOf(root, 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'));
  });
});

function missing(text: string, parts: readonly string[]): readonly string[] {
  return parts.filter((part) => !text.includes(singleSpaced(part)));
}

function articleNamed(root: TaggedElement, title: string): TaggedElement {
  return elementsOf(root, 'Art').find((each) => spokenText(elementsOf(each, 'H3')[0]!) === title)!;
}

/** Among the lists of an article there is one that numbers exactly these. */
function expectNumbered(article: TaggedElement, sentences: readonly string[]): void {
  const lists = elementsOf(article, 'L').filter(({ numbering }) => numbering === 'Decimal');
  const items = lists.map((list) =>
    list.kids.map((item) =>
      typeof item === 'string'
        ? item
        : item.kids.map((part) => (typeof part === 'string' ? part : `${part.role} ${spokenText(part)}`)),
    ),
  );
  expect(items).toContainEqual(sentences.map((sentence, index) => [`Lbl ${index + 1}.`, `LBody ${sentence}`]));
}

function expectLevels(headings: readonly TaggedElement[]): void {
  const levels = headings.map(({ role }) => Number(role.slice(1)));
  expect(levels.filter((level) => level === 1)).toEqual([1]);
  expect(levels[0]).toBe(1);
  const skips = levels.flatMap((level, index) =>
    level > (levels[index - 1] ?? 0) + 1 ? [spokenText(headings[index]!)] : [],
  );
  expect(skips).toEqual([]);
}

/** Left, bottom, right and top of a box, from millimetres. */
function corners(left: number, bottom: number, width: number, height: number): readonly number[] {
  return [left, bottom, left + width, bottom + height].map((value) => mm(value));
}

function boxes(width: number, height: number): readonly number[] {
  return corners(0, 0, width, height);
}

function expectBoxes(document: string, profile: string, expected: Readonly<Record<string, readonly number[]>>): void {
  for (const page of new PdfSource(bytesOf(edition, document, profile)).pages) {
    for (const [name, corner] of Object.entries(expected)) {
      const box = page[name] as readonly PdfValue[];
      const off = corner.filter((value, index) => Math.abs(value - Number(box[index])) > 0.01);
      expect(off, `${document} ${profile} ${name} ${box}`).toEqual([]);
    }
  }
}

function expectRect(found: Rect, expected: Rect): void {
  for (const side of ['x', 'y', 'width', 'height'] as const) expect(found[side]).toBeCloseTo(expected[side], 6);
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return hours! * 60 + minutes!;
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
