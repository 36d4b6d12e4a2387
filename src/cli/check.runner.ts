import { buildRequest, type CheckOptions } from './build.parser.ts';
import { type ExitCode, exitCodeFor } from './exit-code.ts';
import { progressLine, reportCheck } from './report.ts';
import type { Services } from './services.ts';

/** Finds everything a build would find, and what an editor would; writes nothing. */
export async function runCheck(options: CheckOptions, services: Services): Promise<ExitCode> {
  const progress = progressLine(services.terminal);
  const result = await services
    .build({ ...buildRequest(options, false), lint: true }, progress.show)
    .finally(progress.clear);
  const exitCode = exitCodeFor(result.diagnostics);
  reportCheck(services.terminal, options, { ...result, exitCode });
  return exitCode;
}
