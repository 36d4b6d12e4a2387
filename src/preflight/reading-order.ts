import type { PagedDocument } from '../layout/page.ts';
import { type Report, whereContent } from './report.ts';

/**
 * Who listens hears a document in the order of its structure, who reads sees it page by page: nothing on a page may come
 * before what stands on an earlier one. (ISO 14289-1, 7.1; Matterhorn Protocol 09-001 leaves it to people.)
 */
export function checkReadingOrder({ pages }: PagedDocument, report: Report): void {
  let latest = Number.NEGATIVE_INFINITY;
  for (const page of pages) {
    let latestHere = latest;
    for (const item of page.items) {
      if (item.semantics === null) continue;
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
