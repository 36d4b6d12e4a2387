import type { Rect } from '../geometry/rect.ts';
import type { StructureId } from '../layout/page.ts';
import { rounded } from './number.ts';
import type { PdfReference } from './pdf-object.ts';

/** Something on a page that answers to a reader, and the structure element it belongs to. */
export interface Annotation {
  readonly structure: StructureId;
  readonly reference: PdfReference;
}

/** The flag of an annotation that is printed with its page (ISO 32000-1, 12.5.3). */
export const printed = 1 << 2;

/** A rectangle measured from the top left of a page, as PDF measures it from the bottom left. */
export function annotationRect({ x, y, width, height }: Rect, pageHeight: number): readonly number[] {
  return [x, pageHeight - y - height, x + width, pageHeight - y].map(rounded);
}
