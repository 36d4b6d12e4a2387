import type { Pt } from '../geometry/length.ts';
import type { ComputedStyle, Extent } from '../style/computed-style.ts';
import type { StyledElement } from '../style/styled-tree.ts';
import type { AbsoluteBox } from './box.ts';
import type { FlowItem } from './flow-item.ts';
import type { StructureId } from './page.ts';

/** Where a block is being laid out. All of it comes from around the block; nothing from before it. */
export interface Area {
  /** From the left edge of the column. */
  readonly x: Pt;
  readonly width: Pt;
  /** The structure element that owns what is in here. */
  readonly structure: StructureId | null;
  /** Type size over what the style says: less than 1 where copy-fitting made it smaller. */
  readonly scale: number;
  /** The width of a page's content area, in which footnotes are set. */
  readonly pageWidth: Pt;
  /** The height of a page's content area: a box taller than that may always be divided. */
  readonly pageHeight: Pt;
  /** The nearest positioned box around this one, relative or absolute; null when there is none. */
  readonly positioned: ContainingBlock | null;
  /** The number of a list item in its list. */
  readonly ordinal: number;
}

/**
 * A box that others are positioned against. They are laid out where they stand in the document, so that they are read there,
 * and handed to the box they hang in. The height is known only where a style states it.
 */
export interface ContainingBlock {
  readonly width: Pt;
  readonly height: Pt | null;
  readonly boxes: AbsoluteBox[];
}

/** Lays out what is inside an element, without the element's own edges. */
export type FlowInside = (element: StyledElement, area: Area) => readonly FlowItem[];

/** An extent in points; `auto` is undefined. */
export function resolveExtent(extent: Extent, whole: number): number | undefined {
  if (extent === 'auto') return undefined;
  return typeof extent === 'number' ? extent : (whole * extent.percent) / 100;
}

export function horizontalEdges(style: ComputedStyle): number {
  return style.padding.left + style.padding.right + style.border.left.width + style.border.right.width;
}

export function verticalEdges(style: ComputedStyle): number {
  return style.padding.top + style.padding.bottom + style.border.top.width + style.border.bottom.width;
}
