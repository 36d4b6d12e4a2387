import { hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { type PublishedEdition, publishEditions } from '../publish/publish-editions.ts';
import { type BuildOptions, buildRequest } from './build.parser.ts';
import { type ExitCode, exitCodeFor, exitCodes } from './exit-code.ts';
import type { BuildResult } from './pipeline.ts';
import { progressLine, reportBuild } from './report.ts';
import type { Services } from './services.ts';

/** Builds and publishes; with an error anywhere, nothing is published. */
export async function runBuild(options: BuildOptions, services: Services): Promise<ExitCode> {
  const started = services.milliseconds();
  const progress = progressLine(services.terminal);
  const built = await services.build(buildRequest(options, true), progress.show).finally(progress.clear);
  const publication = hasErrors(built.diagnostics) ? { diagnostics: [] } : await publish(built, options, services);
  const diagnostics = [...built.diagnostics, ...publication.diagnostics];
  const stopped = publication.value === undefined && !hasErrors(diagnostics);
  const exitCode = stopped ? exitCodes.interrupted : exitCodeFor(diagnostics);
  reportBuild(services.terminal, options, {
    ...built,
    diagnostics,
    exitCode,
    published: publication.value ?? [],
    milliseconds: services.milliseconds() - started,
  });
  return exitCode;
}

/** Asking to stop is listened to here alone: before this nothing is on the disk, and the program simply ends. */
async function publish(
  { editions }: BuildResult,
  { out, selection }: BuildOptions,
  { openFolder, process, onInterrupt }: Services,
): Promise<Outcome<readonly PublishedEdition[]>> {
  const stop = new AbortController();
  const release = onInterrupt(() => stop.abort());
  return publishEditions(editions, openFolder(out), { process, selection, signal: stop.signal }).finally(release);
}
