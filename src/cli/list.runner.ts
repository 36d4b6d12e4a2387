import { type ExitCode, exitCodeFor } from './exit-code.ts';
import type { ListOptions } from './list.parser.ts';
import { reportList } from './report.ts';
import type { Services } from './services.ts';

/** Shows what there is to choose from, or what the stories are about, as far as the content could be read. */
export async function runList(options: ListOptions, services: Services): Promise<ExitCode> {
  const listing = await services.listToolkit(options.root);
  const exitCode = exitCodeFor(listing.diagnostics);
  reportList(services.terminal, options, { ...listing, exitCode });
  return exitCode;
}
