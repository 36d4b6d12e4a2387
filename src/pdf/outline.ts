import type { Bookmark, PagedDocument } from '../layout/page.ts';
import { pageDestination } from './page-destination.ts';
import { type PdfReference, textString } from './pdf-object.ts';
import type { PdfFile } from './pdfkit-adapter.ts';

interface OutlineItem {
  readonly bookmark: Bookmark;
  readonly children: OutlineItem[];
}

/** Writes the bookmarks as an outline (ISO 32000-1, 12.3.3): the top level in view, what is below it folded away. */
export function writeOutline(document: PagedDocument, pages: readonly PdfReference[], file: PdfFile): void {
  const items = nest(document.bookmarks);
  if (items.length === 0) return;
  const writeSiblings = (siblings: readonly OutlineItem[], parent: PdfReference): void => {
    const references = siblings.map(() => file.reference());
    Object.assign(parent.data, { First: references[0], Last: references.at(-1) });
    siblings.forEach(({ bookmark, children }, index) => {
      const reference = references[index]!;
      Object.assign(reference.data, {
        Title: textString(bookmark.title),
        Parent: parent,
        Prev: references[index - 1],
        Next: references[index + 1],
        Dest: pageDestination(bookmark.destination, document, pages),
      });
      if (children.length > 0) {
        reference.data['Count'] = -children.length;
        writeSiblings(children, reference);
      }
      reference.end();
    });
  };
  const outline = file.reference({ Type: 'Outlines', Count: items.length });
  writeSiblings(items, outline);
  outline.end();
  file.catalog['Outlines'] = outline;
  file.catalog['PageMode'] = 'UseOutlines';
}

/** Puts each bookmark under the nearest one before it of a lower level. */
function nest(bookmarks: readonly Bookmark[]): readonly OutlineItem[] {
  const roots: OutlineItem[] = [];
  const open: OutlineItem[] = [];
  for (const bookmark of bookmarks) {
    while (open.length > 0 && open.at(-1)!.bookmark.level >= bookmark.level) open.pop();
    const item = { bookmark, children: [] };
    (open.at(-1)?.children ?? roots).push(item);
    open.push(item);
  }
  return roots;
}
