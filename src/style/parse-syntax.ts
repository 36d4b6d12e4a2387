import type { CssNode, StyleSheet } from 'css-tree';
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';
import type { Origin } from '../diagnostics/origin.ts';
import { placeOf, type SheetSource } from './sheet-source.ts';

/**
 * Reads the grammar of CSS, and reports what breaks it; the tree then holds `Raw` nodes in those places. What the end of the
 * file cuts off is reported as well, though CSS takes it for closed: it is a slip, and swallows what was to follow.
 */
export function parseSyntax(file: string, text: string, sheet: SheetSource): StyleSheet {
  let faultyFrom = -1;
  const tree = parse(text, {
    positions: true,
    parseCustomProperty: true,
    onParseError(error, fallback) {
      const start = fallback.loc?.start.offset ?? -1;
      // What fails inside a construct makes the construct fail too, from the same place on.
      if (start === faultyFrom) return;
      faultyFrom = start;
      if (sheet.textOf(fallback).indexOf('{') > 0) {
        sheet.report('style/nested-rule', {}, { origin: sheet.originOf(fallback) });
        return;
      }
      const problem = error.message.charAt(0).toLowerCase() + error.message.slice(1);
      const origin: Origin = { file, line: error.line, column: error.column };
      sheet.report('style/syntax', { problem }, { origin });
    },
    onComment(_, loc) {
      const comment = text.slice(loc.start.offset, loc.end.offset);
      if (comment.length >= 4 && comment.endsWith('*/')) return;
      sheet.report('style/unclosed', { thing: 'comment', closing: '"*/"' }, { origin: placeOf(file, loc.start, '/*') });
    },
  });
  walk(tree, (node) => {
    const pair = pairs.get(node.type);
    if (pair === undefined || isClosed(node, text, pair.closer)) return;
    const origin = sheet.originOf(node);
    sheet.report('style/unclosed', { thing: pair.thing, closing: pair.closing }, { origin });
  });
  if (tree.type !== 'StyleSheet') throw new Error(`a style sheet was read as a ${tree.type}`);
  return tree;
}

/** What opens and has to be closed, by the type of its node. A text is closed by what it opens with. */
const pairs: ReadonlyMap<string, { readonly thing: string; readonly closing: string; readonly closer: string | null }> =
  new Map([
    ['Block', { thing: 'rule', closing: '"}"', closer: '}' }],
    ['Function', { thing: 'bracket', closing: '")"', closer: ')' }],
    ['Parentheses', { thing: 'bracket', closing: '")"', closer: ')' }],
    ['String', { thing: 'text', closing: 'the same quotation mark', closer: null }],
  ]);

/** A closing sign at the end only counts when it is not that of the last thing inside. */
function isClosed(node: CssNode, text: string, closer: string | null): boolean {
  const start = node.loc?.start.offset ?? 0;
  const end = node.loc?.end.offset ?? 0;
  const lastChild = 'children' in node ? node.children?.last : undefined;
  return end - start > 1 && text[end - 1] === (closer ?? text[start]) && lastChild?.loc?.end.offset !== end;
}
