import { Feature } from 'harfbuzzjs';
import { itemise } from './itemise.ts';
import { type OpenFace, openFace } from './open-face.ts';
import { remember } from './remember.ts';
import type { FontChain, FontFace, ShapedText } from './shaped-text.ts';
import { visibleText } from './visible-text.ts';

/** Shapes texts in one chain of faces with one set of features. */
export type ShapeText = (text: string) => ShapedText;

/**
 * Turns text into glyphs. One shaper serves a whole run: whatever is asked for twice, in whichever document, is shaped
 * once. Kerning and standard ligatures are on.
 */
export class Shaper {
  readonly #language: string;
  readonly #faces = new Map<FontFace, OpenFace>();
  readonly #chains = new Map<FontChain, Map<string, ShapeText>>();
  #size = 0;

  /** `language` is the BCP 47 tag whose letter forms a font should use where it has a choice. */
  constructor(language = 'nl') {
    this.#language = language;
  }

  /** How many distinct texts have been shaped. */
  get size(): number {
    return this.#size;
  }

  /**
   * The glyphs of `text` at size 1 em. `features` are OpenType tags in HarfBuzz's notation: `onum`, `-liga`. The text of the
   * answer is {@link visibleText} of the one given, and the texts of its glyphs joined are that again.
   */
  shape(text: string, chain: FontChain, features: readonly string[]): ShapedText {
    return this.shapeIn(chain, features)(text);
  }

  /** {@link Shaper.shape} for many texts in one style. */
  shapeIn(chain: FontChain, features: readonly string[]): ShapeText {
    const styles = remember(this.#chains, chain, () => new Map<string, ShapeText>());
    return remember(styles, features.join(), () => {
      const parsed = features.map(parseFeature);
      const memory = new Map<string, ShapedText>();
      return (text) => remember(memory, text, () => this.#shape(visibleText(text), chain, parsed));
    });
  }

  #shape(text: string, chain: FontChain, features: readonly Feature[]): ShapedText {
    this.#size++;
    const faces = chain.faces.map((face) => remember(this.#faces, face, () => openFace(face, this.#language)));
    const missing = new Set<string>();
    const runs = itemise(text, faces, (character) => missing.add(character)).map((span) => ({
      face: chain.faces[span.face]!,
      glyphs: faces[span.face]!.shape(span.text, features),
    }));
    const width = runs.reduce((sum, run) => run.glyphs.reduce((total, glyph) => total + glyph.advance, sum), 0);
    return { text, width, runs, missing: [...missing] };
  }
}

function parseFeature(tag: string): Feature {
  const feature = /^-?\w{4}$/.test(tag) ? Feature.fromString(tag) : undefined;
  if (feature === undefined) throw new Error(`"${tag}" is not an OpenType feature`);
  return feature;
}
