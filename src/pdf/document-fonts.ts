import type { FontFace } from '../text/shaped-text.ts';
import { DocumentFont } from './document-font.ts';
import { writeFieldFont } from './field-font.ts';
import type { PaintCache } from './paint-cache.ts';
import type { PdfReference } from './pdf-object.ts';
import type { PdfFile } from './pdfkit-adapter.ts';
import { readTrueTypeFont, type TrueTypeFont } from './truetype-font.ts';

/** A face that viewers set what is typed in. */
export interface FieldFont {
  readonly resource: string;
  readonly reference: PdfReference;
}

/** The faces one document uses. */
export class DocumentFonts {
  readonly #file: PdfFile;
  readonly #cache: PaintCache;
  readonly #fonts = new Map<string, DocumentFont>();
  readonly #fieldFonts = new Map<string, FieldFont>();

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

  /** A face for what is typed; it is written at once. */
  forFields(face: FontFace): FieldFont {
    let font = this.#fieldFonts.get(face.id);
    if (font === undefined) {
      const reference = writeFieldFont(this.#file, face, this.#parse(face));
      font = { resource: `Typed${this.#fieldFonts.size + 1}`, reference };
      this.#fieldFonts.set(face.id, font);
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
