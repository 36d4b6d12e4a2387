import type { RunningProcess } from '../publish/staging.ts';
import type { OutputFolder } from '../workspace/workspace.ts';
import type { Build, ListToolkit } from './pipeline.ts';
import type { Terminal } from './terminal.ts';

/** All that the commands need of the rest of the program and of the world; `main.ts` gives the real ones. */
export interface Services {
  readonly build: Build;
  readonly listToolkit: ListToolkit;
  /** The folder at a path that a person typed. */
  readonly openFolder: (path: string) => OutputFolder;
  readonly terminal: Terminal;
  readonly process: RunningProcess;
  /** Milliseconds that only ever go up. */
  readonly milliseconds: () => number;
  /**
   * Has `stop` called once when the person asks to stop. Until the returned function is called, asking does not end the
   * program; at other times it does, since there is nothing to tidy up.
   */
  readonly onInterrupt: (stop: () => void) => () => void;
  /** The program's own version. */
  readonly version: string;
}
