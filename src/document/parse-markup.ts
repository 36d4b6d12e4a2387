import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Markup } from '../template/markup.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { buildTree } from './build-tree.ts';
import { checkElements } from './check-elements.ts';
import { checkReferences } from './check-references.ts';
import type { DocumentTree } from './document-tree.ts';
import { createImageCache, type ImageCache, loadImages } from './images/load-images.ts';
import { readElements } from './read-elements.ts';
import { readXml } from './read-xml.ts';

export interface DocumentRequest {
  /** Folders in which the `src` of an image is looked up, most specific first. */
  readonly imageFolders: readonly string[];
}

/**
 * Parses what a template rendered to, checks it against the element registry and reads its images. Only a document
 * whose elements are right has a tree; an image that cannot be had is left out of it. Pass one `cache` for all documents of a run, so that each image is read once.
 */
export async function parseMarkup(
  markup: Markup,
  request: DocumentRequest,
  workspace: Workspace,
  cache: ImageCache = createImageCache(),
): Promise<Outcome<DocumentTree>> {
  const xml = readXml(markup);
  if (xml.value === undefined) return { diagnostics: xml.diagnostics };
  const { value: written, diagnostics: slotProblems } = readElements(xml.value, markup);
  const images = await loadImages(written, request.imageFolders, workspace, cache);
  const problems = [...slotProblems, ...checkElements(written), ...checkReferences(written)];
  const diagnostics = distinct([...problems, ...images.diagnostics]);
  if (hasErrors(problems)) return { diagnostics };
  return { value: { root: buildTree(written), images: images.value }, diagnostics };
}

/** Drops what says the same about the same place: a mistake in a loop is one mistake. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const first = new Map<string, Diagnostic>();
  for (const each of diagnostics) {
    const key = JSON.stringify([each.code, each.message, each.origin]);
    if (!first.has(key)) first.set(key, each);
  }
  return [...first.values()];
}
