import type { ElementNode } from '../document/document-tree.ts';
import type { DeclaredValues } from './interpret-declaration.ts';
import { type CompoundSelector, matches, type SelectableElement } from './selector.ts';
import type { ElementRule } from './settle-sheets.ts';

/** Rules by what their subject has to have, so that an element is compared with few of them. */
export interface RuleIndex {
  readonly rules: readonly ElementRule[];
  readonly byKey: ReadonlyMap<string, readonly number[]>;
}

const any = '*';

export function indexRules(rules: readonly ElementRule[]): RuleIndex {
  const byKey = new Map<string, number[]>();
  for (const [rank, { selector }] of rules.entries()) {
    const key = keyOf(selector.subject);
    const ranks = byKey.get(key) ?? [];
    ranks.push(rank);
    byKey.set(key, ranks);
  }
  return { rules, byKey };
}

/** The rules that match an element, or its marker, as their ranks: the weakest first. */
export function matchingRules(index: RuleIndex, element: SelectableElement, marker: boolean): readonly number[] {
  const { name, attributes } = element.node;
  const keys = [any, name, `#${attributes['id']}`, ...element.classes.map((each) => `.${each}`)];
  return keys
    .flatMap((key) => index.byKey.get(key) ?? [])
    .filter((rank) => {
      const { selector } = index.rules[rank]!;
      return selector.marker === marker && matches(selector, element);
    })
    .sort((a, b) => a - b);
}

/** What the rules of these ranks say together. */
export function mergeRules(index: RuleIndex, ranks: readonly number[]): DeclaredValues {
  return new Map(ranks.flatMap((rank) => [...index.rules[rank]!.values]));
}

/** The root of a tree, as selectors see it. */
export function selectableRoot(node: ElementNode): SelectableElement {
  return { node, classes: classesOf(node), parent: null, previous: null, isLast: true };
}

/** The child elements of an element, as selectors see them. */
export function selectableChildren(parent: SelectableElement): readonly SelectableElement[] {
  const nodes = parent.node.children.filter((child) => child.kind === 'element');
  const children: SelectableElement[] = [];
  for (const [index, node] of nodes.entries()) {
    const isLast = index === nodes.length - 1;
    children.push({ node, classes: classesOf(node), parent, previous: children.at(-1) ?? null, isLast });
  }
  return children;
}

function keyOf(subject: CompoundSelector): string {
  let key = any;
  for (const simple of subject) {
    if (simple.kind === 'id') return `#${simple.name}`;
    if (simple.kind === 'class') key = `.${simple.name}`;
    else if (simple.kind === 'type' && key === any) key = simple.name;
  }
  return key;
}

function classesOf(node: ElementNode): readonly string[] {
  return [...new Set((node.attributes['class'] ?? '').split(/\s+/).filter((name) => name !== ''))];
}
