import type { FontFace } from '../text/shaped-text.ts';
import type { PdfReference } from './pdf-object.ts';
import type { PdfFile } from './pdfkit-adapter.ts';
import type { TrueTypeFont } from './truetype-font.ts';

/** The program that is embedded of a face, and under which name. */
export interface EmbeddedProgram {
  readonly name: string;
  readonly program: Uint8Array;
  /** Its codes are its own; otherwise they stand for characters of a standard encoding. */
  readonly symbolic: boolean;
}

/** Embeds a TrueType program, with what a viewer has to know of it beside its outlines (ISO 32000-1, 9.8). */
export function writeFontDescriptor(
  file: PdfFile,
  { weight, italic, ascent, descent, capHeight, xHeight }: FontFace,
  { boundingBox, italicAngle }: TrueTypeFont,
  { name, program, symbolic }: EmbeddedProgram,
): PdfReference {
  return file.object({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: (symbolic ? 1 << 2 : 1 << 5) | (italic ? 1 << 6 : 0),
    FontBBox: boundingBox,
    ItalicAngle: italicAngle,
    Ascent: ascent * 1000,
    Descent: descent * -1000,
    CapHeight: capHeight * 1000,
    XHeight: xHeight * 1000,
    // TrueType does not state the width of stems; it is required, and this is near enough to substitute a font by.
    StemV: Math.round(10 + (220 * (weight - 50)) / 900),
    FontFile2: file.stream({ Length1: program.length }, program),
  });
}
