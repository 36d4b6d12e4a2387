import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { decodeText } from './decode-text.ts';
import { normalizeToolkitPath } from './toolkit-path.ts';
import type { Workspace } from './workspace.ts';

/** What the implementations of a workspace differ in. Paths are normalized; `limit` is in bytes. */
export interface FileStore extends Pick<Workspace, 'glob' | 'environment' | 'milliseconds'> {
  isFile(path: string): boolean;
  read(path: string, limit: number): Outcome<Uint8Array>;
}

/** The most that is read of a file when the caller names no limit, in bytes. */
const byteLimit = 64_000_000;
const textLimit = 1_000_000;

/** A workspace over `store` that looks at the spelling of every path and reads every file once. */
export function keepFiles(store: FileStore): Workspace {
  const bytes = new Map<string, Uint8Array>();
  const texts = new Map<string, Outcome<string>>();

  const readBytes = (asked: string, limit: number): Outcome<Uint8Array> => {
    const { value: path, diagnostics } = normalizeToolkitPath(asked);
    if (path === undefined) return { diagnostics };
    const kept = bytes.get(path);
    if (kept !== undefined) {
      return kept.length <= limit ? { value: kept, diagnostics: [] } : { diagnostics: [tooLarge(path, limit)] };
    }
    const read = store.read(path, limit);
    if (read.value !== undefined) bytes.set(path, read.value);
    return read;
  };

  return {
    glob: (patterns) => store.glob(patterns),
    exists(asked) {
      const { value: path } = normalizeToolkitPath(asked);
      return path !== undefined && store.isFile(path);
    },
    readBytes: (path, limit = byteLimit) => readBytes(path, limit),
    readText(path, limit = textLimit) {
      const read = readBytes(path, limit);
      if (read.value === undefined) return { diagnostics: read.diagnostics };
      const text = texts.get(path) ?? decodeText(path, read.value);
      texts.set(path, text);
      return text;
    },
    environment: (name) => store.environment(name),
    milliseconds: () => store.milliseconds(),
  };
}

/** The diagnostic for a file of more than `limit` bytes. */
export function tooLarge(path: string, limit: number): Diagnostic {
  return diagnostic('workspace/large-file', { path, limit });
}
