import type { Destination, PagedDocument } from '../layout/page.ts';
import { rounded } from './number.ts';
import type { PdfReference, PdfValue } from './pdf-object.ts';

/** A height on a page, which a viewer scrolls to without zooming (ISO 32000-1, 12.3.2.2). */
export function pageDestination(
  { page, y }: Destination,
  document: PagedDocument,
  pages: readonly PdfReference[],
): readonly PdfValue[] {
  return [pages[page]!, 'XYZ', null, rounded(document.pages[page]!.size.height - y), null];
}
