import { describe, expect, it } from 'vitest';
import type { FlipEdge, Paper } from '../../src/edition/edition.ts';
import { mm, pt } from '../../src/geometry/length.ts';
import type { Rect, Size } from '../../src/geometry/rect.ts';
import { imposeCutSheets } from '../../src/impose/cut-sheet.ts';
import type { SlugWords } from '../../src/impose/marks.ts';
import { imposeSaddleStitch, readingOrder } from '../../src/impose/saddle-stitch.ts';
import type { Placement, SheetSide } from '../../src/impose/sheet.ts';
import type { Page } from '../../src/layout/page.ts';

const a4: Paper = { id: 'a4', size: { width: mm(210), height: mm(297) }, unprintable: mm(5) };
const a4Landscape: Paper = { id: 'a4-landscape', size: { width: mm(297), height: mm(210) }, unprintable: mm(5) };
const words: SlugWords = {
  document: 'Waardenkaarten',
  organisation: 'Stichting',
  version: 'versie 1.0',
  sheet: (number, total) => `vel ${number} van ${total}`,
  side: { front: 'voorkant', back: 'achterkant' },
  flip: { 'long-edge': 'lange kant', 'short-edge': 'korte kant' },
  measure: '100 mm',
};
const setSlug = (text: string) => ({ text, width: text.length * 0.5, runs: [], missing: [] });

function pages(count: number, size: Size, bleed = mm(3), lastName = 'auto'): readonly Page[] {
  return Array.from({ length: count }, (_, index) => ({
    size,
    bleed,
    side: index % 2 === 0 ? 'right' : 'left',
    name: index === count - 1 ? lastName : 'auto',
    number: index + 1,
    blank: false,
    items: [],
    links: [],
    fields: [],
  }));
}

const poker: Size = { width: mm(63), height: mm(88) };

function cutSheets(faces: number, flip: FlipEdge, paper = a4): readonly SheetSide[] {
  const outcome = imposeCutSheets(pages(faces, poker), { kind: 'cut-sheet', paper, flip }, words, setSlug);
  expect(outcome.diagnostics).toEqual([]);
  return outcome.value!;
}

/** Turns a sheet over in the hand: where a place on its back is seen from the front, as paper lies. */
function seenThroughPaper(place: Rect, sheet: Size, flip: FlipEdge): Rect {
  const isPortrait = sheet.height >= sheet.width;
  const overVerticalEdge = (flip === 'long-edge') === isPortrait;
  return overVerticalEdge
    ? { ...place, x: pt(sheet.width - place.x - place.width) }
    : { ...place, y: pt(sheet.height - place.y - place.height) };
}

function expectSamePlace(a: Rect, b: Rect): void {
  for (const key of ['x', 'y', 'width', 'height'] as const) expect(a[key]).toBeCloseTo(b[key], 6);
}

describe('cut sheets', () => {
  it('lays thirty-six cards of 63 × 88 mm on exactly four A4 sheets, nine up, in the middle', () => {
    const sides = cutSheets(72, 'long-edge');
    expect(sides.map(({ sheet, side, placements }) => [sheet, side, placements.length])).toEqual([
      [1, 'front', 9],
      [1, 'back', 9],
      [2, 'front', 9],
      [2, 'back', 9],
      [3, 'front', 9],
      [3, 'back', 9],
      [4, 'front', 9],
      [4, 'back', 9],
    ]);
    expectSamePlace(sides[0]!.trim, { x: mm(10.5), y: mm(16.5), width: mm(189), height: mm(264) });
    expectSamePlace(sides[0]!.bleed, { x: mm(7.5), y: mm(13.5), width: mm(195), height: mm(270) });
  });

  it('begins the cards anew until the sheet is full, when it is to be filled', () => {
    const imposition = { kind: 'cut-sheet', paper: a4, flip: 'long-edge', fill: true } as const;
    const { value } = imposeCutSheets(pages(4, poker), imposition, words, setSlug);
    expect(value!.map(({ placements }) => placements.map(({ page }) => page))).toEqual([
      [0, 2, 0, 2, 0, 2, 0, 2, 0],
      [1, 3, 1, 3, 1, 3, 1, 3, 1],
    ]);
    expect(cutSheets(4, 'long-edge').map(({ placements }) => placements.length)).toEqual([2, 2]);
  });

  const papers = [a4, a4Landscape];
  const flips = ['long-edge', 'short-edge'] as const;
  it.each(papers.flatMap((paper) => flips.map((flip) => ({ paper, flip }))))(
    'puts every back behind its own front on $paper.id turned over the $flip',
    ({ paper, flip }) => {
      const sides = cutSheets(14, flip, paper);
      for (let index = 0; index < sides.length; index += 2) {
        const [front, back] = [sides[index]!, sides[index + 1]!];
        const backOf = new Map(back.placements.map((placement) => [placement.page, placement]));
        for (const face of front.placements) {
          const behind = backOf.get(face.page + 1);
          expect(behind, `the back of face ${face.page}`).toBeDefined();
          expectSamePlace(seenThroughPaper(behind!.trim, paper.size, flip), face.trim);
          expectSamePlace(seenThroughPaper(behind!.clip, paper.size, flip), face.clip);
        }
        const isUpright = (flip === 'long-edge') === paper.size.height >= paper.size.width;
        expect(back.placements.every(({ rotation }) => rotation === (isUpright ? 0 : 180))).toBe(true);
      }
    },
  );

  it('lets a card bleed at the edge of the block only, so that neighbours never print over each other', () => {
    const [front] = cutSheets(18, 'long-edge');
    const hairs = mm(0.21);
    const overlap = (a: Rect, b: Rect): boolean =>
      a.x + a.width > b.x + hairs &&
      b.x + b.width > a.x + hairs &&
      a.y + a.height > b.y + hairs &&
      b.y + b.height > a.y + hairs;
    const clips = front!.placements.map((placement: Placement) => placement.clip);
    for (const [index, clip] of clips.entries()) {
      for (const other of clips.slice(index + 1)) expect(overlap(clip, other)).toBe(false);
    }
    expect(clips[0]!.x).toBeCloseTo(front!.trim.x - mm(3), 6);
    expect(clips[4]!.width).toBeCloseTo(mm(63.2), 6);
  });

  it('draws crop marks outside the bleed and inside what the printer reaches, and a rule of 100 mm', () => {
    const [front] = cutSheets(18, 'long-edge');
    const rules = front!.marks.filter((item) => item.kind === 'rule');
    const { bleed, size } = front!;
    for (const { from, to, width } of rules) {
      expect(width).toBe(0.25);
      for (const { x, y } of [from, to]) {
        const insideBleed =
          x > bleed.x + 0.01 &&
          x < bleed.x + bleed.width - 0.01 &&
          y > bleed.y + 0.01 &&
          y < bleed.y + bleed.height - 0.01;
        expect(insideBleed).toBe(false);
        expect(x).toBeGreaterThanOrEqual(mm(5) - 0.01);
        expect(x).toBeLessThanOrEqual(size.width - mm(5) + 0.01);
        expect(y).toBeGreaterThanOrEqual(mm(5) - mm(0.01));
        expect(y).toBeLessThanOrEqual(size.height - mm(5) + 0.01);
      }
    }
    expect(rules.some(({ from, to }) => Math.abs(to.x - from.x - mm(100)) < 1e-6)).toBe(true);
    const slug = front!.marks.find((item) => item.kind === 'text');
    expect(slug).toMatchObject({
      text: 'Waardenkaarten · Stichting · versie 1.0 · vel 1 van 1 · voorkant · lange kant',
    });
  });

  it('refuses a deck with a front that has no back, unlike sizes, or cards larger than the paper', () => {
    const imposition = { kind: 'cut-sheet', paper: a4, flip: 'long-edge' } as const;
    const codes = (deck: readonly Page[]) =>
      imposeCutSheets(deck, imposition, words, setSlug).diagnostics.map(({ code }) => code);
    expect(codes(pages(3, poker))).toEqual(['impose/odd-faces']);
    expect(codes([...pages(1, poker), ...pages(1, { width: mm(64), height: mm(88) })])).toEqual([
      'impose/unlike-cards',
    ]);
    expect(codes(pages(2, { width: mm(201), height: mm(88) }))).toEqual(['impose/no-room']);
  });
});

describe('saddle stitch', () => {
  const a5: Size = { width: mm(148), height: mm(210) };

  it('reads in order when the sheets are folded', () => {
    const booklet = pages(12, a5, pt(0));
    const sides = imposeSaddleStitch(booklet, { kind: 'saddle-stitch', paper: a4, sheetsPerSection: null }).value!;
    expect(sides.map(({ placements }) => placements.map(({ page }) => page + 1))).toEqual([
      [12, 1],
      [2, 11],
      [10, 3],
      [4, 9],
      [8, 5],
      [6, 7],
    ]);
    for (const { size, placements } of sides) {
      expect(size).toEqual({ width: a4.size.height, height: a4.size.width });
      expect(placements[0]!.trim.x + placements[0]!.trim.width).toBeCloseTo(size.width / 2, 6);
      expect(placements[1]!.trim.x).toBeCloseTo(size.width / 2, 6);
    }
  });

  it('comes in sections when it is thick, each folded by itself, the back cover last of all', () => {
    const sheets = (count: number, sheetsPerSection: number | null) => {
      const booklet = pages(count, a5, pt(0), 'back-cover');
      const { value, diagnostics } = imposeSaddleStitch(booklet, {
        kind: 'saddle-stitch',
        paper: a4,
        sheetsPerSection,
      });
      const fronts = value!.filter(({ side }) => side === 'front');
      return { fronts: fronts.map(({ placements }) => placements.map(({ page }) => page + 1)), diagnostics };
    };
    // Five sheets, at most two in a section: two, two and one.
    expect(sheets(20, 2).fronts).toEqual([
      ...[
        [8, 1],
        [6, 3],
      ],
      ...[
        [16, 9],
        [14, 11],
      ],
      [20, 17],
    ]);
    expect(sheets(19, 4).fronts.at(-2)).toEqual([19, 13]);
    expect(sheets(80, null).diagnostics).toEqual([]);
    expect(sheets(84, null).diagnostics.map(({ message }) => message)).toEqual([
      'The booklet has 21 sheets to fold into each other, and more than 20 can hardly be folded and stapled.',
    ]);
    expect(sheets(84, 20).diagnostics).toEqual([]);
  });

  it.each([
    [9, [0, 1, 2, 3, 4, 5, 6, 7, undefined, undefined, undefined, 8]],
    [12, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
  ])('fills %i pages up to a multiple of four, blanks before the back cover', (count, expected) => {
    expect(readingOrder(pages(count, a5, pt(0), 'back-cover'))).toEqual(expected);
  });

  it('puts blanks last when there is no back cover', () => {
    expect(readingOrder(pages(6, a5))).toEqual([0, 1, 2, 3, 4, 5, undefined, undefined]);
  });

  it('refuses pages that do not fit beside each other', () => {
    const wide = pages(4, { width: mm(150), height: mm(210) });
    const outcome = imposeSaddleStitch(wide, { kind: 'saddle-stitch', paper: a4, sheetsPerSection: null });
    expect(outcome.diagnostics.map(({ code }) => code)).toEqual(['impose/spread-too-wide']);
  });
});
