import { pt } from '../geometry/length.ts';
import type { StyledElement, StyledNode } from '../style/styled-tree.ts';
import { breakParagraph } from '../text/break-paragraph.ts';
import type { InlineItem } from '../text/paragraph.ts';
import { horizontalEdges } from './area.ts';
import type { InlineTag } from './box.ts';
import { collectInlineItems, imageSize } from './inline-content.ts';
import type { LayoutContext } from './layout-context.ts';

/** How narrow and how wide something can usefully be (CSS Sizing 3, 2.1), in points. */
export interface ContentWidth {
  /** As wide as its widest word: narrower, something sticks out. */
  readonly least: number;
  /** As wide as its longest line: wider, nothing changes. */
  readonly most: number;
  /** What makes it that wide at the least. */
  readonly word: string;
}

/** Whether words are left whole, or divided wherever the style of their text lets them. */
export type Words = 'whole' | 'divided';

const nothing: ContentWidth = { least: 0, most: 0, word: '' };

/** The width of what is inside an element, with the element's own edges. */
export function contentWidth(
  element: StyledElement,
  scale: number,
  words: Words,
  context: LayoutContext,
): ContentWidth {
  const { style } = element;
  if (typeof style.width === 'number') return { ...nothing, least: style.width, most: style.width };
  if (element.node.name === 'img') {
    const { width } = imageSize(element, scale, context);
    return { ...nothing, least: width, most: width };
  }
  return widened(insideWidth(element, scale, words, context), horizontalEdges(style));
}

function insideWidth(element: StyledElement, scale: number, words: Words, context: LayoutContext): ContentWidth {
  const { children, style } = element;
  if (children.length === 0) return nothing;
  if (children.some((child) => child.kind === 'text' || child.style.display === 'inline')) {
    return textWidth(children, element, scale, words, context);
  }
  const blocks = children.filter((child) => child.kind === 'element' && isInFlow(child)) as readonly StyledElement[];
  const widths = blocks.map((block) => {
    const { left, right } = block.style.margin;
    return widened(contentWidth(block, scale, words, context), left + right);
  });
  if (style.display === 'table-row') return widths.reduce(beside, nothing);
  const widest = widths.reduce(widestOf, nothing);
  if (style.display !== 'grid') return widest;
  const columns = Math.max(1, style.gridTemplateColumns.length);
  const gaps = style.columnGap * (columns - 1);
  return { ...widest, least: widest.least * columns + gaps, most: widest.most * columns + gaps };
}

function isInFlow({ style }: StyledElement): boolean {
  return style.display !== 'none' && style.position !== 'absolute';
}

function textWidth(
  children: readonly StyledNode[],
  element: StyledElement,
  scale: number,
  words: Words,
  context: LayoutContext,
): ContentWidth {
  const { items } = collectInlineItems(children, element, null, scale, context);
  const { textIndent } = element.style;
  const pieces = brokenEverywhere(items, textIndent, words, context);
  const widest = pieces.reduce((best, piece) => (piece.width > best.width ? piece : best), { width: 0, text: '' });
  return { least: widest.width, most: lineWidth(items, textIndent, context), word: widest.text };
}

/** The width of some running text set without a break but those that are written, as far as its longest line reaches. */
export function lineWidth(items: readonly InlineItem<InlineTag>[], indent: number, context: LayoutContext): number {
  const options = { ...unadorned, width: pt(endless), indent: pt(indent) };
  const { lines } = breakParagraph(items, options, context.services);
  return lines.reduce((widest, line) => Math.max(widest, line.width), 0);
}

const endless = 1e6;

/** Lines as they come. */
const unadorned = {
  align: 'start',
  balances: false,
  expansion: 0,
  alignsOptically: false,
  hyphenateLimitLines: Number.POSITIVE_INFINITY,
  hyphenateLimitLast: 'none',
} as const;

/** The pieces that are left when every line ends as soon as it can. */
function brokenEverywhere(
  items: readonly InlineItem<InlineTag>[],
  indent: number,
  words: Words,
  { services }: LayoutContext,
): readonly { readonly width: number; readonly text: string }[] {
  const { hyphenator } = services;
  const signsAlone: typeof hyphenator = {
    hyphenate: (word) => hyphenator.hyphenate(word).filter(({ origin }) => origin === 'sign'),
  };
  const options = { ...unadorned, width: pt(1), indent: pt(indent) };
  const chosen = words === 'whole' ? { ...services, hyphenator: signsAlone } : services;
  return breakParagraph(items, options, chosen).lines.map(({ pieces, width }) => ({
    width,
    text: pieces
      .map((piece) => (piece.kind === 'text' ? piece.text : ''))
      .join('')
      .trim(),
  }));
}

function widened(inside: ContentWidth, by: number): ContentWidth {
  return { ...inside, least: inside.least + by, most: inside.most + by };
}

function widestOf(one: ContentWidth, other: ContentWidth): ContentWidth {
  const wider = other.least > one.least ? other : one;
  return { ...wider, most: Math.max(one.most, other.most) };
}

function beside(one: ContentWidth, other: ContentWidth): ContentWidth {
  return { ...widestOf(one, other), least: one.least + other.least, most: one.most + other.most };
}
