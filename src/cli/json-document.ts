import { posix } from 'node:path';
import type { Readability } from '../content/lint/readability.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Manifest } from '../publish/manifest.ts';
import type { BuildOptions, CheckOptions, ToolkitOptions } from './build.parser.ts';
import type { BuildEnding, CheckEnding, ListEnding } from './ending.ts';
import type { ExitCode } from './exit-code.ts';
import type { ListOptions } from './list.parser.ts';
import type { BuildResult, ToolkitListing } from './pipeline.ts';
import { sortDiagnostics } from './sort-diagnostics.ts';

/** What every JSON document starts with. Places in `diagnostics` are relative to `root`; those without a place come last. */
interface JsonReport {
  /** The toolkit's folder as it was typed. */
  readonly root: string;
  /** What the program ends with: 0 done, 1 problems, 2 wrong usage, 130 stopped. */
  readonly exitCode: ExitCode;
  /** `{ code, severity, message, hint, origin?: { file, line, column, length? }, related: [origin …] }`, in order of place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** `persklaar check --json`. */
export interface CheckJson extends JsonReport {
  readonly command: 'check';
  /** How much there is of what: `{ "cards": 30, "stories": 4 }`. */
  readonly counts: BuildResult['counts'];
  /** What each stage took. */
  readonly timings: BuildResult['timings'];
  /** How easily the texts read, an indication: `{ formula, status, texts: [{ file, words, sentences, syllables, ease }] }`. */
  readonly readability?: Readability;
}

/** `persklaar build --json`. */
export interface BuildJson extends JsonReport {
  readonly command: 'build';
  readonly counts: BuildResult['counts'];
  readonly timings: BuildResult['timings'];
  /** From the start of the command to its end. */
  readonly milliseconds: number;
  /** The editions that are complete in the output folder: where, and what their `manifest.json` holds. */
  readonly editions: readonly ({ readonly slug: string; readonly folder: string } & Manifest)[];
}

/** `persklaar list --json`; `coverage` with `--coverage`. */
export interface ListJson extends JsonReport, Omit<ToolkitListing, 'diagnostics' | 'sources'> {
  readonly command: 'list';
}

/**
 * The one document that `--json` puts on standard output. Fields may be added, none will be renamed or removed. With
 * a command line that cannot be read, or a defect, standard output stays empty.
 */
export type JsonDocument = BuildJson | CheckJson | ListJson;

/** The document of `build --json`. */
export function buildJson(options: BuildOptions, ending: BuildEnding): BuildJson {
  const { counts, timings, milliseconds, published } = ending;
  const editions = published.map(({ slug, manifest }) => ({
    slug,
    folder: posix.join(options.out, slug),
    ...manifest,
  }));
  return { command: 'build', ...reportOf(options, ending), counts, timings, milliseconds, editions };
}

/** The document of `check --json`. */
export function checkJson(options: CheckOptions, ending: CheckEnding): CheckJson {
  const { counts, timings, readability } = ending;
  return { command: 'check', ...reportOf(options, ending), counts, timings, ...(readability && { readability }) };
}

/** The document of `list --json`. */
export function listJson(options: ListOptions, ending: ListEnding): ListJson {
  const { organisations, documents, profiles, formats } = ending;
  const coverage = options.coverage ? ending.coverage : undefined;
  const choices = { organisations, documents, profiles, formats, ...(coverage && { coverage }) };
  return { command: 'list', ...reportOf(options, ending), ...choices };
}

function reportOf({ root }: ToolkitOptions, { exitCode, diagnostics }: Omit<JsonReport, 'root'>): JsonReport {
  return { root, exitCode, diagnostics: sortDiagnostics(diagnostics) };
}
