import type { Rule } from 'css-tree';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearestName } from '../diagnostics/suggest.ts';
import { type BlockContent, parseBlock } from './parse-declarations.ts';
import { parsePageRule } from './parse-page-rule.ts';
import { parseSelector } from './parse-selector.ts';
import { parseSyntax } from './parse-syntax.ts';
import { elementScope, markerScope } from './property-scope.ts';
import type { Selector } from './selector.ts';
import { openSheet, type SheetSource } from './sheet-source.ts';
import type { SourceCustomProperty, SourcePageRule, SourceSheet, SourceStyleRule } from './source-rules.ts';

/** A style sheet, and everything in it that the subset lacks. What is wrong is left out, so that the rest is checked too. */
export interface ParsedSheet {
  readonly sheet: SourceSheet;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the text of a style sheet; `file` is for messages. */
export function parseStyleSheet(file: string, text: string): ParsedSheet {
  const source = openSheet(file, text);
  const customProperties: SourceCustomProperty[] = [];
  const styleRules: SourceStyleRule[] = [];
  const pageRules: SourcePageRule[] = [];
  for (const node of parseSyntax(file, text, source).children) {
    if (node.type === 'Rule') {
      const rule = parseStyleRule(node, source);
      styleRules.push(rule);
      customProperties.push(...rule.customProperties);
    } else if (node.type === 'Atrule' && node.name.toLowerCase() === 'page') {
      pageRules.push(...parsePageRule(node, source));
    } else if (node.type === 'Atrule') {
      const near = nearestName(node.name, ['page']);
      const place = { origin: source.originOf(node), suggestion: near === undefined ? undefined : `@${near}` };
      source.report('style/unknown-at-rule', { name: node.name }, place);
    } else if (node.type === 'CDO' || node.type === 'CDC') {
      const problem = `"${source.textOf(node)}" does not belong in a style sheet`;
      source.report('style/syntax', { problem }, { origin: source.originOf(node) });
    }
  }
  return { sheet: { customProperties, styleRules, pageRules }, diagnostics: source.diagnostics };
}

function parseStyleRule(node: Rule, source: SheetSource): SourceStyleRule & Pick<BlockContent, 'customProperties'> {
  const listed = node.prelude.type === 'SelectorList' ? [...node.prelude.children] : [];
  const read = listed.map((each) => (each.type === 'Selector' ? parseSelector(each, source) : undefined));
  const selectors = read.filter((selector) => selector !== undefined);
  const scope = selectors.some((selector) => selector.marker) ? markerScope : elementScope;
  const { declarations, customProperties, atRules } = parseBlock(node.block, scope, source);
  for (const each of atRules)
    source.report('style/unknown-at-rule', { name: each.name }, { origin: source.originOf(each) });
  if (!selectors.every(isRootAlone)) {
    for (const { name, origin } of customProperties) {
      source.report('style/custom-property-place', { property: name }, { origin });
    }
  }
  return { selectors, declarations, customProperties };
}

function isRootAlone({ subject, context }: Selector): boolean {
  return context.length === 0 && subject.length === 1 && subject[0]?.kind === 'root';
}
