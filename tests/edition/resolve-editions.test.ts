import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/content/catalog.ts';
import { loadCatalog } from '../../src/content/load-catalog.ts';
import { resolveEditions } from '../../src/edition/resolve-editions.ts';
import { openDiskWorkspace } from '../../src/workspace/disk-workspace.ts';
import { sampleCatalog } from './sample-catalog.ts';

/** Every value below `value` with the path to it; the places of content, its rich text and the language are not looked into. */
function* valuesIn(value: unknown, path: string): Generator<readonly [path: string, value: unknown]> {
  yield [path, value];
  if (typeof value !== 'object' || value === null || ('kind' in value && value.kind === 'rich-text')) return;
  const parts = value instanceof Map ? [...value] : Object.entries(value);
  for (const [key, part] of parts) {
    if (key !== '$from' && key !== 'language') yield* valuesIn(part, `${path}.${key}`);
  }
}

/** The whole of a plan or a catalog as text. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, part) => (part instanceof Map ? [...part] : part));
}

function realCatalog(): Catalog {
  const workspace = openDiskWorkspace(fileURLToPath(new URL('../..', import.meta.url))).value!;
  const { value, diagnostics } = loadCatalog(workspace);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return value!;
}

const acme = { name: 'Acme', short: 'Acme', cards: [{ id: 'inzet', name: 'Effort' }], start: { one: '08:00' } };

describe.each([
  ['a small toolkit', () => sampleCatalog({ acme })],
  ['the toolkit of this repository', realCatalog],
])('the plan for %s', (_, load) => {
  const catalog = load();
  const before = written(catalog);
  const { value: editions, diagnostics } = resolveEditions(catalog, { organisations: [] });

  it('can be made, for every edition', () => {
    expect(diagnostics).toEqual([]);
    expect(editions!.map(({ slug }) => slug)).toEqual(['standaard', ...catalog.organisations.keys()]);
  });

  it('states every key: nothing in it is undefined', () => {
    expect([...valuesIn(editions, '')].filter(([, value]) => value === undefined)).toEqual([]);
  });

  it('leaves no label unfilled', () => {
    const texts = [...valuesIn(editions, '')].filter(([, value]) => typeof value === 'string' && /[{}]/.test(value));
    expect(texts).toEqual([]);
  });

  it('is frozen all the way down', () => {
    const loose = [...valuesIn(editions, '')].filter(
      ([, value]) =>
        typeof value === 'object' &&
        value !== null &&
        !Object.isFrozen(value) &&
        !('kind' in value && value.kind === 'rich-text'),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it('is the same every time, and leaves the catalog as it was', () => {
    expect(written(resolveEditions(catalog, { organisations: [] }).value)).toBe(written(editions));
    expect(written(catalog)).toBe(before);
    expect(Object.isFrozen(catalog.toolkit.data)).toBe(false);
  });
});

describe('the documents of this repository', () => {
  it('are the ones the command line names, in the places it promises', () => {
    const { value } = resolveEditions(realCatalog(), { organisations: ['standaard'] });
    const files = value![0]!.documents.map(({ id, outputs }) => [id, ...outputs.map(({ file }) => file)]);
    expect(files).toEqual([
      ['blank-cards', 'kantoor/blanco-kaarten-snijvellen-a4.pdf'],
      ['blank-cards', 'grootletter/blanco-kaarten.pdf'],
      ['booklet', 'scherm/verhalenboek.pdf', 'kantoor/verhalenboek-geniet-a4.pdf'],
      ['booklet', 'grootletter/verhalenboek.pdf'],
      ['cards', 'kantoor/waardenkaarten-snijvellen-a4.pdf'],
      ['cards', 'grootletter/waardenkaarten.pdf'],
      ['session-1', 'scherm/draaiboek-bijeenkomst-1.pdf'],
      ['session-1', 'grootletter/draaiboek-bijeenkomst-1.pdf'],
      ['session-2', 'scherm/draaiboek-bijeenkomst-2.pdf'],
      ['session-2', 'grootletter/draaiboek-bijeenkomst-2.pdf'],
      ['session-3', 'scherm/draaiboek-bijeenkomst-3.pdf'],
      ['session-3', 'grootletter/draaiboek-bijeenkomst-3.pdf'],
      ['sort-session', 'scherm/draaiboek-waardenkaartensessie.pdf'],
      ['sort-session', 'grootletter/draaiboek-waardenkaartensessie.pdf'],
      ['worksheets', 'scherm/werkbladen.pdf'],
      ['worksheets', 'grootletter/werkbladen.pdf'],
    ]);
  });
});
