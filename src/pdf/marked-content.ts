import type { PageItem, StructureId } from '../layout/page.ts';
import type { ContentStream } from './content-stream.ts';
import { type Painter, paintItem } from './painter.ts';
import { hexTextString } from './pdf-object.ts';
import type { StructureContent } from './structure-content.ts';

/**
 * Paints the items of a page as marked content (ISO 32000-1, 14.6): neighbours that belong to the same place in the structure
 * share a stretch, and whatever belongs nowhere is an artifact.
 */
export function paintMarkedContent(
  items: readonly PageItem[],
  page: number,
  roles: ReadonlyMap<StructureId, string>,
  structure: StructureContent,
  content: ContentStream,
  painter: Painter,
): void {
  const begin = (item: PageItem): string => {
    if (item.semantics === null) return '/Artifact BMC';
    const { structure: owner, order } = item.semantics;
    const mcid = structure.addContent(owner, order, page);
    const actualText = actualTextOf(item);
    if (actualText === undefined) return `/${roles.get(owner)} <</MCID ${mcid}>> BDC`;
    return `/Span <</MCID ${mcid} /ActualText ${hexTextString(actualText)}>> BDC`;
  };
  items.forEach((item, index) => {
    const before = items[index - 1];
    if (before === undefined || !continues(before, item)) {
      if (before !== undefined) content.write('EMC');
      content.write(begin(item));
    }
    paintItem(item, content, painter);
  });
  if (items.length > 0) content.write('EMC');
}

/**
 * Whether nothing can come between the two in reading order: every element and every piece has an order of its own. Text that
 * is read as something else (14.9.4) is a stretch by itself; nested in another one, it makes some readers lose what follows.
 */
function continues(before: PageItem, next: PageItem): boolean {
  if (before.semantics === null || next.semantics === null) return before.semantics === next.semantics;
  if (actualTextOf(before) !== undefined || actualTextOf(next) !== undefined) return false;
  const step = next.semantics.order - before.semantics.order;
  return before.semantics.structure === next.semantics.structure && (step === 0 || step === 1);
}

function actualTextOf(item: PageItem): string | undefined {
  return item.kind === 'text' ? item.actualText : undefined;
}
