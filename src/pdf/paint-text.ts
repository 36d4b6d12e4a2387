import type { TextItem } from '../layout/page.ts';
import type { ContentStream } from './content-stream.ts';
import type { DocumentFont } from './document-font.ts';
import type { DocumentFonts } from './document-fonts.ts';
import { operands, rounded, roundedFactor } from './number.ts';
import { hexCode } from './pdf-object.ts';

/** Paints one piece of a line: its glyphs exactly where the shaper and the line breaker put them. */
export function paintText(item: TextItem, content: ContentStream, fonts: DocumentFonts): void {
  if (item.runs.length === 0) return;
  content.fillColour(item.colour);
  content.write('BT');
  const scale = roundedFactor(item.horizontalScale);
  const matrix = item.rotation === 0 ? `${scale} 0 0 -1` : `${-scale} 0 0 1`;
  content.write(`${matrix} ${operands(item.x, item.baseline)} Tm`);
  const line = new GlyphLine(content, item.size);
  for (const { face, glyphs } of item.runs) {
    const font = fonts.get(face);
    line.setFont(font);
    for (const glyph of glyphs) {
      font.use(glyph);
      line.show(glyph.id, glyph.advance, glyph.xOffset, glyph.yOffset);
    }
  }
  line.end();
  content.write('ET');
}

/**
 * Collects glyphs into `TJ` operators (ISO 32000-1, 9.4.3). Keeps where the viewer's pen is beside where it should be, both
 * in thousandths of the type size, so that rounding never adds up along a line.
 */
class GlyphLine {
  readonly #content: ContentStream;
  readonly #size: number;
  #font: DocumentFont | undefined;
  #pen = 0;
  #target = 0;
  #rise = 0;
  #elements = '';
  #codes = '';

  constructor(content: ContentStream, size: number) {
    this.#content = content;
    this.#size = size;
  }

  setFont(font: DocumentFont): void {
    if (font === this.#font) return;
    this.#flush();
    this.#font = font;
    this.#content.font(font, this.#size);
  }

  /** Lengths in em. */
  show(glyph: number, advance: number, xOffset: number, yOffset: number): void {
    if (yOffset !== this.#rise) this.#setRise(yOffset);
    const correction = Math.round((this.#pen - this.#target - xOffset * 1000) * 10) / 10;
    if (correction !== 0) {
      this.#elements += `${this.#closeCodes()}${correction}`;
      this.#pen -= correction;
    }
    this.#codes += hexCode(glyph);
    this.#pen += this.#font!.widths[glyph]!;
    this.#target += advance * 1000;
  }

  #flush(): void {
    if (this.#elements !== '') this.#content.write(`[${this.#elements}${this.#closeCodes()}] TJ`);
    else if (this.#codes !== '') this.#content.write(`${this.#closeCodes()} Tj`);
    this.#elements = '';
  }

  /** The rise is part of the graphics state and would lift the next line too. */
  end(): void {
    if (this.#rise === 0) this.#flush();
    else this.#setRise(0);
  }

  #setRise(rise: number): void {
    this.#flush();
    this.#rise = rise;
    this.#content.write(`${rounded(rise * this.#size)} Ts`);
  }

  #closeCodes(): string {
    const codes = this.#codes === '' ? '' : `<${this.#codes}>`;
    this.#codes = '';
    return codes;
  }
}
