import { expect } from 'vitest';
import type { Catalog } from '../../../src/content/catalog.ts';
import { lintContent } from '../../../src/content/lint/lint-content.ts';
import { loadCatalog } from '../../../src/content/load-catalog.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { createMemoryWorkspace } from '../../../src/workspace/memory-workspace.ts';
import { minimalFiles } from '../../fixtures/expected-diagnostics.ts';

export type Files = Readonly<Record<string, string>>;

/** The minimal toolkit with a list of plain words and a story of 500 words. */
export const files: Files = change(minimalFiles(), {
  'content/languages/nl-plain-words.yaml': [
    '',
    'words:\n  - { avoid: [middels, ten behoeve van, m.b.t., stress], plain: voor }\n  - { avoid: [KPI], plain: doel }\n',
  ],
  'content/stories/de-brug.md': ['De brug staat open.', `De brug staat open.${' Zij wacht op hem.'.repeat(123)}`],
});

/** A copy of the files with one passage of each named file replaced; a new file when the passage is empty. */
export function change(all: Files, passages: Readonly<Record<string, readonly [from: string, to: string]>>): Files {
  const changed: Record<string, string> = { ...all };
  for (const [path, [from, to]] of Object.entries(passages)) {
    if (from !== '') expect(changed[path]).toContain(from);
    changed[path] = (from === '' ? from : changed[path]!).replace(from, () => to);
  }
  return changed;
}

/** Loads the files, which must have no other faults, and looks at them. */
export function lint(all: Files) {
  const workspace = createMemoryWorkspace(all);
  const { value, diagnostics } = loadCatalog(workspace);
  expect(diagnostics).toEqual([]);
  const catalog = value as Catalog;
  return { catalog, ...lintContent(catalog, workspace) };
}

/** What was found, as `file:line:column severity code "the words it points at"`, sorted. */
export function found(all: Files): readonly string[] {
  return lint(all)
    .diagnostics.map((each) => `${placeOf(each)} ${each.severity} ${each.code} "${wordsAt(all, each)}"`)
    .sort();
}

/** What is found after a change that was not found before. */
export function foundAfter(passages: Parameters<typeof change>[1]): readonly string[] {
  const before = new Set(found(files));
  return found(change(files, passages)).filter((each) => !before.has(each));
}

function placeOf({ origin }: Diagnostic): string {
  return origin === undefined ? '-' : `${origin.file}:${origin.line}:${origin.column}`;
}

function wordsAt(all: Files, { origin }: Diagnostic): string {
  if (origin === undefined) return '';
  const { file, line, column, length = 1 } = origin;
  return all[file]!.split('\n')[line - 1]!.slice(column - 1, column - 1 + length);
}
