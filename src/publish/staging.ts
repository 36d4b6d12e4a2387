import type { OutputFolder } from '../workspace/workspace.ts';

/** The processes of this computer, as far as publishing has to know them. */
export interface RunningProcess {
  /** The number of this process. */
  readonly id: number;
  isRunning(id: number): boolean;
}

/** The folder, in the output folder, in which a process lays its files ready. */
export function stagingName(process: RunningProcess): string {
  return `.stage-${process.id}`;
}

/**
 * Makes this process's staging folder and sweeps those of processes that ended without doing so.
 *
 * The folder is made before one looks for others: of two processes that start at the same moment at least one sees the other.
 * Processes on other computers that share the folder are not seen.
 *
 * @returns The number of another process that is publishing here; then nothing was swept.
 */
export function claimStaging(folder: OutputFolder, process: RunningProcess): number | undefined {
  const own = stagingName(process);
  folder.remove(own);
  folder.makeFolder(own);
  const others = folder.list('.').flatMap((name) => {
    const id = /^\.stage-([1-9]\d*)$/.exec(name)?.[1];
    return id === undefined || name === own ? [] : [{ name, id: Number(id) }];
  });
  const running = others.find((other) => process.isRunning(other.id));
  if (running === undefined) for (const other of others) folder.remove(other.name);
  return running?.id;
}
