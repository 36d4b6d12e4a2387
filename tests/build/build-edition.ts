import { expect } from 'vitest';
import { build } from '../../src/build.ts';
import type { BuiltEdition } from '../../src/publish/built-edition.ts';
import { foundDiagnostics } from '../fixtures/expected-diagnostics.ts';
import { repository } from './repository-content.ts';

/** Builds an edition of this repository, all of it or some documents, in which there must be nothing to say about. */
export async function buildEdition(organisation: string, documents?: readonly string[]): Promise<BuiltEdition> {
  const choice = documents === undefined ? {} : { documents };
  const request = { organisations: [organisation], root: repository, write: true, ...choice };
  const { editions, diagnostics } = await build(request);
  expect(foundDiagnostics(diagnostics)).toEqual([]);
  expect(editions.map(({ slug }) => slug)).toEqual([organisation]);
  return editions[0]!;
}

/** One file of an edition. */
export function bytesOf({ files }: BuiltEdition, document: string, profile: string): Uint8Array {
  return files.find((file) => file.document === document && file.profile === profile)!.bytes;
}
