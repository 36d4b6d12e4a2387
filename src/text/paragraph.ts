import type { Pt } from '../geometry/length.ts';
import type { FontChain, GlyphRun } from './shaped-text.ts';

/** How a piece of running text is set. */
export interface TextStyle {
  readonly chain: FontChain;
  readonly size: Pt;
  /** OpenType features as HarfBuzz takes them, sorted: `["onum", "smcp"]`. */
  readonly features: readonly string[];
  readonly letterSpacing: Pt;
  readonly hyphens: 'none' | 'manual' | 'auto';
  /** Words that the language divides have at least so many letters, and so many before and after the break. */
  readonly hyphenateLimitChars: { readonly word: number; readonly before: number; readonly after: number };
  readonly wrap: boolean;
}

/** The content of a paragraph, in reading order. `tag` is handed back with every piece of a line it ends up in. */
export type InlineItem<Tag> =
  | { readonly kind: 'text'; readonly text: string; readonly style: TextStyle; readonly tag: Tag }
  | { readonly kind: 'atom'; readonly width: Pt; readonly tag: Tag }
  | { readonly kind: 'break' };

export interface ParagraphOptions {
  readonly width: Pt;
  readonly indent: Pt;
  readonly align: 'start' | 'end' | 'center' | 'justify';
  /** Lines that are not justified are made of much the same length. */
  readonly balances: boolean;
  /** Share of their width that the letters of a justified line may grow or shrink by; twice that to avoid a gap. */
  readonly expansion: number;
  /** Signs at the ends of lines stand partly in the margin, so that the edge looks straight. */
  readonly alignsOptically: boolean;
  /** The most lines in a row that may end in a hyphen. */
  readonly hyphenateLimitLines: number;
  /** With `always`, the last line does not begin within a word. */
  readonly hyphenateLimitLast: 'none' | 'always';
}

/** A piece of a line: text of one item, spaces included, with its place from the left edge of the paragraph. */
export type LinePiece<Tag> =
  | {
      readonly kind: 'text';
      readonly tag: Tag;
      readonly x: Pt;
      readonly width: Pt;
      readonly size: Pt;
      /** The width of its glyphs over the advances of `runs`: 1 as they come. */
      readonly horizontalScale: number;
      readonly runs: readonly GlyphRun[];
      /**
       * The characters of this piece as they stand on the line: with the hyphen of a division, for which no glyph has text, and
       * with the space a line ends at, whose glyph has no advance. A piece of only that space has no width.
       */
      readonly text: string;
      /**
       * Set on the pieces of a word divided over two lines: the first stands for the whole word as it is spelt undivided,
       * the second for nothing. A reader or a search then finds the word.
       */
      readonly actualText?: string;
    }
  | { readonly kind: 'atom'; readonly tag: Tag; readonly x: Pt; readonly width: Pt };

export interface Line<Tag> {
  readonly pieces: readonly LinePiece<Tag>[];
  /** From the left edge of the paragraph to the end of the last piece. */
  readonly width: Pt;
  readonly endsWithHyphen: boolean;
  /** The width of this line's spaces over their natural width; 1 on a line that is not justified. */
  readonly spaceRatio: number;
  /** The width of this line's letters over their natural width. */
  readonly horizontalScale: number;
}

export interface BrokenParagraph<Tag> {
  readonly lines: readonly Line<Tag>[];
  /** Unbreakable pieces wider than the measure, with how much they stick out. */
  readonly overfull: readonly { readonly text: string; readonly tag: Tag; readonly excess: Pt }[];
  /** Characters no font of the chain has, each once per tag. */
  readonly missing: readonly { readonly character: string; readonly tag: Tag }[];
}
