import type { StructureElement } from '../layout/page.ts';
import type { FigurePlace } from './figure-places.ts';
import { rounded } from './number.ts';
import type { PdfDictionary } from './pdf-object.ts';

/** The attributes of an element beside its role (ISO 32000-1, 14.8.5); undefined when it has none. */
export function structureAttributes(
  element: StructureElement,
  figure: FigurePlace | undefined,
): PdfDictionary | undefined {
  const { scope, columnSpan, rowSpan, listNumbering } = element;
  if (listNumbering !== undefined) return { O: 'List', ListNumbering: listNumbering };
  if (scope !== undefined || columnSpan !== undefined || rowSpan !== undefined) {
    return { O: 'Table', Scope: scope, ColSpan: columnSpan, RowSpan: rowSpan };
  }
  if (figure !== undefined) {
    const { x, y, width, height } = figure.bounds;
    const bottom = figure.pageHeight - y - height;
    return {
      O: 'Layout',
      Placement: figure.isBlock ? 'Block' : 'Inline',
      BBox: [x, bottom, x + width, bottom + height].map(rounded),
    };
  }
  return undefined;
}
