import type { AttributeSelector, CssNode, PseudoClassSelector, Selector as SelectorNode } from 'css-tree';
import { ident } from 'css-tree/utils';
import { nearestName } from '../diagnostics/suggest.ts';
import { elementRegistry } from '../document/element-registry.ts';
import type { Combinator, CompoundSelector, Selector, SimpleSelector } from './selector.ts';
import type { SheetSource } from './sheet-source.ts';

/** The pseudo-classes that take no argument. */
export const pseudoClasses = ['root', 'first-child', 'last-child'] as const;

const elementNames: readonly string[] = Object.keys(elementRegistry);

const attributeNames: readonly string[] = [
  ...new Set([
    'class',
    'id',
    'lang',
    ...Object.values(elementRegistry).flatMap((each) => Object.keys(each.attributes)),
  ]),
];

/** Reads one selector of a list; undefined when something in it has been reported. */
export function parseSelector(node: SelectorNode, sheet: SheetSource): Selector | undefined {
  const parts = node.children.toArray();
  const marker = parts.at(-1)?.type === 'PseudoElementSelector' ? parts.pop() : undefined;
  const groups: CssNode[][] = [[]];
  const combinators: Combinator[] = [];
  for (const part of parts) {
    if (part.type !== 'Combinator') groups.at(-1)?.push(part);
    else if (isCombinator(part.name)) {
      combinators.push(part.name);
      groups.push([]);
    } else return unknownSelector(part, sheet);
  }
  const compounds = groups.map((group) => parseCompound(group, sheet));
  const sound = compounds.filter((compound) => compound !== undefined);
  const subject = sound.pop();
  if (subject === undefined || sound.length < compounds.length - 1) return undefined;
  if (marker !== undefined && !selectsMarker(marker, subject)) {
    sheet.report('style/marker-place', {}, { origin: sheet.originOf(marker) });
    return undefined;
  }
  if (groups.some((group) => group.length === 0)) return unknownSelector(node, sheet);
  return {
    subject,
    marker: marker !== undefined,
    context: sound.map((compound, index) => ({ compound, combinator: combinators[index] ?? ' ' })).reverse(),
    specificity: specificityOf([...sound, subject], marker !== undefined),
  };
}

function parseCompound(nodes: readonly CssNode[], sheet: SheetSource): CompoundSelector | undefined {
  const simples = nodes.map((node) => parseSimple(node, sheet));
  const sound = simples.filter((simple) => simple !== undefined);
  return sound.length < simples.length ? undefined : sound.filter((simple) => simple !== 'universal');
}

function parseSimple(node: CssNode, sheet: SheetSource): SimpleSelector | 'universal' | undefined {
  switch (node.type) {
    case 'TypeSelector':
      if (node.name === '*') return 'universal';
      if (elementNames.includes(node.name)) return { kind: 'type', name: node.name };
      sheet.report(
        'style/unknown-element',
        { name: node.name },
        { origin: sheet.originOf(node), suggestion: nearestName(node.name, elementNames) },
      );
      return undefined;
    case 'ClassSelector':
      return { kind: 'class', name: ident.decode(node.name) };
    case 'IdSelector':
      return { kind: 'id', name: ident.decode(node.name) };
    case 'AttributeSelector':
      return parseAttribute(node, sheet);
    case 'PseudoClassSelector':
      return parsePseudoClass(node, sheet);
    default:
      return unknownSelector(node, sheet);
  }
}

function parseAttribute(node: AttributeSelector, sheet: SheetSource): SimpleSelector | undefined {
  const { name } = node.name;
  if (!attributeNames.includes(name)) {
    const suggestion = nearestName(name, attributeNames);
    sheet.report('style/unknown-attribute', { name }, { origin: sheet.originOf(node), suggestion });
    return undefined;
  }
  if (node.flags !== null || (node.matcher !== null && node.matcher !== '=')) return unknownSelector(node, sheet);
  if (node.value === null) return { kind: 'attribute', name, value: null };
  const value = node.value.type === 'String' ? node.value.value : ident.decode(node.value.name);
  return { kind: 'attribute', name, value };
}

function parsePseudoClass(node: PseudoClassSelector, sheet: SheetSource): SimpleSelector | undefined {
  const name = node.name.toLowerCase();
  const known = pseudoClasses.find((each) => each === name);
  if (known !== undefined && node.children === null) return { kind: known };
  const inner = name === 'not' ? soleSelector(node) : undefined;
  const simple = inner === undefined ? 'universal' : parseSimple(inner, sheet);
  if (simple !== 'universal') return simple === undefined ? undefined : { kind: 'not', selector: simple };
  const spelt = known !== undefined || name === 'not';
  return unknownSelector(node, sheet, spelt ? undefined : nearestName(name, [...pseudoClasses, 'not']));
}

/** The one simple selector a `:not()` holds. */
function soleSelector(node: PseudoClassSelector): CssNode | undefined {
  const list = node.children?.first;
  if (list?.type !== 'SelectorList' || list.children.size !== 1) return undefined;
  const selector = list.children.first;
  return selector?.type === 'Selector' && selector.children.size === 1
    ? (selector.children.first ?? undefined)
    : undefined;
}

function selectsMarker(node: CssNode, subject: CompoundSelector): boolean {
  const named = node.type === 'PseudoElementSelector' && node.name.toLowerCase() === 'marker' && node.children === null;
  return named && subject.some((simple) => simple.kind === 'type' && simple.name === 'li');
}

function unknownSelector(node: CssNode, sheet: SheetSource, near?: string): undefined {
  const suggestion = near === undefined ? undefined : `:${near}`;
  sheet.report(
    'style/unknown-selector',
    { selector: sheet.textOf(node) },
    { origin: sheet.originOf(node), suggestion },
  );
}

function isCombinator(name: string): name is Combinator {
  return [' ', '>', '+', '~'].includes(name);
}

/** More conditions of one kind than any selector has, so that kinds never run over into each other. */
const radix = 1000;

function specificityOf(compounds: readonly CompoundSelector[], marker: boolean): number {
  return compounds.flat().reduce((sum, simple) => sum + weightOf(simple), marker ? 1 : 0);
}

function weightOf(simple: SimpleSelector): number {
  if (simple.kind === 'not') return weightOf(simple.selector);
  if (simple.kind === 'id') return radix * radix;
  return simple.kind === 'type' ? 1 : radix;
}
