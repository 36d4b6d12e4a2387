import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { normalizeToolkitPath } from './toolkit-path.ts';
import type { OutputFolder } from './workspace.ts';

/** The output folder at `path` on the disk, called `name` in messages. Nothing is made before the first `makeFolder`. */
export function openDiskOutputFolder(path: string, name: string): OutputFolder {
  const at = (inside: string): string => join(path, outputPath(inside));
  return {
    name,
    read: (file) => orWhenMissing(() => readFileSync(at(file)), undefined),
    list: (folder) => orWhenMissing(() => readdirSync(at(folder)).sort(), []),
    writeNew: (file, bytes) => writeWhole(at(file), bytes),
    rename(from, to) {
      renameSync(at(from), at(to));
      const folders = new Set([dirname(at(from)), dirname(at(to))]);
      for (const folder of folders) syncFolder(folder);
    },
    remove: (inside) => rmSync(at(inside), { recursive: true, force: true }),
    makeFolder(folder) {
      mkdirSync(at(folder), { recursive: true });
    },
  };
}

/** An output folder that lives as long as the object, and refuses what a disk refuses. */
export function createMemoryOutputFolder(): OutputFolder {
  /** Path → bytes of a file, or nothing for a folder. */
  const stored = new Map<string, Uint8Array | undefined>([['.', undefined]]);
  const isFolder = (path: string): boolean => stored.has(path) && stored.get(path) === undefined;
  const below = (path: string): readonly string[] =>
    [...stored.keys()].filter((each) => each !== '.' && (path === '.' || each.startsWith(`${path}/`)));

  return {
    name: 'memory',
    read: (file) => stored.get(outputPath(file)),
    list(folder) {
      const path = outputPath(folder);
      return below(path)
        .filter((each) => posix.dirname(each) === path)
        .map((each) => posix.basename(each))
        .sort();
    },
    writeNew(file, bytes) {
      const path = outputPath(file);
      if (stored.has(path)) throw refusal('EEXIST', path);
      if (!isFolder(posix.dirname(path))) throw refusal('ENOENT', path);
      stored.set(path, bytes.slice());
    },
    rename(from, to) {
      const [source, target] = [outputPath(from), outputPath(to)];
      if (!stored.has(source) || !isFolder(posix.dirname(target))) throw refusal('ENOENT', source);
      if (below(target).length > 0) throw refusal('ENOTEMPTY', target);
      for (const path of [source, ...below(source)]) {
        stored.set(target + path.slice(source.length), stored.get(path));
        stored.delete(path);
      }
    },
    remove(inside) {
      const path = outputPath(inside);
      for (const each of [path, ...below(path)]) stored.delete(each);
    },
    makeFolder(folder) {
      const parts = outputPath(folder).split('/');
      for (const depth of parts.keys()) {
        const path = parts.slice(0, depth + 1).join('/');
        if (stored.get(path) !== undefined) throw refusal('EEXIST', path);
        stored.set(path, undefined);
      }
    },
  };
}

/** The shortest form of a path inside the output folder; throws for one that is not, since the program makes those itself. */
function outputPath(path: string): string {
  const normal = normalizeToolkitPath(path).value;
  if (normal === undefined) throw new Error(`"${path}" is not a path inside the output folder`);
  return normal;
}

/** `writeFileSync` on an open file goes on until all is written, so that a full disk is an error and never a short file. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Makes a rename survive a power cut. Windows cannot open a folder, and keeps its own journal of names. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function orWhenMissing<T, U>(act: () => T, otherwise: U): T | U {
  try {
    return act();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return otherwise;
    throw error;
  }
}

function refusal(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
