import type { PublishedEdition } from '../publish/publish-editions.ts';
import type { ExitCode } from './exit-code.ts';
import type { BuildResult, ToolkitListing } from './pipeline.ts';

/** How a check went. */
export interface CheckEnding
  extends Pick<BuildResult, 'counts' | 'timings' | 'sources' | 'diagnostics' | 'readability'> {
  readonly exitCode: ExitCode;
}

/** How a build went; `diagnostics` has those of publishing too. */
export interface BuildEnding extends CheckEnding {
  /** The editions that are complete in the output folder. */
  readonly published: readonly PublishedEdition[];
  /** From the start of the command to its end. */
  readonly milliseconds: number;
}

/** What was found to choose from. */
export interface ListEnding extends ToolkitListing {
  readonly exitCode: ExitCode;
}
