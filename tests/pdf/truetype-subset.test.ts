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
