import type { Outcome } from '../diagnostics/diagnostic.ts';

/**
 * The only door to disk, clock and environment. Paths are relative to the toolkit's folder, with `/` between the parts;
 * a path that leaves the folder, also through a link, is refused with a diagnostic.
 */
export interface Workspace {
  /**
   * Paths of files that match the patterns, sorted by code unit, names that begin with a dot left out. Links are listed
   * and never entered.
   */
  glob(patterns: readonly string[]): readonly string[];
  /** Whether a file stands there; true as well for a link that leads out, so that reading it says so. False for a folder. */
  exists(path: string): boolean;
  /**
   * The file's bytes, read once per run and kept. `limit` is the largest size in bytes that is accepted, 64 MB unless
   * stated, and 1 MB for text.
   */
  readBytes(path: string, limit?: number): Outcome<Uint8Array>;
  /** The file as UTF-8 text without byte order mark, in NFC; invalid UTF-8 is a diagnostic. */
  readText(path: string, limit?: number): Outcome<string>;
  /** The value of an environment variable. */
  environment(name: string): string | undefined;
  /** Milliseconds that only ever go up; for measuring, never for what is written. */
  milliseconds(): number;
}

/**
 * The folder PDFs are published in: opened by `publish/` alone. Paths are relative to it, with `/` between the parts; one
 * that leads out is a defect of the caller and throws. So does the system's own refusal (a full disk, no permission), as an
 * error with a `code`.
 */
export interface OutputFolder {
  /** For messages: the folder as the person named it. */
  readonly name: string;
  read(path: string): Uint8Array | undefined;
  /** Names of what is directly in the folder (`.` is the output folder itself), sorted; none when it is not there. */
  list(folder: string): readonly string[];
  /** Writes through to the disk (fsync) before it returns; a file that exists already is an exception. */
  writeNew(path: string, bytes: Uint8Array): void;
  /** Replaces `to` by `from` in one step. */
  rename(from: string, to: string): void;
  /** A file, or a folder with all that is in it; nothing there is fine. */
  remove(path: string): void;
  /** With the folders above it; one that is there already is fine. */
  makeFolder(path: string): void;
}
