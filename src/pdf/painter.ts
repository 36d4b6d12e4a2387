import type { PageItem } from '../layout/page.ts';
import type { ColourWriter } from './colour-operators.ts';
import type { ContentStream } from './content-stream.ts';
import type { DocumentFonts } from './document-fonts.ts';
import type { DocumentImages } from './document-images.ts';
import { paintImage } from './paint-image.ts';
import { paintFill, paintPath, paintRule } from './paint-shapes.ts';
import { paintText } from './paint-text.ts';
import type { PdfFile } from './pdfkit-adapter.ts';

/** What every page of one file is painted with. */
export interface Painter {
  readonly file: PdfFile;
  readonly fonts: DocumentFonts;
  readonly images: DocumentImages;
  readonly colours: ColourWriter;
}

/** Paints one item in coordinates whose y goes down. */
export function paintItem(item: PageItem, content: ContentStream, painter: Painter): void {
  switch (item.kind) {
    case 'text':
      paintText(item, content, painter.fonts);
      break;
    case 'fill':
      paintFill(item, content);
      break;
    case 'rule':
      paintRule(item, content);
      break;
    case 'path':
      paintPath(item, content);
      break;
    case 'image':
      paintImage(item, content, painter.images);
      break;
  }
}
