import type { TextStyle } from './paragraph.ts';
import { remember } from './remember.ts';
import type { Glyph, ShapedText } from './shaped-text.ts';
import type { Shaper } from './shaper.ts';

/** A text style bound to a shaper. Widths are in points, with letter spacing after every glyph that takes room. */
export interface Voice {
  readonly style: TextStyle;
  shape(text: string): ShapedText;
  width(shaped: ShapedText): number;
}

/** Gives the voice of each style, one per style object. Ligatures are off where letters are spaced, as in CSS. */
export function createVoices(shaper: Shaper): (style: TextStyle) => Voice {
  const voices = new Map<TextStyle, Voice>();
  return (style) => remember(voices, style, () => createVoice(style, shaper));
}

/** Whether letter spacing follows a glyph: combining marks take no room of their own. */
export function takesRoom(glyph: Glyph): boolean {
  return glyph.advance !== 0;
}

function createVoice(style: TextStyle, shaper: Shaper): Voice {
  const { chain, size, letterSpacing } = style;
  const features = letterSpacing === 0 ? style.features : [...style.features, '-clig', '-liga'];
  return {
    style,
    shape: shaper.shapeIn(chain, features),
    width(shaped) {
      if (letterSpacing === 0) return shaped.width * size;
      return shaped.width * size + countSpaced(shaped) * letterSpacing;
    },
  };
}

function countSpaced(shaped: ShapedText): number {
  return shaped.runs.reduce((sum, run) => sum + run.glyphs.filter(takesRoom).length, 0);
}
