import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { parseMarkup } from '../../src/document/parse-markup.ts';
import { layoutDocument } from '../../src/layout/layout-document.ts';
import type { PagedDocument, PageItem, TextItem } from '../../src/layout/page.ts';
import { styleDocument } from '../../src/style/style-document.ts';
import { type FontLibrary, openFonts } from '../../src/text/font-library.ts';
import { createHyphenator } from '../../src/text/hyphenator.ts';
import { Shaper } from '../../src/text/shaper.ts';
import { createMemoryWorkspace } from '../../src/workspace/memory-workspace.ts';

const fontFiles = ['source-serif/SourceSerif4-Regular.ttf', 'source-sans/SourceSans3-Regular.ttf'];
const fonts: FontLibrary = openFonts(
  createMemoryWorkspace(
    Object.fromEntries(
      fontFiles.map((file) => [
        `fonts/${file}`,
        new Uint8Array(readFileSync(fileURLToPath(new URL(`../../fonts/${file}`, import.meta.url)))),
      ]),
    ),
  ),
).value!;
const services = { fonts, shaper: new Shaper(), hyphenator: createHyphenator('nl', []) };

export interface LaidOut extends PagedDocument {
  readonly diagnostics: readonly Diagnostic[];
}

/** Sets a small document in Source Serif 4, 10 on 12 pt, on pages of 200 × 120 pt with margins of 10 pt. */
export async function layOut(body: string, css: string): Promise<LaidOut> {
  const base = `:root { font-family: "Source Serif 4"; font-size: 10pt; line-height: 12pt; }
    @page { size: 200pt 120pt; margin: 10pt; }`;
  const workspace = createMemoryWorkspace({ 'style.css': `${base}\n${css}` });
  const xml = `<document title="Proef">${body}</document>`;
  const tree = await parseMarkup({ xml, files: [], slots: [], sources: [] }, { imageFolders: [] }, workspace);
  if (tree.value === undefined) throw new Error(JSON.stringify(tree.diagnostics));
  const styled = styleDocument(tree.value, { styles: ['style.css'], customProperties: new Map() }, workspace);
  if (styled.value === undefined || styled.diagnostics.length > 0) throw new Error(JSON.stringify(styled.diagnostics));
  const { value, diagnostics } = layoutDocument(styled.value, services, { title: 'Proef', language: 'nl-NL' });
  return { ...value!, diagnostics };
}

/** The lines of a page, top to bottom: their words, and where they stand to a tenth of a point. */
export function linesOf(items: readonly PageItem[]): readonly string[] {
  const lines = new Map<string, TextItem[]>();
  for (const item of items) {
    if (item.kind !== 'text') continue;
    const key = item.baseline.toFixed(1);
    lines.set(key, [...(lines.get(key) ?? []), item]);
  }
  return [...lines]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([baseline, pieces]) => {
      const inOrder = pieces.sort((a, b) => a.x - b.x);
      const text = inOrder.map((piece) => piece.text).join('');
      return `${inOrder[0]!.x.toFixed(1)},${baseline} ${text.trim()}`;
    });
}
