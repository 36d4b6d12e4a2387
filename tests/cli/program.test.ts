import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { built, edition, run } from './fake-services.ts';

const warning = diagnostic('publish/cannot-remove', { path: 'out/x.pdf', reason: 'busy' });
const error = diagnostic(
  'publish/cannot-write',
  { folder: 'out', reason: 'no' },
  { origin: { file: 'a.yaml', line: 2, column: 1 } },
);
const unknown = diagnostic('edition/unknown-organisation', { name: 'x', known: 'standaard' });

describe('the options', () => {
  it('become one request', async () => {
    const line = 'build noord zuid noord --document cards booklet --profile screen --root toolkit --jobs 4';
    const { requests, opened } = await run(line.split(' '));
    expect(requests).toEqual([
      {
        organisations: ['noord', 'zuid'],
        documents: ['cards', 'booklet'],
        profiles: ['screen'],
        root: 'toolkit',
        jobs: 4,
        write: true,
      },
    ]);
    expect(opened).toEqual(['toolkit/out']);
  });

  it('have defaults, and --out is the folder as it was typed', async () => {
    const { requests, opened } = await run(['build', '--out', '../elsewhere']);
    expect(requests).toEqual([{ organisations: [], root: '.', write: true }]);
    expect(opened).toEqual(['../elsewhere']);
    expect((await run(['check', 'noord'])).requests).toEqual([
      { organisations: ['noord'], root: '.', write: false, lint: true },
    ]);
  });

  it.each([
    { line: 'biuld', says: 'Did you mean build?' },
    { line: 'build --documnet cards', says: 'Did you mean --document?' },
    { line: 'build --jobs 0', says: 'It must be a whole number, 1 or more.' },
    { line: 'build --jobs 2.5', says: 'It must be a whole number, 1 or more.' },
    { line: 'list standaard', says: 'too many arguments' },
    { line: 'new stroy de-stoel', says: 'Did you mean "story"?' },
    { line: 'new story De_Stoel', says: 'Use lower-case letters, digits and single hyphens' },
    { line: 'new story', says: "missing required argument 'slug'" },
    { line: '', says: 'Usage: persklaar' },
  ])('that cannot be understood end with 2: $line', async ({ line, says }) => {
    const { exitCode, out, err, requests } = await run(line.split(' ').filter((word) => word !== ''));
    expect(exitCode).toBe(2);
    expect(err).toContain(says);
    expect(out).toBe('');
    expect(requests).toEqual([]);
  });

  it.each(['--help', 'help build', 'build --help', 'new --help'])('explain themselves: %s', async (line) => {
    const { exitCode, out, err } = await run(line.split(' '));
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toContain('Examples:');
  });
});

describe('the exit code', () => {
  it.each([
    { diagnostics: [], code: 0 },
    { diagnostics: [warning], code: 0 },
    { diagnostics: [warning, error], code: 1 },
    { diagnostics: [error, unknown], code: 2 },
  ])('of build and check is $code', async ({ diagnostics, code }) => {
    const build = async () => ({ ...built, diagnostics });
    const builds = await run(['build'], { build });
    expect(builds.exitCode).toBe(code);
    expect(builds.folder.list('.')).toEqual(code === 0 ? ['standaard'] : []);
    expect((await run(['check'], { build })).exitCode).toBe(code);
  });

  it('is 70 for a defect, with the stack and a request to report it', async () => {
    const build = async () => {
      throw new TypeError('a bug');
    };
    const { exitCode, out, err } = await run(['check', '--json'], { build });
    expect([exitCode, out]).toEqual([70, '']);
    expect(err).toMatch(/^This is a defect in Persklaar 1\.2\.3.*Please report it.*TypeError: a bug\n +at /s);
  });

  it('is 130 when stopped, and nothing is left in the folder', async () => {
    let released = false;
    const onInterrupt = (stop: () => void) => {
      stop();
      return () => {
        released = true;
      };
    };
    const { exitCode, err, folder } = await run(['build'], { onInterrupt });
    expect([exitCode, err, released]).toEqual([130, 'Stopped: nothing was published.\n', true]);
    expect(folder.list('.')).toEqual([]);
  });
});

describe('build', () => {
  it('says where the PDFs are', async () => {
    const { out, err } = await run(['build']);
    expect(err).toBe('');
    expect(out).toBe(
      [
        'out/standaard/kantoor/kaarten.pdf  8 pages  1.2 MB',
        'out/standaard/boekje.pdf            1 page   840 B',
        '2 PDFs of 1 edition in 1.2 s.',
        '',
      ].join('\n'),
    );
  });

  it('of some documents keeps the others, and speaks of its own', async () => {
    const { folder } = await run(['build']);
    const [cards] = edition.files;
    const build = async () => ({ ...built, editions: [{ ...edition, files: [cards!] }] });
    const { out } = await run(['build', '--document', 'cards'], { build, folder });
    expect(out).toMatch(/^out\/standaard\/kantoor\/kaarten\.pdf .*\n1 PDF of 1 edition in 1\.2 s\.\n$/);
    expect(folder.list('standaard')).toEqual(['boekje.pdf', 'kantoor', 'manifest.json']);
  });

  it('shows how far it is on a terminal alone', async () => {
    const build: Parameters<typeof run>[1] = {
      build: async (_, progress) => {
        progress?.({
          organisation: 'standaard',
          document: 'a-document-of-a-long-name',
          stage: 'layout',
          done: 3,
          total: 12,
        });
        return built;
      },
    };
    const seen = await run(['build'], { ...build, terminal: { interactive: true, columns: 24 } });
    expect(seen.err).toBe('\r\u001B[2K3/12  standaard  a-docu\r\u001B[2K');
    expect(seen.out).not.toContain('\u001B');
    expect((await run(['build'], build)).err).toBe('');
  });
});

describe('--json', () => {
  it('prints one document for build', async () => {
    const build = async () => ({ ...built, diagnostics: [warning, warning] });
    const { out, err, folder } = await run(['build', '--json', '--root', 'toolkit'], { build });
    const manifest = JSON.parse(new TextDecoder().decode(folder.read('standaard/manifest.json')));
    expect(err).toBe('');
    expect(JSON.parse(out)).toEqual({
      command: 'build',
      root: 'toolkit',
      exitCode: 0,
      diagnostics: [{ ...warning }],
      counts: { cards: 30, stories: 1 },
      timings: [{ stage: 'load', milliseconds: 12 }],
      milliseconds: 1234,
      editions: [{ slug: 'standaard', folder: 'toolkit/out/standaard', ...manifest }],
    });
  });

  it('prints one document for check and list', async () => {
    const readability = { formula: 'Flesch-Douma', status: 'indicatie', texts: [] } as const;
    const build = async () => ({ ...built, diagnostics: [error], readability });
    const checked = await run(['check', '--json'], { build });
    expect([checked.err, JSON.parse(checked.out)]).toEqual([
      '',
      {
        command: 'check',
        root: '.',
        exitCode: 1,
        diagnostics: [{ ...error }],
        counts: built.counts,
        timings: built.timings,
        readability,
      },
    ]);
    const listed = await run(['list', '--json']);
    expect(Object.keys(JSON.parse(listed.out)).sort()).toEqual(
      ['command', 'diagnostics', 'documents', 'exitCode', 'formats', 'organisations', 'profiles', 'root'].sort(),
    );
  });
});

it('check ends with what it counted', async () => {
  expect((await run(['check'])).out).toBe('30 cards, 1 story: no errors.\n');
  const broken = await run(['check'], { build: async () => ({ ...built, counts: {}, diagnostics: [error, warning] }) });
  expect(broken.out).toBe('1 error, 1 warning.\n');
});

it('list --coverage shows what the selected stories are about, and a dash where there is none', async () => {
  expect((await run(['list', '--coverage'])).out).toBe(
    [
      'Level  Relation    Bekwaam                       Trots',
      'Team   Burger      nee-op-papier, sluitingstijd  –',
      'Team   Bestuurder  –                             –',
      '',
    ].join('\n'),
  );
  const { coverage } = JSON.parse((await run(['list', '--coverage', '--json'])).out);
  expect(coverage.rows[0]).toMatchObject({ relation: { name: 'Burger' }, stories: { p2: [] } });
});

it('list shows what there is to choose from', async () => {
  expect((await run(['list'])).out).toBe(`Organisations
  standaard  Goed Werk Toolkit

Documents
  cards  Waardenkaarten  screen, office

Profiles
  screen
  office

Formats
  card  poker  63 × 88 mm
`);
});
