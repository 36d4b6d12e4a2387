import Handlebars from 'handlebars';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Origin } from '../diagnostics/origin.ts';
import { offsetOf, originAt, type SourceText } from './source-text.ts';
import type { Program } from './syntax-tree.ts';

/** Reads a template into Handlebars' syntax tree. Its parser stops at the first mistake, so there is one diagnostic at most. */
export function parseTemplate(source: SourceText): Outcome<Program> {
  const backslash = /\\+(?=\{\{)/.exec(source.text);
  if (backslash !== null) {
    const origin = originAt(source, backslash.index, backslash[0].length);
    return { diagnostics: [diagnostic('template/backslash', {}, { origin })] };
  }
  try {
    const program = Handlebars.parseWithoutProcessing(source.text) as unknown as Program;
    return { value: program, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { diagnostics: [explain(source, error)] };
  }
}

/**
 * Handlebars throws two shapes: its own checks ("if doesn't match each - 2:3", with `lineNumber` and `column`), and its
 * generated parser ("Parse error on line 1:", an excerpt, an arrow under the place, and the tokens).
 */
function explain(source: SourceText, error: Error & { lineNumber?: number; column?: number }): Diagnostic {
  const { lineNumber, column } = error;
  if (lineNumber !== undefined && column !== undefined) {
    const origin = originAt(source, offsetOf(source, { line: lineNumber, column }));
    const mismatch = /^(\S+) doesn't match (\S+) - /.exec(error.message);
    if (mismatch !== null) {
      const [, opened, closed] = mismatch;
      return diagnostic('template/block-mismatch', { opened: `{{#${opened}}}`, closed: `{{/${closed}}}` }, { origin });
    }
    return diagnostic('template/syntax', { reason: error.message.replace(/ - \d+:\d+$/, '') }, { origin });
  }
  const [first = '', excerpt = '', arrow = '', tokens = ''] = error.message.split('\n');
  const line = Number(/^Parse error on line (\d+):$/.exec(first)?.[1]);
  if (Number.isNaN(line)) throw error;
  const token = /got '(\w+)'$/.exec(tokens)?.[1] ?? '';
  if (token === 'EOF') {
    const origin = lastOpenBlock(source);
    if (origin !== undefined) return diagnostic('template/block-not-closed', {}, { origin });
  }
  const reason = reasons[token] ?? 'what stands here does not fit with what comes before it';
  return diagnostic('template/syntax', { reason }, { origin: placeOf(source, line, excerpt, arrow) });
}

const reasons: Readonly<Record<string, string>> = {
  CLOSE: 'the braces close before there is something between them',
  CLOSE_UNESCAPED: 'three braces close what two braces opened',
  EOF: 'the file ends in the middle of something',
  INVALID: 'this character cannot stand here, or the braces are never closed',
  INVERSE: 'this {{else}} belongs to no block',
  OPEN_ENDBLOCK: 'this closes a block that was not opened',
};

/** The excerpt holds at most twenty characters before the place, without their line ends: its tail is looked up in the line. */
function placeOf(source: SourceText, line: number, excerpt: string, arrow: string): Origin {
  const start = source.lineStarts[line - 1]!;
  const end = source.lineStarts[line] ?? source.text.length + 1;
  const text = source.text.slice(start, end - 1);
  const before = excerpt.slice(0, arrow.indexOf('^'));
  for (let from = 0; from < before.length; from++) {
    const found = text.lastIndexOf(before.slice(from));
    if (found >= 0) return originAt(source, start + found + before.length - from);
  }
  return originAt(source, start);
}

function lastOpenBlock(source: SourceText): Origin | undefined {
  const open: RegExpExecArray[] = [];
  for (const tag of source.text.matchAll(/\{\{~?(?:([#^])(?=\s*[\w-])|(\/))[^}]*\}\}/g)) {
    if (tag[1] === undefined) open.pop();
    else open.push(tag);
  }
  const last = open.pop();
  return last === undefined ? undefined : originAt(source, last.index, last[0].length);
}
