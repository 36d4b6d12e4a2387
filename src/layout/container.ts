import { pt } from '../geometry/length.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import type { StyledElement, StyledNode } from '../style/styled-tree.ts';
import type { AbsoluteBox, Container } from './box.ts';

/** The container an element makes, with what happens where it begins. */
export function containerOf(
  element: StyledElement,
  width: number,
  details: Partial<Pick<Container, 'absolutes' | 'anchors' | 'marker' | 'repeatedHeader'>> = {},
): Container {
  const { style, node } = element;
  const id = node.attributes['id'];
  const title = (): string => textOf(element.children).trim();
  return {
    width: pt(width),
    padding: style.padding,
    border: style.border,
    backgroundColour: style.backgroundColour,
    absolutes: details.absolutes ?? noBoxes,
    provenance: node.provenance,
    anchors: id === undefined ? (details.anchors ?? noAnchors) : [...(details.anchors ?? noAnchors), id],
    strings: style.stringSet.map((name) => ({ name, value: title() })),
    bookmark: style.bookmarkLevel > 0 ? { level: style.bookmarkLevel, title: title() } : null,
    marker: details.marker ?? null,
    repeatedHeader: details.repeatedHeader ?? null,
  };
}

/** True when a container changes nothing but the place of what is in it, so that it need not be there at all. */
export function isPlain(container: Container): boolean {
  return (
    container.backgroundColour === null &&
    container.absolutes.length === 0 &&
    container.anchors.length === 0 &&
    container.strings.length === 0 &&
    container.bookmark === null &&
    container.marker === null &&
    container.repeatedHeader === null &&
    hasNoBorder(container.border)
  );
}

/** The text of some nodes as a reader hears it, without what is said about it at the foot of the page. */
export function textOf(nodes: readonly StyledNode[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.kind === 'text') text += node.text;
    else if (node.node.name === 'br') text += ' ';
    else if (node.node.name === 'footnote') continue;
    else text += textOf(node.children);
  }
  return text.replace(/\u00AD/g, '').replace(/\s+/g, ' ');
}

function hasNoBorder(border: ComputedStyle['border']): boolean {
  return border.top.width + border.right.width + border.bottom.width + border.left.width === 0;
}

const noBoxes: readonly AbsoluteBox[] = [];
const noAnchors: readonly string[] = [];
