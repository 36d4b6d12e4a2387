import { type Diagnostic, diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import type { DocumentTree } from '../document/document-tree.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { selectableChildren, selectableRoot } from './cascade.ts';
import type { SettledStyle } from './compute-style.ts';
import { pageStyles } from './page-style.ts';
import type { SelectableElement } from './selector.ts';
import { createStyleCache, type StyleBook, type StyleCache, type StyleOf, type StyleRequest } from './style-cache.ts';
import type { StyledElement, StyledNode, StyledTree } from './styled-tree.ts';

/**
 * Settles every property of every element, and of every page a document may have. What is wrong in the style sheets comes
 * all at once, in the order in which it stands there; a declaration that is wrong is left out of the tree.
 */
export function styleDocument(
  tree: DocumentTree,
  request: StyleRequest,
  workspace: Workspace,
  cache = createStyleCache(),
): Outcome<StyledTree> {
  const { book, diagnostics } = readStyles(request, workspace, cache);
  if (book === undefined) return { diagnostics };

  const root = selectableRoot(tree.root);
  const rootStyle = book.styleOf(root, null, false);
  if (rootStyle.style.fontFamily.length === 0) {
    // What is wrong elsewhere may be why there is none.
    if (hasErrors(diagnostics)) return { diagnostics };
    const origin = tree.root.provenance.template;
    return { diagnostics: [...diagnostics, diagnostic('style/missing-font-family', {}, { origin })] };
  }
  const value: StyledTree = {
    root: styleElement(root, rootStyle, book.styleOf),
    images: tree.images,
    pageStyle: pageStyles(book.sheets.pageRules, rootStyle),
  };
  return { value, diagnostics };
}

/** What is wrong in the style sheets of a document, also when there is no document to style. */
export function checkStyles(
  request: StyleRequest,
  workspace: Workspace,
  cache = createStyleCache(),
): readonly Diagnostic[] {
  return readStyles(request, workspace, cache).diagnostics;
}

function readStyles(
  request: StyleRequest,
  workspace: Workspace,
  cache: StyleCache,
): { readonly book?: StyleBook; readonly diagnostics: readonly Diagnostic[] } {
  const read = request.styles.map((path) => cache.sheet(path, workspace));
  const sheets = read.flatMap(({ value }) => value ?? []);
  const found = read.flatMap(({ value, diagnostics }) => [...diagnostics, ...(value?.diagnostics ?? [])]);
  if (sheets.length < read.length) return { diagnostics: found };

  const book = cache.book(request, sheets);
  return { book, diagnostics: inReadingOrder([...found, ...book.sheets.diagnostics], request.styles) };
}

function styleElement(element: SelectableElement, settled: SettledStyle, styleOf: StyleOf): StyledElement {
  const { style } = settled;
  const elements = selectableChildren(element).values();
  const children: StyledNode[] = [];
  for (const child of element.node.children) {
    if (child.kind === 'text') {
      children.push(child);
      continue;
    }
    const next = elements.next().value!;
    children.push(styleElement(next, styleOf(next, settled, false), styleOf));
  }
  const marker = style.display === 'list-item' ? { marker: styleOf(element, settled, true).style } : {};
  return { kind: 'element', node: element.node, style, ...marker, children };
}

function inReadingOrder(diagnostics: readonly Diagnostic[], files: readonly string[]): readonly Diagnostic[] {
  const fileOf = ({ origin }: Diagnostic): number => (origin === undefined ? -1 : files.indexOf(origin.file));
  return diagnostics.toSorted(
    (a, b) =>
      fileOf(a) - fileOf(b) ||
      (a.origin?.line ?? 0) - (b.origin?.line ?? 0) ||
      (a.origin?.column ?? 0) - (b.origin?.column ?? 0),
  );
}
