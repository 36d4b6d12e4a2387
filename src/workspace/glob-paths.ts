import fastGlob from 'fast-glob';
import { normalizeToolkitPath } from './toolkit-path.ts';

/** The file system functions that globbing needs; the disk's own when absent. */
export type GlobFileSystem = NonNullable<fastGlob.Options['fs']>;

/**
 * Paths below the absolute folder `root` that match, sorted by code unit; folders and names that begin with a dot are left
 * out. A link is listed, so that reading it can say what is wrong with it, but never entered.
 */
export function globPaths(root: string, patterns: readonly string[], fs?: GlobFileSystem): readonly string[] {
  return fastGlob
    .sync([...patterns], {
      cwd: root,
      dot: false,
      followSymbolicLinks: false,
      objectMode: true,
      onlyFiles: false,
      ...(fs === undefined ? {} : { fs }),
    })
    .filter((entry) => !entry.dirent.isDirectory() && normalizeToolkitPath(entry.path).value === entry.path)
    .map((entry) => entry.path)
    .sort();
}
