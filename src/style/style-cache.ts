import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { indexRules, matchingRules, mergeRules } from './cascade.ts';
import { computeStyle, type SettledStyle } from './compute-style.ts';
import { defaultStyle } from './default-style.ts';
import { type ParsedSheet, parseStyleSheet } from './parse-style-sheet.ts';
import type { SelectableElement } from './selector.ts';
import { type ElementRule, type SettledSheets, settleSheets } from './settle-sheets.ts';

/** Which style sheets a document has, in order, and the custom properties set outside them, under their names with `--`. */
export interface StyleRequest {
  readonly styles: readonly string[];
  readonly customProperties: ReadonlyMap<string, string>;
}

/** The style of an element or its marker. Elements that match the same rules in the same surroundings share one object. */
export type StyleOf = (element: SelectableElement, parent: SettledStyle | null, marker: boolean) => SettledStyle;

/** Everything that follows from a request, whatever the document. */
export interface StyleBook {
  readonly sheets: SettledSheets;
  readonly styleOf: StyleOf;
}

/** What documents of one run share: a style sheet is read once, and its values are settled once per request. */
export interface StyleCache {
  readonly sheet: (path: string, workspace: Workspace) => Outcome<ParsedSheet>;
  readonly book: (request: StyleRequest, sheets: readonly ParsedSheet[]) => StyleBook;
}

export function createStyleCache(): StyleCache {
  const parsed = new Map<string, Outcome<ParsedSheet>>();
  const books = new Map<string, StyleBook>();
  const defaults = parseStyleSheet('default-style', defaultStyle).sheet;
  return {
    sheet(path, workspace) {
      const sheet = parsed.get(path) ?? readSheet(path, workspace);
      parsed.set(path, sheet);
      return sheet;
    },
    book({ styles, customProperties }, parsedSheets) {
      const key = JSON.stringify([styles, ...customProperties]);
      const known = books.get(key);
      if (known !== undefined) return known;
      const sources = parsedSheets.map(({ sheet }) => sheet);
      const sheets = settleSheets(defaults, sources, customProperties);
      const book = { sheets, styleOf: shareStyles(sheets.elementRules) };
      books.set(key, book);
      return book;
    },
  };
}

function readSheet(path: string, workspace: Workspace): Outcome<ParsedSheet> {
  const { value: text, diagnostics } = workspace.readText(path);
  return text === undefined ? { diagnostics } : { value: parseStyleSheet(path, text), diagnostics };
}

function shareStyles(rules: readonly ElementRule[]): StyleOf {
  const index = indexRules(rules);
  const known = new Map<SettledStyle | null, Map<string, SettledStyle>>();
  return (element, parent, marker) => {
    const ranks = matchingRules(index, element, marker);
    const siblings = known.get(parent) ?? new Map<string, SettledStyle>();
    known.set(parent, siblings);
    const key = ranks.join(' ');
    const style = siblings.get(key) ?? computeStyle(mergeRules(index, ranks), parent);
    siblings.set(key, style);
    return style;
  };
}
