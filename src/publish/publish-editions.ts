import { setImmediate } from 'node:timers/promises';
import { type Diagnostic, diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import type { OutputFolder } from '../workspace/workspace.ts';
import type { BuiltEdition } from './built-edition.ts';
import { type Manifest, manifestName, serialiseManifest } from './manifest.ts';
import { type EditionPlan, planEdition, type Selection, unfinishedName } from './plan-edition.ts';
import { replaceEdition } from './replace-edition.ts';
import { claimStaging, type RunningProcess, stagingName } from './staging.ts';
import { failureReason } from './write-failure.ts';

/** An edition that is complete in its folder. */
export interface PublishedEdition {
  readonly slug: string;
  readonly manifest: Manifest;
}

/** The circumstances of a publication. */
export interface PublishOptions {
  readonly process: RunningProcess;
  /** Given when the editions hold only some of their documents or profiles: the other files then stay. */
  readonly selection?: Selection;
  /** Stops the work before the next file is staged. Once files are being put in their places, that is finished first. */
  readonly signal?: AbortSignal;
}

/**
 * Puts the PDFs of all editions in the output folder, each in the folder of its slug, with a `manifest.json`.
 *
 * Everything is written and synced in a staging folder first; only when all of it is there is it renamed into place, an
 * edition after the other and each edition's manifest last. What a reader of the folder can rely on at any moment, also
 * when the program or the machine stopped half-way:
 *
 * - a PDF is whole: the old one or the new one;
 * - where `manifest.json` stands, the files it lists are there with the bytes it states, all of one build (or, after a
 *   build of some documents, of one version). While an edition's files are being replaced it has no manifest, because
 *   no order of renames could keep one true; `.unfinished.json` stands there instead, for the next build to go on from;
 * - a file that no manifest of this program listed is never touched.
 *
 * A full disk or a read-only folder is met while staging, and changes nothing. A file that cannot be replaced (another
 * program has it open) leaves its edition without manifest, and the other editions complete.
 *
 * @returns The editions that are complete; no value when nothing was changed, because of an error or of `signal`.
 */
export async function publishEditions(
  editions: readonly BuiltEdition[],
  folder: OutputFolder,
  options: PublishOptions,
): Promise<Outcome<readonly PublishedEdition[]>> {
  if (editions.length === 0) return { value: [], diagnostics: [] };
  const stage = stagingName(options.process);
  try {
    const running = claimStaging(folder, options.process);
    if (running !== undefined) {
      return { diagnostics: [diagnostic('publish/busy', { folder: folder.name, process: running })] };
    }
    const planned = editions.map((edition) => planEdition(edition, folder, options.selection ?? {}));
    const diagnostics = planned.flatMap((outcome) => outcome.diagnostics);
    if (hasErrors(diagnostics)) return { diagnostics };
    const plans = planned.flatMap((outcome) => outcome.value ?? []);
    for (const plan of plans) {
      if (!(await stageEdition(plan, `${stage}/${plan.edition.slug}`, folder, options.signal))) return { diagnostics };
    }
    return replaceAll(plans, stage, folder);
  } catch (error) {
    const values = { folder: folder.name, reason: failureReason(error) };
    return { diagnostics: [diagnostic('publish/cannot-write', values)] };
  } finally {
    removeStaging(stage, folder);
  }
}

/** @returns False when it was told to stop. */
async function stageEdition(
  { edition, manifest, stale }: EditionPlan,
  stage: string,
  folder: OutputFolder,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  folder.makeFolder(stage);
  for (const file of edition.files) {
    await setImmediate(); // a signal is only heard between turns of the event loop
    if (signal?.aborted) return false;
    folder.makeFolder(parentOf(`${stage}/${file.path}`));
    folder.writeNew(`${stage}/${file.path}`, file.bytes);
  }
  const unfinished = { ...manifest, files: [...manifest.files, ...stale] };
  folder.writeNew(`${stage}/${unfinishedName}`, serialiseManifest(unfinished));
  folder.writeNew(`${stage}/${manifestName}`, serialiseManifest(manifest));
  return true;
}

function replaceAll(
  plans: readonly EditionPlan[],
  stage: string,
  folder: OutputFolder,
): Outcome<readonly PublishedEdition[]> {
  for (const { edition } of plans) {
    for (const file of edition.files) folder.makeFolder(parentOf(`${edition.slug}/${file.path}`));
  }
  const published: PublishedEdition[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const plan of plans) {
    const found = replaceEdition(plan, `${stage}/${plan.edition.slug}`, folder);
    diagnostics.push(...found);
    if (!hasErrors(found)) published.push({ slug: plan.edition.slug, manifest: plan.manifest });
  }
  return { value: published, diagnostics };
}

/** What cannot be removed now is swept by the next build. */
function removeStaging(stage: string, folder: OutputFolder): void {
  try {
    folder.remove(stage);
  } catch (error) {
    failureReason(error);
  }
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
