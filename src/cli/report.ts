import { posix } from 'node:path';
import type { StoryCoverage } from '../content/lint/story-coverage.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { isSelected } from '../publish/plan-edition.ts';
import type { BuildOptions, CheckOptions, ToolkitOptions } from './build.parser.ts';
import { diagnosticText } from './diagnostic-text.ts';
import type { BuildEnding, CheckEnding, ListEnding } from './ending.ts';
import { exitCodes } from './exit-code.ts';
import { buildJson, checkJson, type JsonDocument, listJson } from './json-document.ts';
import type { ListOptions } from './list.parser.ts';
import type { BuildProgress, BuildResult } from './pipeline.ts';
import { sortDiagnostics } from './sort-diagnostics.ts';
import type { Terminal } from './terminal.ts';
import { columns, countOf, duration, fileSize, problemCount } from './wording.ts';

/** Problems and the closing line go to standard error, the PDFs that are in place to standard output; or all as JSON. */
export function reportBuild(terminal: Terminal, options: BuildOptions, ending: BuildEnding): void {
  if (options.json) printJson(terminal, buildJson(options, ending));
  else printBuild(terminal, options, ending);
}

/** Problems go to standard error, the count to standard output; or all as JSON. */
export function reportCheck(terminal: Terminal, options: CheckOptions, ending: CheckEnding): void {
  if (options.json) printJson(terminal, checkJson(options, ending));
  else printCheck(terminal, options, ending);
}

/** Problems go to standard error, the tables to standard output; or all as JSON. */
export function reportList(terminal: Terminal, options: ListOptions, ending: ListEnding): void {
  if (options.json) printJson(terminal, listJson(options, ending));
  else printList(terminal, options, ending);
}

/** After `persklaar new`: the text to paste when there is no file for it, and what is left to do. */
export function reportNew(terminal: Terminal, file: string | undefined, text: string, next: string): void {
  if (file === undefined) terminal.out(text);
  else terminal.out(`${file}\n`);
  terminal.err(`${next}\n`);
}

/** A file that `persklaar new` could not write. */
export function reportFailure(terminal: Terminal, failure: Diagnostic): void {
  const options = { root: '.', colour: terminal.colour, sources: () => undefined };
  terminal.err(diagnosticText(failure, options));
}

/** A command line that was understood but cannot be carried out. */
export function reportUsage(terminal: Terminal, message: string): void {
  terminal.err(`error: ${message}\n`);
}

/** A mistake of the program itself, with what we need to mend it. */
export function reportDefect(terminal: Terminal, version: string, error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  terminal.err(
    `This is a defect in Persklaar ${version}, not in your content.\nPlease report it, with the command you typed and the text below.\n\n${stack}\n`,
  );
}

/** One line that tells how far the build is and overwrites itself; nothing when nobody is looking. */
export function progressLine(terminal: Terminal): { readonly show: BuildProgress; readonly clear: () => void } {
  if (!terminal.interactive) return { show: () => {}, clear: () => {} };
  return {
    show: ({ organisation, document, stage, done, total }) => {
      const line = `${done}/${total}  ${organisation}  ${document}  ${stage}`;
      terminal.err(`${clearLine}${line.slice(0, terminal.columns - 1)}`);
    },
    clear: () => terminal.err(clearLine),
  };
}

/** To the first column, and erase the line (ECMA-48 `EL`). */
const clearLine = '\r\u001B[2K';

function printBuild(terminal: Terminal, options: BuildOptions, ending: BuildEnding): void {
  const { published, exitCode, milliseconds } = ending;
  const diagnostics = printDiagnostics(terminal, options, ending);
  const rows = published.flatMap(({ slug, manifest }) =>
    manifest.files
      .filter((file) => isSelected(file, options.selection))
      .map(({ path, pages, bytes }) => [posix.join(options.out, slug, path), countOf(pages, 'pages'), fileSize(bytes)]),
  );
  for (const line of columns(rows, [1, 2])) terminal.out(`${line}\n`);
  const made = `${countOf(rows.length, 'PDFs')} of ${countOf(published.length, 'editions')}`;
  if (exitCode === exitCodes.interrupted) {
    terminal.err('Stopped: nothing was published.\n');
  } else if (hasErrors(diagnostics)) {
    const outcome = published.length === 0 ? 'nothing was published' : `published only ${made}`;
    terminal.err(`${problemCount(diagnostics)}: ${outcome}.\n`);
  } else {
    if (diagnostics.length > 0) terminal.err(`${problemCount(diagnostics)}.\n`);
    terminal.out(`${made} in ${duration(milliseconds)}.\n`);
  }
}

function printCheck(terminal: Terminal, options: CheckOptions, ending: CheckEnding): void {
  const diagnostics = printDiagnostics(terminal, options, ending);
  const counted = Object.entries(ending.counts).map(([name, count]) => countOf(count, name));
  terminal.out(`${[counted.join(', '), problemCount(diagnostics)].filter((part) => part !== '').join(': ')}.\n`);
}

function printList(terminal: Terminal, options: ListOptions, ending: ListEnding): void {
  printDiagnostics(terminal, options, ending);
  if (options.coverage) {
    for (const line of columns(coverageRows(ending.coverage))) terminal.out(`${line}\n`);
    return;
  }
  const sections = [
    { title: 'Organisations', rows: ending.organisations.map((each) => [each.slug, each.title]) },
    { title: 'Documents', rows: ending.documents.map((each) => [each.id, each.title, each.profiles.join(', ')]) },
    { title: 'Profiles', rows: ending.profiles.map((each) => [each]) },
    { title: 'Formats', rows: ending.formats.map((each) => [each.kind, each.id, each.size]) },
  ].filter((section) => section.rows.length > 0);
  const text = sections.map(({ title, rows }) => [title, ...columns(rows).map((line) => `  ${line}`), ''].join('\n'));
  terminal.out(text.join('\n'));
}

/** A row for each level with each relation, under the names of the pillars; `–` where there is no story. */
function coverageRows(coverage: StoryCoverage | undefined): readonly (readonly string[])[] {
  if (coverage === undefined) return [];
  const { pillars, rows } = coverage;
  return [
    ['Level', 'Relation', ...pillars.map(({ name }) => name)],
    ...rows.map(({ level, relation, stories }) => {
      const cells = pillars.map(({ id }) => stories[id]?.join(', ') || '–');
      return [level.name, relation.name, ...cells];
    }),
  ];
}

/** @returns What was printed, in that order. */
function printDiagnostics(
  terminal: Terminal,
  { root }: ToolkitOptions,
  { diagnostics, sources }: Pick<BuildResult, 'diagnostics' | 'sources'>,
): readonly Diagnostic[] {
  const sorted = sortDiagnostics(diagnostics);
  const options = { root, colour: terminal.colour, sources };
  for (const each of sorted) terminal.err(`${diagnosticText(each, options)}\n`);
  return sorted;
}

function printJson(terminal: Terminal, document: JsonDocument): void {
  terminal.out(`${JSON.stringify(document, null, 2)}\n`);
}
