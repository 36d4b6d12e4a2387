import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { type SetDocument, setDocumentsOf } from './set-document.ts';
import { structureText } from './structure-text.ts';

/** A toolkit with one text of each kind, which are never edited: what changes here, a template or the program changed. */
const toolkit = fileURLToPath(new URL('../fixtures/whole', import.meta.url));
const sessions = ['session-1', 'session-2', 'session-3', 'sort-session'];
const documents = ['cards', 'blank-cards', 'booklet', ...sessions, 'worksheets'];

let set: ReadonlyMap<string, SetDocument>;

beforeAll(async () => {
  set = await setDocumentsOf('standaard', documents, toolkit);
});

/** Written anew with `UPDATE_REFERENCES=1`. */
it.each(documents)('%s is read as it was agreed', (document) => {
  const file = fileURLToPath(new URL(`../reference/${document}.tree.txt`, import.meta.url));
  const tree = structureText(set.get(document)!.paged);
  if (process.env['UPDATE_REFERENCES'] === '1') writeFileSync(file, tree);
  expect(tree).toBe(readFileSync(file, 'utf8'));
});
