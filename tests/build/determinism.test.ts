import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { BuiltEdition } from '../../src/publish/built-edition.ts';
import { type Dictionary, PdfSource } from '../pdf/read-pdf.ts';
import { buildEdition } from './build-edition.ts';
import { repository } from './repository-content.ts';

let first: BuiltEdition;

beforeAll(async () => {
  first = await buildEdition('standaard');
});

afterEach(() => vi.unstubAllEnvs());

function contentsOf({ files }: BuiltEdition): ReadonlyMap<string, Uint8Array> {
  return new Map(files.map(({ path, bytes }) => [path, bytes]));
}

function hashes(files: Iterable<readonly [string, Uint8Array]>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...files].map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
  );
}

it('makes the same bytes again', async () => {
  expect(contentsOf(first).size).toBeGreaterThan(0);
  expect(hashes(contentsOf(await buildEdition('standaard')))).toEqual(hashes(contentsOf(first)));
});

it('takes its date from SOURCE_DATE_EPOCH, which changes what a file says of itself and nothing else', async () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '981173106');
  const dated = await buildEdition('standaard', ['booklet']);
  const before = contentsOf(first);
  for (const [path, bytes] of contentsOf(dated)) {
    const [old, now] = [new PdfSource(before.get(path)!), new PdfSource(bytes)];
    const info = [...now.objects.values()].find((object) => (object as Dictionary)['CreationDate'] !== undefined);
    const { CreationDate, ModDate } = info as Dictionary;
    const changed = [...now.objects.keys()].filter(
      (number) =>
        !isDeepStrictEqual(old.objects.get(number), now.objects.get(number)) ||
        old.streams.get(number) !== now.streams.get(number),
    );
    expect(now.objects.size).toBe(old.objects.size);
    expect(changed.map((to) => ({ to }))).toEqual([CreationDate, ModDate, now.catalog['Metadata']]);
    expect([CreationDate, ModDate].map((date) => now.follow(date))).toEqual(Array(2).fill('(D:20010203040506Z)'));
    expect(Buffer.from(bytes).toString('latin1')).toContain('<xmp:CreateDate>2001-02-03T04:05:06Z');
  }
});

// Inside the repository, where the compiled program finds its libraries.
const program = mkdtempSync(join(repository, 'node_modules', '.persklaar-'));
afterAll(() => rmSync(program, { recursive: true }));

it('makes the same bytes as a program of its own, in another time zone and language', () => {
  const env = { ...process.env, TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  const run = (...args: readonly string[]): string =>
    execFileSync(process.execPath, args, { cwd: program, env, encoding: 'utf8' });
  const { locale, timeZone } = JSON.parse(
    run('-p', 'JSON.stringify(Intl.DateTimeFormat().resolvedOptions())'),
  ) as Intl.ResolvedDateTimeFormatOptions;
  expect([locale, timeZone]).toEqual(['tr-TR', 'Pacific/Auckland']);

  execFileSync('npm', ['run', 'compile', '--', `--outdir=${join(program, 'dist')}`], { cwd: repository });
  copyFileSync(join(repository, 'package.json'), join(program, 'package.json'));
  run('dist/main.js', 'build', 'standaard', '--root', repository, '--out', 'out');
  const written = [...contentsOf(first).keys()].map(
    (path) => [path, readFileSync(join(program, 'out/standaard', path))] as const,
  );
  expect(hashes(written)).toEqual(hashes(contentsOf(first)));
});
