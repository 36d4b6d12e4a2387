import type { PagedDocument } from '../layout/page.ts';
import type { PdfValue } from './pdf-object.ts';
import type { PdfFile } from './pdfkit-adapter.ts';

/** Shows readers the printed page numbers (ISO 32000-1, 12.4.2): a new range wherever the numbers do not run on. */
export function writePageLabels(document: PagedDocument, file: PdfFile): void {
  const ranges: PdfValue[] = [];
  let expected: number | undefined;
  document.pages.forEach(({ number }, index) => {
    if (number !== expected) ranges.push(index, { S: 'D', St: number });
    expected = number + 1;
  });
  file.catalog['PageLabels'] = file.object({ Nums: ranges });
}
