import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import type { StructureElement } from '../../src/layout/page.ts';
import { type SetDocument, setDocuments } from './set-document.ts';
import { structureText } from './structure-text.ts';

let set: ReadonlyMap<string, SetDocument>;

beforeAll(async () => {
  set = await setDocuments('booklet', 'cards', 'session-1');
});

type Structure = readonly StructureElement[];

/** A part of each kind of document; written anew with `UPDATE_REFERENCES=1`. */
it.each([
  ['booklet', 'its first story', (all: Structure) => all.filter(({ anchor }) => anchor === 'nee-op-papier')],
  [
    'cards',
    'the two sides of the first card',
    (all: Structure) => all.filter(({ parent }) => parent === 0).slice(0, 2),
  ],
  ['session-1', 'its first block', (all: Structure) => all.filter(({ anchor }) => anchor === 'block-welkom')],
] as const)('%s is read as it was agreed: %s', (document, _, part) => {
  const file = fileURLToPath(new URL(`../reference/${document}.tree.txt`, import.meta.url));
  const { paged } = set.get(document)!;
  const tree = structureText(paged, part(paged.structure));
  if (process.env['UPDATE_REFERENCES'] === '1') writeFileSync(file, tree);
  expect(tree).toBe(readFileSync(file, 'utf8'));
});
