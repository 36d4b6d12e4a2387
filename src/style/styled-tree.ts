import type { ElementNode, TextNode } from '../document/document-tree.ts';
import type { DocumentImage } from '../document/image.ts';
import type { ComputedStyle, PageSelectorInput, PageStyle } from './computed-style.ts';

export type StyledNode = StyledElement | TextNode;

/** An element with every property settled. Text takes the style of the element it stands in. */
export interface StyledElement {
  readonly kind: 'element';
  readonly node: ElementNode;
  readonly style: ComputedStyle;
  /** The style of the number or bullet of a list item. */
  readonly marker?: ComputedStyle;
  readonly children: readonly StyledNode[];
}

export interface StyledTree {
  readonly root: StyledElement;
  readonly images: ReadonlyMap<string, DocumentImage>;
  pageStyle(page: PageSelectorInput): PageStyle;
}
