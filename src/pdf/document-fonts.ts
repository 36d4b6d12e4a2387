import type { FontFace } from '../text/shaped-text.ts';
import { DocumentFont } from './document-font.ts';
import type { PaintCache } from './paint-cache.ts';
import type { PdfFile } from './pdfkit-adapter.ts';
import { readTrueTypeFont, type TrueTypeFont } from './truetype-font.ts';

/** The faces one document uses. */
export class DocumentFonts {
  readonly #file: PdfFile;
  readonly #cache: PaintCache;
  readonly #fonts = new Map<string, DocumentFont>();

  constructor(file: PdfFile, cache: PaintCache) {
    this.#file = file;
    this.#cache = cache;
  }

  get(face: FontFace): DocumentFont {
    let font = this.#fonts.get(face.id);
    if (font === undefined) {
      font = new DocumentFont(face, this.#parse(face), this.#resourceName(face), this.#file.reference());
      this.#fonts.set(face.id, font);
    }
    return font;
  }

  /** Writes all fonts, when all text has been painted. */
  embed(): void {
    for (const font of this.#fonts.values()) font.embed(this.#file);
  }

  #parse(face: FontFace): TrueTypeFont {
    let font = this.#cache.fonts.get(face.id);
    if (font === undefined) {
      font = readTrueTypeFont(face.bytes);
      this.#cache.fonts.set(face.id, font);
    }
    return font;
  }

  /** The name of the face itself, not a number: so a page reads the same in every document. */
  #resourceName(face: FontFace): string {
    const taken = [...this.#fonts.values()].some((font) => font.resource === face.postscriptName);
    return taken ? `${face.postscriptName}-${this.#fonts.size}` : face.postscriptName;
  }
}
