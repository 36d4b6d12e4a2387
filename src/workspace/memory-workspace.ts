import { resolve, sep } from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { type GlobFileSystem, globPaths } from './glob-paths.ts';
import { keepFiles, tooLarge } from './kept-files.ts';
import type { Workspace } from './workspace.ts';

/**
 * A toolkit made of `files`: normalized path → content. Its clock goes up by one each time it is asked, so that two runs
 * measure the same.
 */
export function createMemoryWorkspace(
  files: Readonly<Record<string, string | Uint8Array>>,
  environment: Readonly<Record<string, string>> = {},
): Workspace {
  const stored = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  const folders = foldersOf(stored.keys());
  const fileSystem = globFileSystem(folders);
  let asked = 0;
  return keepFiles({
    glob: (patterns) => globPaths(root, patterns, fileSystem),
    isFile: (path) => stored.has(path),
    read(path, limit) {
      const bytes = stored.get(path);
      if (bytes === undefined) {
        const code = folders.has(path) ? 'workspace/not-a-file' : 'workspace/no-such-file';
        return { diagnostics: [diagnostic(code, { path })] };
      }
      return bytes.length > limit ? { diagnostics: [tooLarge(path, limit)] } : { value: bytes, diagnostics: [] };
    },
    environment: (name) => environment[name],
    milliseconds: () => ++asked,
  });
}

const root = resolve('/');

/** Folder → the names in it, each with whether it is a folder; the root's own path is the empty string. */
type Folders = ReadonlyMap<string, ReadonlyMap<string, 'file' | 'folder'>>;

function foldersOf(paths: Iterable<string>): Folders {
  const folders = new Map<string, Map<string, 'file' | 'folder'>>([['', new Map()]]);
  for (const path of paths) {
    const parts = path.split('/');
    for (const [depth, name] of parts.entries()) {
      const folder = parts.slice(0, depth).join('/');
      if (!folders.has(folder)) folders.set(folder, new Map());
      folders.get(folder)?.set(name, depth === parts.length - 1 ? 'file' : 'folder');
    }
  }
  return folders;
}

/** The part of `node:fs` that the globbing library calls. */
function globFileSystem(folders: Folders): GlobFileSystem {
  const statSync = (path: string) => {
    const inside = fromRoot(path);
    const name = inside.slice(inside.lastIndexOf('/') + 1);
    const kind = folders.has(inside) ? 'folder' : folders.get(parent(inside))?.get(name);
    if (kind === undefined) throw missing(path);
    return entry(name, kind);
  };
  const readdirSync = (path: string) => {
    const names = folders.get(fromRoot(path));
    if (names === undefined) throw missing(path);
    return [...names].map(([name, kind]) => entry(name, kind));
  };
  return { lstatSync: statSync, statSync, readdirSync } as unknown as GlobFileSystem;
}

/** What is asked of a `Stats` and of a `Dirent`. */
function entry(name: string, kind: 'file' | 'folder') {
  const no = () => false;
  return {
    name,
    isFile: () => kind === 'file',
    isDirectory: () => kind === 'folder',
    isSymbolicLink: no,
    isBlockDevice: no,
    isCharacterDevice: no,
    isFIFO: no,
    isSocket: no,
  };
}

function fromRoot(path: string): string {
  return resolve(path).slice(root.length).split(sep).join('/');
}

function parent(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function missing(path: string): Error {
  return Object.assign(new Error(`no such file or folder: ${path}`), { code: 'ENOENT' });
}
