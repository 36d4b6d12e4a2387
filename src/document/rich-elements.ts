import type { RichBlock, RichInline, RichText } from '../content/rich-text.ts';
import type { Origin, Provenance } from '../diagnostics/origin.ts';
import type { WrittenElement, WrittenNode } from './written-element.ts';

/**
 * The elements that stand for blocks of rich text, whose headings come below the h2 of the page they stand on.
 * `template` is the place that asked for them.
 */
export function richElements(blocks: readonly RichBlock[], template: Origin | undefined): readonly WrittenElement[] {
  return blocks.map((block) => blockElement(block, template));
}

/** The running text of rich text that is one paragraph and nothing else. */
export function paragraphOf(text: RichText, template: Origin | undefined): readonly WrittenNode[] | undefined {
  const [only, ...others] = text.blocks;
  if (only?.kind !== 'paragraph' || others.length > 0) return undefined;
  return inlineNodes(only.children, template);
}

function blockElement(block: RichBlock, template: Origin | undefined): WrittenElement {
  const make = elementMaker(block.origin, template);
  switch (block.kind) {
    case 'paragraph':
      return make('p', inlineNodes(block.children, template));
    case 'heading':
      return make(block.depth === 2 ? 'h3' : 'h4', inlineNodes(block.children, template));
    case 'list': {
      const items = block.items.map((item) => itemElement(item, block, template));
      const start = block.ordered && block.start !== 1 ? { start: String(block.start) } : {};
      return make(block.ordered ? 'ol' : 'ul', items, start);
    }
    case 'quote':
      return make('blockquote', richElements(block.children, template));
    case 'rule':
      return make('hr', []);
  }
}

/** An item of a single paragraph holds its words directly, as a tight list does. */
function itemElement(blocks: readonly RichBlock[], list: RichBlock, template: Origin | undefined): WrittenElement {
  const [first, ...others] = blocks;
  const make = elementMaker(first?.origin ?? list.origin, template);
  const isTight = first?.kind === 'paragraph' && others.length === 0;
  return make('li', isTight ? inlineNodes(first.children, template) : richElements(blocks, template));
}

function inlineNodes(inlines: readonly RichInline[], template: Origin | undefined): readonly WrittenNode[] {
  return inlines.map((inline) => inlineNode(inline, template));
}

function inlineNode(inline: RichInline, template: Origin | undefined): WrittenNode {
  const make = elementMaker(inline.origin, template);
  switch (inline.kind) {
    case 'text':
      return { kind: 'text', text: inline.value, provenance: provenanceOf(inline.origin, template) };
    case 'emphasis':
      return make('em', inlineNodes(inline.children, template));
    case 'strong':
      return make('strong', inlineNodes(inline.children, template));
    case 'link':
      return make('a', inlineNodes(inline.children, template), { href: inline.href });
    case 'footnote':
      return make('footnote', inlineNodes(inline.children, template));
    case 'break':
      return make('br', []);
  }
}

function elementMaker(content: Origin, template: Origin | undefined) {
  const provenance = provenanceOf(content, template);
  return (
    name: string,
    children: readonly WrittenNode[],
    attributes: Readonly<Record<string, string>> = {},
  ): WrittenElement => ({ kind: 'element', name, attributes, children, provenance });
}

function provenanceOf(content: Origin, template: Origin | undefined): Provenance {
  return template === undefined ? { content } : { template, content };
}
