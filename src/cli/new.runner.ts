import { join, posix } from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { failureReason } from '../publish/write-failure.ts';
import { type ExitCode, exitCodes, UsageError } from './exit-code.ts';
import type { NewOptions } from './new.parser.ts';
import { reportFailure, reportNew } from './report.ts';
import type { Services } from './services.ts';
import { skeletons } from './skeletons/skeletons.ts';

/**
 * Begins a new entry of the content with a file that passes the checks and explains its fields. Never replaces a file.
 *
 * @throws UsageError when the folder is not a toolkit, or the file is there already.
 */
export function runNew({ kind, slug, root }: NewOptions, { openFolder, terminal }: Services): ExitCode {
  const { file, text, next } = skeletons[kind](slug);
  if (file === undefined) {
    reportNew(terminal, undefined, text, next);
    return exitCodes.done;
  }
  const folder = openFolder(root);
  const shown = join(root, file);
  try {
    if (folder.read('content/toolkit.yaml') === undefined) {
      throw new UsageError(`"${root}" is not the folder of a toolkit: it has no content/toolkit.yaml.`);
    }
    if (folder.read(file) !== undefined) throw new UsageError(`"${shown}" is there already, and was not changed.`);
    folder.makeFolder(posix.dirname(file));
    folder.writeNew(file, new TextEncoder().encode(text));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const values = { folder: folder.name, reason: failureReason(error) };
    reportFailure(terminal, diagnostic('publish/cannot-write', values));
    return exitCodes.problems;
  }
  reportNew(terminal, shown, text, next);
  return exitCodes.done;
}
