import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/content/load-catalog.ts';
import { resolveEditions } from '../../src/edition/resolve-editions.ts';
import { createMemoryWorkspace } from '../../src/workspace/memory-workspace.ts';
import { expectedDiagnostics, foundDiagnostics, minimalFiles, openFixture } from '../fixtures/expected-diagnostics.ts';

describe('toolkits that announce their own faults', () => {
  it.each(['unknown-fields', 'yaml-faults', 'wrong-values', 'markdown', 'references', 'sums', 'exchange'])(
    '%s',
    (name) => {
      const workspace = openFixture(name);
      const expected = expectedDiagnostics(workspace);
      expect(expected).not.toEqual([]);
      const { value, diagnostics } = loadCatalog(workspace);
      expect(foundDiagnostics(diagnostics)).toEqual(expected);
      // What is left of it is sound: later stages can go on with it and say what they find.
      if (value !== undefined) expect(() => resolveEditions(value, { organisations: [] })).not.toThrow();
    },
  );

  it('finds nothing wrong with the minimal toolkit', () => {
    const { value, diagnostics } = loadCatalog(openFixture('minimal'));
    expect(diagnostics).toEqual([]);
    expect(value).toBeDefined();
  });
});

describe('faults of every sort in one toolkit', () => {
  const files: Record<string, string | Uint8Array> = { ...minimalFiles() };
  const change = (path: string, from: string, to: string): void => {
    const text = files[path] as string;
    expect(text).toContain(from);
    files[path] = text.replace(from, to);
  };
  delete files['content/cards/instruction.yaml'];
  files['content/stories/De Lege Stoel.md'] = files['content/stories/de-brug.md']!;
  files['content/storys/stoel.md'] = 'tekst';
  files['content/stories/stoel.markdown'] = 'tekst';
  files['content/stories/map/stoel.md'] = 'tekst';
  files['content/README.md'] = 'Zo werkt het.';
  files['content/organisations/testdam/logo.svg'] = '<svg/>';
  files['content/pages/colofon.md'] = new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0x61, 0xc3, 0x28]);
  files['content/brands/diep.yaml'] = '['.repeat(5000);
  files['content/brands/leeg.yaml'] = '# niets\n';
  change('content/toolkit.yaml', 'title:', 'titel:');
  change('content/stories/de-brug.md', '*wacht*', '`wacht`');
  change('content/stories/de-brug.md', '[moed, rust]', '[moed, roest]');
  change('content/assignments/tellen.md', 'minutes: 20', 'minutes: 30');
  change('content/sessions/session-1.md', 'Lees *hem*', "Lees '*hem*");

  it('are all reported in one run', () => {
    expect(foundDiagnostics(loadCatalog(createMemoryWorkspace(files)).diagnostics)).toEqual([
      '- error content/missing-file',
      'content/assignments/tellen.md:4:10 error content/minutes-sum',
      'content/brands/diep.yaml:1:1 error content/yaml-depth',
      'content/brands/leeg.yaml:1:1 error content/empty-field',
      'content/pages/colofon.md:2:2 error workspace/not-utf8',
      'content/sessions/session-1.md:26:14 warning content/straight-quote',
      'content/stories/De Lege Stoel.md:1:1 error content/file-name',
      'content/stories/de-brug.md:11:15 error content/unknown-reference',
      'content/stories/de-brug.md:14:27 error content/unsupported-markdown',
      'content/stories/map/stoel.md:1:1 warning content/unused-file',
      'content/stories/stoel.markdown:1:1 warning content/unused-file',
      'content/storys/stoel.md:1:1 warning content/unused-file',
      'content/toolkit.yaml:1:1 error content/unknown-field',
    ]);
  });

  it('stand at the same places when lines end as on Windows', () => {
    const windows = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path,
        typeof text === 'string' ? text.replaceAll('\n', '\r\n') : text,
      ]),
    );
    const found = (content: typeof files) => foundDiagnostics(loadCatalog(createMemoryWorkspace(content)).diagnostics);
    expect(found(windows)).toEqual(found(files));
  });
});
