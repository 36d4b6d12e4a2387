import { createHash } from 'node:crypto';
import type { FontFace, Glyph } from '../text/shaped-text.ts';
import { writeFontDescriptor } from './font-descriptor.ts';
import { type PdfReference, type PdfValue, textString } from './pdf-object.ts';
import type { PdfFile } from './pdfkit-adapter.ts';
import { toUnicodeMap } from './to-unicode-map.ts';
import type { TrueTypeFont } from './truetype-font.ts';
import { subsetTrueType } from './truetype-subset.ts';

/** Spaces of a fixed or unbreakable width, and hyphens: they share a glyph with the plain ones, which readers look for. */
const specialSpace = /^[\u00a0\u2000-\u200a\u202f\u205f]$/;
const specialHyphen = /^[\u00ad\u2010\u2011]$/;

/** What stands for a glyph that no character is known for: an invisible one that does not end a word. */
const wordJoiner = '\u2060';

/** A face as one document uses it: the codes in its text are the glyph ids of the font, in every document the same. */
export class DocumentFont {
  readonly resource: string;
  readonly reference: PdfReference;
  /** Thousandths of an em by glyph id. */
  readonly widths: Float64Array;
  readonly #face: FontFace;
  readonly #font: TrueTypeFont;
  /** The characters of every glyph in use, by its id; '' as long as none are known. */
  readonly #texts: (string | undefined)[];

  constructor(face: FontFace, font: TrueTypeFont, resource: string, reference: PdfReference) {
    this.resource = resource;
    this.reference = reference;
    this.widths = font.widths;
    this.#face = face;
    this.#font = font;
    this.#texts = new Array<string | undefined>(font.glyphCount);
  }

  /** Sees to it that a glyph is embedded. The first text it stands for is what it is read as. */
  use(glyph: Glyph): void {
    if (this.#texts[glyph.id]) return;
    if (glyph.id >= this.widths.length) throw new Error(`${this.#face.id} has no glyph ${glyph.id}`);
    this.#texts[glyph.id] = glyph.text.replace(specialSpace, ' ').replace(specialHyphen, '-');
  }

  /** Writes the font and all it needs: a Type 0 font over an embedded TrueType subset (ISO 32000-1, 9.7). */
  embed(file: PdfFile): void {
    const glyphs = Object.keys(this.#texts).map(Number);
    const program = subsetTrueType(this.#font, glyphs);
    const name = `${subsetTag(program)}+${this.#face.postscriptName}`;
    const descendant = file.object({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: textString('Adobe'), Ordering: textString('Identity'), Supplement: 0 },
      CIDToGIDMap: 'Identity',
      FontDescriptor: writeFontDescriptor(file, this.#face, this.#font, { name, program, symbolic: true }),
      W: this.#widthRuns(glyphs),
    });
    Object.assign(this.reference.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: file.stream({}, toUnicodeMap(glyphs.map((glyph) => [glyph, this.#textOf(glyph)]))),
    });
    this.reference.end();
  }

  /** `/W`: each run of neighbouring glyphs as its first id and the widths. */
  #widthRuns(glyphs: readonly number[]): PdfValue[] {
    const runs: PdfValue[] = [];
    let run: number[] = [];
    let previous = Number.NaN;
    for (const glyph of glyphs) {
      if (glyph !== previous + 1) {
        run = [];
        runs.push(glyph, run);
      }
      run.push(this.widths[glyph]!);
      previous = glyph;
    }
    return runs;
  }

  #textOf(glyph: number): string {
    const text = this.#texts[glyph];
    if (text) return text;
    const character = this.#font.characters.get(glyph);
    return character === undefined ? wordJoiner : String.fromCodePoint(character);
  }
}

/** Six letters that differ when the subset does, so that files can be merged (9.6.4). */
function subsetTag(program: Uint8Array): string {
  const hash = createHash('sha256').update(program).digest();
  return String.fromCharCode(...hash.subarray(0, 6).map((byte) => 65 + (byte % 26)));
}
