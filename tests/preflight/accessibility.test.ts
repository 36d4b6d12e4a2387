import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '../../src/document/document-tree.ts';
import type { PathSegment } from '../../src/document/image.ts';
import { black, type Colour, parseHexColour, white } from '../../src/geometry/colour.ts';
import { pt } from '../../src/geometry/length.ts';
import { type Rect, rect } from '../../src/geometry/rect.ts';
import type { Bookmark, PagedDocument, PageItem, StructureElement, TextItem } from '../../src/layout/page.ts';
import { preflight, preflightDocument } from '../../src/preflight/preflight.ts';
import type { StyledElement, StyledTree } from '../../src/style/styled-tree.ts';

const provenance = { content: { file: 'content/pages/voorwoord.md', line: 3, column: 1 } };

const colour = (hex: string): Colour => ({ rgb: parseHexColour(hex)! });

/** A run of a face of that weight, without its glyphs. */
function runsOf(weight: number): TextItem['runs'] {
  return [{ face: { weight, capHeight: 0.7 }, glyphs: [] }] as unknown as TextItem['runs'];
}

function text(words: string, details: Partial<TextItem> = {}): TextItem {
  return {
    ...{ kind: 'text', x: pt(20), baseline: pt(50), width: pt(100), size: pt(10), runs: runsOf(400), text: words },
    ...{ rotation: 0, horizontalScale: 1, colour: black, semantics: null, provenance, ...details },
  };
}

function fill(where: Rect, ground: Colour): PageItem {
  return { kind: 'fill', rect: where, colour: ground, semantics: null, provenance };
}

interface Made {
  readonly pages?: readonly (readonly PageItem[])[];
  readonly structure?: readonly StructureElement[];
  readonly bookmarks?: readonly Bookmark[];
}

function documentOf({ pages = [], structure = [], bookmarks = [] }: Made): PagedDocument {
  const size = { width: pt(400), height: pt(600) };
  return {
    ...{
      title: 'Verhalenboek',
      language: 'nl-NL',
      structure,
      bookmarks,
      destinations: new Map([['kade', { page: 11, y: pt(0) }]]),
    },
    pages: pages.map((items, index) => ({
      ...{
        size,
        bleed: pt(0),
        side: 'right',
        name: 'auto',
        number: index + 1,
        blank: false,
        items,
        links: [],
        fields: [],
      },
    })),
  };
}

function treeOf(...children: readonly (string | StyledElement)[]): StyledTree {
  // A deck of cards, which needs no title.
  return { root: element('card', ...children), images: new Map() } as unknown as StyledTree;
}

function element(name: string, ...children: readonly (string | StyledElement)[]): StyledElement {
  const nodes = children.map((child) =>
    typeof child === 'string' ? ({ kind: 'text', text: child, provenance } satisfies DocumentNode) : child,
  );
  return {
    kind: 'element',
    node: { name, attributes: {}, children: [], provenance },
    style: { display: 'block' },
    children: nodes,
  } as unknown as StyledElement;
}

function inline(name: string, ...children: readonly (string | StyledElement)[]): StyledElement {
  return { ...element(name, ...children), style: { display: 'inline' } as StyledElement['style'] };
}

/** The number of page 12, which the next text may begin with another number after. */
const pageRef: StyledElement = (() => {
  const made = element('page-ref');
  return { ...made, node: { ...made.node, attributes: { to: 'kade' } } };
})();

const messages = (tree: StyledTree, document: PagedDocument) =>
  preflightDocument(tree, document).map(({ code, message }) => `${code} ${message}`);

describe('contrast', () => {
  const onPage = (...items: readonly PageItem[]) => messages(treeOf(), documentOf({ pages: [items] }));
  const grey = { colour: colour('#767676') };

  it('is enough for the lightest grey that passes on white, and not for the next', () => {
    expect(onPage(text('Moed', grey))).toEqual([]);
    expect(onPage(text('Moed', { colour: colour('#777777') }))).toEqual([
      'preflight/low-contrast "Moed" on page 1 is #777777 on #FFFFFF, a contrast of 4.47:1; people with poor sight need 4.5:1.',
    ]);
  });

  it('is that with the topmost ground under the type, wherever along the line it is least', () => {
    const tint = colour('#E0E0E0');
    const low =
      'preflight/low-contrast "Moed" on page 1 is #767676 on #E0E0E0, a contrast of 3.44:1; people with poor sight need 4.5:1.';
    expect(onPage(fill(rect(0, 0, 400, 600), tint), text('Moed', grey))).toEqual([low]);
    expect(onPage(fill(rect(110, 0, 400, 600), tint), text('Moed', grey))).toEqual([low]);
    expect(onPage(fill(rect(121, 0, 400, 600), tint), text('Moed', grey))).toEqual([]);
    expect(onPage(fill(rect(0, 0, 400, 600), tint), fill(rect(0, 0, 400, 300), white), text('Moed', grey))).toEqual([]);
    expect(onPage(text('Moed', grey), fill(rect(0, 0, 400, 600), tint))).toEqual([]);
  });

  it('asks less of large type', () => {
    const large = { size: pt(18), colour: colour('#949494') };
    expect(onPage(text('Moed', large))).toEqual([]);
    expect(onPage(text('Moed', { ...large, size: pt(17.9) }))).toHaveLength(1);
    expect(onPage(text('Moed', { ...large, size: pt(14), runs: runsOf(700) }))).toEqual([]);
    expect(onPage(text('Moed', { ...large, size: pt(13.9), runs: runsOf(700) }))).toHaveLength(1);
    expect(onPage(text('Moed', { ...large, colour: colour('#959595') }))).toHaveLength(1);
  });

  it('follows the outline of a drawn shape, not the box around it', () => {
    const circle: readonly PathSegment[] = [
      ['M', 0, 50],
      ['C', 0, 22.4, 22.4, 0, 50, 0],
      ['C', 77.6, 0, 100, 22.4, 100, 50],
      ['C', 100, 77.6, 77.6, 100, 50, 100],
      ['C', 22.4, 100, 0, 77.6, 0, 50],
      ['Z'],
    ];
    const shape = { segments: circle, fill: 'current', fillRule: 'nonzero', strokeWidth: 1 } as const;
    const image = (at: Rect): PageItem => ({
      kind: 'image',
      rect: at,
      image: {
        ...{ kind: 'vector', file: 'circle.svg', width: pt(100), height: pt(100) },
        viewBox: { x: 0, y: 0, width: 100, height: 100 },
        paths: [{ ...shape, lineCap: 'butt', lineJoin: 'miter' }],
      },
      ...{ colour: black, rotation: 0, semantics: null, provenance },
    });
    const corner = { x: pt(20), baseline: pt(32), width: pt(20), size: pt(10) };
    expect(onPage(image(rect(20, 20, 200, 200)), text('Hoek', corner))).toEqual([]);
    expect(onPage(image(rect(-80, -80, 200, 200)), text('Hart', corner))).toEqual([
      'preflight/low-contrast "Hart" on page 1 is #000000 on #000000, a contrast of 1.00:1; people with poor sight need 4.5:1.',
    ]);
  });

  it('cannot be told on a photograph, and says so', () => {
    const picture: PageItem = {
      ...{ kind: 'image', rect: rect(0, 0, 400, 600), colour: black, rotation: 0, semantics: null, provenance },
      image: { kind: 'raster', file: 'a.png', format: 'png', pixelWidth: 9, pixelHeight: 9, bytes: new Uint8Array() },
    };
    expect(onPage(picture, text('Moed'))).toEqual([
      'preflight/text-on-picture "Moed" on page 1 stands on a picture, so nobody can say whether it has contrast enough everywhere.',
    ]);
  });
});

describe('the words of the pages', () => {
  const list: StructureElement = { id: 1, parent: null, role: 'Lbl', order: 0 };
  const read = (order: number, structure = 0) => ({ semantics: { structure, order } });
  const written = treeOf(element('p', 'De coördinatie ', pageRef, ' 3 keer loopt\u00AD goed.'));
  const pieces = (...items: readonly TextItem[]) => documentOf({ pages: [items], structure: [list] });
  const half = [
    text('De co-', { ...read(1), actualText: 'De coördinatie' }),
    text('ordinatie', { ...read(1), actualText: '' }),
  ];

  it('are those that were written, with divided words made whole and without numbers and bullets', () => {
    const rest = [text('12', read(2)), text('3 keer loopt goed.', read(3)), text('1.', read(0, 1)), text('7')];
    expect(messages(written, pieces(...half, ...rest))).toEqual([]);
  });

  it('have footnotes behind the paragraph that calls for them, under a number of their own', () => {
    const reference = { id: 2, parent: null, role: 'Reference', order: 2 } as const;
    const link = { id: 3, parent: 2, role: 'Link', order: 3 } as const;
    const note = treeOf(element('p', 'Een', inline('strong', ' zin', inline('footnote', 'De noot.')), ' en meer.'));
    const items = [
      ...[text('Een zin', read(1)), text('1', read(4, 3)), text('en meer.', read(5))],
      ...[text('1', read(6, 1)), text('De noot.', read(7))],
    ];
    const called = documentOf({ pages: [items], structure: [list, reference, link] });
    expect(messages(note, called)).toEqual([]);
  });

  it('are missed when a line is lost, painted as decoration or read in another order', () => {
    const lost =
      'preflight/text-changed The pages do not say "3 keer loopt\u00AD goed." as it was written: there they go on with';
    expect(messages(written, pieces(...half, text('12', read(2))))).toEqual([`${lost} "".`]);
    expect(messages(written, pieces(...half, text('12', read(2)), text('3 keer loopt goed.')))).toEqual([
      `${lost} "".`,
    ]);
    expect(
      messages(written, pieces(...half, text('12', read(2)), text('goed.', read(3)), text('3 keer loopt', read(4)))),
    ).toEqual([`${lost} "goed.3keerloopt".`]);
  });

  it('are missed when the element they are in is read in another order', () => {
    const paragraph = (id: number, order: number): StructureElement => ({ id, parent: null, role: 'P', order });
    const items = [text('een', read(1, 2)), text('twee', read(3, 3))];
    const both = treeOf(element('p', 'een'), element('p', 'twee'));
    const inOrder = documentOf({ pages: [items], structure: [paragraph(2, 0), paragraph(3, 2)] });
    expect(messages(both, inOrder)).toEqual([]);
    const turned = documentOf({ pages: [items], structure: [paragraph(2, 2), paragraph(3, 0)] });
    expect(messages(both, turned)).toEqual([
      'preflight/text-changed The pages do not say "een" as it was written: there they go on with "tweeeen".',
    ]);
  });

  it('are no more than what was written', () => {
    const all = pieces(...half, text('12 3 keer loopt goed.', read(2)), text('Einde', read(5)));
    expect(messages(written, all)).toEqual(['preflight/text-added The pages end with "Einde", which nobody wrote.']);
  });
});

describe('a document to read on a screen', () => {
  const job = { profile: 'screen', imposition: { kind: 'none' }, sheets: null, safeZone: undefined } as const;
  const codes = (made: Made) => preflight(documentOf(made), job).map(({ code, message }) => `${code} ${message}`);
  const bookmark = (title: string, level: number, page: number): Bookmark => ({
    ...{ title, level, destination: { page, y: pt(0) } },
  });

  it('is read aloud page after page', () => {
    const at = (order: number) => [text(`Regel ${order}`, { semantics: { structure: 0, order } })];
    expect(codes({ pages: [[...at(2), ...at(1)], at(3)] })).toEqual([]);
    expect(codes({ pages: [at(1), at(4), at(3)] })).toEqual([
      'preflight/reading-order "Regel 3" on page 3 is read aloud before what stands on an earlier page.',
    ]);
  });

  it('may read a footnote after a paragraph that goes on over its page', () => {
    const structure: StructureElement[] = [
      { id: 0, parent: null, role: 'P', order: 0 },
      { id: 1, parent: 0, role: 'Note', order: 4, anchor: 'note:1' },
      { id: 2, parent: 1, role: 'Lbl', order: 5 },
    ];
    const at = (order: number, owner = 0) => text(`Regel ${order}`, { semantics: { structure: owner, order } });
    expect(codes({ pages: [[at(1), at(6, 2), at(7, 1)], [at(3)]], structure })).toEqual([]);
  });

  it('has bookmarks when it is long, with words, in order, and without a level passed over', () => {
    const pages = [[], [], [], [], []];
    const good = [bookmark('Inhoud', 1, 0), bookmark('Verhaal', 2, 1), bookmark('Thema', 1, 1)];
    expect(codes({ pages, bookmarks: good })).toEqual([]);
    expect(codes({ pages: pages.slice(1) })).toEqual([]);
    expect(codes({ pages })).toEqual([
      'preflight/no-bookmarks "Verhalenboek" has 5 pages and no bookmark to find one by.',
    ]);
    expect(codes({ pages, bookmarks: [bookmark(' ', 2, 3), bookmark('Thema', 1, 1)] })).toEqual([
      'preflight/empty-bookmark A bookmark to page 4 has no words.',
      'preflight/bookmark-level The bookmark " " to page 4 is of level 2 and stands under one of level 0.',
      'preflight/bookmark-order The bookmark "Thema" to page 2 comes after one to a later page.',
    ]);
  });
});
