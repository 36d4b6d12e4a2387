import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { OutputFolder } from '../workspace/workspace.ts';
import type { BuiltEdition } from './built-edition.ts';
import { type Manifest, type ManifestFile, manifestFile, manifestName, parseManifest, sha256 } from './manifest.ts';

/** Stands beside the manifest while an edition is being replaced, and lists what the edition held and what it will hold. */
export const unfinishedName = '.unfinished.json';

/** What was built when it was not the whole edition; absent means all documents, or all profiles. */
export interface Selection {
  readonly documents?: readonly string[];
  readonly profiles?: readonly string[];
}

/** What has to change in an edition's folder. */
export interface EditionPlan {
  readonly edition: BuiltEdition;
  /** What the folder holds in the end: the files of this build, and those of an earlier one that were not asked for. */
  readonly manifest: Manifest;
  /** Files of earlier builds that are not part of the edition any more. */
  readonly stale: readonly ManifestFile[];
}

/**
 * Compares an edition with what earlier builds left in its folder. Files that the selection passes over stay, and stay
 * listed while they are as they were written; that they are of the same version is a condition, because a manifest states one.
 */
export function planEdition(edition: BuiltEdition, folder: OutputFolder, selection: Selection): Outcome<EditionPlan> {
  const earlier = parseManifest(folder.read(`${edition.slug}/${manifestName}`));
  const unfinished = parseManifest(folder.read(`${edition.slug}/${unfinishedName}`));
  const partial = selection.documents !== undefined || selection.profiles !== undefined;
  const problem = partial ? whyNotPartly(edition, earlier, unfinished, folder) : undefined;
  if (problem !== undefined) return { diagnostics: [problem] };

  const made = edition.files.map(manifestFile);
  const isIntact = ({ path, sha256: expected }: ManifestFile) => {
    const bytes = folder.read(`${edition.slug}/${path}`);
    return bytes !== undefined && sha256(bytes) === expected;
  };
  const listed = earlier?.files ?? [];
  const passedOver = listed.filter((file) => !isSelected(file, selection));
  const files = partial ? inEarlierOrder(made, passedOver.filter(isIntact), listed) : made;
  const staying = new Set([...files, ...passedOver].map((file) => file.path));
  const stale = [...listed, ...(unfinished?.files ?? [])].filter((file) => !staying.has(file.path));
  const { organisation, title, version } = edition;
  return { value: { edition, manifest: { organisation, title, version, files }, stale }, diagnostics: [] };
}

function whyNotPartly(
  edition: BuiltEdition,
  earlier: Manifest | undefined,
  unfinished: Manifest | undefined,
  output: OutputFolder,
): Diagnostic | undefined {
  const folder = `${output.name}/${edition.slug}`;
  if (unfinished !== undefined) return diagnostic('publish/earlier-unfinished', { folder });
  if (earlier === undefined || earlier.version === edition.version) return undefined;
  return diagnostic('publish/other-version', { folder, earlier: earlier.version, version: edition.version });
}

/** Whether a file is one that was asked for. */
export function isSelected(file: ManifestFile, { documents, profiles }: Selection): boolean {
  return (documents?.includes(file.document) ?? true) && (profiles?.includes(file.profile) ?? true);
}

/** The plan of a partial build does not know where the other files stood, the earlier manifest does. */
function inEarlierOrder(
  made: readonly ManifestFile[],
  kept: readonly ManifestFile[],
  listed: readonly ManifestFile[],
): readonly ManifestFile[] {
  const byPath = new Map([...kept, ...made].map((file) => [file.path, file]));
  const order = new Set([...listed.map((file) => file.path), ...byPath.keys()]);
  return [...order].flatMap((path) => byPath.get(path) ?? []);
}
