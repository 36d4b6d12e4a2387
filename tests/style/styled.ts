import type { Diagnostic, Outcome } from '../../src/diagnostics/diagnostic.ts';
import type { DocumentNode, ElementNode } from '../../src/document/document-tree.ts';
import type { ElementName } from '../../src/document/element-registry.ts';
import type { ComputedStyle } from '../../src/style/computed-style.ts';
import { styleDocument } from '../../src/style/style-document.ts';
import type { StyledElement, StyledTree } from '../../src/style/styled-tree.ts';
import { createMemoryWorkspace } from '../../src/workspace/memory-workspace.ts';

type Child = ElementNode | string;

/** An element, its classes and id written as in a selector: `p.lead#intro`. */
export function element(selector: string, ...children: readonly Child[]): ElementNode {
  return elementWith(selector, {}, ...children);
}

export function elementWith(
  selector: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): ElementNode {
  const [name = ''] = /^[\w-]+/.exec(selector) ?? [];
  const classes = [...selector.matchAll(/\.([\w-]+)/g)].map((match) => match[1]);
  const id = /#([\w-]+)/.exec(selector)?.[1];
  const provenance = {};
  return {
    kind: 'element',
    name: name as ElementName,
    attributes: {
      ...attributes,
      ...(classes.length > 0 ? { class: classes.join(' ') } : {}),
      ...(id === undefined ? {} : { id }),
    },
    children: children.map((child): DocumentNode => {
      return typeof child === 'string' ? { kind: 'text', text: child, provenance } : child;
    }),
    provenance,
  };
}

export const plain = element('document', element('p', 'tekst'));

/** Every root needs a family; a line of its own at the end keeps the positions of what a test writes. */
const family = '\n:root { font-family: Serif }\n';

export function styleWith(
  sheets: Readonly<Record<string, string>>,
  root: ElementNode = plain,
  customProperties: Readonly<Record<string, string>> = {},
): Outcome<StyledTree> {
  const request = { styles: Object.keys(sheets), customProperties: new Map(Object.entries(customProperties)) };
  return styleDocument({ root, images: new Map() }, request, createMemoryWorkspace(sheets));
}

/** The tree styled by one sheet that is expected to be sound. */
export function styled(
  css: string,
  root?: ElementNode,
  customProperties?: Readonly<Record<string, string>>,
): StyledTree {
  const { value, diagnostics } = styleWith({ 'a.css': css + family }, root, customProperties);
  if (value === undefined) throw new Error(diagnostics.map((each) => each.message).join('\n'));
  return value;
}

/** What is wrong with one sheet: the text each problem points at, its place, code and advice. */
export function problems(css: string, customProperties?: Readonly<Record<string, string>>): readonly string[] {
  const { diagnostics } = styleWith({ 'a.css': css + family }, plain, customProperties);
  return diagnostics.map((each) => describeProblem(each, css));
}

export function describeProblem({ code, origin, hint }: Diagnostic, css: string): string {
  const near = /^Did you mean "(.*)"\?$/.exec(hint)?.[1];
  const advice = near === undefined ? '' : ` → ${near}`;
  if (origin === undefined) return `${code}${advice}`;
  const line = css.split('\n')[origin.line - 1] ?? '';
  const marked = line.slice(origin.column - 1, origin.column - 1 + (origin.length ?? 0));
  return `${origin.line}:${origin.column} ${code.replace('style/', '')} [${marked}]${advice}`;
}

/** The first element that was written so, in document order. */
export function find(tree: StyledTree, selector: string): StyledElement {
  const wanted = element(selector).attributes;
  const [name] = /^[\w-]+/.exec(selector) ?? [];
  const seek = (node: StyledElement): StyledElement | undefined => {
    const { attributes } = node.node;
    if (node.node.name === name && attributes['class'] === wanted['class'] && attributes['id'] === wanted['id']) {
      return node;
    }
    for (const child of node.children) {
      const found = child.kind === 'element' ? seek(child) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const found = seek(tree.root);
  if (found === undefined) throw new Error(`no ${selector}`);
  return found;
}

/** The style of the paragraph of the plain document. */
export function paragraphStyle(
  declarations: string,
  customProperties?: Readonly<Record<string, string>>,
): ComputedStyle {
  return find(styled(`p { ${declarations} }`, plain, customProperties), 'p').style;
}
