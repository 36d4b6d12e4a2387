import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/diagnostics/diagnostic.ts';
import { openDiskWorkspace } from '../../src/workspace/disk-workspace.ts';
import { layerWorkspaces } from '../../src/workspace/layered-workspace.ts';
import { createMemoryWorkspace } from '../../src/workspace/memory-workspace.ts';

const parent = realpathSync(mkdtempSync(join(tmpdir(), 'persklaar-workspace-')));
const root = join(parent, 'toolkit');
afterAll(() => rmSync(parent, { recursive: true }));

const files: Record<string, string | Uint8Array> = {
  'content/b.yaml': 'b: 1\n',
  'content/a.yaml': 'a: 1\n',
  'content/Z/c.md': '\u{FEFF}cafe\u0301\r\n',
  'content/.hidden/x.yaml': 'x',
  'content/.x.yaml': 'x',
  'content/utf16.md': new Uint8Array([0xff, 0xfe, 0x61, 0x00]),
  'content/latin1.md': new Uint8Array([...Buffer.from('regel één\n  één'), 0x20, 0xe9, 0x0a]),
  'fonts/..naam': 'punten',
};
for (const [path, content] of Object.entries(files)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

const disk = openDiskWorkspace(root).value!;
const codes = (outcome: Outcome<unknown>) => outcome.diagnostics.map(({ code }) => code);

describe.each([
  ['disk', disk],
  ['memory', createMemoryWorkspace(files)],
])('a workspace in %s', (_, workspace) => {
  it('lists files sorted by code unit, without hidden ones and without folders', () => {
    expect(workspace.glob(['content/**/*'])).toEqual([
      'content/Z/c.md',
      'content/a.yaml',
      'content/b.yaml',
      'content/latin1.md',
      'content/utf16.md',
    ]);
    expect(workspace.glob(['content/b.yaml', 'content/*.yaml', 'content/none.yaml', 'none/*'])).toEqual([
      'content/a.yaml',
      'content/b.yaml',
    ]);
    expect(workspace.glob(['../**/*', 'content/../../*/fonts/*', '/etc/hostname'])).toEqual([]);
  });

  it('reads text as NFC without byte order mark', () => {
    expect(workspace.readText('content/Z/c.md')).toEqual({ value: 'café\r\n', diagnostics: [] });
    expect(workspace.readText('./content//b/../a.yaml').value).toBe('a: 1\n');
  });

  it('says where a file is not UTF-8', () => {
    expect(workspace.readText('content/utf16.md').diagnostics[0]?.origin).toMatchObject({ line: 1, column: 1 });
    const { value, diagnostics } = workspace.readText('content/latin1.md');
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({
      code: 'workspace/not-utf8',
      origin: { file: 'content/latin1.md', line: 2, column: 7 },
    });
  });

  it('refuses a file over the limit, before and after it was read', () => {
    expect(codes(workspace.readBytes('content/b.yaml', 4))).toEqual(['workspace/large-file']);
    expect(workspace.readBytes('content/b.yaml', 5).value).toHaveLength(5);
    expect(codes(workspace.readBytes('content/b.yaml', 4))).toEqual(['workspace/large-file']);
    expect(codes(workspace.readText('content/b.yaml', 4))).toEqual(['workspace/large-file']);
  });

  it('tells a missing file from a folder', () => {
    expect(codes(workspace.readBytes('content/none.yaml'))).toEqual(['workspace/no-such-file']);
    expect(codes(workspace.readBytes('content/a.yaml/b'))).toEqual(['workspace/no-such-file']);
    expect(codes(workspace.readBytes('content'))).toEqual(['workspace/not-a-file']);
    expect(['content', 'content/a.yaml', 'content/none.yaml'].map((path) => workspace.exists(path))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it.each([
    ['', 'workspace/bad-path'],
    ['/etc/hostname', 'workspace/bad-path'],
    [`${root}/content/a.yaml`, 'workspace/bad-path'],
    ['//server/share', 'workspace/bad-path'],
    ['file:///etc/hostname', 'workspace/bad-path'],
    ['https://example.org/a.png', 'workspace/bad-path'],
    ['C:/Windows/win.ini', 'workspace/bad-path'],
    ['data:text/plain,x', 'workspace/bad-path'],
    ['content\\a.yaml', 'workspace/bad-path'],
    ['..\\secret', 'workspace/bad-path'],
    ['content/a.yaml\0.png', 'workspace/bad-path'],
    ['content/a\n.yaml', 'workspace/bad-path'],
    ['..', 'workspace/path-outside'],
    ['../secret', 'workspace/path-outside'],
    ['content/../../secret', 'workspace/path-outside'],
    ['content/Z/../../../toolkit/content/a.yaml', 'workspace/path-outside'],
    ['./../secret', 'workspace/path-outside'],
  ])('refuses the path %j', (path, code) => {
    expect(codes(workspace.readBytes(path))).toEqual([code]);
    expect(codes(workspace.readText(path))).toEqual([code]);
    expect(workspace.exists(path)).toBe(false);
  });

  it('takes a name that only begins with two dots', () => {
    expect(workspace.readText('fonts/..naam').value).toBe('punten');
  });
});

describe('links on the disk', () => {
  writeFileSync(join(parent, 'secret'), 'geheim');
  mkdirSync(join(parent, 'toolkit-2'));
  writeFileSync(join(parent, 'toolkit-2', 'secret.yaml'), 'geheim');
  mkdirSync(join(root, 'links'));
  const link = (target: string, name: string) => symlinkSync(target, join(root, 'links', name));
  link('../content/a.yaml', 'inside.yaml');
  link('../content', 'folder');
  link('../../secret', 'out.yaml');
  link(join(parent, 'secret'), 'absolute.yaml');
  link('out.yaml', 'twice.yaml');
  link('../../toolkit-2', 'sibling');
  link('..', 'up');
  link('/', 'slash');
  link('loop.yaml', 'loop.yaml');
  link('nowhere', 'broken.yaml');

  it('are followed inside the folder', () => {
    expect(disk.readText('links/inside.yaml').value).toBe('a: 1\n');
    expect(disk.readText('links/folder/a.yaml').value).toBe('a: 1\n');
    expect(disk.readText('links/up/content/a.yaml').value).toBe('a: 1\n');
  });

  it.each([
    'links/out.yaml',
    'links/absolute.yaml',
    'links/twice.yaml',
    'links/sibling/secret.yaml',
    'links/up/links/out.yaml',
    'links/slash/etc/passwd',
    'links/sibling',
  ])('are refused when they lead out: %s', (path) => {
    expect(codes(disk.readText(path))).toEqual(['workspace/link-outside']);
    expect(disk.exists(path)).toBe(true);
  });

  it('that lead nowhere or round are a missing or unreadable file', () => {
    expect(codes(disk.readText('links/broken.yaml'))).toEqual(['workspace/no-such-file']);
    expect(codes(disk.readText('links/loop.yaml'))).toEqual(['workspace/unreadable-file']);
  });

  it('are listed and never entered', () => {
    const listed = disk.glob(['links/**/*']);
    expect(listed).toContain('links/out.yaml');
    expect(listed).toContain('links/sibling');
    expect(listed.filter((path) => path.split('/').length > 2)).toEqual([]);
    expect(disk.glob(['links/sibling/*', 'links/sibling/secret.yaml', 'links/slash/*'])).toEqual([]);
  });

  it('do not hide in the root itself', () => {
    symlinkSync(root, join(parent, 'alias'));
    const alias = openDiskWorkspace(join(parent, 'alias')).value!;
    expect(alias.readText('content/a.yaml').value).toBe('a: 1\n');
    expect(codes(alias.readText('links/out.yaml'))).toEqual(['workspace/link-outside']);
  });

  it.skipIf(process.platform === 'win32')('is not kept waiting by a pipe', () => {
    execFileSync('mkfifo', [join(root, 'content', 'pipe.yaml')]);
    expect(codes(disk.readText('content/pipe.yaml'))).toEqual(['workspace/not-a-file']);
    rmSync(join(root, 'content', 'pipe.yaml'));
  });
});

describe('opening and layering', () => {
  it('needs a folder', () => {
    expect(codes(openDiskWorkspace(join(parent, 'none')))).toEqual(['workspace/no-such-folder']);
    expect(codes(openDiskWorkspace(join(parent, 'secret')))).toEqual(['workspace/no-such-folder']);
  });

  it('reads each file once', () => {
    const workspace = openDiskWorkspace(root).value!;
    const bytes = workspace.readBytes('content/b.yaml').value;
    writeFileSync(join(root, 'content/b.yaml'), 'c: 2\n');
    expect(workspace.readBytes('content/../content/b.yaml').value).toBe(bytes);
    expect(workspace.readText('content/b.yaml').value).toBe('b: 1\n');
    writeFileSync(join(root, 'content/b.yaml'), 'b: 1\n');
  });

  it('takes what the toolkit lacks from the folder under it, in the shared folders alone', () => {
    const top = createMemoryWorkspace({ 'content/toolkit.yaml': 'top', 'templates/a.hbs': 'top' }, { NAME: 'top' });
    const base = createMemoryWorkspace(
      {
        'content/toolkit.yaml': 'base',
        'content/stories/x.md': 'base',
        'content/brands/standaard.yaml': 'base',
        'templates/a.hbs': 'base',
        'templates/b.hbs': 'base',
        'templates-old/c.hbs': 'base',
      },
      { NAME: 'base' },
    );
    const layered = layerWorkspaces(top, base, ['templates', 'content/brands']);
    const texts = layered.glob(['**/*']).map((path) => [path, layered.readText(path).value]);
    expect(texts).toEqual([
      ['content/brands/standaard.yaml', 'base'],
      ['content/toolkit.yaml', 'top'],
      ['templates/a.hbs', 'top'],
      ['templates/b.hbs', 'base'],
    ]);
    expect(layered.readText('templates/../content/brands/standaard.yaml').value).toBe('base');
    expect(codes(layered.readText('templates/../content/stories/x.md'))).toEqual(['workspace/no-such-file']);
    expect(codes(layered.readText('templates/../../x'))).toEqual(['workspace/path-outside']);
    expect(layered.exists('content/stories/x.md')).toBe(false);
    expect(layered.environment('NAME')).toBe('top');
  });

  it('does not go round a link that leads out to the folder under it', () => {
    const base = createMemoryWorkspace({ 'links/out.yaml': 'base' });
    expect(codes(layerWorkspaces(disk, base, ['links']).readText('links/out.yaml'))).toEqual([
      'workspace/link-outside',
    ]);
  });
});
