import type { Command } from 'commander';
import { declareToolkitOptions, parseToolkitOptions, type ToolkitFlags, type ToolkitOptions } from './build.parser.ts';

/** `persklaar list`. */
export interface ListOptions extends ToolkitOptions {
  /** Whether to show what the selected stories are about. */
  readonly coverage: boolean;
}

/** Option values as commander hands them over. */
export interface ListFlags extends ToolkitFlags {
  readonly coverage?: true;
}

/** Adds the options of `persklaar list`. */
export function declareListOptions(command: Command): Command {
  return declareToolkitOptions(command).option('--coverage', 'show what the selected stories are about');
}

/** What was typed, as the command uses it. */
export function parseListOptions(flags: ListFlags): ListOptions {
  return { ...parseToolkitOptions(flags), coverage: flags.coverage === true };
}
