import type { Colour } from '../geometry/colour.ts';
import type { Pt } from '../geometry/length.ts';
import type { Sides, Size } from '../geometry/rect.ts';

export interface Percentage {
  /** 50 is half. */
  readonly percent: number;
}

export type Extent = Pt | Percentage | 'auto';

/** A column of a grid: a fixed extent, or a share of what is left. */
export type Track = Extent | { readonly fraction: number };

export interface Border {
  readonly width: Pt;
  readonly colour: Colour;
}

/** Every property of the subset, computed: lengths in points, `em` and `var()` resolved, inherited where CSS inherits. */
export interface ComputedStyle {
  readonly display:
    | 'block'
    | 'inline'
    | 'list-item'
    | 'grid'
    | 'table'
    | 'table-header-group'
    | 'table-row-group'
    | 'table-row'
    | 'table-cell'
    | 'none';
  readonly position: 'static' | 'relative' | 'absolute';
  readonly inset: Sides<Extent>;
  readonly width: Extent;
  readonly height: Extent;
  readonly minHeight: Pt;
  readonly margin: Sides<Pt>;
  readonly padding: Sides<Pt>;
  readonly border: Sides<Border>;
  readonly backgroundColour: Colour | null;
  readonly gridTemplateColumns: readonly Track[];
  /** CSS Multi-column Layout: how many columns the content is set in; 1 is none. */
  readonly columnCount: number;
  readonly columnGap: Pt;
  readonly rowGap: Pt;
  readonly verticalAlign: 'top' | 'middle' | 'bottom';
  /** Where content stands in a frame that is taller than it. */
  readonly alignContent: 'start' | 'center' | 'end';
  /** CSS Rhythmic Sizing: the block's outer height is rounded up to a multiple of this. 0: as it comes. */
  readonly blockStepSize: Pt;
  /** CSS Line Grid: with `block-start` the box begins a whole number of lines of the root below the top of its page. */
  readonly boxSnap: 'none' | 'block-start';
  /** Degrees an absolute box is turned about its middle: upright or upside down. */
  readonly rotate: 0 | 180;

  readonly colour: Colour;
  readonly fontFamily: readonly string[];
  readonly fontSize: Pt;
  readonly fontWeight: number;
  readonly fontStyle: 'normal' | 'italic';
  readonly fontVariantNumeric: readonly ('oldstyle-nums' | 'lining-nums' | 'tabular-nums' | 'proportional-nums')[];
  readonly fontVariantCaps: 'normal' | 'small-caps' | 'all-small-caps';
  readonly lineHeight: Pt;
  /** CSS Line Grid: with `baseline` every line sits as far above the bottom of its line box as a line of the root does. */
  readonly lineSnap: 'none' | 'baseline';
  readonly letterSpacing: Pt;
  readonly textAlign: 'start' | 'end' | 'center' | 'justify';
  /** In a cell: the character that stands below that of the cells above; `textAlign` is `start` then. */
  readonly alignCharacter: string | null;
  /** CSS Text 4: with `balance` the lines of ragged text are of much the same length. */
  readonly textWrap: 'wrap' | 'balance';
  readonly textIndent: Pt;
  readonly hyphens: 'none' | 'manual' | 'auto';
  /** CSS Text 4: the fewest letters of a word that the language may divide, and of its parts. */
  readonly hyphenateLimitChars: { readonly word: number; readonly before: number; readonly after: number };
  /** CSS Text 4: the most lines in a row that end in a hyphen; infinite where there is no limit. */
  readonly hyphenateLimitLines: number;
  /** CSS Text 4: with `always` the last line does not begin within a word. */
  readonly hyphenateLimitLast: 'none' | 'always';
  /** Share of their width by which the letters of a justified line may be scaled. */
  readonly fontExpansion: number;
  /** With `optical` signs at the ends of lines stand partly outside them. */
  readonly marginAlignment: 'none' | 'optical';
  readonly whiteSpace: 'normal' | 'nowrap';
  readonly listStyleType: 'disc' | 'dash' | 'decimal' | 'none';
  readonly orphans: number;
  readonly widows: number;

  readonly breakBefore: 'auto' | 'avoid' | 'page' | 'left' | 'right';
  readonly breakAfter: 'auto' | 'avoid' | 'page' | 'left' | 'right';
  readonly breakInside: 'auto' | 'avoid';
  /** The named page this box stands on. */
  readonly page: string | 'auto';
  /** `string-set: name content()`: the running strings this element sets. */
  readonly stringSet: readonly string[];
  /** CSS Generated Content: this element is a bookmark of that level; 0 is none. */
  readonly bookmarkLevel: number;
  /** Copy-fitting: type shrinks from `fontSize` to this size, in steps of 0.25 pt, until it fits its frame. Absent: no fitting. */
  readonly fitMinimumSize: Pt | null;
  /** All frames of one fit group get one size, the largest at which every one of them fits. */
  readonly fitGroup: string | null;
}

export type MarginBoxName =
  | 'top-left-corner'
  | 'top-left'
  | 'top-center'
  | 'top-right'
  | 'top-right-corner'
  | 'bottom-left-corner'
  | 'bottom-left'
  | 'bottom-center'
  | 'bottom-right'
  | 'bottom-right-corner';

/** A part of a margin box's `content`: words, a running string, or a page counter. */
export type GeneratedContent =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'string';
      readonly name: string;
      /** `first-except`: nothing on a page that sets the string itself (CSS Generated Content for Paged Media, 1.1.2). */
      readonly policy: 'first' | 'first-except';
    }
  | { readonly kind: 'page' | 'pages' };

export interface MarginBox {
  readonly name: MarginBoxName;
  readonly content: readonly GeneratedContent[];
  readonly style: ComputedStyle;
}

/** What `@page` says of one page. `size` is the trim size; `bleed` runs outside it on every side. */
export interface PageStyle {
  readonly size: Size;
  readonly bleed: Pt;
  readonly margin: Sides<Pt>;
  readonly backgroundColour: Colour | null;
  readonly marginBoxes: readonly MarginBox[];
}

export interface PageSelectorInput {
  readonly name: string | 'auto';
  readonly side: 'left' | 'right';
  readonly first: boolean;
  readonly blank: boolean;
}
