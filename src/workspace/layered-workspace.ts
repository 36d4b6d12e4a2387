import { normalizeToolkitPath } from './toolkit-path.ts';
import type { Workspace } from './workspace.ts';

/**
 * `top` with `base` under it: a file below one of `folders` that `top` lacks is taken from `base`. Whatever stands
 * elsewhere, and the environment and the clock, are those of `top`.
 */
export function layerWorkspaces(top: Workspace, base: Workspace, folders: readonly string[]): Workspace {
  const isShared = (path: string): boolean => folders.some((folder) => path.startsWith(`${folder}/`));
  const holder = (asked: string): Workspace => {
    const path = normalizeToolkitPath(asked).value;
    return path !== undefined && isShared(path) && !top.exists(path) && base.exists(path) ? base : top;
  };
  return {
    glob: (patterns) => [...new Set([...top.glob(patterns), ...base.glob(patterns).filter(isShared)])].sort(),
    exists: (path) => holder(path).exists(path),
    readBytes: (path, limit) => holder(path).readBytes(path, limit),
    readText: (path, limit) => holder(path).readText(path, limit),
    environment: (name) => top.environment(name),
    milliseconds: () => top.milliseconds(),
  };
}
