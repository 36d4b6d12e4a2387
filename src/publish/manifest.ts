import { createHash } from 'node:crypto';
import type { BuiltFile } from './built-edition.ts';

/** What the manifest says of one PDF. */
export interface ManifestFile {
  /** Relative to the manifest, with `/` between the parts. */
  readonly path: string;
  readonly document: string;
  readonly profile: string;
  readonly title: string;
  readonly pages: number;
  /** The size of the file. */
  readonly bytes: number;
  /** SHA-256 of the file, in lower-case hexadecimal. */
  readonly sha256: string;
}

/**
 * `out/<organisation>/manifest.json`: what other programs may rely on. Where it stands, every file that it lists is
 * there with exactly these bytes, and all of them belong to one build.
 */
export interface Manifest {
  readonly organisation: string;
  readonly title: string;
  readonly version: string;
  readonly files: readonly ManifestFile[];
}

/** The manifest's name in an edition's folder. */
export const manifestName = 'manifest.json';

/** The entry of a PDF. */
export function manifestFile(file: BuiltFile): ManifestFile {
  const { path, document, profile, title, pages, bytes } = file;
  return { path, document, profile, title, pages, bytes: bytes.length, sha256: sha256(bytes) };
}

/** SHA-256 (FIPS 180-4) in lower-case hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** JSON with two spaces and a line end at its end; the same manifest gives the same bytes. */
export function serialiseManifest(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}

/** The manifest in `bytes`; absent when they are not one that this program writes, so that nothing is removed on its word. */
export function parseManifest(bytes: Uint8Array | undefined): Manifest | undefined {
  if (bytes === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isManifest(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

type Unchecked<T> = { readonly [K in keyof T]?: unknown };

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const { organisation, title, version, files }: Unchecked<Manifest> = value;
  return [organisation, title, version].every(isString) && Array.isArray(files) && files.every(isManifestFile);
}

function isManifestFile(value: unknown): value is ManifestFile {
  if (typeof value !== 'object' || value === null) return false;
  const { path, document, profile, title, pages, bytes, sha256 }: Unchecked<ManifestFile> = value;
  return (
    [path, document, profile, title, sha256].every(isString) &&
    [pages, bytes].every(Number.isInteger) &&
    isOwnPath(path)
  );
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

/** Only PDFs inside the edition's folder are ever removed because a manifest lists them. */
function isOwnPath(path: unknown): boolean {
  return isString(path) && /^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.pdf$/.test(path);
}
