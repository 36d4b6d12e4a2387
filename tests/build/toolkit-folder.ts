import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { build } from '../../src/build.ts';
import { runProgram } from '../../src/cli/program.ts';
import { listToolkit } from '../../src/list-toolkit.ts';
import { openDiskOutputFolder } from '../../src/workspace/output-folder.ts';
import { repository } from './repository-content.ts';

/** What the program printed, and how it ended. */
export interface CommandRun {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
  /** `code file:line:column` of every error in `err`, in order; files relative to the toolkit. */
  readonly errors: readonly string[];
}

/**
 * A toolkit in a temporary folder, with `folders` copied from this repository; to be made outside a test, so that it
 * goes when the tests of the file are done.
 */
export class ToolkitFolder {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'persklaar-toolkit-')));

  constructor(...folders: readonly string[]) {
    for (const folder of folders) cpSync(join(repository, folder), join(this.root, folder), { recursive: true });
    afterAll(() => rmSync(this.root, { recursive: true }));
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.root, path), text);
  }

  /** Replaces the first `find` in a file, which has to be there. */
  edit(path: string, find: string | RegExp, replacement: string): void {
    const before = this.read(path);
    const after = before.replace(find, () => replacement);
    if (after === before) throw new Error(`"${path}" has no ${find}`);
    this.write(path, after);
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }

  /** Path → bytes and time of every file under a folder. */
  snapshot(folder: string): ReadonlyMap<string, { readonly bytes: Buffer; readonly changed: number }> {
    const entries = readdirSync(join(this.root, folder), { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return new Map(
      paths.sort().map((path) => [path, { bytes: readFileSync(path), changed: statSync(path).mtimeMs }] as const),
    );
  }

  /** Runs the whole program on this toolkit, with its real parts; only the terminal is not there. */
  async run(command: string, ...argv: readonly string[]): Promise<CommandRun> {
    let out = '';
    let err = '';
    const exitCode = await runProgram([command, ...argv, '--root', this.root], {
      build,
      listToolkit,
      openFolder: (path) => openDiskOutputFolder(path, path),
      terminal: {
        out: (text) => {
          out += text;
        },
        err: (text) => {
          err += text;
        },
        interactive: false,
        colour: false,
        columns: 80,
      },
      process: { id: process.pid, isRunning: () => false },
      milliseconds: () => performance.now(),
      onInterrupt: () => () => {},
      version: '0.0.0',
    });
    const heads = err.matchAll(/^error {2}(\S+)(?: {2}(\S+))?$/gm);
    const errors = [...heads].map(([, code, place]) => [code, place?.replace(`${this.root}/`, '')].join(' '));
    return { exitCode, out, err, errors };
  }
}

/** Such a toolkit with one text of each kind in its selection and without other editions: quick to set. */
export function smallToolkit(...folders: readonly string[]): ToolkitFolder {
  const toolkit = new ToolkitFolder(...folders);
  toolkit.edit(
    'content/toolkit.yaml',
    /^selection:[\s\S]*$/m,
    `selection:
  stories: [nee-op-papier]
  assignments: [top-vier-van-de-tafel]
  themes: [goed-genoeg]
  sessions: [sort-session]
`,
  );
  toolkit.remove('content/organisations');
  return toolkit;
}
