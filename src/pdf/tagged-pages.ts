import type { PagedDocument } from '../layout/page.ts';
import { ContentStream } from './content-stream.ts';
import { findFigurePlaces } from './figure-places.ts';
import { FormFields } from './form-fields.ts';
import { writeLinks } from './link-annotations.ts';
import { paintMarkedContent } from './marked-content.ts';
import { rounded } from './number.ts';
import { writeOutline } from './outline.ts';
import { writePageLabels } from './page-labels.ts';
import type { Painter } from './painter.ts';
import type { PdfDictionary } from './pdf-object.ts';
import { StructureContent } from './structure-content.ts';
import { writeStructureTree } from './structure-tree.ts';

/**
 * Paints a document for reading: its pages one by one at trim size, with structure, links, fields, bookmarks and page labels. What
 * runs into the bleed is cut off by the edge of the page.
 */
export function paintTaggedPages(document: PagedDocument, painter: Painter): void {
  const { file } = painter;
  const references = document.pages.map(() => file.addPage());
  const roles = new Map(document.structure.map(({ id, role }) => [id, role]));
  const orders = new Map(document.structure.map(({ id, order }) => [id, order]));
  const structure = new StructureContent(document.pages.length);
  const form = new FormFields(painter, structure);
  document.pages.forEach((page, index) => {
    const { width, height } = page.size;
    const trim = [0, 0, rounded(width), rounded(height)];
    const content = new ContentStream(painter.colours);
    content.transform(1, 0, 0, -1, 0, height);
    paintMarkedContent(page.items, index, roles, structure, content, painter);
    const reference = references[index]!;
    const annotations = [
      ...writeLinks(document, index, references, structure, file),
      ...form.write(page, index, reference),
    ].sort((a, b) => orders.get(a.structure)! - orders.get(b.structure)!);
    Object.assign(reference.data, {
      MediaBox: trim,
      CropBox: trim,
      TrimBox: trim,
      Resources: content.resources,
      Contents: file.stream({}, content.toBytes()),
      Annots: annotations.length === 0 ? undefined : annotations.map((annotation) => annotation.reference),
      StructParents: index,
      Tabs: 'S',
    } satisfies PdfDictionary);
    reference.end();
  });
  form.finish();
  writeStructureTree(file, document.structure, structure, references, findFigurePlaces(document));
  writeOutline(document, references, file);
  writePageLabels(document, file);
  file.setViewerPreferences({ DisplayDocTitle: true });
}
