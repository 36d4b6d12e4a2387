import { describe, expect, it } from 'vitest';
import type { BuiltEdition } from '../../src/publish/built-edition.ts';
import { type Manifest, sha256 } from '../../src/publish/manifest.ts';
import { publishEditions } from '../../src/publish/publish-editions.ts';
import { createMemoryOutputFolder } from '../../src/workspace/output-folder.ts';
import type { OutputFolder } from '../../src/workspace/workspace.ts';
import { faultyFolder, systemError } from './faulty-folder.ts';

const alone = { id: 7, isRunning: () => false };

/** `{ 'kantoor/kaarten.pdf': 'cards one' }`: path → content; the document is the file's own name. */
function edition(slug: string, version: string, files: Record<string, string>): BuiltEdition {
  return {
    slug,
    version,
    title: `Toolkit ${slug}`,
    organisation: `Organisation ${slug}`,
    files: Object.entries(files).map(([path, text]) => ({
      organisation: slug,
      path,
      document: path.replace(/^.*\/|\.pdf$/g, ''),
      profile: path.startsWith('kantoor/') ? 'office' : 'screen',
      title: path,
      pages: text.length,
      bytes: bytes(text),
    })),
  };
}

const first = [
  edition('standaard', '1', { 'kantoor/kaarten.pdf': 'old cards', 'boekje.pdf': 'old booklet', 'oud.pdf': 'old only' }),
  edition('zuid', '1', { 'kaarten.pdf': 'old south' }),
];
const second = [
  edition('standaard', '2', {
    'kantoor/kaarten.pdf': 'new cards',
    'boekje.pdf': 'new booklet',
    'nieuw.pdf': 'only new',
  }),
  edition('zuid', '2', { 'kaarten.pdf': 'new south' }),
];
const third = [
  edition('standaard', '3', { 'boekje.pdf': 'newest' }),
  edition('zuid', '3', { 'kaarten.pdf': 'newest' }),
];

const foreign = { 'standaard/notes.pdf': 'mine', 'leesmij.txt': 'mine too', '.stage-plan/x': 'not a staging folder' };

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function textAt(folder: OutputFolder, path: string): string | undefined {
  const found = folder.read(path);
  return found && new TextDecoder().decode(found);
}

async function publishedFolder(): Promise<OutputFolder> {
  const folder = createMemoryOutputFolder();
  for (const [path, text] of Object.entries(foreign)) {
    if (path.includes('/')) folder.makeFolder(path.slice(0, path.lastIndexOf('/')));
    folder.writeNew(path, bytes(text));
  }
  await publishEditions(first, folder, { process: alone });
  return folder;
}

/** Path → text of all files. */
function contents(folder: OutputFolder, inside = '.'): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of folder.list(inside)) {
    const path = inside === '.' ? name : `${inside}/${name}`;
    const text = textAt(folder, path);
    if (text === undefined) Object.assign(found, contents(folder, path));
    else found[path] = text;
  }
  return found;
}

function manifestAt(folder: OutputFolder, slug: string): Manifest | undefined {
  const text = textAt(folder, `${slug}/manifest.json`);
  return text === undefined ? undefined : JSON.parse(text);
}

/** What TSDoc promises to a reader of the folder. */
function expectPromises(folder: OutputFolder, ...builds: readonly (readonly BuiltEdition[])[]): void {
  for (const [path, text] of Object.entries(foreign)) expect(textAt(folder, path)).toBe(text);
  for (const slug of ['standaard', 'zuid']) {
    const editions = builds.map((build) => build.find((each) => each.slug === slug)!);
    for (const file of editions.flatMap((each) => each.files)) {
      const found = textAt(folder, `${slug}/${file.path}`);
      const whole = editions.flatMap((each) => each.files.filter((other) => other.path === file.path));
      if (found !== undefined || whole.length === builds.length) {
        expect(whole.map((each) => new TextDecoder().decode(each.bytes))).toContain(found);
      }
    }
    const manifest = manifestAt(folder, slug);
    if (manifest === undefined) continue;
    const build = editions.find((each) => each.version === manifest.version)!;
    expect(manifest.files.map((file) => file.path)).toEqual(build.files.map((file) => file.path));
    for (const file of manifest.files) expect(sha256(folder.read(`${slug}/${file.path}`)!)).toBe(file.sha256);
  }
}

async function finalContents(build: readonly BuiltEdition[]): Promise<Record<string, string>> {
  const folder = await publishedFolder();
  await publishEditions(build, folder, { process: alone });
  return contents(folder);
}

describe('publishEditions', () => {
  it('writes the manifest of each edition exactly', async () => {
    const folder = createMemoryOutputFolder();
    const outcome = await publishEditions([edition('zuid', '1.0', { 'kantoor/kaarten.pdf': 'abc' })], folder, {
      process: alone,
    });
    expect(textAt(folder, 'zuid/manifest.json')).toBe(`{
  "organisation": "Organisation zuid",
  "title": "Toolkit zuid",
  "version": "1.0",
  "files": [
    {
      "path": "kantoor/kaarten.pdf",
      "document": "kaarten",
      "profile": "office",
      "title": "kantoor/kaarten.pdf",
      "pages": 3,
      "bytes": 3,
      "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    }
  ]
}
`);
    expect(outcome.value?.map((each) => each.slug)).toEqual(['zuid']);
    expect(outcome.diagnostics).toEqual([]);
  });

  it('replaces what it made, removes what it no longer makes, and leaves the rest alone', async () => {
    const folder = await publishedFolder();
    await publishEditions(second, folder, { process: alone });
    const { 'standaard/manifest.json': one, 'zuid/manifest.json': two, ...files } = contents(folder);
    expect(files).toEqual({
      ...foreign,
      'standaard/kantoor/kaarten.pdf': 'new cards',
      'standaard/boekje.pdf': 'new booklet',
      'standaard/nieuw.pdf': 'only new',
      'zuid/kaarten.pdf': 'new south',
    });
    expectPromises(folder, second);
  });

  it('moves nothing into place before everything is staged, and every manifest after its files', async () => {
    const folder = faultyFolder(await publishedFolder(), () => {});
    await publishEditions(second, folder, { process: alone });
    const kinds = folder.calls.map((call) => call.split(' ')[0]);
    expect(kinds.lastIndexOf('writeNew')).toBeLessThan(kinds.indexOf('rename'));
    const moved = folder.calls.filter((call) => call.startsWith('rename')).map((call) => call.split(' ')[2]);
    expect(moved.indexOf('standaard/manifest.json')).toBeGreaterThan(moved.indexOf('standaard/nieuw.pdf'));
    expect(moved.at(-1)).toBe('zuid/manifest.json');
  });

  it.each(['../zuid/kaarten.pdf', 'leesmij.txt', 'standaard/../../x.pdf', '/x.pdf', ''])(
    'removes nothing on the word of a manifest that lists "%s"',
    async (path) => {
      const folder = await publishedFolder();
      const manifest = manifestAt(folder, 'standaard')!;
      const forged = { ...manifest, files: [...manifest.files, { ...manifest.files[0], path }] };
      folder.remove('standaard/manifest.json');
      folder.writeNew('standaard/manifest.json', bytes(JSON.stringify(forged)));
      await publishEditions(second.slice(0, 1), folder, { process: alone });
      expect(textAt(folder, 'zuid/kaarten.pdf')).toBe('old south');
      expect(textAt(folder, 'standaard/oud.pdf')).toBe('old only');
    },
  );
});

describe('a build of some documents', () => {
  const cards = { documents: ['kaarten'] };
  const renewed = [edition('standaard', '1', { 'kantoor/kaarten.pdf': 'renewed', 'kaarten.pdf': 'more' })];

  it('keeps the other files, and lists them', async () => {
    const folder = await publishedFolder();
    await publishEditions(renewed, folder, { process: alone, selection: cards });
    expect(manifestAt(folder, 'standaard')?.files.map((file) => file.path)).toEqual([
      'kantoor/kaarten.pdf',
      'boekje.pdf',
      'oud.pdf',
      'kaarten.pdf',
    ]);
    expectPromises(folder, [
      {
        ...first[0]!,
        files: [...renewed[0]!.files.slice(0, 1), ...first[0]!.files.slice(1), ...renewed[0]!.files.slice(1)],
      },
      first[1]!,
    ]);
  });

  it('keeps, but does not list, a file that somebody changed', async () => {
    const folder = await publishedFolder();
    folder.remove('standaard/oud.pdf');
    folder.writeNew('standaard/oud.pdf', bytes('changed by hand'));
    await publishEditions(renewed, folder, { process: alone, selection: cards });
    expect(textAt(folder, 'standaard/oud.pdf')).toBe('changed by hand');
    expect(manifestAt(folder, 'standaard')?.files.map((file) => file.document)).not.toContain('oud');
  });

  it('is refused when the other files are of another version, or were left half-way', async () => {
    const folder = await publishedFolder();
    const before = contents(folder);
    const other = await publishEditions([edition('standaard', '2', {})], folder, { process: alone, selection: cards });
    expect(other.value).toBeUndefined();
    expect(other.diagnostics.map((each) => each.code)).toEqual(['publish/other-version']);
    expect(contents(folder)).toEqual(before);

    folder.rename('standaard/manifest.json', 'standaard/.unfinished.json');
    const unfinished = await publishEditions(renewed, folder, { process: alone, selection: cards });
    expect(unfinished.diagnostics.map((each) => each.code)).toEqual(['publish/earlier-unfinished']);
  });
});

describe('when the disk fails', () => {
  it('at any one call, the promises hold, the staging folder goes, and the next build heals', async () => {
    const healthy = faultyFolder(await publishedFolder(), () => {});
    await publishEditions(second, healthy, { process: alone });
    const after = contents(healthy);
    for (let n = 1; n <= healthy.calls.length; n++) {
      const inner = await publishedFolder();
      const before = contents(inner);
      const folder = faultyFolder(inner, (call) => {
        if (call === n) throw systemError('ENOSPC', 'no space left on device');
      });
      const outcome = await publishEditions(second, folder, { process: alone });
      const last = n === healthy.calls.length;
      if (!last) expect(outcome.diagnostics, `call ${n}: ${healthy.calls[n - 1]}`).toHaveLength(1);
      expectPromises(inner, first, second);
      if (outcome.value === undefined) expect(contents({ ...inner, list: withoutStaging(inner) })).toEqual(before);
      for (const { slug } of outcome.value ?? []) expect(manifestAt(inner, slug)?.version).toBe('2');
      if (!last) expect(inner.list('.').filter((name) => /^\.stage-\d/.test(name))).toEqual([]);
      await publishEditions(second, inner, { process: alone });
      expect(contents(inner)).toEqual(after);
    }
  });

  it('and the program ends at any call, twice, the promises hold and the next build heals', async () => {
    const died = new Error('the program ended here');
    const dieAt = (n: number) => (call: number) => {
      if (call >= n) throw died;
    };
    const calls = faultyFolder(await publishedFolder(), () => {});
    await publishEditions(second, calls, { process: alone });
    const after = await finalContents(third);
    for (let n = 1; n <= calls.calls.length; n++) {
      for (let m = 1; ; m++) {
        const inner = await publishedFolder();
        await expect(publishEditions(second, faultyFolder(inner, dieAt(n)), { process: alone })).rejects.toBe(died);
        expectPromises(inner, first, second);
        const again = faultyFolder(inner, dieAt(m));
        const finished = await publishEditions(third, again, { process: { ...alone, id: 8 } }).then(
          () => true,
          () => false,
        );
        expectPromises(inner, first, second, third);
        if (finished) {
          expect(contents(inner)).toEqual(after);
          break;
        }
      }
    }
  });

  it('because the folder is read-only, nothing changes and the message says so', async () => {
    const inner = await publishedFolder();
    const before = contents(inner);
    const folder = faultyFolder(inner, () => {
      throw systemError('EROFS', 'read-only file system');
    });
    const outcome = await publishEditions(second, folder, { process: alone });
    expect(outcome.value).toBeUndefined();
    expect(outcome.diagnostics.map((each) => [each.code, each.message])).toEqual([
      [
        'publish/cannot-write',
        'Nothing could be written to memory, because the system says: read-only file system (EROFS).',
      ],
    ]);
    expect(contents(inner)).toEqual(before);
  });

  it('because PDFs are open elsewhere, all of them are named and the other editions are complete', async () => {
    const inner = await publishedFolder();
    const folder = faultyFolder(inner, (_, change, path) => {
      if (change === 'rename' && /standaard\/.*(?:kaarten|boekje)\.pdf$/.test(path)) throw systemError('EBUSY', 'busy');
    });
    const outcome = await publishEditions(second, folder, { process: alone });
    expect(outcome.value?.map((each) => each.slug)).toEqual(['zuid']);
    expect(outcome.diagnostics.map((each) => each.message)).toEqual([
      expect.stringContaining('memory/standaard/kantoor/kaarten.pdf'),
      expect.stringContaining('memory/standaard/boekje.pdf'),
    ]);
    expect(manifestAt(inner, 'standaard')).toBeUndefined();
  });
});

function withoutStaging(folder: OutputFolder) {
  return (inside: string) => folder.list(inside).filter((name) => !/^\.stage-\d/.test(name));
}

describe('the staging folder', () => {
  it('of a process that is still running keeps others out', async () => {
    const folder = await publishedFolder();
    folder.makeFolder('.stage-12');
    const before = contents(folder);
    const outcome = await publishEditions(second, folder, { process: { id: 7, isRunning: (id) => id === 12 } });
    expect(outcome.diagnostics.map((each) => each.code)).toEqual(['publish/busy']);
    expect(contents(folder)).toEqual(before);
    expect(folder.list('.')).toContain('.stage-12');
    expect(folder.list('.')).not.toContain('.stage-7');
  });

  it('goes when the work is stopped, and nothing was changed', async () => {
    const folder = await publishedFolder();
    const before = contents(folder);
    const stop = new AbortController();
    const stopping = faultyFolder(folder, (_, change) => change === 'writeNew' && stop.abort());
    const outcome = await publishEditions(second, stopping, { process: alone, signal: stop.signal });
    expect(outcome).toEqual({ diagnostics: [] });
    expect(stopping.calls.filter((call) => call.startsWith('writeNew'))).toHaveLength(1);
    expect(contents(folder)).toEqual(before);
    expect(folder.list('.')).not.toContain('.stage-7');
  });
});
