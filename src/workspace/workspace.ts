import type { Outcome } from '../diagnostics/diagnostic.ts';

/**
 * The only door to disk, clock and environment. Paths are relative to the toolkit's folder, with `/` between the parts;
 * a path that leaves the folder, also through a link, is refused with a diagnostic.
 */
export interface Workspace {
  /** Paths of files that match the patterns, sorted by code unit, never following a link out of the folder. */
  glob(patterns: readonly string[]): readonly string[];
  exists(path: string): boolean;
  /** The file's bytes, read once per run and kept. `limit` is the largest size in bytes that is accepted. */
  readBytes(path: string, limit?: number): Outcome<Uint8Array>;
  /** The file as UTF-8 text without byte order mark, in NFC; invalid UTF-8 is a diagnostic. */
  readText(path: string, limit?: number): Outcome<string>;
  /** The value of an environment variable. */
  environment(name: string): string | undefined;
  /** Milliseconds that only ever go up; for measuring, never for what is written. */
  milliseconds(): number;
}

/** The folder PDFs are published in: opened by `publish/` alone. */
export interface OutputFolder {
  /** For messages: the folder as the person named it. */
  readonly name: string;
  read(path: string): Uint8Array | undefined;
  list(folder: string): readonly string[];
  /** Writes through to the disk (fsync) before it returns; a file that exists already is an exception. */
  writeNew(path: string, bytes: Uint8Array): void;
  /** Replaces `to` by `from` in one step. */
  rename(from: string, to: string): void;
  remove(path: string): void;
  makeFolder(path: string): void;
}
