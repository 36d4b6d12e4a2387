import type { Atrule, CssNode, Selector } from 'css-tree';
import { ident } from 'css-tree/utils';
import { nearestName } from '../diagnostics/suggest.ts';
import type { MarginBoxName } from './computed-style.ts';
import { marginBoxAlignment } from './page-table.ts';
import { type BlockContent, parseBlock } from './parse-declarations.ts';
import { marginBoxScope, type PropertyScope, pageScope } from './property-scope.ts';
import type { SheetSource } from './sheet-source.ts';
import type { PageSelector, SourceMarginBox, SourcePageRule } from './source-rules.ts';

/** The pseudo-classes of pages. */
export const pagePseudoClasses = ['left', 'right', 'first', 'blank'] as const;

const marginBoxNames = Object.keys(marginBoxAlignment);

/** Reads an `@page` rule with its margin boxes; none when it has no block. */
export function parsePageRule(node: Atrule, sheet: SheetSource): readonly SourcePageRule[] {
  const selectors = parsePageSelectors(node, sheet);
  const content = parsePageBlock(node, pageScope, sheet);
  if (content === undefined) return [];
  const marginBoxes = content.atRules.flatMap((atRule) => parseMarginBox(atRule, sheet));
  return [{ selectors, declarations: content.declarations, marginBoxes }];
}

function parseMarginBox(node: Atrule, sheet: SheetSource): readonly SourceMarginBox[] {
  const name = marginBoxNames.find((each): each is MarginBoxName => each === node.name.toLowerCase());
  if (name === undefined) {
    const near = nearestName(node.name, marginBoxNames);
    const values = { name: node.name, known: marginBoxNames.map((each) => `@${each}`).join(', ') };
    sheet.report('style/unknown-margin-box', values, { origin: sheet.originOf(node), suggestion: prefix('@', near) });
  }
  const content = parsePageBlock(node, marginBoxScope, sheet);
  for (const each of content?.atRules ?? []) {
    sheet.report('style/unknown-at-rule', { name: each.name }, { origin: sheet.originOf(each) });
  }
  return name === undefined || content === undefined ? [] : [{ name, declarations: content.declarations }];
}

function parsePageBlock(node: Atrule, scope: PropertyScope, sheet: SheetSource): BlockContent | undefined {
  if (node.block === null) {
    sheet.report('style/syntax', { problem: `@${node.name} needs a block "{ … }"` }, { origin: sheet.originOf(node) });
    return undefined;
  }
  const content = parseBlock(node.block, scope, sheet);
  for (const { name, origin } of content.customProperties) {
    sheet.report('style/custom-property-place', { property: name }, { origin });
  }
  return content;
}

const everyPage: PageSelector = { name: null, side: null, first: false, blank: false, specificity: 0 };

/** CSS Paged Media 3, 6.2: a name outweighs `:first` and `:blank`, and they outweigh `:left` and `:right`. */
const weight = { name: 1_000_000, firstOrBlank: 1000, side: 1 } as const;

function parsePageSelectors(node: Atrule, sheet: SheetSource): readonly PageSelector[] {
  if (node.prelude === null) return [everyPage];
  const list = node.prelude.type === 'AtrulePrelude' ? node.prelude.children.first : null;
  if (list?.type !== 'SelectorList') return [];
  return [...list.children].flatMap((each) => (each.type === 'Selector' ? parsePageSelector(each, sheet) : []));
}

function parsePageSelector(node: Selector, sheet: SheetSource): readonly PageSelector[] {
  let selector = everyPage;
  for (const part of node.children) {
    const narrower = narrow(selector, part);
    if (narrower === undefined) {
      const near = part.type === 'PseudoClassSelector' ? nearestName(part.name, pagePseudoClasses) : undefined;
      const place = { origin: sheet.originOf(part), suggestion: prefix(':', near) };
      sheet.report('style/unknown-page-selector', { selector: sheet.textOf(part) }, place);
      return [];
    }
    selector = narrower;
  }
  return [selector];
}

function narrow(selector: PageSelector, part: CssNode): PageSelector | undefined {
  if (part.type === 'TypeSelector' && selector === everyPage && part.name !== '*') {
    return { ...selector, name: ident.decode(part.name), specificity: weight.name };
  }
  const pseudoClass = part.type === 'PseudoClassSelector' && part.children === null ? part.name.toLowerCase() : '';
  switch (pseudoClass) {
    case 'left':
    case 'right':
      return { ...selector, side: pseudoClass, specificity: selector.specificity + weight.side };
    case 'first':
    case 'blank':
      return { ...selector, [pseudoClass]: true, specificity: selector.specificity + weight.firstOrBlank };
    default:
      return undefined;
  }
}

function prefix(sign: string, name: string | undefined): string | undefined {
  return name === undefined ? undefined : `${sign}${name}`;
}
