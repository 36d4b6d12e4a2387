import { diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Imposition } from '../edition/edition.ts';
import { formatMillimetres } from '../geometry/length.ts';
import { rect, type Size } from '../geometry/rect.ts';
import type { Page } from '../layout/page.ts';
import type { Placement, SheetSide } from './sheet.ts';

/** The name of a page that has to stay last: blanks go before it. */
const backCover = 'back-cover';

/**
 * Two pages beside each other on each side of a sheet, so that the sheets, folded and stapled in the fold, read in order.
 * The page count is filled up to a multiple of four with blanks at the end, before the back cover. Both sides stand upright
 * when the sheet is turned over its short edge.
 */
export function imposeSaddleStitch(
  pages: readonly Page[],
  { paper }: Extract<Imposition, { kind: 'saddle-stitch' }>,
): Outcome<readonly SheetSide[]> {
  const [first] = pages;
  if (first === undefined) return { value: [], diagnostics: [] };
  const size: Size = { width: paper.size.height, height: paper.size.width };
  if (first.size.width * 2 > size.width + 0.01 || first.size.height > size.height + 0.01) {
    const page = `${formatMillimetres(first.size.width)} × ${formatMillimetres(first.size.height)}`;
    return { diagnostics: [diagnostic('impose/spread-too-wide', { page, paper: paper.id })] };
  }
  const order = signature(pages);
  const sides: SheetSide[] = [];
  for (let sheet = 0; sheet < order.length / 4; sheet++) {
    const outer = order.length - 1 - 2 * sheet;
    const inner = 2 * sheet;
    sides.push(makeSide('front', sheet, order[outer], order[inner], first, size));
    sides.push(makeSide('back', sheet, order[inner + 1], order[outer - 1], first, size));
  }
  return { value: sides, diagnostics: [] };
}

/** Page indexes in reading order, blanks as undefined, a multiple of four of them. */
export function signature(pages: readonly Page[]): readonly (number | undefined)[] {
  const order: (number | undefined)[] = pages.map((_, index) => index);
  const blanks = Array.from<undefined>({ length: (4 - (order.length % 4)) % 4 });
  const at = pages.at(-1)?.name === backCover ? order.length - 1 : order.length;
  order.splice(at, 0, ...blanks);
  return order;
}

function makeSide(
  side: SheetSide['side'],
  sheet: number,
  left: number | undefined,
  right: number | undefined,
  page: Page,
  size: Size,
): SheetSide {
  const fold = size.width / 2;
  const top = (size.height - page.size.height) / 2;
  const place = (index: number | undefined, x: number): readonly Placement[] => {
    if (index === undefined) return [];
    const trim = rect(x, top, page.size.width, page.size.height);
    return [{ page: index, trim, rotation: 0, clip: trim }];
  };
  const spread = rect(fold - page.size.width, top, page.size.width * 2, page.size.height);
  return {
    size,
    side,
    sheet: sheet + 1,
    flip: 'short-edge',
    placements: [...place(left, fold - page.size.width), ...place(right, fold)],
    marks: [],
    trim: spread,
    bleed: spread,
  };
}
