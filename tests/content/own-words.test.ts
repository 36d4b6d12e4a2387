import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { lintTexts } from '../../src/content/lint/lint-texts.ts';
import { createPlaceFinder } from '../../src/content/lint/text-places.ts';
import { loadCatalog } from '../../src/content/load-catalog.ts';
import { openDiskWorkspace } from '../../src/workspace/disk-workspace.ts';

/**
 * The texts the toolkit goes back to, as hashes of their runs of eight words: enough to recognise a sentence that was
 * carried over, without holding any. A word is a row of letters and digits, in lower case; a hash the first ten digits of
 * the SHA-256 of the words with a space between them.
 */
const sources: ReadonlySet<string> = new Set(
  readFileSync(new URL('../fixtures/source-runs.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n'),
);

const length = 8;

function runsOf(text: string): readonly string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' '));
}

function fromSources(text: string): readonly string[] {
  return runsOf(text).filter((run) => sources.has(createHash('sha256').update(run).digest('hex').slice(0, 10)));
}

it('no text of the default edition has eight words in a row from the texts it goes back to', () => {
  const { value: workspace } = openDiskWorkspace(fileURLToPath(new URL('../..', import.meta.url)));
  const { value: catalog } = loadCatalog(workspace!);
  const texts = lintTexts(catalog!, createPlaceFinder(workspace!));
  expect(texts.flatMap(({ text }) => runsOf(text)).length).toBeGreaterThan(20_000);
  const carried = texts.flatMap(({ file, text }) => fromSources(text).map((run) => `${file}: ${run}`));
  expect(carried).toEqual([]);
});
