import type { TextNode } from '../document/document-tree.ts';
import { pt } from '../geometry/length.ts';
import type { StyledElement, StyledNode } from '../style/styled-tree.ts';
import type { InlineItem } from '../text/paragraph.ts';
import type { InlineAtom, InlineLink, InlineTag } from './box.ts';
import type { FootnoteNumber, LayoutContext } from './layout-context.ts';
import type { Field, StructureId } from './page.ts';

/** A footnote where it is called for, and the structure element its call stands in. */
export interface FootnoteCall extends FootnoteNumber {
  readonly element: StyledElement;
  readonly structure: StructureId | null;
}

/** What is in force at a point of running text. */
interface InlineScope {
  readonly element: StyledElement;
  readonly structure: StructureId | null;
  readonly link: InlineLink | null;
}

/**
 * The running text of a block as one list, in reading order. `structure` is the element that the text belongs to; links,
 * pictures and words in another language become elements of their own within it.
 */
export function collectInlineItems(
  nodes: readonly StyledNode[],
  element: StyledElement,
  structure: StructureId | null,
  scale: number,
  context: LayoutContext,
): { readonly items: readonly InlineItem<InlineTag>[]; readonly calls: readonly FootnoteCall[] } {
  const items: InlineItem<InlineTag>[] = [];
  const calls: FootnoteCall[] = [];
  const visitAll = (children: readonly StyledNode[], scope: InlineScope): void => {
    for (const child of children) {
      if (child.kind === 'text') addText(child, scope);
      else if (child.style.display !== 'none') visit(child, scope);
    }
  };
  const addText = (text: TextNode, scope: InlineScope): void => {
    items.push({
      kind: 'text',
      text: text.text,
      style: context.textStyle(scope.element.style, scale, text.provenance),
      tag: {
        semantics: context.structure.content(scope.structure),
        provenance: text.provenance,
        colour: scope.element.style.colour,
        link: scope.link,
        atom: null,
      },
    });
  };
  const addAtom = (
    atom: InlineAtom,
    width: number,
    child: StyledElement,
    owner: StructureId | null,
    link: InlineLink | null,
  ): void => {
    items.push({
      kind: 'atom',
      width: pt(width),
      tag: {
        semantics: context.structure.content(owner),
        provenance: child.node.provenance,
        colour: child.style.colour,
        link,
        atom,
      },
    });
  };
  const visit = (child: StyledElement, scope: InlineScope): void => {
    const { node, style } = child;
    const { structure: owner } = scope;
    switch (node.name) {
      case 'br':
        items.push({ kind: 'break' });
        return;
      case 'img': {
        const image = context.images.get(node.attributes['src'] ?? '');
        if (image === undefined) return;
        const type = context.textStyle(style, scale, node.provenance);
        const size = imageSize(child, scale, context);
        const alt = node.attributes['alt'] ?? '';
        const figure = alt === '' || owner === null ? null : context.structure.open('Figure', owner, { alt });
        const capHeight = pt(type.chain.faces[0].capHeight * type.size);
        addAtom({ kind: 'image', image, height: pt(size.height), capHeight }, size.width, child, figure, scope.link);
        return;
      }
      case 'checkbox': {
        const size = style.fontSize * scale;
        const label = node.attributes['label'] ?? '';
        const field: Field | null =
          label === '' || owner === null
            ? null
            : { kind: 'checkbox', label, structure: context.structure.open('Form', owner), colour: style.colour };
        addAtom({ kind: 'checkbox', size: pt(size), field }, size, child, null, null);
        return;
      }
      case 'page-ref': {
        const type = context.textStyle(style, scale, node.provenance);
        const digits = context.services.shaper.shape('000', type.chain, type.features);
        const to = node.attributes['to'] ?? '';
        const align = style.textAlign === 'end' ? 'end' : 'start';
        addAtom({ kind: 'page-ref', to, style: type, align }, digits.width * type.size, child, owner, scope.link);
        return;
      }
      case 'a': {
        const href = node.attributes['href'] ?? '';
        const link = openLink(href, owner, context);
        visitAll(child.children, { element: child, structure: link?.structure ?? owner, link });
        return;
      }
      case 'footnote': {
        const number = context.footnoteNumber(child);
        const reference = owner === null ? null : context.structure.open('Reference', owner);
        const link = openLink(`#${number.noteAnchor}`, reference, context);
        items.push({
          kind: 'text',
          text: String(number.printed),
          style: context.superiorStyle(scope.element.style, scale, node.provenance),
          tag: {
            semantics: context.structure.content(link?.structure ?? null),
            provenance: node.provenance,
            colour: scope.element.style.colour,
            link,
            atom: null,
            note: calls.length,
          },
        });
        calls.push({ ...number, element: child, structure: owner });
        return;
      }
      default: {
        const language = node.attributes['lang'];
        const span =
          language === undefined || owner === null ? owner : context.structure.open('Span', owner, { language });
        visitAll(child.children, { element: child, structure: span, link: scope.link });
      }
    }
  };
  visitAll(nodes, { element, structure, link: null });
  return { items, calls };
}

/** A link in the structure element `owner`; none in what is not read. */
export function openLink(href: string, owner: StructureId | null, context: LayoutContext): InlineLink | null {
  return owner === null ? null : { href, structure: context.structure.open('Link', owner, { href }) };
}

/** A picture's size in points: as the style says, its own proportions where the style leaves one side open. */
export function imageSize(
  element: StyledElement,
  scale: number,
  context: LayoutContext,
  available = Number.POSITIVE_INFINITY,
): { readonly width: number; readonly height: number } {
  const image = context.images.get(element.node.attributes['src'] ?? '');
  if (image === undefined) return { width: 0, height: 0 };
  const natural =
    image.kind === 'vector'
      ? { width: image.width as number, height: image.height as number }
      : { width: (image.pixelWidth * 72) / 300, height: (image.pixelHeight * 72) / 300 };
  const resolve = (extent: StyledElement['style']['width']): number | undefined => {
    if (extent === 'auto') return undefined;
    if (typeof extent === 'number') return extent * scale;
    return Number.isFinite(available) ? (available * extent.percent) / 100 : undefined;
  };
  const width = resolve(element.style.width);
  const height = resolve(element.style.height);
  if (width !== undefined && height !== undefined) return { width, height };
  if (width !== undefined) return { width, height: (width * natural.height) / natural.width };
  if (height !== undefined) return { width: (height * natural.width) / natural.height, height };
  return natural;
}
