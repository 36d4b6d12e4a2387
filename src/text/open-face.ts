import { Blob, Buffer, Direction, Face, type Feature, Font, shape } from 'harfbuzzjs';
import type { FontFace, Glyph } from './shaped-text.ts';

/** A face HarfBuzz can shape with. */
export interface OpenFace {
  covers(codePoint: number): boolean;
  /** Glyphs of `text`, left to right. Their texts joined are `text`. */
  shape(text: string, features: readonly Feature[]): Glyph[];
}

const space = 0x20;
/** Fixed-width and non-breaking spaces: HarfBuzz makes them from the space where a font has none of its own. */
const composedSpaces = new Set([
  0xa0, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x202f, 0x205f,
]);

/**
 * Opens a face in HarfBuzz. `language` (BCP 47) chooses a font's local forms; it is always stated, for HarfBuzz would
 * otherwise take the machine's.
 */
export function openFace(face: FontFace, language: string): OpenFace {
  const font = new Font(new Face(new Blob(face.bytes)));
  const covered = new Set(font.face.collectUnicodes());
  const { unitsPerEm } = face;
  const plain = new Map<number, Glyph>();
  const buffer = new Buffer();

  /** Most glyphs stand as the font has them, for the same character every time: those are one object. */
  function glyphOf(id: number, advance: number, xOffset: number, yOffset: number, text: string): Glyph {
    const known = plain.get(id);
    if (known === undefined) {
      const natural = font.glyphHAdvance(id) / unitsPerEm;
      plain.set(id, { id, advance: natural, natural, xOffset: 0, yOffset: 0, text });
      return glyphOf(id, advance, xOffset, yOffset, text);
    }
    if (known.advance === advance && known.text === text && xOffset === 0 && yOffset === 0) return known;
    return { id, advance, natural: known.natural, xOffset, yOffset, text };
  }

  return {
    covers(codePoint) {
      return covered.has(codePoint) || (composedSpaces.has(codePoint) && covered.has(space));
    },
    shape(text, features) {
      buffer.reset();
      buffer.addText(text);
      buffer.guessSegmentProperties();
      buffer.setDirection(Direction.LTR);
      buffer.setLanguage(language);
      shape(font, buffer, features as Feature[]);
      const infos = buffer.getGlyphInfos();
      const positions = buffer.getGlyphPositions();
      let end = text.length;
      const glyphs: Glyph[] = [];
      for (let i = infos.length - 1; i >= 0; i--) {
        const { codepoint: id, cluster } = infos[i]!;
        const { xAdvance, xOffset, yOffset } = positions[i]!;
        const first = i === 0 || infos[i - 1]!.cluster !== cluster;
        const characters = first ? text.slice(cluster, end) : '';
        glyphs.push(glyphOf(id, xAdvance / unitsPerEm, xOffset / unitsPerEm, yOffset / unitsPerEm, characters));
        if (first) end = cluster;
      }
      return glyphs.reverse();
    },
  };
}
