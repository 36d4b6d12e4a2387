import { describe, expect, it } from 'vitest';
import { lintRules } from '../../../src/diagnostics/messages/lint-rules.ts';
import { change, files, found, foundAfter, lint } from './lint-toolkit.ts';

const story = 'content/stories/de-brug.md';
const theme = 'content/themes/regels.md';
const deck = 'content/cards/values.yaml';
const toolkit = 'content/toolkit.yaml';
const session = 'content/sessions/session-1.md';
const page = 'content/pages/voorwoord.md';

const words = (count: number): string => Array.from({ length: count }, (_, index) => `W${index}`).join(' ');

describe('the minimal toolkit', () => {
  it('leaves out what one story and one assignment cannot be about, and prints no page', () => {
    const aspects = (all: typeof files) =>
      lint(all)
        .diagnostics.filter(({ code }) => code === 'lint/uncovered')
        .map(({ message }) => message);
    expect(found(files).filter((each) => !each.includes('lint/uncovered'))).toEqual([
      `${page}:1:1 warning lint/unused-entry "-"`,
    ]);
    expect(new Set(found(files).filter((each) => each.includes('lint/uncovered')))).toEqual(
      new Set([
        `${toolkit}:33:12 warning lint/uncovered "[de-brug]"`,
        `${toolkit}:34:16 warning lint/uncovered "[tellen]"`,
      ]),
    );
    expect(aspects(files)).toHaveLength(2 + 2 + 4 + 3 + 3 + 2);
    expect(aspects(files)).toContain('No story in this selection is about the relation "Twee".');
    expect(aspects(files)).toContain('No assignment in this selection is about the pillar "Vierkant".');
    const covered = change(files, {
      'content/assignments/tellen.md': ['level: klein', 'level: groot\npillar: vierkant'],
    });
    expect(aspects(covered)).not.toContain('No assignment in this selection is about the pillar "Vierkant".');
    expect(aspects(covered)).toContain('No assignment in this selection is about the level "Klein".');
  });
});

describe('a fault is found where it stands', () => {
  it('a sentence of more than 15 or 20 words, in a folded string and behind a strong word', () => {
    expect(
      foundAfter({
        [story]: ['summary: Een brug gaat open.', `summary: >-\n  Kort. ${words(16)}.\n  Na ${words(20)}. Kort.`],
        [page]: ['Dit is', `Kort, **${words(14)}**\nen ${words(7)} is`],
      }),
    ).toEqual([
      `${page}:6:1 error lint/sentence-too-long "Kort, **${words(14)}**"`,
      `${story}:10:9 warning lint/long-sentence "${words(16)}."`,
      `${story}:11:3 error lint/sentence-too-long "Na ${words(20)}."`,
    ]);
    expect(
      foundAfter({ [page]: ['Dit is een begin.', `${words(15)}. ${words(15)}: ${words(15)}; ${words(15)}!`] }),
    ).toEqual([]);
  });

  it('a passive sentence, in an item of a list in YAML', () => {
    expect(foundAfter({ [session]: ['- Pak een kaart.', '- Pak. Dan wordt de kaart *gepakt*.'] })).toEqual([
      `${session}:25:18 warning lint/passive-voice "wordt de kaart *gepakt"`,
    ]);
  });

  it('a word from the list, but not what somebody in a story says', () => {
    expect(
      foundAfter({
        [story]: [
          '‘Nog **even**’, zegt zij.',
          'Zij zegt: ‘Middels collega’s, middels.’ Middels de KPI, \\*m.b.t.\\* kpi.',
        ],
        'content/assignments/tellen.md': ['source: Zelf geschreven', 'source: Middels stress'],
        [theme]: [
          'Regels zijn',
          '‘Middels’ het KPI-team en *ten behoeve van* regels.\nDe stress van een regel: ze zijn',
        ],
        [page]: ['title: Voorwoord', 'title: "Voor \\u201Cmiddels\\u201D \\u00E9\\u00E9n \\\n  middels"'],
      }),
    ).toEqual([
      `${page}:2:20 warning lint/plain-word "middels"`,
      `${page}:3:3 warning lint/plain-word "middels"`,
      `${story}:16:41 warning lint/plain-word "Middels"`,
      `${story}:16:52 warning lint/plain-word "KPI"`,
      `${story}:16:59 warning lint/plain-word "m.b.t."`,
      `${theme}:10:4 warning lint/plain-word "stress"`,
      `${theme}:9:2 warning lint/plain-word "Middels"`,
      `${theme}:9:28 warning lint/plain-word "ten behoeve van"`,
    ]);
  });

  it('a word of more than 24 letters that nobody says how to divide', () => {
    const long = 'verantwoordelijkheidsgevo';
    const content = {
      [theme]: ['Regels zijn', `Het ‘${long}-team’, ${long.replace('heids', 'heids\u00AD')} en Groeps${long} zijn`],
    } as const;
    expect(foundAfter(content)).toEqual([
      `${theme}:9:6 warning lint/long-word "${long}"`,
      `${theme}:9:${6 + 25 + 8 + 26 + 4} warning lint/long-word "Groeps${long}"`,
    ]);
    const exceptions = {
      'content/languages/nl.yaml': ['Exceptions: []', `Exceptions: [ver-${long.slice(3)}]`],
    } as const;
    expect(foundAfter({ ...content, ...exceptions })).toHaveLength(1);
  });

  it('a question that is long, holds a comma or asks how, in every place where questions stand', () => {
    expect(
      foundAfter({
        [story]: ['Wat ziet zij?', '"Hoe gaat het?"'],
        [theme]: ['question: Wat is een regel?', `question: Wat ${words(15)}?`],
        [deck]: ['question: Wat durf jij?', 'question: "Durf jij, echt?"'],
        [toolkit]: ['[Wat is dit?', '[Hoe dan?'],
        [session]: ['    form: pair', '    form: pair\n    questions: [Hoezo niet?, Hoe wel?]'],
        'content/organisations/testdam/organisation.yaml': ['name: Kalmte', 'name: Kalmte, question: "Hoe, en wat?"'],
      }),
    ).toEqual([
      `${deck}:3:68 error lint/question-comma ","`,
      'content/organisations/testdam/organisation.yaml:6:42 error lint/question-how "Hoe"',
      'content/organisations/testdam/organisation.yaml:6:45 error lint/question-comma ","',
      `${session}:32:30 error lint/question-how "Hoe"`,
      `${story}:10:14 error lint/question-how "Hoe"`,
      `${theme}:3:11 error lint/question-length "Wat ${words(15)}?"`,
      `${toolkit}:13:13 error lint/question-how "Hoe"`,
    ]);
    expect(foundAfter({ [theme]: ['Mag het anders?', `Wat ${words(14)}?`] })).toEqual([]);
    expect(foundAfter({ [theme]: ['Mag het anders?', 'Hoe anders?'] })).toHaveLength(1);
  });

  it('a text whose sentences are long on average, though none is too long', () => {
    const written = (times: number, words: number) =>
      foundAfter({
        'content/pages/voorwoord.md': ['Dit is een begin.', `Zo${' zo'.repeat(words - 1)}. `.repeat(times).trim()],
      });
    expect(written(5, 14)).toEqual([]);
    expect(written(4, 15)).toEqual([]);
    expect(written(5, 15)).toEqual(['content/pages/voorwoord.md:1:1 warning lint/mean-sentence "-"']);
  });

  it('a story of fewer than 500 or more than 900 words', () => {
    const fault = [
      expect.stringMatching(/^content\/stories\/de-brug\.md:14:1 warning lint\/story-length "De brug staat/),
    ];
    const longer = (times: number) =>
      foundAfter({ [story]: ['De brug staat', `De brug staat${' stil. Al'.repeat(times)}`] });
    const shorter = (words: string) => foundAfter({ [story]: [' Zij wacht op hem.', ` ${words}.`] });
    expect(longer(199)).toEqual([]);
    expect(longer(200)).toEqual(fault);
    expect(shorter('Zij wacht')).toEqual([]);
    expect(shorter('Wacht')).toEqual(fault);
  });

  it('a file that no edition uses', () => {
    const used = files[story]!;
    const rights = 'rights: { holder: Uitgeverij, source: Zelf geschreven, approved: true }';
    const worksheet = `---\nnumber: 1\ntitle: Blad\npaper: a4\nblocks: [{ kind: lines, lines: 2 }]\n${rights}\n---\nSchrijf.\n`;
    const handsOut = (id: string) => files[session]!.replace('name: kaarten', `name: blad, worksheet: ${id}`);
    expect(
      foundAfter({
        'content/stories/de-kade.md': ['', used],
        'content/stories/de-sluis.md': ['', used],
        'content/languages/fy-plain-words.yaml': ['', 'words: []\n'],
        'content/organisations/testdam/organisation.yaml': ['stories: [de-brug]', 'stories: [de-sluis]'],
        [toolkit]: ['sessions: [session-1]', 'sessions: [session-2]'],
        [session]: [files[session]!, handsOut('een')],
        'content/sessions/session-2.md': ['', handsOut('twee')],
        'content/worksheets/een.md': ['', worksheet],
        'content/worksheets/twee.md': ['', worksheet],
      }),
    ).toEqual([
      'content/languages/fy-plain-words.yaml:1:1 warning lint/unused-entry "w"',
      `${session}:1:1 warning lint/unused-entry "-"`,
      'content/stories/de-kade.md:1:1 warning lint/unused-entry "-"',
      'content/worksheets/een.md:1:1 warning lint/unused-entry "-"',
    ]);
    const unusedPages = (template: string) =>
      found({ ...files, 'templates/cards/main.hbs': template }).filter((each) => each.includes(page));
    expect(unusedPages('{{#with pages.voorwoord}}{{/with}}')).toEqual([]);
    expect(unusedPages('{{#each pages}}{{/each}}')).toEqual([]);
    expect(unusedPages('{{pages.colofon}} pages.voorwoord')).toHaveLength(1);
  });

  it('a block with a harvest that the short version leaves out without a word', () => {
    const record = (words: string) => `  - { id: oogst, title: Oogst, minutes: 10, form: pair${words} }\nshort:`;
    const foundIn = (...changes: readonly (readonly [string, string])[]) => {
      const longer = [['minutes: 60', 'minutes: 70'], ...changes] as const;
      return foundAfter({
        [session]: [files[session]!, longer.reduce((text, [a, b]) => text.replace(a, b), files[session]!)],
      });
    };
    const recorded = ['short:', record(', record: Een zin.')] as const;
    expect(foundIn(['short:', record('')])).toEqual([]);
    expect(foundIn(recorded)).toEqual([`${session}:32:11 warning lint/lost-harvest "oogst"`]);
    expect(foundIn(recorded, ['rights:', '  dropped: [{ block: oogst, instead: Doe het eerder. }]\nrights:'])).toEqual(
      [],
    );
    expect(foundIn(recorded, ['block: slot', 'block: oogst'])).toEqual([]);
  });
});

it('a rule that is off reports nothing', () => {
  const rules: Record<string, string> = lintRules;
  const level = rules['lint/unused-entry']!;
  rules['lint/unused-entry'] = 'off';
  expect(found(files).filter((each) => each.includes('unused'))).toEqual([]);
  rules['lint/unused-entry'] = level;
});

it('the places are the same when lines end as on Windows', () => {
  const faulty = change(files, {
    [story]: ['‘Nog', 'Een\nregel middels.\n\n‘Nog'],
    [page]: ['Dit is', 'Hij wordt\n*gezien*. Dit is'],
  });
  const windows = Object.fromEntries(
    Object.entries(faulty).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
  );
  expect(found(windows)).toEqual(found(faulty));
});
