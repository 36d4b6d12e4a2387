import type { PagedDocument, StructureElement, StructureId } from '../layout/page.ts';
import { type Report, whereContent } from './report.ts';

/**
 * Who listens hears a document in the order of its structure, who reads sees it page by page: nothing on a page may come
 * before what stands on an earlier one. Only notes may: they are read after their paragraph, which may go on over the page. (ISO
 * 14289-1, 7.1; Matterhorn Protocol 09-001 leaves it to people.)
 */
export function checkReadingOrder({ pages, structure }: PagedDocument, report: Report): void {
  const inNotes = elementsInNotes(structure);
  let latest = Number.NEGATIVE_INFINITY;
  for (const page of pages) {
    let latestHere = latest;
    for (const item of page.items) {
      if (item.semantics === null || inNotes.has(item.semantics.structure)) continue;
      const { order } = item.semantics;
      if (order < latest) {
        const text = item.kind === 'text' ? item.text.trim() : item.kind;
        report('preflight/reading-order', { text, page: page.number }, whereContent(item.provenance));
      }
      latestHere = Math.max(latestHere, order);
    }
    latest = latestHere;
  }
}

/** Notes and all that is in them; an element comes after the one it is in. */
function elementsInNotes(structure: readonly StructureElement[]): ReadonlySet<StructureId> {
  const found = new Set<StructureId>();
  for (const { id, role, parent } of structure) {
    if (role === 'Note' || (parent !== null && found.has(parent))) found.add(id);
  }
  return found;
}
