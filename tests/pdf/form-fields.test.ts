import { Blob, Face, Font } from 'harfbuzzjs';
import { AnnotationMode, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { black } from '../../src/geometry/colour.ts';
import { pt } from '../../src/geometry/length.ts';
import { rect } from '../../src/geometry/rect.ts';
import type { PageField } from '../../src/layout/page.ts';
import { paintPdf } from '../../src/pdf/paint-pdf.ts';
import { type Dictionary, openPdf, PdfSource, type Reference } from './read-pdf.ts';
import { openFontFace, page, pagedDocument, request, semantics, text } from './sample-document.ts';

const face = openFontFace('source-sans/SourceSans3-Regular.ttf');

function field(structure: number, label: string, y: number, options: Partial<PageField> = {}): PageField {
  const common = { structure, label, colour: black, rect: rect(20, y, 200, 24) };
  const type = { face, size: pt(11), lines: 1, ruled: false };
  return { ...common, ...type, kind: 'text', ...options } as PageField;
}

const document = pagedDocument(
  [
    page([text('Blad 1.', 20, { semantics: semantics(1, 2) })], {
      links: [{ rect: rect(20, 10, 30, 12), href: 'https://voorbeeld.nl', structure: 3, text: 'gids' }],
      fields: [
        field(4, 'Naam', 30),
        field(2, 'Nr. één', 60, { ruled: true }),
        field(5, 'Naam', 90, { ruled: true, lines: 3, rect: rect(20, 90, 200, 75) }),
        field(6, 'Gelezen', 170, { kind: 'checkbox', rect: rect(20, 170, 8, 8) }),
      ],
    }),
    page([text('Blad 2.', 20)], { number: 2, fields: [field(7, 'Naam', 30)] }),
  ],
  {
    structure: [
      { id: 0, parent: null, role: 'Document', order: 0 },
      { id: 1, parent: 0, role: 'P', order: 1 },
      { id: 2, parent: 1, role: 'Form', order: 3 },
      { id: 3, parent: 1, role: 'Link', order: 4 },
      ...[4, 5, 6, 7].map((id) => ({ id, parent: 0, role: 'Form', order: id + 1 }) as const),
    ],
  },
);

const bytes = await paintPdf(request(document, { compress: false }));
const source = new PdfSource(bytes);
const pdf = await openPdf(bytes);
const annotations = await (await pdf.getPage(1)).getAnnotations();

/** What a viewer shows in the fields of the first page with these values, by their names: the text, or a line that is drawn. */
async function shown(values: Readonly<Record<string, string | boolean>>): Promise<readonly string[]> {
  const filled = await openPdf(bytes);
  for (const { id, fieldName } of annotations) {
    const value = values[fieldName];
    if (value !== undefined) filled.annotationStorage.setValue(id, { value });
  }
  const { fnArray, argsArray } = await (await filled.getPage(1)).getOperatorList({
    annotationMode: AnnotationMode.ENABLE_STORAGE,
  });
  const first = fnArray.indexOf(OPS.beginAnnotation);
  return fnArray.flatMap((operator, index) => {
    if (index < first) return [];
    if (operator === OPS.constructPath) return ['(line)'];
    if (operator !== OPS.showText) return [];
    const glyphs = (argsArray[index] as [(ShownGlyph | number)[]])[0].filter((each) => typeof each !== 'number');
    return [glyphs.map(({ unicode, isInFont }) => (isInFont || unicode === ' ' ? unicode : '?')).join('')];
  });
}

interface ShownGlyph {
  readonly unicode: string;
  readonly isInFont: boolean;
}

describe('fields', () => {
  it('make a form of which viewers have nothing to decide', () => {
    const form = source.dictionary(source.catalog['AcroForm']);
    const widgets = source.find('Subtype', '/Widget');
    expect((form['Fields'] as Reference[]).map(({ to }) => to)).toEqual(widgets.map(([number]) => number));
    expect(form['NeedAppearances']).toBeUndefined();
    for (const [, { AP, FT, AS }] of widgets) {
      const normal = source.dictionary((AP as Dictionary)['N']);
      if (FT === '/Tx') expect(normal['Subtype']).toBe('/Form');
      else expect([AS, Object.keys(normal)]).toEqual(['/Off', ['Yes', 'Off']]);
    }
  });

  it('have a name of their own, which holds no full stop, and say what is asked for', () => {
    expect(
      annotations.flatMap(({ fieldName, alternativeText }) => (fieldName ? [[fieldName, alternativeText]] : [])),
    ).toEqual([
      ['Nr één', 'Nr. één'],
      ['Naam', 'Naam'],
      ['Naam 2', 'Naam'],
      ['Gelezen', 'Gelezen'],
    ]);
    expect(source.find('T', '(Naam 3)')).toHaveLength(1);
  });

  it('come in the order in which the document is read, links among them', async () => {
    const listed = (source.pages[0]!['Annots'] as Reference[]).map((each) => source.dictionary(each));
    expect(listed.map(({ Subtype, TU }) => TU ?? Subtype)).toEqual([
      expect.stringContaining('N\0r'),
      ...['/Link', '(Naam)', '(Naam)', '(Gelezen)'],
    ]);
    const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
    expect([...tree.matchAll(/"role":"(\w+)"/g)].map(([, role]) => role)).toEqual([
      ...['Document', 'P', 'Form', 'Link', 'Form', 'Form', 'Form', 'Root'],
    ]);
  });

  it('lie where their room is, or on the line that is drawn', () => {
    const places = new Map(annotations.map(({ fieldName, rect: place }) => [fieldName, place]));
    expect(places.get('Naam')).toEqual([20, 200 - 30 - 24, 220, 200 - 30]);
    expect(places.get('Nr één')).toEqual([20, 200 - 60 - 24, 220, 200 - 60 - 24 + 1.5 * 11]);
    expect(places.get('Naam 2')).toEqual([20, 200 - 90 - 75, 220, 200 - 90]);
  });

  it('fit typed lines to drawn ones: here two of them to each', () => {
    const [multiline, ...others] = annotations.filter((each) => each.multiLine);
    expect(others).toEqual([]);
    expect(multiline.fieldName).toBe('Naam 2');
    expect(multiline.defaultAppearanceData.fontSize).toBeCloseTo(25 / 2 / 1.35, 3);
    expect(annotations.find(({ fieldName }) => fieldName === 'Naam').defaultAppearanceData.fontSize).toBe(11);
  });

  it('look like nothing until they are filled in, and then show every letter', async () => {
    expect(await shown({})).toEqual([]);
    expect(await shown({ Naam: 'Één ‘naïef’ plan — “€25” … Œuvre ß ÿ', Gelezen: true })).toEqual([
      'Één ‘naïef’ plan — “€25” … Œuvre ß ÿ',
      '(line)',
    ]);
  });

  it('are not there in a document without them, nor on sheets', async () => {
    const bare = await paintPdf(request(pagedDocument([page([])]), { compress: false }));
    const sheets = await paintPdf(request(document, { compress: false, output: { kind: 'sheets', sheets: [] } }));
    for (const each of [bare, sheets]) expect(new PdfSource(each).catalog['AcroForm']).toBeUndefined();
  });
});

describe('the font of fields', () => {
  it('draws every character of its encoding as the face does', () => {
    const font = source.find('Subtype', '/TrueType')[0]![1];
    const descriptor = source.dictionary(font['FontDescriptor']);
    expect([font['Encoding'], font['BaseFont'], descriptor['Flags']]).toEqual([
      ...['/WinAnsiEncoding', '/SourceSans3-Regular', 1 << 5],
    ]);
    const program = Buffer.from(source.streams.get((descriptor['FontFile2'] as Reference).to)!, 'latin1');
    const [whole, part] = [face.bytes, program].map((file) => new Font(new Face(new Blob(new Uint8Array(file)))));
    const widths = font['Widths'] as readonly number[];
    const western = [...' !~©é÷ÿ€‚Š–•™Ÿ'];
    const codes = [0x20, 0x21, 0x7e, 0xa9, 0xe9, 0xf7, 0xff, 0x80, 0x82, 0x8a, 0x96, 0x95, 0x99, 0x9f];
    for (const [index, character] of western.entries()) {
      const glyph = whole!.glyph(character.codePointAt(0)!)!;
      expect(part!.glyph(character.codePointAt(0)!), character).toBe(glyph);
      expect(part!.glyphToPath(glyph)).toBe(whole!.glyphToPath(glyph));
      expect(widths[codes[index]! - 0x20], character).toBe(whole!.glyphHAdvance(glyph));
    }
  });
});
