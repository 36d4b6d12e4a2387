import { type Diagnostic, diagnostic, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { Origin } from '../../diagnostics/origin.ts';
import { nearestName } from '../../diagnostics/suggest.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { placeOf } from '../check-elements.ts';
import type { DocumentImage } from '../image.ts';
import { forEachElement, type WrittenElement } from '../written-element.ts';
import { readRaster } from './read-raster.ts';
import { readSvg } from './read-svg.ts';

/** Images by the path of their file: make one for a run of the program, and each file is read and decoded once. */
export type ImageCache = Map<string, Promise<Outcome<DocumentImage>>>;

export function createImageCache(): ImageCache {
  return new Map();
}

/** Reads the images that a document names, each from the first of `folders` that has a file of that name. */
export async function loadImages(
  root: WrittenElement,
  folders: readonly string[],
  workspace: Workspace,
  cache: ImageCache,
): Promise<{ readonly value: ReadonlyMap<string, DocumentImage>; readonly diagnostics: readonly Diagnostic[] }> {
  const named = new Map<string, WrittenElement>();
  forEachElement(root, (element) => {
    const { src } = element.attributes;
    if (element.name === 'img' && src !== undefined && !named.has(src)) named.set(src, element);
  });
  const outcomes = await Promise.all(
    [...named].map(async ([src, element]) => {
      const path = folders.map((folder) => `${folder}/${src}`).find((each) => workspace.exists(each));
      if (path === undefined) return { src, diagnostics: [notFound(src, element, folders, workspace)] };
      const { value, diagnostics } = await loadImage(path, workspace, cache);
      return { src, value, diagnostics: diagnostics.map((each) => usedAt(each, element.provenance.template)) };
    }),
  );
  return {
    value: new Map(outcomes.flatMap(({ src, value }) => (value === undefined ? [] : [[src, value] as const]))),
    diagnostics: outcomes.flatMap((outcome) => outcome.diagnostics),
  };
}

function loadImage(path: string, workspace: Workspace, cache: ImageCache): Promise<Outcome<DocumentImage>> {
  const known = cache.get(path);
  if (known !== undefined) return known;
  const reading = readImage(path, workspace);
  cache.set(path, reading);
  return reading;
}

async function readImage(path: string, workspace: Workspace): Promise<Outcome<DocumentImage>> {
  if (/\.svg$/i.test(path)) return readSvg(path, workspace);
  if (/\.(?:png|jpe?g)$/i.test(path)) return readRaster(path, workspace);
  return { diagnostics: [diagnostic('document/image-format', { file: path }, { origin: startOf(path) })] };
}

function notFound(src: string, element: WrittenElement, folders: readonly string[], workspace: Workspace): Diagnostic {
  const there = folders.flatMap((folder) =>
    workspace.glob([`${folder}/**/*.{svg,png,jpg,jpeg}`]).map((path) => path.slice(folder.length + 1)),
  );
  const values = { src, folders: folders.join(', ') };
  return diagnostic('document/image-missing', values, { ...placeOf(element), suggestion: nearestName(src, there) });
}

function usedAt(found: Diagnostic, template: Origin | undefined): Diagnostic {
  return template === undefined ? found : { ...found, related: [...found.related, template] };
}

/** Where a file as a whole is meant. */
export function startOf(file: string): Origin {
  return { file, line: 1, column: 1 };
}
