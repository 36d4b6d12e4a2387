import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { build } from '../../../src/build.ts';
import { lintContent } from '../../../src/content/lint/lint-content.ts';
import { storyCoverage } from '../../../src/content/lint/story-coverage.ts';
import { loadCatalog } from '../../../src/content/load-catalog.ts';
import { openDiskWorkspace } from '../../../src/workspace/disk-workspace.ts';
import { createMemoryWorkspace } from '../../../src/workspace/memory-workspace.ts';
import { foundDiagnostics } from '../../fixtures/expected-diagnostics.ts';
import { change, files, lint } from './lint-toolkit.ts';

/** Warnings the default edition has none of. */
const settled: ReadonlySet<string> = new Set([
  'lint/mean-sentence',
  'lint/story-length',
  'lint/uncovered',
  'lint/unused-entry',
]);

it('the content of the default edition breaks no rule that is an error', () => {
  const { value: workspace } = openDiskWorkspace(fileURLToPath(new URL('../../..', import.meta.url)));
  const { value: catalog } = loadCatalog(workspace!);
  expect(catalog!.plainWords.get('nl')!.data.words.length).toBeGreaterThanOrEqual(80);
  expect([...catalog!.languages.keys()]).toEqual(['nl']);
  const { diagnostics } = lintContent(catalog!, workspace!);
  expect(foundDiagnostics(diagnostics.filter(({ severity }) => severity === 'error'))).toEqual([]);
  expect(diagnostics.filter(({ code }) => settled.has(code))).toEqual([]);
});

it('the list of plain words names a word once', () => {
  const twice = change(files, { 'content/languages/nl-plain-words.yaml': ['[KPI]', '[KPI, middels]'] });
  expect(foundDiagnostics(loadCatalog(createMemoryWorkspace(twice)).diagnostics)).toEqual([
    'content/languages/nl-plain-words.yaml:3:20 error content/duplicate-id',
  ]);
});

describe('a build', () => {
  const root = fileURLToPath(new URL('../../fixtures/minimal', import.meta.url));
  const request = { organisations: ['standaard'], documents: ['cards'], root, write: false };

  it('lints when it is asked to, and only then', async () => {
    const codes = async (lint: boolean) => {
      const { diagnostics, readability } = await build({ ...request, lint });
      return { rules: diagnostics.filter(({ code }) => code.startsWith('lint/')).length, readability };
    };
    expect(await codes(false)).toEqual({ rules: 0, readability: undefined });
    const linted = await codes(true);
    expect(linted.rules).toBeGreaterThan(10);
    expect(linted.readability?.texts.map(({ file }) => file)).toContain('content/stories/de-brug.md');
  });
});

it('the coverage has a row for each level with each relation, and the selected stories under their pillars', () => {
  const other = files['content/stories/de-brug.md']!.replace('pillar: vierkant', 'pillar: driehoek');
  const { catalog } = lint({
    ...change(files, { 'content/toolkit.yaml': ['stories: [de-brug]', 'stories: [de-kade, de-brug]'] }),
    'content/stories/de-kade.md': other,
    'content/stories/de-sluis.md': other,
  });
  const { pillars, rows } = storyCoverage(catalog);
  expect(pillars.map(({ id }) => id)).toEqual(['vierkant', 'cirkel', 'driehoek']);
  expect(rows).toHaveLength(3 * 5);
  expect(rows[0]).toEqual({
    level: { id: 'klein', name: 'Klein' },
    relation: { id: 'een', name: 'Een' },
    stories: { vierkant: ['de-brug'], cirkel: [], driehoek: ['de-kade'] },
  });
  expect(rows.slice(1).flatMap(({ stories }) => Object.values(stories).flat())).toEqual([]);
});
