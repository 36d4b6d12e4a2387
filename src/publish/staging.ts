import type { OutputFolder } from '../workspace/workspace.ts';

/** The processes of this computer, as far as publishing has to know them. */
export interface RunningProcess {
  /** The number of this process. */
  readonly id: number;
  isRunning(id: number): boolean;
}

export type Claim = { readonly stage: string } | { readonly busy: number };

/**
 * Makes this process's own staging folder and sweeps those of processes that have ended without doing so. When another
 * process is publishing here, its number is returned and nothing is left behind.
 *
 * The folder is made before one looks for others: of two processes that start at the same moment at least one sees the other.
 */
export function claimStaging(folder: OutputFolder, process: RunningProcess): Claim {
  const stage = `.stage-${process.id}`;
  folder.remove(stage);
  folder.makeFolder(stage);
  const others = folder.list('').flatMap((name) => {
    const id = /^\.stage-(\d+)$/.exec(name)?.[1];
    return id === undefined || name === stage ? [] : [{ name, id: Number(id) }];
  });
  const running = others.find((other) => process.isRunning(other.id));
  if (running !== undefined) {
    folder.remove(stage);
    return { busy: running.id };
  }
  for (const other of others) folder.remove(other.name);
  return { stage };
}
