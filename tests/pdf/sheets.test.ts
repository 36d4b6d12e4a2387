import { describe, expect, it } from 'vitest';
import { pt } from '../../src/geometry/length.ts';
import { rect } from '../../src/geometry/rect.ts';
import type { Placement, SheetSide } from '../../src/impose/sheet.ts';
import { paintPdf } from '../../src/pdf/paint-pdf.ts';
import { findText, openPdf, PdfSource } from './read-pdf.ts';
import { fill, page, pagedDocument, request, semantics, text } from './sample-document.ts';

const card = { size: { width: pt(100), height: pt(60) }, bleed: pt(9) };
const cards = pagedDocument(
  [
    page([fill(-9, -9, 118, 20), text('Voorkant', 40, { semantics: semantics(0, 1) })], card),
    page([text('Achterkant', 40)], card),
    page([], card),
  ],
  { structure: [{ id: 0, parent: null, role: 'P', order: 0 }] },
);

function place(pageIndex: number, x: number, y: number, rotation: 0 | 180 = 0): Placement {
  return { page: pageIndex, trim: rect(x, y, 100, 60), rotation, clip: rect(x - 9, y - 9, 118, 78) };
}

function side(placements: readonly Placement[], which: 'front' | 'back' = 'front'): SheetSide {
  return {
    size: { width: pt(400), height: pt(300) },
    side: which,
    sheet: 1,
    flip: 'short-edge',
    placements,
    marks: [text('vel 1', 290, { x: pt(5) })],
    trim: rect(30, 20, 340, 200),
    bleed: rect(21, 11, 358, 218),
  };
}

const sheets = [
  side([place(0, 30, 20), place(0, 130, 20, 180), place(2, 230, 20)]),
  side([place(1, 30, 20), place(0, 130, 80)], 'back'),
];
const output = { kind: 'sheets', sheets } as const;
const painted = await paintPdf(request(cards, { output, compress: false }));
const source = new PdfSource(painted);

describe('sheets for a printer', () => {
  it('have every page on its trim, the turned ones upside down, and the marks', async () => {
    const pdf = await openPdf(painted);
    expect(await findText(pdf, 1)).toEqual([
      { text: 'Voorkant', x: 50, y: 240, angle: 0 },
      { text: 'Voorkant', x: 210, y: 260, angle: 180 },
      { text: 'vel 1', x: 5, y: 10, angle: 0 },
    ]);
    expect(await findText(pdf, 2)).toEqual([
      { text: 'Achterkant', x: 50, y: 240, angle: 0 },
      { text: 'Voorkant', x: 150, y: 180, angle: 0 },
      { text: 'vel 1', x: 5, y: 10, angle: 0 },
    ]);
  });

  it('record a page once, with its bleed, however often it is placed', () => {
    const forms = source.find('Subtype', '/Form');
    expect(forms.map(([, form]) => form['BBox'])).toEqual([
      [-9, -9, 109, 69],
      [-9, -9, 109, 69],
    ]);
  });

  it('cut each placement off where the next begins', () => {
    const content = source.content(source.pages[0]!);
    expect(content).toContain('q\n121 11 118 78 re W n\n-1 0 0 -1 230 80 cm\n/Page1 Do\nQ');
    expect(content).not.toContain('/Page3');
  });

  it('say where the paper, the bleed and the trim are', () => {
    expect(source.pages[1]).toMatchObject({
      MediaBox: [0, 0, 400, 300],
      CropBox: [0, 0, 400, 300],
      BleedBox: [21, 71, 379, 289],
      TrimBox: [30, 80, 370, 280],
    });
  });

  it('are not tagged, and ask to be printed to size and turned over the right way', () => {
    expect(source.catalog).not.toHaveProperty('StructTreeRoot');
    expect(source.dictionary(source.catalog['ViewerPreferences'])).toEqual({
      DisplayDocTitle: 'true',
      PrintScaling: '/None',
      Duplex: '/DuplexFlipShortEdge',
    });
    expect(Buffer.from(painted).includes('BDC')).toBe(false);
  });
});
