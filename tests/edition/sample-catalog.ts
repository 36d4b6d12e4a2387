import type { Catalog, Entry, Language, Organisation, Worksheet } from '../../src/content/catalog.ts';
import type { RichText } from '../../src/content/rich-text.ts';

/** An entry whose places say which field they stand for: `stories/nee#questions.2`. */
export function entry<T>(file: string, data: T): Entry<T> {
  const locate = (path: readonly (string | number)[]) => ({ file: `${file}#${path.join('.')}`, line: 1, column: 1 });
  return { id: file.split('/').at(-1)!, data, origin: locate([]), locate };
}

export function rich(value: string): RichText {
  const origin = { file: 'rich', line: 1, column: 1 };
  return {
    kind: 'rich-text',
    origin,
    blocks: [{ kind: 'paragraph', origin, children: [{ kind: 'text', origin, value }] }],
  };
}

export function entries<T>(folder: string, all: Readonly<Record<string, T>>): Map<string, Entry<T>> {
  return new Map(Object.entries(all).map(([id, data]) => [id, entry(`${folder}/${id}`, data)]));
}

const rights = { holder: 'H', source: 'Source', approved: true };
const named = (...ids: string[]) => ids.map((id) => ({ id, name: `Name ${id}`, meaning: `Meaning ${id}` }));
const card = (name: string) => ({
  id: name.toLowerCase(),
  name,
  meaning: `${name}: meaning`,
  question: `${name}?`,
  rights: { ...rights, approved: false },
});
const block = { minutes: 10, form: 'plenary' } as const;

const story = {
  ...{ title: 'Story', setting: 'Setting', pillar: 'p1', level: 'l1', relation: 'r1', ambition: 'a1', sensitive: true },
  ...{ summary: 'Summary', questions: ['1', '2', '3', '4', '5'], cards: ['moed', 'inzet'], rights, body: rich('Body') },
};

const session = {
  ...{ title: 'Session', aim: 'Aim', minutes: 75, start: '09:30', facilitators: 'Two', room: 'Room', rights },
  part: { number: 1, of: 3, series: 'Series' },
  group: { min: 8, max: 24, planned: 18, table: 4 },
  roles: [{ name: 'Role', task: 'Task' }],
  materials: [
    { name: 'Clock', count: 1, per: 'session' },
    { name: 'Pen', count: 2, per: 'participant', note: 'Note' },
    { name: 'Sheet', count: 3, per: 'table' },
    { name: 'Early', count: 1, per: 'table', note: 'Wide', worksheet: 'early' },
  ],
  preparation: [{ when: 'Before', tasks: ['Task'] }],
  outgoing: ['Out'],
  agreements: ['Agreed'],
  blocks: [
    { ...block, id: 'welcome', title: 'Welcome', say: rich('Hello'), steps: [rich('Step')], questions: ['Q?'] },
    { ...block, id: 'talk', title: 'Talk', minutes: 40, form: 'four', lead: 'Lead', warnings: ['W'], shorter: 'S' },
    { ...block, id: 'pause', title: 'Pause', minutes: 15, form: 'break' },
    { ...block, id: 'close', title: 'Close' },
  ],
  short: {
    minutes: 35,
    blocks: [
      { block: 'welcome', minutes: 5 },
      { block: 'talk', minutes: 30 },
    ],
    dropped: [{ block: 'close', instead: 'Close in the talk.' }],
  },
  invitation: { subject: 'Come', opening: rich('Dear'), closing: rich('Bye') },
  body: rich('Intro'),
} satisfies Catalog['sessions'] extends ReadonlyMap<string, Entry<infer S>> ? S : never;

const other = {
  ...{ ...session, title: 'Other', start: '13:00' },
  materials: [...session.materials, { name: 'Late', count: 1, per: 'participant', worksheet: 'late' }],
} satisfies Catalog['sessions'] extends ReadonlyMap<string, Entry<infer S>> ? S : never;

const tally: Worksheet['blocks'][number] = {
  ...{ kind: 'table', hint: 'Count', rows: 'deck', empty: 1, lines: 1 },
  columns: [
    { title: 'Value', width: 8 },
    { title: 'Table', width: 4, ticks: ['Yes'] },
  ],
};

const labels = {
  ...{ 'edition-default': 'Standard', 'edition-of': 'Edition {organisation}', 'value-cards': 'Value cards' },
  ...{ card: '{n} card', cards: '{n} cards', 'minutes-count': '{n} min' },
  ...{ 'group-size': '{min}-{max}, {table}', 'group-size-exact': '{max}, {table}', 'group-planned': '{n} by {table}' },
  ...{ 'per-session': 'in all', 'per-participant': '{n} each', 'per-table': '{n} a table' },
  ...{
    'form-plenary': 'Plenary',
    'form-alone': 'Alone',
    'form-pair': 'Pair',
    'form-trio': 'Trio',
    'form-four': 'Four',
  },
  ...{ 'form-team': 'Team', 'form-home': 'Home', 'form-break': 'Break' },
  ...{ 'paper-a4': 'A4', 'paper-a3': 'A3', 'paper-a3-landscape': 'A3 on its side' },
};

const dutch: Language = {
  ...{
    name: 'Nederlands',
    tag: 'nl-NL',
    hyphenation: 'nl',
    hyphenationExceptions: [],
    dateForm: '{day} {month} {year}',
    decimalMark: ',',
  },
  months: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'november', 'december'],
  labels,
  profiles: { screen: 'scherm', office: 'kantoor' },
  impositions: { 'cut-sheet': 'snijvellen', 'saddle-stitch': 'geniet' },
  documents: {
    cards: { title: 'Kaarten', file: 'kaarten' },
    booklet: { title: 'Boek', file: 'boek' },
    one: { title: 'Draaiboek 1', file: 'draaiboek-1' },
    two: { title: 'Draaiboek 2', file: 'draaiboek-2' },
  },
};

/** A small toolkit: two cards, two stories, one assignment, one theme, two sessions and the three kinds of document. */
export function sampleCatalog(organisations: Readonly<Record<string, Organisation>> = {}): Catalog {
  return {
    toolkit: entry('toolkit', {
      ...{
        title: 'Toolkit',
        subtitle: 'Sub',
        version: '1.0',
        date: '2026-11-21',
        language: 'nl',
        publisher: 'Publisher',
      },
      brand: 'plain',
      pillars: (['square', 'circle', 'triangle'] as const).map((sign, i) => ({
        ...named(`p${i + 1}`)[0]!,
        ...{ long: 'Long', sign },
      })),
      questions: ['Q1', 'Q2', 'Q3'],
      ...{ relations: named('r1'), ambitions: named('a1'), levels: named('l1', 'l2') },
      credits: [{ name: 'Name', role: 'Role' }],
      rights,
      selection: { stories: ['first', 'second'], assignments: ['task'], themes: ['theme'], sessions: ['one', 'two'] },
    }),
    cards: entries('cards', {
      moed: card('Moed'),
      inzet: card('Inzet'),
    }),
    exchange: entries('exchange', { trouw: card('Trouw'), rust: card('Rust') }),
    piles: [
      entry('piles/least', { id: 'least', name: 'Least', size: 1 }),
      entry('piles/most', { id: 'most', name: 'Most', size: 4 }),
    ],
    creditsCard: entry('credits', { title: 'Credits', lines: [rich('By'), rich('After')], rights }),
    instruction: entry('instruction', { title: 'Sort', lines: [rich('One'), rich('Two')] }),
    stories: entries('stories', {
      first: story,
      second: { ...story, title: 'Second', rights: { ...rights, source: 'Elsewhere', approved: false } },
      third: { ...story, title: 'Third' },
    }),
    assignments: entries('assignments', {
      task: {
        ...{ title: 'Task', goal: 'Goal', minutes: 40, form: 'four', level: 'l2', materials: ['Pen'], rights },
        steps: [{ minutes: 40, form: 'alone', text: rich('Step') }],
        ...{ harvest: 'Harvest', easier: 'Easier', harder: 'Harder', body: rich('Body'), stories: ['second'] },
      },
    }),
    themes: entries('themes', {
      theme: {
        ...{ title: 'Theme', question: 'Why?', follow: ['1', '2', '3'], cards: ['inzet'], rights, body: rich('Body') },
        stories: ['second', 'third', 'first'],
      },
    }),
    sessions: entries('sessions', { one: session, two: other }),
    worksheets: entries('worksheets', {
      late: {
        ...{ number: 2, title: 'Late', paper: 'a4', rights, body: rich('Do') },
        blocks: [{ kind: 'lines', lines: 3 }],
      },
      early: {
        ...{ number: 1, title: 'Early', form: 'four', paper: 'a3', rights, body: rich('Do') },
        blocks: [
          {
            kind: 'columns',
            columns: [
              { title: 'Left', blocks: [{ kind: 'details', fields: ['Name', 'Day'] }] },
              { blocks: [{ kind: 'boxes', boxes: [{ title: 'Why' }], lines: 2 }] },
            ],
          },
        ],
        back: { title: 'Back', blocks: [tally] },
      },
    }),
    pages: entries('pages', {
      foreword: { title: 'Foreword', body: rich('Page'), signed: 'Signed' },
      imprint: { title: 'Imprint', body: rich('Page') },
    }),
    brands: entries('brands', {
      plain: {
        main: { rgb: '#0B4F6C', cmyk: [92, 45, 25, 40] as [number, number, number, number] },
        ...{ accent: { rgb: '#D98E04' }, ink: { rgb: '#000000' }, paper: { rgb: '#F6F2EA' } },
        ...{ serif: ['Source Serif 4', 'Fall "back"'], sans: ['Source Sans 3'], display: ['Display'] },
        legible: ['Atkinson Hyperlegible Next'],
      },
    }),
    languages: entries('languages', { nl: dutch }),
    plainWords: new Map(),
    cardFormats: entries('cardFormats', {
      poker: { width: '63mm', height: '88mm', bleed: '0.125in', safe: '4mm', source: 'S' },
    }),
    paperFormats: entries('paperFormats', { a4: { width: '210mm', height: '297mm', unprintable: '5mm', source: 'S' } }),
    organisations: entries('organisations', organisations),
    documents: entries('templates', {
      booklet: {
        ...{
          scope: 'toolkit' as const,
          id: 'booklet',
          template: 'main.hbs',
          styles: ['shared/base.css', 'booklet/style.css'],
        },
        outputs: [
          { profile: 'screen' as const, imposition: 'none' as const },
          { profile: 'office' as const, imposition: 'saddle-stitch' as const, paper: 'a4' },
        ],
      },
      cards: {
        ...{ scope: 'toolkit' as const, id: 'cards', template: 'main.hbs', styles: ['cards/style.css'], card: 'poker' },
        outputs: [
          { profile: 'office' as const, imposition: 'cut-sheet' as const, paper: 'a4', flip: 'long-edge' as const },
        ],
      },
      script: {
        ...{ scope: 'session' as const, template: 'main.hbs', styles: ['script/style.css'] },
        outputs: [{ profile: 'screen' as const, imposition: 'none' as const }],
      },
    }),
  };
}
