import type { Rect } from '../geometry/rect.ts';
import type { ContentStream } from './content-stream.ts';
import { rounded } from './number.ts';
import type { PdfReference } from './pdf-object.ts';
import type { PdfFile } from './pdfkit-adapter.ts';

/** Writes `content` as a form that can be painted many times (ISO 32000-1, 8.10). What lies outside `box` is cut off. */
export function writeForm(file: PdfFile, box: Rect, content: ContentStream): PdfReference {
  const corners = [box.x, box.y, box.x + box.width, box.y + box.height];
  return file.stream(
    { Type: 'XObject', Subtype: 'Form', BBox: corners.map(rounded), Resources: content.resources },
    content.toBytes(),
  );
}
