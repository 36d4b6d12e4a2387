import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

interface Manifest {
  readonly packages: readonly {
    readonly licenceFile: string;
    readonly files: readonly { readonly file: string; readonly sha256: string }[];
  }[];
}

const folder = fileURLToPath(new URL('../fonts/', import.meta.url));
const manifest: Manifest = JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8'));

it('the vendored fonts are the ones the manifest names, byte for byte, each with its licence', () => {
  const stated = manifest.packages.flatMap(({ files }) => files.map(({ file, sha256 }) => [file, sha256]));
  const present = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ttf'))
    .sort()
    .map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(folder + file))
        .digest('hex'),
    ]);
  expect(present).toEqual(stated);
  for (const { licenceFile } of manifest.packages) expect(existsSync(folder + licenceFile)).toBe(true);
});
