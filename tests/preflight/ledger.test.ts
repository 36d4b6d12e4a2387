import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { catalogue } from '../../src/diagnostics/catalogue.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const ledger = readFileSync(`${repository}/src/preflight/PDF_UA1.md`, 'utf8');
const names = [...ledger.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

it('the ledger names only files and codes that there are', () => {
  const files = names.filter((name) => name.startsWith('src/'));
  const codes = names.filter((name) => /^(?:document|preflight|text)\/[\w-]+$/.test(name));
  expect(files.length).toBeGreaterThan(10);
  expect(codes.length).toBeGreaterThan(15);
  expect(files.filter((file) => !existsSync(`${repository}/${file}`))).toEqual([]);
  expect(codes.filter((code) => !Object.hasOwn(catalogue, code))).toEqual([]);
});

it('what preflight can find is in the ledger, but for what only a printer or a knife would spoil', () => {
  const forPaper = ['outside-page', 'outside-safe-zone', 'not-printable', 'low-resolution', 'thin-rule', 'text-added'];
  const found = Object.keys(catalogue).filter((code) => code.startsWith('preflight/'));
  const unnamed = found.filter((code) => !names.includes(code)).map((code) => code.replace('preflight/', ''));
  expect(unnamed.sort()).toEqual([...forPaper, 'text-on-picture'].sort());
});
