import type { OutputFolder } from '../../src/workspace/workspace.ts';

/** What a call does to the disk; `read` and `list` change nothing and are left alone. */
type Change = 'writeNew' | 'rename' | 'remove' | 'makeFolder';

export interface FaultyFolder extends OutputFolder {
  /** The calls that change something, in order: `rename .stage-7/a/manifest.json a/manifest.json`. */
  readonly calls: readonly string[];
}

/** `inner`, with `fault` asked before every call that changes something; what it throws is what the caller sees. */
export function faultyFolder(
  inner: OutputFolder,
  fault: (call: number, change: Change, path: string) => void,
): FaultyFolder {
  const calls: string[] = [];
  const change = (kind: Change, paths: readonly string[], act: () => void, halfAct: () => void = () => {}) => {
    calls.push([kind, ...paths].join(' '));
    try {
      fault(calls.length, kind, paths.at(-1)!);
    } catch (error) {
      halfAct();
      throw error;
    }
    act();
  };
  return {
    calls,
    name: inner.name,
    read: (path) => inner.read(path),
    list: (folder) => inner.list(folder),
    writeNew: (path, bytes) =>
      change(
        'writeNew',
        [path],
        () => inner.writeNew(path, bytes),
        () => inner.writeNew(path, bytes.slice(0, bytes.length / 2)),
      ),
    rename: (from, to) => change('rename', [from, to], () => inner.rename(from, to)),
    remove: (path) => change('remove', [path], () => inner.remove(path)),
    makeFolder: (path) => change('makeFolder', [path], () => inner.makeFolder(path)),
  };
}

/** An answer of the system, as Node words it. */
export function systemError(code: string, words: string): Error {
  return Object.assign(new Error(`${code}: ${words}, write`), { code });
}
