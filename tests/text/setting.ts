import { readdirSync, readFileSync } from 'node:fs';
import { pt } from '../../src/geometry/length.ts';
import { breakParagraph } from '../../src/text/break-paragraph.ts';
import { type FontLibrary, openFonts } from '../../src/text/font-library.ts';
import { createHyphenator } from '../../src/text/hyphenator.ts';
import type { BrokenParagraph, InlineItem, Line, ParagraphOptions, TextStyle } from '../../src/text/paragraph.ts';
import type { FontChain, Glyph } from '../../src/text/shaped-text.ts';
import { Shaper } from '../../src/text/shaper.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';

const root = new URL('../../', import.meta.url);

/** A workspace over the given files; the vendored fonts when none are given. */
export function fontWorkspace(files?: Readonly<Record<string, Uint8Array>>): Workspace {
  const names = files === undefined ? vendoredFonts() : Object.keys(files).sort();
  return {
    glob: () => names,
    exists: (path) => names.includes(path),
    readBytes: (path) => ({ value: files?.[path] ?? fontBytes(path), diagnostics: [] }),
    readText: () => ({ diagnostics: [] }),
    environment: () => undefined,
    milliseconds: () => 0,
  };
}

export function fontBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(path, root)));
}

function vendoredFonts(): readonly string[] {
  return readdirSync(new URL('fonts', root), { recursive: true })
    .map((file) => `fonts/${String(file).replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ttf'))
    .sort();
}

export const library: FontLibrary = openFonts(fontWorkspace()).value!;
export const shaper = new Shaper();
export const hyphenator = createHyphenator('nl', ['draag-vlak-on-der-zoek']);

export function chainOf(families: readonly string[], weight = 400, italic = false): FontChain {
  return library.chain(families, weight, italic).chain!;
}

export const serif = chainOf(['Source Serif 4', 'Source Sans 3']);

export function style(change: Partial<TextStyle> = {}): TextStyle {
  const hyphenateLimitChars = { word: 6, before: 2, after: 3 };
  const plain = { chain: serif, size: pt(10), features: [], letterSpacing: pt(0), wrap: true };
  return { ...plain, hyphens: 'auto', hyphenateLimitChars, ...change };
}

export function text(content: string, change: Partial<TextStyle> = {}, tag = ''): InlineItem<string> {
  return { kind: 'text', text: content, style: style(change), tag };
}

export function paragraphOptions(width: number): ParagraphOptions {
  return {
    width: pt(width),
    indent: pt(0),
    align: 'justify',
    balances: false,
    expansion: 0,
    alignsOptically: false,
    hyphenateLimitLines: 2,
    hyphenateLimitLast: 'none',
  };
}

export function set(
  items: readonly InlineItem<string>[] | string,
  width: number,
  options: Partial<ParagraphOptions> = {},
): BrokenParagraph<string> {
  const content = typeof items === 'string' ? [text(items)] : items;
  return breakParagraph(content, { ...paragraphOptions(width), ...options }, { shaper, hyphenator });
}

/** What stands on a line, hyphens included, without the space at its end. */
export function printed<Tag>(line: Line<Tag>): string {
  return line.pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : '□'))
    .join('')
    .trimEnd();
}

/** What a reader gets of a paragraph: divided words whole. */
export function spoken<Tag>(paragraph: BrokenParagraph<Tag>): string {
  const pieces = paragraph.lines.flatMap((line) => line.pieces);
  return pieces.map((piece) => (piece.kind === 'text' ? (piece.actualText ?? piece.text) : '')).join('');
}

export function glyphsOf<Tag>(line: Line<Tag>): Glyph[] {
  return line.pieces.flatMap((piece) => (piece.kind === 'text' ? piece.runs.flatMap((run) => run.glyphs) : []));
}
