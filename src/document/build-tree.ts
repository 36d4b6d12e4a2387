import type { DocumentNode, ElementNode, TextNode } from './document-tree.ts';
import { definitionOf, isElementName } from './element-definition.ts';
import { type WrittenElement, type WrittenNode, whiteSpace } from './written-element.ts';

/**
 * Makes the final tree of elements that passed the checks. White space goes as in HTML: runs of it become one space,
 * what stands between blocks and at the ends of a block's text goes altogether.
 */
export function buildTree(element: WrittenElement): ElementNode {
  return nodeOf(element, holdsText(element) ? textChildren(element.children) : blockChildren(element.children));
}

function nodeOf(element: WrittenElement, children: readonly DocumentNode[]): ElementNode {
  const { name, attributes, provenance } = element;
  if (!isElementName(name))
    throw new Error(`the element "${name}" has passed the checks without being in the registry`);
  return { kind: 'element', name, attributes, children, provenance };
}

function holdsText({ name, children }: WrittenElement): boolean {
  const model = definitionOf(name)?.content;
  if (model !== 'either') return model === 'inline';
  return !children.some((child) => child.kind === 'element' && definitionOf(child.name)?.level === 'block');
}

function blockChildren(children: readonly WrittenNode[]): readonly DocumentNode[] {
  return children.flatMap((child) => (child.kind === 'element' ? [buildTree(child)] : []));
}

/** The running text of one block, whose pieces meet across the borders of its inline elements. */
function textChildren(children: readonly WrittenNode[]): readonly DocumentNode[] {
  const texts = collapsedTexts(piecesOf(children));
  const build = (nodes: readonly WrittenNode[]): readonly DocumentNode[] =>
    nodes.flatMap((node): readonly DocumentNode[] => {
      if (node.kind === 'element') return [nodeOf(node, build(node.children))];
      const text = texts.get(node) ?? '';
      return text === '' ? [] : [text === node.text ? node : { ...node, text }];
    });
  return build(children);
}

/** Texts in reading order, with `break` and `object` for the elements between them that are no text themselves. */
function piecesOf(nodes: readonly WrittenNode[]): readonly (TextNode | 'break' | 'object')[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return [node];
    if (definitionOf(node.name)?.content === 'empty') return [node.name === 'br' ? 'break' : 'object'];
    return piecesOf(node.children);
  });
}

function collapsedTexts(pieces: readonly (TextNode | 'break' | 'object')[]): ReadonlyMap<TextNode, string> {
  const texts = new Map<TextNode, string>();
  let isAtSpace = true;
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      isAtSpace = piece === 'break';
      continue;
    }
    const collapsed = piece.text.replace(whiteSpace, ' ');
    const text = isAtSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    texts.set(piece, text);
    if (text !== '') isAtSpace = text.endsWith(' ');
  }
  let isAtEnd = true;
  for (const piece of [...pieces].reverse()) {
    if (typeof piece === 'string') {
      isAtEnd = piece === 'break';
      continue;
    }
    const text = texts.get(piece)!;
    const trimmed = isAtEnd && text.endsWith(' ') ? text.slice(0, -1) : text;
    texts.set(piece, trimmed);
    if (trimmed !== '') isAtEnd = false;
  }
  return texts;
}
