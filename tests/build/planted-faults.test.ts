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

const toolkit = smallToolkit('content', 'templates');

const sound = new Map(faults.map(({ file }) => [file, toolkit.read(file)]));

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
});
