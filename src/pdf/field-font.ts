import type { FontFace } from '../text/shaped-text.ts';
import { writeCharacterMap } from './character-map.ts';
import { writeFontDescriptor } from './font-descriptor.ts';
import type { PdfReference } from './pdf-object.ts';
import type { PdfFile } from './pdfkit-adapter.ts';
import type { TrueTypeFont } from './truetype-font.ts';
import { subsetTrueType } from './truetype-subset.ts';

const [firstCode, lastCode] = [0x20, 0xff];

/** Codes 0x80 to 0x9f of WinAnsiEncoding; those without a character of their own are bullets (ISO 32000-1, Annex D.2, note 3). */
const fromEuro = '€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ';

/** The characters of WinAnsiEncoding, those of Western Europe, from {@link firstCode} on; the others stand where Latin 1 has them. */
const characters: readonly number[] = Array.from({ length: lastCode - firstCode + 1 }, (_, index) => {
  const code = firstCode + index;
  return code >= 0x80 && code < 0xa0 ? fromEuro.charCodeAt(code - 0x80) : code;
});

/**
 * Embeds a face for what will be typed in fields: the viewer sets that, so that the font has all characters of an encoding which every
 * viewer knows. Its name has no prefix of a subset, because viewers take those to lack what is typed.
 */
export function writeFieldFont(file: PdfFile, face: FontFace, font: TrueTypeFont): PdfReference {
  const glyphs = characters.map((character) => font.glyphs.get(character) ?? 0);
  const map = characters.flatMap((character, index) =>
    glyphs[index] === 0 ? [] : [[character, glyphs[index]!] as const],
  );
  const table = writeCharacterMap(new Map(map.sort(([a], [b]) => a - b)));
  const program = subsetTrueType(font, glyphs, [['cmap', table]]);
  const name = face.postscriptName;
  return file.object({
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: name,
    Encoding: 'WinAnsiEncoding',
    FirstChar: firstCode,
    LastChar: lastCode,
    Widths: glyphs.map((glyph) => (glyph === 0 ? 0 : font.widths[glyph]!)),
    FontDescriptor: writeFontDescriptor(file, face, font, { name, program, symbolic: false }),
  });
}
