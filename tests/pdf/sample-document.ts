import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { black } from '../../src/geometry/colour.ts';
import { pt } from '../../src/geometry/length.ts';
import { rect } from '../../src/geometry/rect.ts';
import type { FillItem, Page, PagedDocument, PageItem, Semantics, TextItem } from '../../src/layout/page.ts';
import type { PaintRequest } from '../../src/pdf/paint-pdf.ts';
import { openFace } from '../../src/text/open-face.ts';
import { readFaceDescription } from '../../src/text/sfnt-tables.ts';
import type { FontFace, Glyph } from '../../src/text/shaped-text.ts';

/** A face of the vendored fonts: `source-serif/SourceSerif4-Regular.ttf`. */
export function openFontFace(file: string): FontFace {
  const bytes = new Uint8Array(readFileSync(fileURLToPath(new URL(`../../fonts/${file}`, import.meta.url))));
  return { id: file, bytes, ...readFaceDescription(bytes)! };
}

export const serif = openFontFace('source-serif/SourceSerif4-Regular.ttf');
export const sans = openFontFace('source-sans/SourceSans3-Bold.ttf');

const openFaces = new Map<FontFace, ReturnType<typeof openFace>>();

export function shape(text: string, face = serif): readonly Glyph[] {
  let open = openFaces.get(face);
  if (open === undefined) {
    open = openFace(face, 'nl');
    openFaces.set(face, open);
  }
  return open.shape(text, []);
}

type Placing = Partial<Omit<TextItem, 'kind' | 'text'>> & { readonly face?: FontFace };

/** A piece of text, shaped, at 20 points from the left and `baseline` points from the top. */
export function text(characters: string, baseline: number, { face = serif, ...options }: Placing = {}): TextItem {
  const glyphs = shape(characters, face);
  const size = options.size ?? pt(11);
  const width = pt(glyphs.reduce((total, glyph) => total + glyph.advance, 0) * size);
  return {
    kind: 'text',
    x: pt(20),
    baseline: pt(baseline),
    width,
    size,
    horizontalScale: 1,
    runs: [{ face, glyphs }],
    text: characters,
    colour: black,
    rotation: 0,
    semantics: null,
    provenance: {},
    ...options,
  };
}

export function fill(x: number, y: number, width: number, height: number, colour = black): FillItem {
  return { kind: 'fill', rect: rect(x, y, width, height), colour, semantics: null, provenance: {} };
}

export function semantics(structure: number, order: number): Semantics {
  return { structure, order };
}

/** A page of 300 by 200 points. */
export function page(items: readonly PageItem[], options: Partial<Page> = {}): Page {
  return {
    size: { width: pt(300), height: pt(200) },
    bleed: pt(0),
    side: 'right',
    name: 'page',
    number: 1,
    blank: items.length === 0,
    items,
    links: [],
    fields: [],
    ...options,
  };
}

export function pagedDocument(pages: readonly Page[], options: Partial<PagedDocument> = {}): PagedDocument {
  return {
    title: 'Waardenkaarten',
    language: 'nl-NL',
    pages,
    structure: [],
    bookmarks: [],
    destinations: new Map(),
    ...options,
  };
}

export function request(document: PagedDocument, options: Partial<PaintRequest> = {}): PaintRequest {
  return {
    document,
    metadata: {
      title: 'Draaiboek & <meer>: coördinatie',
      author: 'Gemeente Voorbeeld',
      language: 'nl-NL',
      date: new Date('2026-01-31T23:30:00Z'),
      producer: 'Persklaar 0.1.0',
    },
    output: { kind: 'pages', tagged: true },
    ...options,
  };
}
