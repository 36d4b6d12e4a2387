/** A static TrueType face from `fonts/`, opened once per run. Metrics are in em: multiply by the type size. */
export interface FontFace {
  /** Stable and unique: the file's path. */
  readonly id: string;
  readonly family: string;
  readonly postscriptName: string;
  readonly weight: number;
  readonly italic: boolean;
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  readonly ascent: number;
  /** How far letters reach below the baseline: positive. */
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
}

/** Faces in order of preference: a character is set in the first that has it. */
export interface FontChain {
  readonly id: string;
  readonly faces: readonly [FontFace, ...FontFace[]];
}

/** One glyph. `advance` is what it takes on the line, `natural` what the font says; both in em, like the offsets. */
export interface Glyph {
  readonly id: number;
  readonly advance: number;
  readonly natural: number;
  readonly xOffset: number;
  readonly yOffset: number;
  /** The characters this glyph stands for; empty for the later glyphs of a cluster. */
  readonly text: string;
}

/** Glyphs of one face in a row. */
export interface GlyphRun {
  readonly face: FontFace;
  readonly glyphs: readonly Glyph[];
}

/** A word or a space after shaping, at size 1 em. Shared: it is shaped once per run. */
export interface ShapedText {
  readonly text: string;
  readonly width: number;
  readonly runs: readonly GlyphRun[];
  /** Characters no face of the chain has. */
  readonly missing: readonly string[];
}
