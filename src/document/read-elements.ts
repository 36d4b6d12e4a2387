import { XmlElement, type XmlNode, XmlProcessingInstruction, XmlText } from '@rgrove/parse-xml';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Origin } from '../diagnostics/origin.ts';
import type { Markup } from '../template/markup.ts';
import { definitionOf } from './element-definition.ts';
import { paragraphOf, richElements } from './rich-elements.ts';
import { fieldOrigin, sourceOrigin, stampedOrigin } from './stamped-origin.ts';
import { deepestElements, isBlank, type WrittenElement, type WrittenNode } from './written-element.ts';

/**
 * Takes the stamps off the elements and makes provenance of them, and puts rich text in the place of its slots.
 * The content origin of an element is that of the value it begins with, or else the nearest one around it.
 */
export function readElements(
  root: XmlElement,
  markup: Markup,
): { readonly value: WrittenElement; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];

  function readElement(element: XmlElement, content: Origin | undefined, depth: number): WrittenElement {
    const { _at, _in, _field, ...attributes } = element.attributes;
    const template = stampedOrigin(markup, element.name, _at, _in);
    const provenance = { ...(template && { template }), ...within(fieldOrigin(markup, _field) ?? content) };
    const shell: WrittenElement = { kind: 'element', name: element.name, attributes, children: [], provenance };
    if (depth > deepestElements) {
      diagnostics.push(diagnostic('document/too-deep', { limit: deepestElements }, { origin: template }));
      return shell;
    }
    return { ...shell, children: readChildren(element.children, shell, depth) };
  }

  function readChildren(nodes: readonly XmlNode[], parent: WrittenElement, depth: number): readonly WrittenNode[] {
    const children: WrittenNode[] = [];
    let { provenance } = parent;
    for (const node of nodes) {
      if (node instanceof XmlProcessingInstruction) {
        provenance = { ...parent.provenance, ...within(sourceOrigin(markup, node.content)) };
      } else if (node instanceof XmlText) {
        children.push({ kind: 'text', text: node.text, provenance });
      } else if (node instanceof XmlElement && node.name === 'slot') {
        children.push(...readSlot(node, nodes, parent));
      } else if (node instanceof XmlElement) {
        children.push(readElement(node, provenance.content, depth + 1));
      }
    }
    return children;
  }

  /** In running text a slot takes the words of one paragraph; elsewhere it takes blocks. */
  function readSlot(slot: XmlElement, siblings: readonly XmlNode[], parent: WrittenElement): readonly WrittenNode[] {
    const text = markup.slots[Number(slot.attributes['ref'])]!;
    const { template } = parent.provenance;
    const model = definitionOf(parent.name)?.content;
    const isInline = model === 'inline' || (model === 'either' && siblings.some(isRunningText));
    if (!isInline) return richElements(text.blocks, template);
    const paragraph = paragraphOf(text, template);
    if (paragraph !== undefined) return paragraph;
    const place = { origin: text.origin, related: [template] };
    diagnostics.push(diagnostic('document/one-paragraph', { parent: parent.name }, place));
    return [];
  }

  const value = readElement(root, precedingOrigin(root, markup), 1);
  return { value, diagnostics };
}

/** The source of the whole document stands before its root element. */
function precedingOrigin(root: XmlElement, markup: Markup): Origin | undefined {
  const first = root.document?.children.find((node) => node instanceof XmlProcessingInstruction);
  return first === undefined ? undefined : sourceOrigin(markup, first.content);
}

function isRunningText(node: XmlNode): boolean {
  if (node instanceof XmlText) return !isBlank(node.text);
  return node instanceof XmlElement && definitionOf(node.name)?.level === 'inline';
}

function within(content: Origin | undefined): { readonly content?: Origin } {
  return content === undefined ? {} : { content };
}
