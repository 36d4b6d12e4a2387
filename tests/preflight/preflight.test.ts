import { describe, expect, it } from 'vitest';
import type { Imposition } from '../../src/edition/edition.ts';
import { black } from '../../src/geometry/colour.ts';
import { mm, type Pt, pt } from '../../src/geometry/length.ts';
import { rect } from '../../src/geometry/rect.ts';
import type { SheetSide } from '../../src/impose/sheet.ts';
import type { PagedDocument, PageItem, TextItem } from '../../src/layout/page.ts';
import { preflight } from '../../src/preflight/preflight.ts';

const provenance = { content: { file: 'content/cards/values.yaml', line: 12, column: 5 } };
const plain = { semantics: null, provenance, colour: black } as const;

function text(x: Pt, baseline: Pt, details: Partial<TextItem> = {}): TextItem {
  return {
    kind: 'text',
    x,
    baseline,
    width: mm(20),
    size: pt(10),
    horizontalScale: 1,
    runs: [],
    text: 'Moed',
    rotation: 0,
    ...plain,
    ...details,
  };
}

function documentOf(...items: readonly PageItem[]): PagedDocument {
  const page = {
    size: { width: mm(63), height: mm(88) },
    bleed: mm(3),
    side: 'right',
    name: 'auto',
    number: 1,
    blank: false,
    items,
    links: [],
    fields: [],
  } as const;
  return { title: '', language: 'nl-NL', pages: [page], structure: [], bookmarks: [], destinations: new Map() };
}

const pages: Imposition = { kind: 'none' };

function found(document: PagedDocument, safeZone: Pt | null = mm(4)): readonly string[] {
  const job = { profile: 'office', imposition: pages, sheets: null, safeZone: safeZone ?? undefined } as const;
  return preflight(document, job).map(({ code, message, origin }) => `${code} ${origin?.line} ${message}`);
}

describe('preflight', () => {
  it('finds nothing wrong with type in its place', () => {
    expect(found(documentOf(text(mm(6), mm(30))))).toEqual([]);
  });

  it('says how far type comes too near each edge of a card', () => {
    expect(found(documentOf(text(mm(2.5), mm(30)), text(mm(40), mm(87)), text(mm(6), mm(5))))).toEqual([
      'preflight/outside-safe-zone 12 "Moed" on page 1 comes 1.5 mm too near the edge at the left; the knife may cut it.',
      'preflight/outside-safe-zone 12 "Moed" on page 1 comes 1.0 mm too near the edge at the right; the knife may cut it.',
      'preflight/outside-safe-zone 12 "Moed" on page 1 comes 3.0 mm too near the edge at the foot; the knife may cut it.',
      'preflight/outside-safe-zone 12 "Moed" on page 1 comes 1.5 mm too near the edge at the top; the knife may cut it.',
    ]);
  });

  it('reads type that is turned half round where it stands', () => {
    expect(found(documentOf(text(mm(26), mm(30), { rotation: 180 })))).toEqual([]);
    expect(found(documentOf(text(mm(22), mm(30), { rotation: 180 })))).toHaveLength(1);
  });

  it('says one mistake once, however many pages it is on', () => {
    const [page] = documentOf(text(mm(2), mm(30))).pages;
    const document = { ...documentOf(), pages: [page!, { ...page!, number: 2 }, { ...page!, number: 3 }] };
    expect(found(document)).toHaveLength(1);
  });

  it('says what sticks out over the edge of any page', () => {
    expect(found(documentOf(text(mm(50), mm(30))), null)).toEqual([
      'preflight/outside-page 12 "Moed" on page 1 sticks out 7.0 mm over the edge at the right.',
    ]);
  });

  it('finds type, rules and pictures too small to print', () => {
    const image = {
      kind: 'raster',
      file: 'logo.png',
      format: 'png',
      pixelWidth: 100,
      pixelHeight: 50,
      bytes: new Uint8Array(),
    } as const;
    const end = { x: mm(20), y: mm(40) };
    expect(
      found(
        documentOf(
          text(mm(6), mm(30), { size: pt(5) }),
          { kind: 'rule', from: { x: mm(6), y: mm(40) }, to: end, width: pt(0.1), ...plain },
          { kind: 'image', rect: rect(mm(6), mm(50), 72, 36), image, rotation: 0, ...plain },
        ),
      ),
    ).toEqual([
      'preflight/small-type 12 "Moed" on page 1 is set in 5 pt; the smallest size for this output is 6 pt.',
      'preflight/thin-rule 12 A rule on page 1 is 0.1 pt thick; under 0.25 pt it may print broken or not at all.',
      'preflight/low-resolution 12 The picture "logo.png" on page 1 has 100 pixels per inch at this size; it takes 200 to print sharp.',
    ]);
  });

  it('finds type that is too small or slanted for large print', () => {
    const slanted = [{ face: { italic: true }, glyphs: [] }] as unknown as TextItem['runs'];
    const document = documentOf(
      text(mm(6), mm(30), { size: pt(16) }),
      text(mm(6), mm(40), { size: pt(15.5) }),
      text(mm(6), mm(50), { size: pt(17), runs: slanted }),
    );
    const job = { profile: 'large-print', imposition: pages, sheets: null, safeZone: undefined } as const;
    expect(preflight(document, job).map(({ code }) => code)).toEqual([
      'preflight/small-type',
      'preflight/slanted-type',
    ]);
  });

  it('finds type in the edge an office printer leaves white, on the front and turned round on the back', () => {
    const size = { width: mm(70), height: mm(95) };
    const side = (rotation: 0 | 180): SheetSide => {
      const trim = rect(0, 0, mm(63), mm(88));
      return {
        size,
        side: 'front',
        sheet: 1,
        flip: 'short-edge',
        placements: [{ page: 0, trim, rotation, clip: trim }],
        marks: [],
        trim,
        bleed: trim,
      };
    };
    const paper = { id: 'a8', size, unprintable: mm(5) };
    const job = {
      profile: 'office',
      imposition: { kind: 'cut-sheet', paper, flip: 'short-edge' },
      safeZone: undefined,
    } as const;
    const document = documentOf(text(mm(3), mm(30)));
    const sides = (rotation: 0 | 180) =>
      preflight(document, { ...job, sheets: [side(rotation)] }).map(({ message }) => message);
    expect(sides(0)).toEqual([
      '"Moed" on page 1 stands 2.0 mm inside the 5.0 mm at the left that an office printer leaves white.',
    ]);
    expect(sides(180)).toEqual([]);
  });
});
