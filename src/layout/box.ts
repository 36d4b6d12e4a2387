import type { Provenance } from '../diagnostics/origin.ts';
import type { DocumentImage, PathSegment } from '../document/image.ts';
import type { Colour } from '../geometry/colour.ts';
import type { Pt } from '../geometry/length.ts';
import type { Sides } from '../geometry/rect.ts';
import type { Border, ComputedStyle } from '../style/computed-style.ts';
import type { Line, TextStyle } from '../text/paragraph.ts';
import type { FlowItem, OpenBoxes } from './flow-item.ts';
import type { Field, Semantics, StructureId } from './page.ts';

/** What rides along with every piece of a line and comes back when the line is placed. */
export interface InlineTag {
  readonly semantics: Semantics;
  readonly provenance: Provenance;
  readonly colour: Colour;
  readonly link: InlineLink | null;
  readonly atom: InlineAtom | null;
  /** Present on the call of a footnote: which of its paragraph. */
  readonly note?: number;
}

export interface InlineLink {
  readonly href: string;
  readonly structure: StructureId;
}

/** A thing in a line that is not text. */
export type InlineAtom =
  | { readonly kind: 'image'; readonly image: DocumentImage; readonly height: Pt; readonly capHeight: Pt }
  | { readonly kind: 'page-ref'; readonly to: string; readonly style: TextStyle; readonly align: 'start' | 'end' }
  | { readonly kind: 'checkbox'; readonly size: Pt; readonly field: Field | null };

/** A paragraph, broken into lines; what is unbreakable of it is one line. */
export interface Paragraph {
  readonly lines: readonly Line<InlineTag>[];
  readonly lineHeight: Pt;
  /** From the top of a line box down to the baseline. */
  readonly baseline: Pt;
}

/** A footnote, set, for the foot of the page its call stands on. */
export interface Footnote {
  readonly flow: readonly FlowItem[];
  readonly height: Pt;
  /** What stands between the text of a page and the note, where it is the first: white, a short rule, white. */
  readonly above: { readonly white: Pt; readonly rule: Border; readonly padding: Pt };
  readonly callAnchor: string;
  readonly provenance: Provenance;
}

/** Something drawn from data, of a known size. */
export type Figure =
  | { readonly kind: 'image'; readonly image: DocumentImage; readonly colour: Colour }
  | { readonly kind: 'rule'; readonly colour: Colour; readonly thickness: Pt }
  | {
      readonly kind: 'writing-lines';
      readonly count: number;
      readonly colour: Colour;
      /** 0 where there is only room to write. */
      readonly thickness: Pt;
      readonly field: Field | null;
    }
  | { readonly kind: 'drawing'; readonly shapes: readonly DrawnShape[]; readonly labels: readonly DrawnLabel[] };

/** A shape of a drawing, from the drawing's top left corner. */
export interface DrawnShape {
  readonly segments: readonly PathSegment[];
  readonly fill: Colour | null;
  readonly stroke: { readonly colour: Colour; readonly width: Pt } | null;
}

/** A line of type in a drawing, its box from the drawing's top left corner. What it says, the figure's `alt` says too. */
export interface DrawnLabel {
  readonly x: Pt;
  readonly y: Pt;
  readonly paragraph: Paragraph;
}

/** A cell of a row: a column of its own that starts at the row's top. */
export interface Cell {
  readonly x: Pt;
  readonly container: Container;
  readonly flow: readonly FlowItem[];
  /** The boxes that run on into the cell, where it is what is left of one. */
  readonly within: OpenBoxes;
  /** False for what is left of a divided cell. */
  readonly isFirst: boolean;
  readonly contentHeight: Pt;
  readonly verticalAlign: ComputedStyle['verticalAlign'];
  /** The rows it covers, among those that are set together because cells reach over them; absent: the only one. */
  readonly rows?: { readonly first: number; readonly count: number };
}

/** A box taken out of the flow, placed against its containing block. */
export interface AbsoluteBox {
  readonly flow: readonly FlowItem[];
  /** From the containing block's top left corner; `bottom` boxes count from the lower edge. */
  readonly x: Pt;
  readonly y: { readonly from: 'top' | 'bottom'; readonly distance: Pt };
  readonly width: Pt;
  readonly height: Pt;
  readonly rotation: 0 | 180;
}

/** A box with an inside: its ground, its borders, and what happens where it begins. */
export interface Container {
  readonly width: Pt;
  readonly padding: Sides;
  readonly border: Sides<Border>;
  readonly backgroundColour: Colour | null;
  readonly absolutes: readonly AbsoluteBox[];
  readonly provenance: Provenance;
  readonly anchors: readonly string[];
  readonly strings: readonly { readonly name: string; readonly value: string }[];
  readonly bookmark: { readonly level: number; readonly title: string } | null;
  /** The number or bullet of a list item; it stands at the left edge, in the item's own padding. */
  readonly marker: Paragraph | null;
  /** Rows set again at the top of every further page this container runs on to. */
  readonly repeatedHeader: { readonly flow: readonly FlowItem[]; readonly height: Pt } | null;
}
