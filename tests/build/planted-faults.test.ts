import { afterEach, describe, expect, it } from 'vitest';
import { smallToolkit } from './toolkit-folder.ts';

/** A mistake someone makes in a file, and where the program is to see it: at the first `at` after the change. */
interface Fault {
  readonly code: string;
  readonly file: string;
  readonly find: string;
  readonly replacement: string;
  readonly at: string;
}

/** One for every stage that reads what people write. */
const faults: readonly Fault[] = [
  {
    code: 'content/unknown-field',
    file: 'content/themes/goed-genoeg.md',
    find: 'title:',
    replacement: 'kleur: groen\ntitle:',
    at: 'kleur',
  },
  {
    code: 'content/unknown-reference',
    file: 'content/assignments/top-vier-van-de-tafel.md',
    find: '- nee-op-papier',
    replacement: '- ja-op-papier',
    at: 'ja-op-papier',
  },
  {
    code: 'document/not-closed',
    file: 'templates/script/main.hbs',
    find: '<h2>{{label "agenda"}}</h2>',
    replacement: '<h2>{{label "agenda"}}',
    at: '<h2>{{label "agenda"}}',
  },
  {
    code: 'style/unknown-property',
    file: 'templates/cards/style.css',
    find: '.rule { position: absolute;',
    replacement: '.rule { float: left; position: absolute;',
    at: 'float',
  },
  {
    code: 'text/missing-glyph',
    file: 'content/stories/nee-op-papier.md',
    find: 'Bovenop lag mijn eigen brief.',
    replacement: 'Bovenop lag mijn eigen 信.',
    at: 'Mevrouw Terlouw had haar papieren',
  },
  {
    code: 'layout/frame-overflow',
    file: 'content/cards/values.yaml',
    find: 'Je zoekt werk dat moeite kost en je verder brengt.',
    replacement: 'Je zoekt werk dat moeite kost en je verder brengt. '.repeat(5).trim(),
    at: 'Je zoekt werk dat moeite kost',
  },
  {
    code: 'document/image-missing',
    file: 'templates/booklet/main.hbs',
    find: 'src="signs/pillar-square.svg"',
    replacement: 'src="signs/pillar-sqare.svg"',
    at: '<img src="signs/pillar-sqare.svg"',
  },
];

/** What people who listen to a document, or see poorly, would miss. */
const accessibilityFaults: readonly Fault[] = [
  {
    code: 'document/missing-attribute',
    file: 'templates/booklet/main.hbs',
    find: '<img src="signs/pillar-square.svg" alt=""/>',
    replacement: '<img src="signs/pillar-square.svg"/>',
    at: '<img src="signs/pillar-square.svg"/>',
  },
  {
    code: 'document/heading-skips',
    file: 'templates/booklet/main.hbs',
    find: '{{#with pages.colofon}}<h2>{{title}}</h2>',
    replacement: '{{#with pages.colofon}}<h3>{{title}}</h3>',
    at: '<h3>{{title}}</h3>{{rich body}}',
  },
  {
    code: 'preflight/second-title',
    file: 'templates/booklet/main.hbs',
    find: '<h2>{{label "notes"}}</h2>',
    replacement: '<h1>{{label "notes"}}</h1>',
    at: '<h1>{{label "notes"}}</h1>',
  },
  {
    code: 'preflight/vague-link',
    file: 'templates/booklet/main.hbs',
    find: '<a href="{{website}}">{{website}}</a>',
    replacement: '<a href="{{website}}">hier</a>',
    at: '<a href="{{website}}">',
  },
  {
    code: 'preflight/no-header',
    file: 'templates/booklet/main.hbs',
    find: '<th scope="row">{{label "edition"}}</th>',
    replacement: '<td></td>',
    at: '<td>{{../organisation.name}}</td>',
  },
  {
    code: 'content/missing-field',
    file: 'content/languages/nl.yaml',
    find: 'tag: nl-NL\n',
    replacement: '',
    at: 'name: Nederlands',
  },
];

const toolkit = smallToolkit('content', 'templates');

const styles = ['templates/booklet/style.css', 'templates/shared/large-print.css'];
const sound = new Map(
  [...[...faults, ...accessibilityFaults].map(({ file }) => file), ...styles].map((file) => [file, toolkit.read(file)]),
);

afterEach(() => {
  for (const [file, text] of sound) toolkit.write(file, text);
});

function plant({ file, find, replacement }: Fault): void {
  toolkit.edit(file, find, replacement);
}

/** How the program is to name a fault that stands in the file now. */
function problemOf({ code, file, at }: Fault): string {
  const before = toolkit.read(file).split(at)[0]!.split('\n');
  return `${code} ${file}:${before.length}:${before.at(-1)!.length + 1}`;
}

// A character is missing once for each family that was to set it: the booklet's own and that of large print.
describe('mistakes in what people write', () => {
  it('are all found in one run, with the place of each, and what was published before stays as it was', async () => {
    const first = await toolkit.run('build');
    expect([first.exitCode, first.err]).toEqual([0, '']);
    const published = toolkit.snapshot('out');
    expect([...published.keys()].filter((path) => path.endsWith('.pdf'))).not.toEqual([]);

    for (const fault of faults) plant(fault);
    const faulty = await toolkit.run('build');
    expect([...new Set(faulty.errors)].sort()).toEqual(faults.map(problemOf).sort());
    expect(faulty.exitCode).toBe(1);
    expect(faulty.err).toContain('8 errors: nothing was published.');
    expect(toolkit.snapshot('out')).toEqual(published);
  });

  it.each(faults)('are found alone: $code', async (fault) => {
    plant(fault);
    const { exitCode, errors } = await toolkit.run('check');
    expect([exitCode, ...new Set(errors)]).toEqual([1, problemOf(fault)]);
  });

  it.each(accessibilityFaults)('that shut people out stop a build: $code', async (fault) => {
    plant(fault);
    const { exitCode, errors } = await toolkit.run('build');
    expect([exitCode, ...new Set(errors)]).toEqual([1, problemOf(fault)]);
  });

  it('that make type too pale or too small for large print stop a build', async () => {
    toolkit.edit('templates/booklet/style.css', '.setting {', '.setting { color: #999999;');
    toolkit.edit('templates/shared/large-print.css', '--small: 16pt;', '--small: 15pt;');
    const { exitCode, err } = await toolkit.run('build');
    expect(exitCode).toBe(1);
    expect(err).toMatch(/preflight\/low-contrast.*\n.* is #999999 on #FFFFFF, a contrast of 2\.84:1/);
    expect(err).toMatch(/preflight\/small-type.*\n.* is set in 15 pt; the smallest size for this output is 16 pt/);
  });
});
