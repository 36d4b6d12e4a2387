import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadCatalog } from '../../src/content/load-catalog.ts';
import { openDiskWorkspace } from '../../src/workspace/disk-workspace.ts';
import { foundDiagnostics } from '../fixtures/expected-diagnostics.ts';

it('the content of the default edition has no fault and no doubtful place', () => {
  const { value: workspace } = openDiskWorkspace(fileURLToPath(new URL('../..', import.meta.url)));
  const { value: catalog, diagnostics } = loadCatalog(workspace!);
  expect(foundDiagnostics(diagnostics)).toEqual([]);
  expect(catalog?.cards.size).toBe(30);
  expect(catalog?.exchange.size).toBe(14);
  const cards = [...catalog!.cards.values(), ...catalog!.exchange.values()];
  expect(cards.filter(({ data }) => data.meaning.split(' ').length > 14).map(({ id }) => id)).toEqual([]);
});
