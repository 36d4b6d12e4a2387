import type { FlipEdge } from '../edition/edition.ts';
import type { Rect, Size } from '../geometry/rect.ts';
import type { PageItem } from '../layout/page.ts';

/** A page on a sheet: its trim lands on `trim`, turned by `rotation` about the middle, cut off at `clip`. */
export interface Placement {
  readonly page: number;
  readonly trim: Rect;
  readonly rotation: 0 | 180;
  readonly clip: Rect;
}

/** One side of a sheet of paper. `marks` are crop marks, slug line and measuring rule: artifacts all. */
export interface SheetSide {
  readonly size: Size;
  readonly side: 'front' | 'back';
  /** Counts from 1. */
  readonly sheet: number;
  readonly flip: FlipEdge;
  readonly placements: readonly Placement[];
  readonly marks: readonly PageItem[];
  /** The area that stays after cutting: the sheet's trim box. */
  readonly trim: Rect;
  readonly bleed: Rect;
}
