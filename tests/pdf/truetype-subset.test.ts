import { Blob, Face, Font } from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { readTrueTypeFont } from '../../src/pdf/truetype-font.ts';
import { subsetTrueType } from '../../src/pdf/truetype-subset.ts';
import { openFontFace, sans, serif, shape } from './sample-document.ts';

const outlinesOf = (bytes: Uint8Array): Font => new Font(new Face(new Blob(bytes)));

describe('a subset of a TrueType font', () => {
  it.each([serif, sans, openFontFace('source-serif/SourceSerif4-It.ttf')])(
    'of $postscriptName draws its glyphs as the font does',
    (face) => {
      const glyphs = shape('Coördinatie é ï ñ ff fi 0½ Ǻ', face).map(({ id }) => id);
      const subset = subsetTrueType(readTrueTypeFont(face.bytes), glyphs);
      const [whole, part] = [outlinesOf(face.bytes), outlinesOf(subset)];
      for (const glyph of [0, ...glyphs]) {
        expect(part.glyphToPath(glyph)).toBe(whole.glyphToPath(glyph));
        expect(part.glyphHAdvance(glyph)).toBe(whole.glyphHAdvance(glyph));
      }
      expect(subset.length).toBeLessThan(face.bytes.length / 10);
    },
  );

  it.each([
    ['one scale', 0x0008, [0x2000]],
    ['two scales', 0x0040, [0x2000, 0x4000]],
    ['a matrix', 0x0080, [0x2000, 0, 0, 0x4000]],
  ])('has all components of a glyph, those after one with %s too', (_, flag, scales) => {
    const [composite, first, second] = shape('qoi').map(({ id }) => id) as [number, number, number];
    const [moreComponents, wordOffsets] = [0x0020, 0x0002 | 0x0001];
    const outline = [
      -1,
      0,
      0,
      1000,
      1000,
      wordOffsets | moreComponents | flag,
      first,
      0,
      0,
      ...scales,
      wordOffsets,
      second,
      500,
      0,
    ];
    const bytes = new Uint8Array(serif.bytes);
    const { tables } = readTrueTypeFont(bytes);
    const glyf = tables.get('glyf')!;
    const start = tables.get('loca')!.getUint16(composite * 2) * 2;
    outline.forEach((word, index) => {
      glyf.setInt16(start + index * 2, word);
    });
    const subset = outlinesOf(subsetTrueType(readTrueTypeFont(bytes), [composite]));
    const path = subset.glyphToPath(composite);
    expect(path).toBe(outlinesOf(bytes).glyphToPath(composite));
    expect(path.match(/M/g)).toHaveLength(4);
  });

  it('has the bearings of glyphs that share the last width of the font', () => {
    const bytes = new Uint8Array(serif.bytes);
    const { tables } = readTrueTypeFont(bytes);
    const glyph = shape('q')[0]!.id;
    const metrics = tables.get('hmtx')!;
    tables.get('hhea')!.setUint16(34, glyph - 3);
    metrics.setInt16((glyph - 3) * 4 + 3 * 2, 77);
    const subset = Buffer.from(subsetTrueType(readTrueTypeFont(bytes), [glyph]));
    const start = subset.readUInt32BE(subset.indexOf('hmtx') + 8);
    expect(subset.readUInt16BE(start + glyph * 4)).toBe(metrics.getUint16((glyph - 4) * 4));
    expect(subset.readInt16BE(start + glyph * 4 + 2)).toBe(77);
  });

  it('leaves out all others', () => {
    const [letter] = shape('q');
    const [other] = shape('a');
    const part = outlinesOf(subsetTrueType(readTrueTypeFont(serif.bytes), [letter!.id]));
    expect(other!.id).toBeLessThan(letter!.id);
    expect(part.glyphToPath(other!.id)).toBe('');
  });

  it('has the check sums that the format asks for', () => {
    const subset = subsetTrueType(readTrueTypeFont(serif.bytes), [5, 9]);
    const view = new DataView(subset.buffer);
    let sum = 0;
    for (let position = 0; position < subset.length; position += 4) sum = (sum + view.getUint32(position)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it('is not made of a font with other outlines', () => {
    const tables = new Uint8Array(12);
    expect(() => readTrueTypeFont(tables)).toThrow('not a TrueType font');
  });
});
