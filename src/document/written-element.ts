import type { Provenance } from '../diagnostics/origin.ts';
import type { TextNode } from './document-tree.ts';

/** An element as it was written, before anything about it is checked; rich text is in its place already. */
export interface WrittenElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly WrittenNode[];
  readonly provenance: Provenance;
}

export type WrittenNode = WrittenElement | TextNode;

/** More levels of elements than any document needs; what walks the tree by recursion relies on it. */
export const deepestElements = 200;

/** Calls `visit` for every element below `root`, itself included, in document order. */
export function forEachElement(
  root: WrittenElement,
  visit: (element: WrittenElement, parent: WrittenElement | undefined) => void,
  parent?: WrittenElement,
): void {
  visit(root, parent);
  for (const child of root.children) if (child.kind === 'element') forEachElement(child, visit, root);
}

/** White space as HTML and XML mean it: a no-break space is text. */
export const whiteSpace = /[ \t\n\r\f]+/g;

export function isBlank(text: string): boolean {
  return /^[ \t\n\r\f]*$/.test(text);
}
