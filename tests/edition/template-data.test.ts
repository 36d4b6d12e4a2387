import { describe, expect, it } from 'vitest';
import type { Catalog, Organisation, Session } from '../../src/content/catalog.ts';
import type { ContentSource, TemplateData } from '../../src/edition/edition.ts';
import { resolveEditions } from '../../src/edition/resolve-editions.ts';
import { entry, sampleCatalog } from './sample-catalog.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test reads into data of every shape
type AnyData = any;

function dataOf(id: string, catalog: Catalog = sampleCatalog(), organisation = 'standaard'): AnyData {
  const { value } = resolveEditions(catalog, { organisations: [organisation], documents: [id] });
  return value![0]!.documents[0]!.data;
}

/** The sample with a room plan in its first session. */
function withLayout(layout: Session['layout'], planned?: number): Catalog {
  const catalog = sampleCatalog();
  const { group, ...session } = catalog.sessions.get('one')!.data;
  const one = { ...session, layout, group: { ...group, planned: planned ?? group.planned } };
  return { ...catalog, sessions: new Map([...catalog.sessions, ['one', entry('sessions/one', one)]]) };
}

function placeOf({ $from }: TemplateData, ...path: readonly (string | number)[]): string {
  return ($from as ContentSource).locate(path).file;
}

describe('what every template may print', () => {
  it('names the edition after the organisation, the date in words, and what is absent as null', () => {
    const acme = { name: 'Acme Agency', short: 'Acme', logo: { file: 'logo.svg', alt: 'A' } };
    const own = dataOf('booklet', sampleCatalog({ acme }), 'acme');
    expect(own).toMatchObject({ edition: 'Edition Acme', date: '21 november 2026', website: null });
    expect(own.organisation).toMatchObject({ name: 'Acme Agency', short: 'Acme', logo: 'logo.svg', logoAlt: 'A' });
    const plain = dataOf('booklet');
    expect(plain.edition).toBe('Standard');
    expect(plain.organisation).toMatchObject({ name: 'Publisher', short: 'Publisher', logo: null, logoAlt: null });
    expect(plain.document).toMatchObject({ id: 'booklet', title: 'Boek' });
  });

  it('leads every field back to its file', () => {
    const data = dataOf('booklet');
    expect(placeOf(data, 'subtitle')).toBe('toolkit#subtitle');
    expect(placeOf(data.pillars[2], 'long')).toBe('toolkit#pillars.2.long');
    expect(placeOf(data.document, 'title')).toBe('languages/nl#documents.booklet.title');
    expect(placeOf(data.stories[0].pillar, 'name')).toBe('toolkit#pillars.0.name');
    expect(placeOf(data.assignments[0].steps[0], 'text')).toBe('assignments/task#steps.0.text');
    expect(placeOf(dataOf('one').session.blocks[1], 'warnings', 0)).toBe('sessions/one#blocks.1.warnings.0');
  });
});

describe('the data of the cards', () => {
  it('numbers the deck and counts the piles in words', () => {
    const { cards, piles } = dataOf('cards');
    expect(cards).toMatchObject([
      { number: 1, total: 2, name: 'Moed' },
      { number: 2, total: 2, name: 'Inzet' },
    ]);
    expect(piles).toMatchObject([
      { number: 1, countText: '1 card' },
      { number: 2, countText: '4 cards' },
    ]);
  });
});

describe('the cards after the values and the piles', () => {
  const acme = { name: 'Acme', short: 'Acme' };
  const facesOf = (data: AnyData) => data.extras.map(({ front, back }: AnyData) => `${front} ${back}`);

  it('are one with the instruction and the credits, unless the toolkit or an organisation chooses others', () => {
    expect(facesOf(dataOf('cards'))).toEqual(['instruction credits']);
    const extras = ['blank', 'instruction', 'blank', 'credits'] as const;
    const own = dataOf('cards', sampleCatalog({ acme: { ...acme, deck: { extras: [...extras] } } }), 'acme');
    expect(facesOf(own)).toEqual(['blank pattern', 'instruction pattern', 'blank pattern', 'credits pattern']);
    expect(placeOf(own.extras[1])).toBe('organisations/acme#deck.extras.1');
    const { toolkit, ...catalog } = sampleCatalog({ acme });
    const chosen = entry('toolkit', { ...toolkit.data, deck: { extras: [...extras].slice(0, 2) } });
    for (const slug of ['standaard', 'acme']) {
      const data = dataOf('cards', { ...catalog, toolkit: chosen }, slug);
      expect(facesOf(data)).toEqual(['blank pattern', 'instruction pattern']);
      expect(placeOf(data.extras[1])).toBe('toolkit#deck.extras.1');
    }
  });

  it('count the cards that differ from the default edition: exchanged, or in other words', () => {
    const deck = { exchange: [{ out: 'moed', in: 'trouw' }] };
    const changed = (organisation: Organisation) =>
      dataOf('cards', sampleCatalog({ acme: organisation }), 'acme').cardCredits.changed;
    expect(changed({ ...acme, deck, cards: [{ id: 'trouw', name: 'Loyalty' }] })).toBe(1);
    expect(changed({ ...acme, deck, cards: [{ id: 'inzet', name: 'Effort' }] })).toBe(2);
    expect(changed({ ...acme, cards: [{ id: 'inzet' }] })).toBe(0);
  });

  it('say that the licence asks for the credits where an edition has none', () => {
    const { creditsCard: _none, ...without } = sampleCatalog();
    const warned = (catalog: Catalog, organisation: string) =>
      resolveEditions(catalog, { organisations: [organisation], documents: ['cards'] }).diagnostics;
    expect(warned(without, 'standaard')).toMatchObject([
      { code: 'edition/no-credits-text', severity: 'warning', origin: { file: 'toolkit#deck.extras' } },
    ]);
    expect(facesOf(dataOf('cards', without))).toEqual(['instruction pattern']);
    const bare = sampleCatalog({ acme: { ...acme, deck: { extras: ['instruction'] } } });
    expect(warned(bare, 'acme')).toMatchObject([
      { code: 'edition/no-credits', severity: 'warning', origin: { file: 'organisations/acme#deck.extras' } },
    ]);
    expect(warned(bare, 'standaard')).toEqual([]);
  });
});

describe('questions on the backs', () => {
  const asking = { name: 'Acme', short: 'Acme', deck: { backs: 'question' as const } };

  it('are for the editions that ask for them', () => {
    const catalog = sampleCatalog({ acme: asking });
    expect(dataOf('cards', catalog, 'acme')).toMatchObject({
      questionsOnBacks: true,
      cards: [{ question: 'Moed?' }, {}],
    });
    expect(dataOf('cards', catalog).questionsOnBacks).toBe(false);
  });

  it('must be there then: a card without one is an error at that card', () => {
    const { cards, ...rest } = sampleCatalog({ acme: asking });
    const { question: _none, ...inzet } = cards.get('inzet')!.data;
    const catalog = { ...rest, cards: new Map([...cards, ['inzet', entry('cards/inzet', inzet)]]) };
    const { diagnostics } = resolveEditions(catalog, { organisations: [] });
    expect(diagnostics).toMatchObject([
      {
        code: 'edition/missing-question',
        origin: { file: 'cards/inzet#' },
        related: [{ file: 'organisations/acme#deck.backs' }],
      },
    ]);
    expect(resolveEditions(catalog, { organisations: ['standaard'] }).diagnostics).toEqual([]);
    expect(dataOf('cards', catalog).cards[1].question).toBeNull();
  });
});

describe('the data of the booklet', () => {
  const acme = {
    ...{ name: 'Acme', short: 'Acme', cards: [{ id: 'inzet', name: 'Effort' }] },
    selection: { stories: ['third', 'first'] },
  };
  const data = dataOf('booklet', sampleCatalog({ acme }), 'acme');

  it('has the selected texts in order, numbered, with the words of the edition', () => {
    expect(data.stories).toMatchObject([
      { id: 'third', number: 1, pillar: { name: 'Name p1', sign: 'square' }, cards: ['Moed', 'Effort'] },
      { id: 'first', number: 2, level: { name: 'Name l1' }, relation: { name: 'Name r1' }, sensitive: true },
    ]);
    expect(data.valuesAtAGlance).toMatchObject([
      { number: 1, name: 'Moed' },
      { number: 2, name: 'Effort' },
    ]);
    expect(data.assignments).toMatchObject([{ minutesText: '40 min', formLabel: 'Four', pillar: null }]);
    expect(data.pages.foreword).toMatchObject({ id: 'foreword', signed: 'Signed' });
    expect(data.pages.imprint.signed).toBeNull();
  });

  it('refers only to stories that are in it', () => {
    expect(data.themes[0].stories.map(({ id }: { id: string }) => id)).toEqual(['third', 'first']);
    expect(data.assignments[0].stories).toEqual([]);
  });

  it('lists what is still to be approved, of what it prints', () => {
    expect(dataOf('booklet').approvals).toMatchObject([
      { title: 'Second', source: 'Elsewhere' },
      { title: 'Value cards', source: 'Source' },
    ]);
    expect(data.approvals).toMatchObject([{ title: 'Value cards', source: 'Source' }]);
  });
});

describe('the data of the worksheets', () => {
  const sheetsOf = (organisation: Organisation) =>
    dataOf('booklet', sampleCatalog({ acme: organisation }), 'acme').worksheets;
  const acme = { name: 'Acme', short: 'Acme' };

  it('has the sheets of the sessions it prints, by number, with the names of those sessions', () => {
    expect(dataOf('booklet').worksheets).toMatchObject([
      { id: 'early', formLabel: 'Four', sessions: [{ title: 'Session', number: 1 }, { title: 'Other' }] },
      { id: 'late', form: null, formLabel: null, sessions: [{ title: 'Other' }], back: null },
    ]);
    expect(sheetsOf({ ...acme, selection: { sessions: ['one'] } })).toMatchObject([
      { id: 'early', sessions: [{ title: 'Session' }] },
    ]);
  });

  it('asks every block the same, inside columns as well', () => {
    const [early, late] = dataOf('booklet').worksheets;
    const keys = Object.keys(late.blocks[0]).sort();
    const blocks = [...early.blocks, ...early.blocks[0].halves.flatMap((half: AnyData) => half.blocks)];
    expect(blocks.map((block) => Object.keys(block).sort())).toEqual(blocks.map(() => keys));
    expect(early.blocks[0].halves).toMatchObject([
      { title: 'Left', blocks: [{ kind: 'details', fields: ['Name', 'Day'], count: 2, lines: null }] },
      { title: null, blocks: [{ kind: 'boxes', boxes: [{ title: 'Why', hint: null }], count: 1, lines: 2 }] },
    ]);
    expect(placeOf(early.blocks[0].halves[1].blocks[0].boxes[0], 'title')).toBe(
      'worksheets/early#blocks.0.columns.1.blocks.0.boxes.0.title',
    );
  });

  it('fills a tally from the deck of the edition, and leaves empty what no row states', () => {
    const [early] = sheetsOf({ ...acme, cards: [{ id: 'inzet', name: 'Effort' }] });
    const [tally] = early.back.blocks;
    const blank = { ticks: ['Yes'], lines: 1 };
    expect(tally.rows).toMatchObject([
      { title: 'Moed', cells: [], blanks: [blank] },
      { title: 'Effort', cells: [], blanks: [blank] },
      { title: null, cells: [], blanks: [{ title: 'Value', ticks: [] }, blank] },
    ]);
    expect(placeOf(tally.columns[1], 'ticks', 0)).toBe('worksheets/early#back.blocks.0.columns.1.ticks.0');
  });
});

describe('the data of a script', () => {
  it('counts clock times from the start, and numbers the blocks between the breaks', () => {
    const { session } = dataOf('one');
    expect(session).toMatchObject({ startText: '09:30', endText: '10:45', minutes: 75, minutesText: '75 min' });
    expect(session).toMatchObject({ agendaMinutes: '10 40 15 10', agendaBreaks: '2', incoming: [] });
    expect(session.blocks).toMatchObject([
      { number: 1, start: '09:30', end: '09:40', formLabel: 'Plenary', isBreak: false, lead: null, warnings: [] },
      { number: 2, start: '09:40', end: '10:20', formLabel: 'Four', lead: 'Lead', say: null },
      { number: null, start: '10:20', end: '10:35', isBreak: true },
      { number: 3, start: '10:35', end: '10:45' },
    ]);
  });

  it('has a run sheet with what is done in fewer minutes, what is written down, and what falls away', () => {
    const catalog = sampleCatalog();
    const { blocks, short, ...plain } = catalog.sessions.get('one')!.data;
    const recorded = blocks.map((block) => (block.id === 'talk' ? { ...block, record: 'R' } : block));
    const paused = { ...short!, minutes: 45, blocks: [...short!.blocks, { block: 'pause', minutes: 10 }] };
    const runSheet = (session: typeof catalog.sessions extends ReadonlyMap<string, infer S> ? S : never) =>
      dataOf('one', { ...catalog, sessions: new Map([...catalog.sessions, ['one', session]]) }).session.short;
    const ofPause = recorded.map((block) => (block.id === 'pause' ? { ...block, setup: 'Set' } : block));
    const sheet = runSheet(entry('sessions/one', { ...plain, blocks: ofPause, short: paused }));
    expect(sheet).toMatchObject({ minutesText: '45 min', endText: '10:15' });
    expect(sheet.rows).toMatchObject([
      { id: 'welcome', number: 1, title: 'Welcome', minutes: 5, start: '09:30', task: null, record: null },
      { id: 'talk', number: 2, title: 'Talk', minutes: 30, start: '09:35', task: 'S', record: 'R' },
      { id: 'pause', number: null, title: 'Pause', minutes: 10, start: '10:05', task: 'Set' },
    ]);
    expect(sheet.dropped).toMatchObject([{ number: 3, title: 'Close', instead: 'Close in the talk.' }]);
    expect(placeOf(sheet.dropped[0], 'instead')).toBe('sessions/one#short.dropped.0.instead');
    const whole = { ...paused, blocks: [{ block: 'talk', minutes: 40 }] };
    const kept = runSheet(entry('sessions/one', { ...plain, blocks: ofPause, short: whole }));
    expect(kept.rows).toMatchObject([{ task: null, record: 'R' }]);
  });

  it('counts materials for the planned group: 18 people take five tables of four', () => {
    const { session } = dataOf('one');
    expect(session.materials).toMatchObject([
      { name: 'Clock', countText: '1', perText: 'in all', note: null },
      { name: 'Pen', countText: '36', perText: '2 each', note: 'Note' },
      { name: 'Sheet', countText: '15', perText: '3 a table', note: null },
    ]);
    expect(session).toMatchObject({ groupText: '8-24, 4', plannedText: '18 by 4' });
  });

  it('has the worksheets apart from other things, with the place of those that are not printed behind it', () => {
    const { session } = dataOf('two');
    expect(session.materials.map(({ name }: { name: string }) => name)).toEqual(['Clock', 'Pen', 'Sheet']);
    expect(session.handouts).toMatchObject([
      { name: 'Early', countText: '5', perText: '1 a table', note: 'Wide', sheet: { isAttached: false, page: 2 } },
      { name: 'Late', countText: '18', note: null, sheet: { id: 'late', isAttached: true, page: 4 } },
    ]);
    expect(session.handouts[0].sheet).toMatchObject({ formLabel: 'Four', sessions: [{}, {}], back: { title: 'Back' } });
    expect(placeOf(session.handouts[1], 'note')).toBe('sessions/two#materials.4.note');
    expect(session).toMatchObject({ worksheetsFile: 'worksheets.pdf', invitation: { subject: 'Come' } });
  });

  it('of a session past midnight is an error where the start was written', () => {
    const late = sampleCatalog({ acme: { name: 'Acme', short: 'Acme', start: { two: '23:00' } } });
    const { value, diagnostics } = resolveEditions(late, { organisations: [] });
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'edition/past-midnight', origin: { file: 'organisations/acme#start.two' } },
    ]);
    expect(diagnostics[0]!.message).toContain('"two" starts at 23:00 and lasts 75 minutes');
  });

  it('has a room plan for the planned group, with tables of three where four do not go round', () => {
    const { session } = dataOf('one', withLayout({ form: 'horseshoe', tables: true, facilitators: 2, guests: 1 }));
    expect(session.roomPlan).toMatchObject({
      ...{ form: 'horseshoe', people: 18, chairs: 17, facilitators: 2, guests: 1, doors: 1 },
      ...{ tableSizes: '4 4 4 3 3', width: '10,5', depth: '9,5', passage: 90, isBesideTables: true, isDouble: false },
      tables: [
        { seats: 4, count: 3, size: '140\u00A0×\u00A080' },
        { seats: 3, count: 2 },
      ],
    });
    expect(dataOf('one', withLayout({ form: 'circle', facilitators: 1 })).session.roomPlan).toMatchObject({
      ...{ tableSizes: '', tables: [], isBesideTables: false, guests: 0 },
    });
    expect(dataOf('one').session.roomPlan).toBeNull();
  });

  it('of a room in which people would not hear each other is an error at the form of its plan', () => {
    const catalog = withLayout({ form: 'circle', facilitators: 2 }, 120);
    const { diagnostics } = resolveEditions(catalog, { organisations: [] });
    expect(diagnostics).toMatchObject([
      {
        code: 'edition/room-too-large',
        origin: { file: 'sessions/one#layout.form' },
        hint: expect.stringContaining('"tables"'),
      },
    ]);
  });

  it('has no short variant, part or invitation when the session has none', () => {
    const catalog = sampleCatalog();
    const { short, part, invitation, ...plain } = catalog.sessions.get('one')!.data;
    const sessions = new Map([...catalog.sessions, ['one', entry('sessions/one', plain)]]);
    expect(dataOf('one', { ...catalog, sessions }).session).toMatchObject({
      short: null,
      part: null,
      invitation: null,
    });
  });
});
