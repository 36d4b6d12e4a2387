import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryOutputFolder, openDiskOutputFolder } from '../../src/workspace/output-folder.ts';

const parent = mkdtempSync(join(tmpdir(), 'persklaar-output-'));
const path = join(parent, 'out');
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (read: Uint8Array | undefined) => (read === undefined ? undefined : new TextDecoder().decode(read));

afterEach(() => rmSync(parent, { recursive: true, force: true }));

describe.each([
  ['on disk', () => openDiskOutputFolder(path, 'out')],
  ['in memory', createMemoryOutputFolder],
])('an output folder %s', (_, open) => {
  it('is empty until something is written', () => {
    const folder = open();
    expect(folder.list('.')).toEqual([]);
    expect(folder.list('standaard')).toEqual([]);
    expect(folder.read('standaard/a.pdf')).toBeUndefined();
    expect(existsSync(path)).toBe(false);
  });

  it('writes new files, and lists names sorted by code unit', () => {
    const folder = open();
    folder.makeFolder('standaard/kantoor');
    folder.makeFolder('standaard/kantoor');
    folder.writeNew('standaard/b.pdf', bytes('b'));
    folder.writeNew('standaard/a.pdf', bytes('a'));
    folder.writeNew('standaard/Z.pdf', bytes('z'));
    expect(folder.list('standaard')).toEqual(['Z.pdf', 'a.pdf', 'b.pdf', 'kantoor']);
    expect(folder.list('.')).toEqual(['standaard']);
    expect(text(folder.read('standaard/a.pdf'))).toBe('a');
  });

  it('never writes over a file, nor in a folder that is not there', () => {
    const folder = open();
    folder.makeFolder('.');
    folder.writeNew('a.pdf', bytes('oud'));
    expect(() => folder.writeNew('a.pdf', bytes('nieuw'))).toThrow('EEXIST');
    expect(text(folder.read('a.pdf'))).toBe('oud');
    expect(() => folder.writeNew('nergens/a.pdf', bytes('a'))).toThrow('ENOENT');
  });

  it('replaces a file, and moves a folder with all that is in it', () => {
    const folder = open();
    folder.makeFolder('.stage/diep');
    folder.writeNew('.stage/diep/a.pdf', bytes('nieuw'));
    folder.writeNew('a.pdf', bytes('oud'));
    folder.rename('.stage/diep/a.pdf', 'a.pdf');
    expect(text(folder.read('a.pdf'))).toBe('nieuw');
    folder.writeNew('.stage/diep/b.pdf', bytes('b'));
    folder.rename('.stage', 'standaard');
    expect(text(folder.read('standaard/diep/b.pdf'))).toBe('b');
    expect(folder.list('.')).toEqual(['a.pdf', 'standaard']);
    folder.makeFolder('vol');
    expect(() => folder.rename('vol', 'standaard')).toThrow('ENOTEMPTY');
    expect(() => folder.rename('nergens', 'b')).toThrow('ENOENT');
  });

  it('removes files and whole folders, there or not', () => {
    const folder = open();
    folder.makeFolder('standaard/kantoor');
    folder.writeNew('standaard/kantoor/a.pdf', bytes('a'));
    folder.remove('standaard');
    folder.remove('standaard');
    expect(folder.list('.')).toEqual([]);
  });

  it.each(['../a.pdf', '/a.pdf', 'a/../../b.pdf', 'a\\b.pdf', ''])('throws for the path %j', (bad) => {
    const folder = open();
    expect(() => folder.writeNew(bad, bytes('a'))).toThrow('not a path inside');
    expect(() => folder.remove(bad)).toThrow('not a path inside');
    expect(() => folder.read(bad)).toThrow('not a path inside');
  });
});

it.skipIf(process.platform !== 'linux')('leaves nothing of a file that could not be written whole', () => {
  const folder = openDiskOutputFolder(path, 'out');
  folder.makeFolder('.');
  const unwritable = { length: 3 } as unknown as Uint8Array;
  expect(() => folder.writeNew('a.pdf', unwritable)).toThrow();
  expect(folder.list('.')).toEqual([]);
});
