import { realpathSync } from 'node:fs';
import { isAbsolute, join, posix, relative, sep } from 'node:path';
import { diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';

/**
 * The shortest form of a path inside the toolkit's folder (`content/./a.yaml` becomes `content/a.yaml`). Refuses absolute
 * paths, URLs and drive letters, backslashes, control characters, and a `..` that leaves the folder.
 */
export function normalizeToolkitPath(path: string): Outcome<string> {
  const values = { path: path.replace(/\p{Cc}/gu, '\u{FFFD}') };
  if (path === '' || /^\/|^[a-z][a-z0-9+.-]*:|\\|\p{Cc}/iu.test(path)) {
    return { diagnostics: [diagnostic('workspace/bad-path', values)] };
  }
  const normal = posix.normalize(path);
  if (normal === '..' || normal.startsWith('../')) {
    return { diagnostics: [diagnostic('workspace/path-outside', values)] };
  }
  return { value: normal, diagnostics: [] };
}

/**
 * Where a normalized path leads once every link on the way is followed, as an absolute path. A place outside `realRoot`
 * (itself free of links) is refused: looking at the spelling alone does not see a link that leads out.
 */
export function resolveToolkitPath(realRoot: string, path: string): Outcome<string> {
  try {
    const real = realpathSync.native(join(realRoot, path));
    if (isBelow(realRoot, real)) return { value: real, diagnostics: [] };
    return { diagnostics: [diagnostic('workspace/link-outside', { path })] };
  } catch (error) {
    return { diagnostics: [unreadable(path, error)] };
  }
}

/** The diagnostic for a file the system would not give. Rethrows what is not an answer of the system. */
export function unreadable(path: string, error: unknown) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  switch (code) {
    case undefined:
      throw error;
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return diagnostic('workspace/no-such-file', { path });
    default:
      return diagnostic('workspace/unreadable-file', { path, reason: code });
  }
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
