import type { SheetSide } from '../impose/sheet.ts';
import type { PagedDocument, PageItem } from '../layout/page.ts';
import { screenColours } from './colour-operators.ts';
import { conformanceClaim, writeOutputIntent } from './conformance-claim.ts';
import { DocumentFonts } from './document-fonts.ts';
import { DocumentImages } from './document-images.ts';
import type { PdfMetadata } from './metadata.ts';
import { createPaintCache, type PaintCache } from './paint-cache.ts';
import type { Painter } from './painter.ts';
import { PdfFile } from './pdfkit-adapter.ts';
import { paintSheets } from './sheets.ts';
import { paintTaggedPages } from './tagged-pages.ts';
import { xmpPacket } from './xmp-packet.ts';

/** What to make of a document: pages for reading, which are PDF/UA-1 and PDF/A-2a, or sheets for a printer, which are neither. */
export type PdfOutput =
  | { readonly kind: 'pages'; readonly tagged: true }
  | { readonly kind: 'sheets'; readonly sheets: readonly SheetSide[] };

export interface PaintRequest {
  readonly document: PagedDocument;
  readonly metadata: PdfMetadata;
  readonly output: PdfOutput;
  /** Without it streams stay readable, and the bytes do not depend on the version of zlib. Default: true. */
  readonly compress?: boolean;
  /** Share one among all documents of a run, and nothing they have in common is made twice. */
  readonly cache?: PaintCache;
}

/**
 * Paints a document that is set. The same request gives the same bytes, whenever and wherever. Throws when the document
 * contradicts itself: a link to a destination it has not, a glyph its face has not.
 */
export async function paintPdf(request: PaintRequest): Promise<Uint8Array> {
  const { document, metadata, output, compress = true, cache = createPaintCache() } = request;
  const file = new PdfFile(metadata, compress, cache);
  const colours = screenColours;
  const fonts = new DocumentFonts(file, cache);
  const images = await DocumentImages.gather(itemsOf(document, output), file, colours);
  const painter: Painter = { file, fonts, images, colours };
  if (output.kind === 'pages') {
    paintTaggedPages(document, painter);
    file.catalog['OutputIntents'] = [writeOutputIntent(file)];
  } else {
    paintSheets(document, output.sheets, painter);
  }
  fonts.embed();
  const claim = output.kind === 'pages' ? conformanceClaim : [];
  return file.finish((contentHash) => xmpPacket(metadata, contentHash, claim));
}

/** Everything that can be painted, in the order of the pages. */
function itemsOf(document: PagedDocument, output: PdfOutput): readonly PageItem[] {
  const items = document.pages.flatMap((page) => page.items);
  return output.kind === 'pages' ? items : [...items, ...output.sheets.flatMap((sheet) => sheet.marks)];
}
