import type { PagedDocument, PageLink } from '../layout/page.ts';
import { type Annotation, annotationRect, printed } from './annotation.ts';
import { pageDestination } from './page-destination.ts';
import { type PdfDictionary, type PdfReference, type PdfValue, textString } from './pdf-object.ts';
import type { PdfFile } from './pdfkit-adapter.ts';
import type { StructureContent } from './structure-content.ts';

/** Writes the links of a page as annotations (12.5.6.5), each within its Link element and with a text for who cannot see it. */
export function writeLinks(
  document: PagedDocument,
  page: number,
  pages: readonly PdfReference[],
  structure: StructureContent,
  file: PdfFile,
): readonly Annotation[] {
  const { links, size } = document.pages[page]!;
  return links.map((link) => {
    const annotation = file.reference();
    Object.assign(annotation.data, {
      Type: 'Annot',
      Subtype: 'Link',
      Rect: annotationRect(link.rect, size.height),
      Border: [0, 0, 0],
      F: printed,
      Contents: textString(link.text),
      ...target(link, document, pages),
      StructParent: structure.addAnnotation(link.structure, page, annotation),
    } satisfies PdfDictionary);
    annotation.end();
    return { structure: link.structure, reference: annotation };
  });
}

/** Where a link leads: a place in this document, or an address, in which anything but ASCII is escaped. */
function target(link: PageLink, document: PagedDocument, pages: readonly PdfReference[]): PdfDictionary {
  if (!link.href.startsWith('#')) {
    const address = link.href.replace(/[^\x21-\x7e]+/gu, encodeURIComponent);
    return { A: { S: 'URI', URI: textString(address) } satisfies Record<string, PdfValue> };
  }
  const destination = document.destinations.get(link.href.slice(1));
  if (destination === undefined)
    throw new Error(`the link "${link.href}" leads to a place that is not in the document`);
  return { Dest: pageDestination(destination, document, pages) };
}
