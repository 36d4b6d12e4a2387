import type { FlipEdge } from '../edition/edition.ts';
import type { Rect } from '../geometry/rect.ts';
import { outset, rect } from '../geometry/rect.ts';
import type { Placement, SheetSide } from '../impose/sheet.ts';
import type { Page, PagedDocument, PageItem } from '../layout/page.ts';
import { ContentStream } from './content-stream.ts';
import { writeForm } from './form-object.ts';
import { rounded } from './number.ts';
import { type Painter, paintItem } from './painter.ts';
import { rectangleOperator } from './path-operators.ts';
import type { PdfDictionary, PdfReference } from './pdf-object.ts';

const duplexModes: Readonly<Record<FlipEdge, string>> = {
  'long-edge': 'DuplexFlipLongEdge',
  'short-edge': 'DuplexFlipShortEdge',
};

/** Paints sheets for printing: each page recorded once and put wherever it is placed, marks on top; nothing is tagged. */
export function paintSheets(document: PagedDocument, sheets: readonly SheetSide[], painter: Painter): void {
  const { file } = painter;
  const forms = new Map<number, PdfReference>();
  const formOf = (page: number): PdfReference => {
    let form = forms.get(page);
    if (form === undefined) {
      form = recordPage(document.pages[page]!, painter);
      forms.set(page, form);
    }
    return form;
  };
  for (const sheet of sheets) {
    const { width, height } = sheet.size;
    const content = new ContentStream(painter.colours);
    content.transform(1, 0, 0, -1, 0, height);
    for (const placement of sheet.placements) {
      if (document.pages[placement.page]!.items.length > 0) place(placement, formOf(placement.page), content);
    }
    paintAll(sheet.marks, content, painter);
    const media = [0, 0, rounded(width), rounded(height)];
    const page = file.addPage();
    Object.assign(page.data, {
      MediaBox: media,
      CropBox: media,
      BleedBox: box(sheet.bleed, height),
      TrimBox: box(sheet.trim, height),
      Resources: content.resources,
      Contents: file.stream({}, content.toBytes()),
    } satisfies PdfDictionary);
    page.end();
  }
  const back = sheets.find(({ side }) => side === 'back');
  file.setViewerPreferences({
    DisplayDocTitle: true,
    // Sheets are made to measure: a printer that fits them to its margins spoils both sides' register.
    PrintScaling: 'None',
    Duplex: back === undefined ? 'Simplex' : duplexModes[back.flip],
  });
}

function recordPage(page: Page, painter: Painter): PdfReference {
  const content = new ContentStream(painter.colours);
  paintAll(page.items, content, painter);
  const { width, height } = page.size;
  return writeForm(painter.file, outset(rect(0, 0, width, height), page.bleed), content);
}

function place({ page, trim, rotation, clip }: Placement, form: PdfReference, content: ContentStream): void {
  content.save();
  content.write(`${rectangleOperator(clip)} W n`);
  if (rotation === 0) content.transform(1, 0, 0, 1, trim.x, trim.y);
  else content.transform(-1, 0, 0, -1, trim.x + trim.width, trim.y + trim.height);
  content.object(`Page${page + 1}`, form);
  content.restore();
}

function paintAll(items: readonly PageItem[], content: ContentStream, painter: Painter): void {
  for (const item of items) paintItem(item, content, painter);
}

/** A rectangle measured from the top left, as a page box measured from the bottom left. */
function box({ x, y, width, height }: Rect, sheetHeight: number): readonly number[] {
  return [x, sheetHeight - y - height, x + width, sheetHeight - y].map(rounded);
}
