import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Imposition } from '../edition/edition.ts';
import { formatMillimetres, mm } from '../geometry/length.ts';
import { outset, type Rect, rect } from '../geometry/rect.ts';
import type { Page } from '../layout/page.ts';
import { cropMarks, measuringRule, type SetSlug, type SlugWords, slugLine } from './marks.ts';
import type { Placement, SheetSide } from './sheet.ts';
import { turnOver } from './turn-over.ts';

type CutSheet = Extract<Imposition, { kind: 'cut-sheet' }>;

interface Grid {
  readonly block: Rect;
  readonly slots: readonly Rect[];
  readonly cuts: { readonly x: readonly number[]; readonly y: readonly number[] };
}

/**
 * Lays cards edge to edge, as many as the printable area holds, in a block in the middle of the sheet. Pages come as
 * front 1, back 1, front 2, …; each sheet becomes a front side and the back side that lies behind it. Places that are left
 * on the last sheet stay empty, or begin the cards anew.
 */
export function imposeCutSheets(
  pages: readonly Page[],
  imposition: CutSheet,
  words: SlugWords,
  setSlug: SetSlug,
): Outcome<readonly SheetSide[]> {
  const [first] = pages;
  if (first === undefined) return { value: [], diagnostics: [] };
  const grid = layGrid(first, imposition);
  const problems = [...checkFaces(pages), ...(grid === undefined ? [noRoom(first, imposition)] : [])];
  if (grid === undefined || problems.length > 0) return { diagnostics: problems };
  const cards = pages.length / 2;
  const total = Math.ceil(cards / grid.slots.length);
  const sides: SheetSide[] = [];
  for (let sheet = 0; sheet < total; sheet++) {
    for (const side of ['front', 'back'] as const) {
      const slug = slugOf(words, side, sheet + 1, total, imposition);
      sides.push(makeSide(sheet, side, cards, first.bleed, grid, imposition, slug, words.measure, setSlug));
    }
  }
  return { value: sides, diagnostics: [] };
}

function layGrid({ size }: Page, { paper }: CutSheet): Grid | undefined {
  const fits = (room: number, card: number): number => Math.floor((room - 2 * paper.unprintable) / card + 1e-6);
  const columns = fits(paper.size.width, size.width);
  const rows = fits(paper.size.height, size.height);
  if (columns < 1 || rows < 1) return undefined;
  const block = rect(
    (paper.size.width - columns * size.width) / 2,
    (paper.size.height - rows * size.height) / 2,
    columns * size.width,
    rows * size.height,
  );
  const slots = Array.from({ length: columns * rows }, (_, slot) =>
    rect(
      block.x + (slot % columns) * size.width,
      block.y + Math.floor(slot / columns) * size.height,
      size.width,
      size.height,
    ),
  );
  const cuts = {
    x: Array.from({ length: columns + 1 }, (_, column) => block.x + column * size.width),
    y: Array.from({ length: rows + 1 }, (_, row) => block.y + row * size.height),
  };
  return { block, slots, cuts };
}

function makeSide(
  sheet: number,
  side: SheetSide['side'],
  cards: number,
  bleed: Page['bleed'],
  grid: Grid,
  { paper, flip, fill }: CutSheet,
  slug: string,
  measure: string,
  setSlug: SetSlug,
): SheetSide {
  const turned = turnOver(paper.size, flip);
  const isBack = side === 'back';
  const placements: Placement[] = [];
  for (const [index, slot] of grid.slots.entries()) {
    const place = sheet * grid.slots.length + index;
    if (place >= cards && !fill) break;
    const card = place % cards;
    const trim = isBack ? turned.behind(slot) : slot;
    placements.push({
      page: card * 2 + (isBack ? 1 : 0),
      trim,
      rotation: isBack ? turned.rotation : 0,
      clip: clipOf(trim, grid.block, bleed),
    });
  }
  const bleedBox = outset(grid.block, bleed);
  const foot = paper.size.height - paper.unprintable - mm(0.5);
  const head = paper.unprintable + mm(1.5);
  return {
    size: paper.size,
    side,
    sheet: sheet + 1,
    flip,
    placements,
    marks: [
      ...cropMarks(grid.cuts, bleedBox, paper.size, paper.unprintable),
      slugLine(slug, grid.block.x, foot, setSlug),
      ...measuringRule(grid.block.x, head, measure, setSlug),
    ],
    trim: grid.block,
    bleed: bleedBox,
  };
}

/**
 * A card bleeds where no other card lies beside it; between two cards both are cut off at the knife's line, give or take a
 * hair, so that no white line shows between equal grounds.
 */
function clipOf(trim: Rect, block: Rect, bleed: Page['bleed']): Rect {
  const touches = (a: number, b: number): boolean => Math.abs(a - b) < 0.01;
  const side = (isOuter: boolean): Page['bleed'] => (isOuter ? bleed : hair);
  return outset(trim, {
    top: side(touches(trim.y, block.y)),
    bottom: side(touches(trim.y + trim.height, block.y + block.height)),
    left: side(touches(trim.x, block.x)),
    right: side(touches(trim.x + trim.width, block.x + block.width)),
  });
}

/** A tenth of a millimetre: far less than any knife is off by. */
const hair = mm(0.1);

function slugOf(words: SlugWords, side: SheetSide['side'], sheet: number, total: number, { flip }: CutSheet): string {
  const parts = [words.document, words.organisation, words.version, words.sheet(sheet, total), words.side[side]];
  return [...parts, words.flip[flip]].join(' · ');
}

function checkFaces(pages: readonly Page[]): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  if (pages.length % 2 !== 0) problems.push(diagnostic('impose/odd-faces', { faces: pages.length }));
  const [first] = pages;
  for (const page of pages) {
    if (first === undefined || (page.size.width === first.size.width && page.size.height === first.size.height))
      continue;
    const values = { page: page.number, size: formatSize(page), first: formatSize(first) };
    problems.push(diagnostic('impose/unlike-cards', values));
  }
  return problems;
}

function noRoom(card: Page, { paper }: CutSheet): Diagnostic {
  return diagnostic('impose/no-room', {
    card: formatSize(card),
    paper: paper.id,
    edge: formatMillimetres(paper.unprintable),
  });
}

function formatSize({ size }: Page): string {
  return `${formatMillimetres(size.width)} × ${formatMillimetres(size.height)}`;
}
