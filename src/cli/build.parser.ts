import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { Selection } from '../publish/plan-edition.ts';
import type { BuildRequest } from './pipeline.ts';

/** What every command that reads a toolkit can be told. */
export interface ToolkitOptions {
  readonly root: string;
  readonly json: boolean;
}

/** `persklaar check`: which editions, and which parts of them. */
export interface CheckOptions extends ToolkitOptions {
  /** Slugs; empty means all. */
  readonly organisations: readonly string[];
  readonly selection: Selection;
  readonly jobs?: number;
}

/** `persklaar build`. */
export interface BuildOptions extends CheckOptions {
  /** The output folder, relative to where the program was started. */
  readonly out: string;
}

/** Option values as commander hands them over. */
export interface ToolkitFlags {
  readonly root: string;
  readonly json?: true;
}

/** The values for {@link CheckOptions} and {@link BuildOptions}. */
export interface BuildFlags extends ToolkitFlags {
  readonly document?: readonly string[];
  readonly profile?: readonly string[];
  readonly jobs?: number;
  readonly out?: string;
}

/** Adds the options that every command has which reads a toolkit. */
export function declareToolkitOptions(command: Command): Command {
  return command
    .option('--root <dir>', 'the folder with your toolkit', '.')
    .option('--json', 'print one JSON document for other programs');
}

/** Adds those, and the choice of editions, documents and profiles. */
export function declareCheckOptions(command: Command): Command {
  return declareToolkitOptions(
    command
      .argument('[organisation...]', 'whose edition; all of them when you name none')
      .option('--document <id...>', 'only these documents, such as cards or booklet')
      .option('--profile <id...>', 'only these kinds of file, such as screen or office')
      .option('--jobs <number>', 'how many processor cores to use at most', wholeNumber),
  );
}

/** Adds those, and where the PDFs go. */
export function declareBuildOptions(command: Command): Command {
  return declareCheckOptions(command).option('--out <dir>', 'the folder for the PDFs (default: out in the toolkit)');
}

/** What was typed, as a command uses it: all defaults filled in. */
export function parseToolkitOptions({ root, json }: ToolkitFlags): ToolkitOptions {
  return { root, json: json === true };
}

/** As {@link parseToolkitOptions}; a name that was typed twice stands there once. */
export function parseCheckOptions(organisations: readonly string[], flags: BuildFlags): CheckOptions {
  const { document, profile, jobs } = flags;
  return {
    ...parseToolkitOptions(flags),
    organisations: distinct(organisations),
    selection: {
      ...(document === undefined ? {} : { documents: distinct(document) }),
      ...(profile === undefined ? {} : { profiles: distinct(profile) }),
    },
    ...(jobs === undefined ? {} : { jobs }),
  };
}

/** As {@link parseCheckOptions}; the PDFs go to `out` in the toolkit when no folder was named. */
export function parseBuildOptions(organisations: readonly string[], flags: BuildFlags): BuildOptions {
  return { ...parseCheckOptions(organisations, flags), out: flags.out ?? join(flags.root, 'out') };
}

/** What the options ask of the pipeline. */
export function buildRequest({ organisations, selection, root, jobs }: CheckOptions, write: boolean): BuildRequest {
  return { organisations, ...selection, root, write, ...(jobs === undefined ? {} : { jobs }) };
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('It must be a whole number, 1 or more.');
  return Number(text);
}
