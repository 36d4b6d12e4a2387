import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { globPaths } from './glob-paths.ts';
import { keepFiles, tooLarge } from './kept-files.ts';
import { resolveToolkitPath, unreadable } from './toolkit-path.ts';
import type { Workspace } from './workspace.ts';

/** The toolkit in the folder `root` of the disk. A `root` that is not a folder is a diagnostic. */
export function openDiskWorkspace(root: string): Outcome<Workspace> {
  try {
    if (statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
      return { value: workspaceAt(realpathSync.native(root)), diagnostics: [] };
    }
    return { diagnostics: [diagnostic('workspace/no-such-folder', { path: root })] };
  } catch (error) {
    return { diagnostics: [unreadable(root, error)] };
  }
}

function workspaceAt(realRoot: string): Workspace {
  return keepFiles({
    glob: (patterns) => withoutLinkedFolders(realRoot, globPaths(realRoot, patterns)),
    isFile(path) {
      const { value: real, diagnostics } = resolveToolkitPath(realRoot, path);
      if (real === undefined) return diagnostics.some((each) => each.code === 'workspace/link-outside');
      return statSync(real, { throwIfNoEntry: false })?.isFile() === true;
    },
    read(path, limit) {
      const { value: real, diagnostics } = resolveToolkitPath(realRoot, path);
      return real === undefined ? { diagnostics } : readOpened(path, real, limit);
    },
    environment: (name) => process.env[name],
    milliseconds: () => performance.now(),
  });
}

/**
 * Kind and size are asked of the opened file itself, so that what was looked at is what is read. Not blocking, since
 * opening a pipe would wait for its writer; not following, since `real` has no link left.
 */
function readOpened(path: string, real: string, limit: number): Outcome<Uint8Array> {
  try {
    const file = openSync(real, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const status = fstatSync(file);
      if (!status.isFile()) return { diagnostics: [diagnostic('workspace/not-a-file', { path })] };
      if (status.size > limit) return { diagnostics: [tooLarge(path, limit)] };
      return { value: readFileSync(file), diagnostics: [] };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { diagnostics: [unreadable(path, error)] };
  }
}

/** A pattern that names a linked folder itself makes the glob enter it; what lies outside is dropped here. */
function withoutLinkedFolders(realRoot: string, paths: readonly string[]): readonly string[] {
  const inside = new Map<string, boolean>();
  return paths.filter((path) => {
    const folder = posix.dirname(path);
    const known = inside.get(folder) ?? resolveToolkitPath(realRoot, folder).value !== undefined;
    inside.set(folder, known);
    return known;
  });
}
