import type { Provenance } from '../diagnostics/origin.ts';
import type { StructureRole } from '../document/element-registry.ts';
import type { DocumentImage, PathSegment } from '../document/image.ts';
import type { Colour } from '../geometry/colour.ts';
import type { Pt } from '../geometry/length.ts';
import type { Rect, Size } from '../geometry/rect.ts';
import type { FontFace, GlyphRun } from '../text/shaped-text.ts';

/**
 * What an item is to a reader. `structure` is the element it belongs to; `order` is its place in reading order among
 * everything in the document. `null` is an artifact: page furniture, lines, grounds.
 */
export type Semantics = { readonly structure: StructureId; readonly order: number } | null;

export type StructureId = number;

/** An element of the structure tree. Kids are ordered by `order`, theirs and that of the items they own. */
export interface StructureElement {
  readonly id: StructureId;
  readonly parent: StructureId | null;
  readonly role: StructureRole;
  readonly order: number;
  readonly language?: string;
  readonly alt?: string;
  readonly scope?: 'Column' | 'Row';
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  /** `Decimal` or `Disc` on an L. */
  readonly listNumbering?: 'Decimal' | 'Disc' | 'None';
  readonly href?: string;
  /** The id a link or page reference can name. */
  readonly anchor?: string;
}

interface Item {
  readonly semantics: Semantics;
  readonly provenance: Provenance;
}

export interface TextItem extends Item {
  readonly kind: 'text';
  readonly x: Pt;
  readonly baseline: Pt;
  readonly width: Pt;
  readonly size: Pt;
  /** The width of its glyphs over the advances of `runs`. */
  readonly horizontalScale: number;
  readonly runs: readonly GlyphRun[];
  readonly text: string;
  readonly actualText?: string;
  readonly colour: Colour;
  /** Degrees the text is turned about its start on the baseline. */
  readonly rotation: 0 | 180;
}

/** A ground: a filled rectangle. */
export interface FillItem extends Item {
  readonly kind: 'fill';
  readonly rect: Rect;
  readonly colour: Colour;
}

/** A straight rule of `width` points between two points. */
export interface RuleItem extends Item {
  readonly kind: 'rule';
  readonly from: { readonly x: Pt; readonly y: Pt };
  readonly to: { readonly x: Pt; readonly y: Pt };
  readonly width: Pt;
  readonly colour: Colour;
}

/** A figure drawn from data, in page coordinates. */
export interface PathItem extends Item {
  readonly kind: 'path';
  readonly rect: Rect;
  readonly segments: readonly PathSegment[];
  readonly fill: Colour | null;
  readonly stroke: { readonly colour: Colour; readonly width: Pt } | null;
}

export interface ImageItem extends Item {
  readonly kind: 'image';
  readonly rect: Rect;
  readonly image: DocumentImage;
  /** What `current` means in a vector image. */
  readonly colour: Colour;
  /** Degrees the picture is turned about its middle. */
  readonly rotation: 0 | 180;
}

export type PageItem = TextItem | FillItem | RuleItem | PathItem | ImageItem;

/** A place on a page that leads somewhere: `#anchor` or an address. */
export interface PageLink {
  readonly rect: Rect;
  readonly href: string;
  readonly structure: StructureId;
  readonly text: string;
}

/** What can be filled in on a screen. `label` says what is asked for, to someone who does not see what stands around it. */
export type Field = {
  readonly structure: StructureId;
  readonly label: string;
  /** Of what is filled in. */
  readonly colour: Colour;
} & (
  | { readonly kind: 'checkbox' }
  | {
      readonly kind: 'text';
      readonly face: FontFace;
      readonly size: Pt;
      /** The lines there is room for when they are written by hand. */
      readonly lines: number;
      /** Whether these lines are drawn. */
      readonly ruled: boolean;
    }
);

/** A place to fill in. Its lines or its box are among the items of the page: on paper there is nothing else. */
export type PageField = Field & { readonly rect: Rect };

/** One page at its trim size, origin at the top left of the trim. Items may run into the bleed. */
export interface Page {
  readonly size: Size;
  readonly bleed: Pt;
  readonly side: 'left' | 'right';
  readonly name: string;
  /** The printed number; it counts from 1. */
  readonly number: number;
  readonly blank: boolean;
  readonly items: readonly PageItem[];
  readonly links: readonly PageLink[];
  readonly fields: readonly PageField[];
}

/** A place in the document by name: page index and height on it. */
export interface Destination {
  readonly page: number;
  readonly y: Pt;
}

export interface Bookmark {
  readonly title: string;
  readonly level: number;
  readonly destination: Destination;
}

/** A whole document, set. */
export interface PagedDocument {
  readonly title: string;
  readonly language: string;
  readonly pages: readonly Page[];
  readonly structure: readonly StructureElement[];
  readonly bookmarks: readonly Bookmark[];
  readonly destinations: ReadonlyMap<string, Destination>;
}
