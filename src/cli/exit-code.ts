import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';

/** What the program tells the shell. Scripts depend on these numbers. */
export const exitCodes = {
  done: 0,
  /** There are problems in the content, or the files could not be written. */
  problems: 1,
  /** The command line asks for something that does not exist. */
  usage: 2,
  /** A defect of the program. */
  defect: 70,
  /** Stopped with Ctrl+C (128 + SIGINT). */
  interrupted: 130,
} as const;

/** One of {@link exitCodes}. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Thrown when a command line cannot be carried out as it was typed. The message is a full sentence. */
export class UsageError extends Error {}

const aboutTheCommandLine: readonly DiagnosticCode[] = [
  'edition/unknown-organisation',
  'edition/unknown-document',
  'edition/unknown-profile',
];

/** The code that a command ends with which found these: 2, 1 or 0, the most serious of what was found. */
export function exitCodeFor(diagnostics: readonly Diagnostic[]): ExitCode {
  if (diagnostics.some((each) => aboutTheCommandLine.includes(each.code))) return exitCodes.usage;
  return hasErrors(diagnostics) ? exitCodes.problems : exitCodes.done;
}
