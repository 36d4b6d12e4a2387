import type { Outcome } from '../../src/diagnostics/diagnostic.ts';
import { formatOrigin } from '../../src/diagnostics/origin.ts';
import type { DocumentNode, DocumentTree } from '../../src/document/document-tree.ts';
import { parseMarkup } from '../../src/document/parse-markup.ts';
import type { TemplateData } from '../../src/edition/edition.ts';
import { renderTemplate } from '../../src/template/render-template.ts';
import { createMemoryWorkspace } from '../../src/workspace/memory-workspace.ts';

export const mainTemplate = 'templates/cards/document.hbs';

/** Renders and parses `templates/cards/document.hbs`; images are looked up in `assets` and `templates/shared`. */
export async function parse(
  template: string,
  data: TemplateData = {},
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Outcome<DocumentTree>> {
  const workspace = createMemoryWorkspace({ [mainTemplate]: template, ...files });
  const { value, diagnostics } = renderTemplate({ template: mainTemplate, data, labels: {} }, workspace);
  if (value === undefined) throw new Error(diagnostics.map((each) => each.message).join('\n'));
  return parseMarkup(value, { imageFolders: ['assets', 'templates/shared'] }, workspace);
}

/** Puts `body` inside a document, on its second line. */
export function document(body: string): string {
  return `<document title="x">\n${body}</document>`;
}

/** `code line:column` of each diagnostic; the file is named where it is not the main template. */
export function findings(outcome: Outcome<unknown>): readonly string[] {
  return outcome.diagnostics.map((each) => {
    const place = each.origin === undefined ? '-' : formatOrigin(each.origin).replace(`${mainTemplate}:`, '');
    return `${each.code.replace('document/', '')} ${place}`;
  });
}

/** The tree as markup, with attributes, and text in quotes. */
export function outline(node: DocumentNode): string {
  if (node.kind === 'text') return JSON.stringify(node.text);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}=${value}`);
  return `${node.name}${attributes.join('')}(${node.children.map(outline).join(' ')})`;
}
