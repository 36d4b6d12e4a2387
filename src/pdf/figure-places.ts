import type { Rect } from '../geometry/rect.ts';
import { rect } from '../geometry/rect.ts';
import type { PagedDocument, PageItem, StructureElement, StructureId } from '../layout/page.ts';

/** Where a figure stands. */
export interface FigurePlace {
  /** Around everything that belongs to it, on the first page it is on. */
  readonly bounds: Rect;
  readonly pageHeight: number;
  /** It stands between blocks, not within a line. */
  readonly isBlock: boolean;
}

/** Elements that hold blocks: a figure right in one of them is a block itself. */
const blockContainers: ReadonlySet<string> = new Set([
  'Document',
  'Part',
  'Sect',
  'Art',
  'Div',
  'BlockQuote',
  'LBody',
  'TH',
  'TD',
  'TOCI',
]);

/** The place of each figure of a document that is painted. */
export function findFigurePlaces(document: PagedDocument): ReadonlyMap<StructureId, FigurePlace> {
  const elements = new Map<StructureId, StructureElement>(document.structure.map((element) => [element.id, element]));
  const places = new Map<StructureId, FigurePlace>();
  for (const page of document.pages) {
    const onThisPage = new Map<StructureId, Rect>();
    for (const item of page.items) {
      if (item.semantics === null) continue;
      const { structure } = item.semantics;
      if (elements.get(structure)?.role !== 'Figure' || places.has(structure)) continue;
      const before = onThisPage.get(structure);
      const bounds = boundsOf(item);
      onThisPage.set(structure, before === undefined ? bounds : union(before, bounds));
    }
    for (const [structure, bounds] of onThisPage) {
      const parent = elements.get(structure)!.parent;
      const isBlock = parent === null || blockContainers.has(elements.get(parent)?.role ?? '');
      places.set(structure, { bounds, pageHeight: page.size.height, isBlock });
    }
  }
  return places;
}

function boundsOf(item: PageItem): Rect {
  switch (item.kind) {
    case 'text': {
      const { ascent, descent } = item.runs[0]?.face ?? { ascent: 1, descent: 0 };
      const [above, below] = [ascent * item.size, descent * item.size];
      return item.rotation === 0
        ? rect(item.x, item.baseline - above, item.width, above + below)
        : rect(item.x - item.width, item.baseline - below, item.width, above + below);
    }
    case 'rule': {
      const [left, top] = [Math.min(item.from.x, item.to.x), Math.min(item.from.y, item.to.y)];
      return rect(left, top, Math.abs(item.to.x - item.from.x), Math.abs(item.to.y - item.from.y));
    }
    default:
      return item.rect;
  }
}

function union(a: Rect, b: Rect): Rect {
  const [left, top] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const right = Math.max(a.x + a.width, b.x + b.width);
  const bottom = Math.max(a.y + a.height, b.y + b.height);
  return rect(left, top, right - left, bottom - top);
}
