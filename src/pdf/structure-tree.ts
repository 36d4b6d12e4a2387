import type { StructureElement, StructureId } from '../layout/page.ts';
import type { FigurePlace } from './figure-places.ts';
import { type PdfReference, type PdfValue, textString } from './pdf-object.ts';
import type { PdfFile } from './pdfkit-adapter.ts';
import { readingOrder, type StructureKid, type StructureNode } from './reading-order.ts';
import { structureAttributes } from './structure-attributes.ts';
import type { StructureContent } from './structure-content.ts';

/** Writes the structure tree and the parent tree that leads back into it (ISO 32000-1, 14.7); marks the file as tagged. */
export function writeStructureTree(
  file: PdfFile,
  elements: readonly StructureElement[],
  content: StructureContent,
  pages: readonly PdfReference[],
  figures: ReadonlyMap<StructureId, FigurePlace>,
): void {
  const root = file.reference();
  const written = new Map<StructureId, PdfReference>();
  const write = ({ element, kids }: StructureNode, parent: PdfReference): PdfReference => {
    const reference = file.reference();
    const firstPage = kids.find((kid) => kid.kind === 'content')?.page;
    const kidValue = (kid: StructureKid): PdfValue => {
      if (kid.kind === 'element') return write(kid, reference);
      const page = pages[kid.page]!;
      if (kid.kind === 'annotation') return { Type: 'OBJR', Pg: page, Obj: kid.annotation };
      return kid.page === firstPage ? kid.mcid : { Type: 'MCR', Pg: page, MCID: kid.mcid };
    };
    Object.assign(reference.data, {
      Type: 'StructElem',
      S: element.role,
      ID: idOf(element),
      P: parent,
      Pg: firstPage === undefined ? undefined : pages[firstPage],
      Lang: element.language === undefined ? undefined : textString(element.language),
      Alt: element.alt === undefined ? undefined : textString(element.alt),
      A: structureAttributes(element, figures.get(element.id)),
      K: kids.map(kidValue),
    });
    reference.end();
    written.set(element.id, reference);
    return reference;
  };
  Object.assign(root.data, {
    Type: 'StructTreeRoot',
    K: readingOrder(elements, content.kids).map((node) => write(node, root)),
    IDTree: idTree(file, elements, written),
    ParentTree: file.object({ Nums: parentTree(file, content, written) }),
    ParentTreeNextKey: content.keyCount,
  });
  root.end();
  file.catalog['StructTreeRoot'] = root;
  file.catalog['MarkInfo'] = { Marked: true };
}

/** ISO 14289-1 (PDF/UA-1), 7.9: a note has an identifier of its own. No other element needs one. */
function idOf({ role, anchor }: StructureElement): PdfValue | undefined {
  return role === 'Note' && anchor !== undefined ? textString(anchor) : undefined;
}

/** Identifier → element (ISO 32000-1, 14.7.2), a name tree in one piece; undefined where nothing has one. */
function idTree(
  file: PdfFile,
  elements: readonly StructureElement[],
  written: ReadonlyMap<StructureId, PdfReference>,
): PdfReference | undefined {
  const names = elements
    .flatMap((element) => {
      const [id, reference] = [idOf(element), written.get(element.id)];
      return id === undefined || reference === undefined ? [] : [{ key: element.anchor!, pair: [id, reference] }];
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return names.length === 0 ? undefined : file.object({ Names: names.flatMap(({ pair }) => pair) });
}

/** Key → element: for a page those of its stretches of content by identifier, for an annotation the one it is in. */
function parentTree(
  file: PdfFile,
  content: StructureContent,
  written: ReadonlyMap<StructureId, PdfReference>,
): readonly PdfValue[] {
  const owners = new Map<number, PdfReference[]>();
  const annotations: PdfValue[] = [];
  for (const kid of content.kids) {
    const owner = written.get(kid.owner)!;
    if (kid.kind === 'annotation') annotations.push(kid.key, owner);
    else if (kid.mcid === 0) owners.set(kid.page, [owner]);
    else owners.get(kid.page)!.push(owner);
  }
  return [...[...owners].flatMap(([page, elements]) => [page, file.object(elements)]), ...annotations];
}
