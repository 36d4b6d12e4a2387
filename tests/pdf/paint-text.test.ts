import { describe, expect, it } from 'vitest';
import { black, type Colour } from '../../src/geometry/colour.ts';
import { pt } from '../../src/geometry/length.ts';
import type { PageItem, TextItem } from '../../src/layout/page.ts';
import { paintPdf } from '../../src/pdf/paint-pdf.ts';
import { findText, openPdf, PdfSource } from './read-pdf.ts';
import { page, pagedDocument, request, sans, semantics, serif, shape, text } from './sample-document.ts';

async function paint(items: readonly PageItem[]): Promise<PdfSource> {
  return new PdfSource(await paintPdf(request(pagedDocument([page(items)]), { compress: false })));
}

async function contentOf(items: readonly PageItem[]): Promise<string> {
  const source = await paint(items);
  return source.content(source.pages[0]!);
}

/** Where each glyph is drawn and how far it is lifted, in points, worked out from the operators as a viewer does. */
function glyphPositions(
  content: string,
  widths: (code: number) => number,
): { code: number; x: number; rise: number }[] {
  const glyphs: { code: number; x: number; rise: number }[] = [];
  let [x, size, rise, scale] = [0, 0, 0, 1];
  const show = (codes: string): void => {
    for (const [code] of codes.matchAll(/[\dA-F]{4}/g)) {
      const id = Number.parseInt(code, 16);
      glyphs.push({ code: id, x, rise });
      x += (widths(id) / 1000) * size * scale;
    }
  };
  for (const line of content.split('\n')) {
    const operator = line.slice(line.lastIndexOf(' ') + 1);
    if (operator === 'Tm') [scale, , , , x] = line.split(' ').map(Number) as [number, 0, 0, 0, number];
    else if (operator === 'Tf') size = Number(line.split(' ')[1]);
    else if (operator === 'Ts') rise = Number(line.split(' ')[0]);
    else if (operator === 'Tj') show(line);
    else if (operator === 'TJ') {
      for (const [element] of line.matchAll(/<[^>]*>|-?[\d.]+/g)) {
        if (element.startsWith('<')) show(element);
        else x -= (Number(element) / 1000) * size * scale;
      }
    }
  }
  return glyphs;
}

/** The texts of glyphs by their codes, as the font's ToUnicode map gives them. */
function unicodeMap(source: PdfSource): ReadonlyMap<number, string> {
  const [[, font]] = source.find('Subtype', '/Type0') as [[number, Record<string, { to: number }>]];
  const entries = source.streams.get(font['ToUnicode']!.to)!.matchAll(/^<([\dA-F]{4})> <([\dA-F]+)>$/gm);
  const decode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  return new Map([...entries].map(([, code, hex]) => [Number.parseInt(code!, 16), decode(hex!)]));
}

describe('text', () => {
  it.each([1, 1.0123, 0.987])('puts every glyph where it was set, in a line scaled by %f', async (horizontalScale) => {
    const glyphs = shape('AVATAR To: efficiënt gezegd, coördinatie.').map((glyph, index) => ({
      ...glyph,
      advance: glyph.text === ' ' ? glyph.advance * 1.3137 : glyph.advance + 0.000_04,
      xOffset: index === 5 ? 0.0123 : 0,
      yOffset: index === 5 ? 0.25 : index > 20 ? -0.1 : 0,
    }));
    const item: TextItem = { ...text('', 40), size: pt(11), horizontalScale, runs: [{ face: serif, glyphs }] };
    const natural = new Map(glyphs.map((glyph) => [glyph.id, glyph.natural * 1000]));
    const content = await contentOf([item, text('na', 60)]);
    const found = glyphPositions(content, (code) => natural.get(code) ?? 0);
    let pen = 20;
    glyphs.forEach((glyph, index) => {
      expect(found[index]!.code).toBe(glyph.id);
      expect(Math.abs(found[index]!.x - (pen + glyph.xOffset * 11 * horizontalScale))).toBeLessThan(0.001);
      expect(found[index]!.rise).toBeCloseTo(glyph.yOffset * 11, 4);
      pen += glyph.advance * 11 * horizontalScale;
    });
    expect(found.at(-1)!.rise).toBe(0);
  });

  it('is read as the characters that were set, ligatures, spaces and line-end hyphens too', async () => {
    const silent = (characters: string) => shape(characters).map((glyph) => ({ ...glyph, text: '' }));
    const [ligature, ...more] = shape('fi');
    expect(more).toEqual([]);
    const wideSpace = { ...shape('\u00a0')[0]!, text: '\u00a0' };
    const runs = [[wideSpace], silent('fi'), shape('a fiets'), silent('fi'), silent('-')];
    const texts = unicodeMap(await paint([{ ...text('', 40), runs: runs.map((glyphs) => ({ face: serif, glyphs })) }]));
    expect(texts.get(ligature!.id)).toBe('fi');
    expect(runs.flatMap((glyphs) => glyphs.map(({ id }) => texts.get(id))).join('')).toBe(' fia fietsfi-');
  });

  it('is found by a reader where it stands', async () => {
    const items = [
      text('Gemeente Zuid', 40.25),
      text('5', 150, { x: pt(280) }),
      text('om', 100, { x: pt(150), rotation: 180 }),
    ];
    const bytes = await paintPdf(request(pagedDocument([page(items)])));
    expect(await findText(await openPdf(bytes), 1)).toEqual([
      { text: 'Gemeente Zuid', x: 20, y: 159.75, angle: 0 },
      { text: '5', x: 280, y: 50, angle: 0 },
      { text: 'om', x: 150, y: 100, angle: 180 },
    ]);
  });

  it('changes colour, font and size only where they change', async () => {
    const grey: Colour = { rgb: [0.5, 0.5, 0.5] };
    const blue: Colour = { rgb: [0, 0.2, 1] };
    const content = await contentOf([
      text('een', 20),
      text('twee', 40),
      text('drie', 60, { colour: grey }),
      text('vier', 80, { colour: blue, face: sans }),
      text('vijf', 100, { colour: blue, face: sans, size: pt(12.5) }),
      text('zes', 120, { colour: black, face: sans, size: pt(12.5) }),
    ]);
    const settings = content.split('\n').filter((line) => /(?:g|rg|Tf)$/.test(line));
    expect(settings).toEqual([
      '0 g',
      '/SourceSerif4-Regular 11 Tf',
      '0.5 g',
      '0 0.2 1 rg',
      '/SourceSans3-Bold 11 Tf',
      '/SourceSans3-Bold 12.5 Tf',
      '0 g',
    ]);
  });

  it('says once what a divided word is, whatever its parts look like', async () => {
    const structure = [{ id: 0, parent: null, role: 'P' as const, order: 0 }];
    const options = { semantics: semantics(0, 1) };
    const items = [
      text('de ', 20, options),
      text('co-', 20, { ...options, actualText: 'coördinatie' }),
      text('ordinatie', 40, { ...options, actualText: '' }),
      text(' van', 40, options),
    ];
    const source = new PdfSource(
      await paintPdf(request(pagedDocument([page(items)], { structure }), { compress: false })),
    );
    const marks = source.content(source.pages[0]!).match(/^.*(?:BDC|BMC|EMC)$/gm);
    expect(marks).toEqual([
      '/P <</MCID 0>> BDC',
      'EMC',
      `/Span <</MCID 1 /ActualText <FEFF${Buffer.from('coördinatie', 'utf16le').swap16().toString('hex').toUpperCase()}>>> BDC`,
      'EMC',
      '/Span <</MCID 2 /ActualText <FEFF>>> BDC',
      'EMC',
      '/P <</MCID 3>> BDC',
      'EMC',
    ]);
  });

  it('has its font embedded with the widths the shaper counted with', async () => {
    const item = text('Draaiboek fiets', 20);
    const source = await paint([item]);
    const [, descendant] = source.find('Subtype', '/CIDFontType2')[0]!;
    const widths = new Map<number, number>();
    const runs = descendant['W'] as readonly (number | readonly number[])[];
    for (let index = 0; index < runs.length; index += 2) {
      for (const [offset, width] of (runs[index + 1] as readonly number[]).entries()) {
        widths.set((runs[index] as number) + offset, width);
      }
    }
    for (const glyph of item.runs[0]!.glyphs) expect(widths.get(glyph.id)).toBeCloseTo(glyph.natural * 1000, 3);
    expect(descendant['BaseFont']).toMatch(/^\/[A-Z]{6}\+SourceSerif4-Regular$/);
  });

  it('refuses a glyph that its face has not', async () => {
    const runs = [{ face: serif, glyphs: [{ id: 60_000, advance: 1, natural: 1, xOffset: 0, yOffset: 0, text: 'x' }] }];
    await expect(paint([{ ...text('', 20), runs }])).rejects.toThrow('has no glyph 60000');
  });
});
