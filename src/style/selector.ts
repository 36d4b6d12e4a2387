import type { ElementNode } from '../document/document-tree.ts';

/** One condition on an element. */
export type SimpleSelector =
  | { readonly kind: 'type' | 'class' | 'id'; readonly name: string }
  | { readonly kind: 'attribute'; readonly name: string; readonly value: string | null }
  | { readonly kind: 'root' | 'first-child' | 'last-child' }
  | { readonly kind: 'not'; readonly selector: SimpleSelector };

/** Conditions that one element has to meet all of; none: every element does. */
export type CompoundSelector = readonly SimpleSelector[];

export type Combinator = ' ' | '>' | '+' | '~';

/** A selector, read from its subject leftwards. */
export interface Selector {
  readonly subject: CompoundSelector;
  /** Whether it is the marker of the subject that is selected. */
  readonly marker: boolean;
  /** What stands left of the subject, nearest first, each with what joins it to what is right of it. */
  readonly context: readonly { readonly combinator: Combinator; readonly compound: CompoundSelector }[];
  /** Selectors 4, 17, as one number that compares as the three do. */
  readonly specificity: number;
}

/** An element among its neighbours, as selectors see it. */
export interface SelectableElement {
  readonly node: ElementNode;
  readonly classes: readonly string[];
  readonly parent: SelectableElement | null;
  /** The element before it under the same parent. */
  readonly previous: SelectableElement | null;
  readonly isLast: boolean;
}

export function matches(selector: Selector, element: SelectableElement): boolean {
  return matchesCompound(selector.subject, element) && matchesContext(selector.context, element);
}

function matchesContext(context: Selector['context'], element: SelectableElement): boolean {
  const [nearest, ...rest] = context;
  if (nearest === undefined) return true;
  const step = nearest.combinator === ' ' || nearest.combinator === '>' ? 'parent' : 'previous';
  const onlyNext = nearest.combinator === '>' || nearest.combinator === '+';
  for (let other = element[step]; other !== null; other = other[step]) {
    if (matchesCompound(nearest.compound, other) && matchesContext(rest, other)) return true;
    if (onlyNext) return false;
  }
  return false;
}

function matchesCompound(compound: CompoundSelector, element: SelectableElement): boolean {
  return compound.every((simple) => matchesSimple(simple, element));
}

function matchesSimple(simple: SimpleSelector, element: SelectableElement): boolean {
  switch (simple.kind) {
    case 'type':
      return element.node.name === simple.name;
    case 'class':
      return element.classes.includes(simple.name);
    case 'id':
      return element.node.attributes['id'] === simple.name;
    case 'attribute': {
      const value = element.node.attributes[simple.name];
      return value !== undefined && (simple.value === null || value === simple.value);
    }
    case 'root':
      return element.parent === null;
    case 'first-child':
      return element.previous === null;
    case 'last-child':
      return element.isLast;
    case 'not':
      return !matchesSimple(simple.selector, element);
  }
}
