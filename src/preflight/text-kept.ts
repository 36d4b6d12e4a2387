import type { TextNode } from '../document/document-tree.ts';
import { elementRegistry } from '../document/element-registry.ts';
import type { PagedDocument, StructureElement, StructureId, TextItem } from '../layout/page.ts';
import type { StyledElement, StyledTree } from '../style/styled-tree.ts';
import { type Report, whereContent } from './report.ts';

/**
 * Whoever copies, searches or listens gets the words as they were written: the text of the pages in reading order, divided words
 * made whole again, is that of the document. White space is left out of the comparison, as lines have none between them.
 */
export function checkTextKept(tree: StyledTree, document: PagedDocument, report: Report): void {
  const texts = textsInOrder(document).map(({ text, actualText }) => actualText ?? text);
  const read = bare(texts.join(''));
  let at = 0;
  for (const piece of writtenIn(tree.root, [], document.destinations)) {
    const text = bare(piece.text);
    if (read.startsWith(text, at)) {
      at += text.length;
      continue;
    }
    const values = { written: piece.text.trim(), read: read.slice(at, at + 40) };
    report('preflight/text-changed', values, whereContent(piece.provenance));
    return;
  }
  if (at < read.length) report('preflight/text-added', { read: read.slice(at, at + 40) }, {});
}

/** What was written of what the pages say, in the order in which the structure leads to it. */
function textsInOrder({ pages, structure }: PagedDocument): readonly TextItem[] {
  const generated = generatedIn(structure);
  const paths = new Map<StructureId, readonly number[]>();
  for (const { id, parent, order } of structure) {
    paths.set(id, [...((parent === null ? undefined : paths.get(parent)) ?? []), order]);
  }
  return pages
    .flatMap(({ items }) => items)
    .filter((item): item is TextItem => item.kind === 'text' && item.semantics !== null)
    .filter(({ semantics }) => !generated.has(semantics!.structure))
    .map((item) => ({ item, path: [...(paths.get(item.semantics!.structure) ?? []), item.semantics!.order] }))
    .sort((one, other) => comparePaths(one.path, other.path))
    .map(({ item }) => item);
}

function comparePaths(one: readonly number[], other: readonly number[]): number {
  const fork = one.findIndex((order, depth) => order !== other[depth]);
  return fork === -1 ? one.length - other.length : one[fork]! - (other[fork] ?? Number.NEGATIVE_INFINITY);
}

/** The elements of which the program makes the text: numbers and bullets of lists, and of notes and their calls. */
function generatedIn(structure: readonly StructureElement[]): ReadonlySet<StructureId> {
  const generated = new Set<StructureId>();
  for (const { id, parent, role } of structure) {
    const isInside = parent !== null && generated.has(parent);
    if (isInside || role === 'Lbl' || role === 'Reference') generated.add(id);
  }
  return generated;
}

/**
 * The texts of a document in order, with the numbers of pages that are printed among them. Footnotes are read behind the
 * block that calls for them: they wait in `notes`.
 */
function* writtenIn(
  { node, style, children }: StyledElement,
  notes: StyledElement[],
  destinations: PagedDocument['destinations'],
): Generator<Pick<TextNode, 'text' | 'provenance'>> {
  if (style.display === 'none' || elementRegistry[node.name].role === 'artifact') return;
  if (node.name === 'page-ref') {
    const destination = destinations.get(node.attributes['to'] ?? '');
    yield { text: destination === undefined ? '' : String(destination.page + 1), provenance: node.provenance };
  }
  const waiting = style.display === 'inline' ? notes : [];
  for (const child of children) {
    if (child.kind === 'text') yield child;
    else if (child.node.name === 'footnote') waiting.push(child);
    else yield* writtenIn(child, waiting, destinations);
  }
  if (waiting !== notes) for (const note of waiting) yield* writtenIn(note, [], destinations);
}

/** Without white space and soft hyphens. */
function bare(text: string): string {
  return text.replace(/[\s\u00AD\u200B]+/gu, '');
}
