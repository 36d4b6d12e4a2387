import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { OutputFolder } from '../workspace/workspace.ts';
import { manifestName } from './manifest.ts';
import { type EditionPlan, unfinishedName } from './plan-edition.ts';
import { failureReason } from './write-failure.ts';

/**
 * Renames the staged files of one edition into place: first the note of what is going on, then the PDFs, last the manifest.
 * All files are tried, so that a person hears at once which ones are open in another program.
 *
 * @param stage - The folder in which the edition stands ready.
 * @returns An error for every file that could not be replaced, a warning for every stale one that could not be removed.
 */
export function replaceEdition(
  { edition, stale }: EditionPlan,
  stage: string,
  folder: OutputFolder,
): readonly Diagnostic[] {
  const refused: Diagnostic[] = [];
  const attempt = (code: 'publish/cannot-replace' | 'publish/cannot-remove', path: string, act: () => void) => {
    try {
      act();
    } catch (error) {
      refused.push(diagnostic(code, { path: `${folder.name}/${path}`, reason: failureReason(error) }));
    }
  };
  const replace = (name: string) => {
    const path = `${edition.slug}/${name}`;
    attempt('publish/cannot-replace', path, () => folder.rename(`${stage}/${name}`, path));
  };

  replace(unfinishedName);
  if (refused.length > 0) return refused;
  const manifestPath = `${edition.slug}/${manifestName}`;
  attempt('publish/cannot-replace', manifestPath, () => folder.remove(manifestPath));
  if (refused.length > 0) return refused;
  for (const file of edition.files) replace(file.path);
  if (refused.length > 0) return refused;
  replace(manifestName);
  if (refused.length > 0) return refused;

  for (const path of new Set(stale.map((file) => `${edition.slug}/${file.path}`))) {
    attempt('publish/cannot-remove', path, () => folder.remove(path));
  }
  const unfinishedPath = `${edition.slug}/${unfinishedName}`;
  if (refused.length === 0) attempt('publish/cannot-remove', unfinishedPath, () => folder.remove(unfinishedPath));
  return refused;
}
