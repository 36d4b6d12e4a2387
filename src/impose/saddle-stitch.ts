import { diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Imposition } from '../edition/edition.ts';
import { formatMillimetres } from '../geometry/length.ts';
import { rect, type Size } from '../geometry/rect.ts';
import type { Page } from '../layout/page.ts';
import type { Placement, SheetSide } from './sheet.ts';

/** The name of a page that has to stay last: blanks go before it. */
const backCover = 'back-cover';

/**
 * The most sheets that can be folded into each other and stapled by hand: trade printers take 64 pages, 16 sheets, of light paper,
 * long-arm staplers some 20 sheets of 80 g/m².
 */
const thickest = 20;

/**
 * Two pages beside each other on each side of a sheet, so that the sheets, folded and stapled in the fold, read in order.
 * The page count is filled up to a multiple of four with blanks at the end, before the back cover. Both sides stand upright
 * when the sheet is turned over its short edge. A thick booklet is divided into sections, which are folded one by one.
 */
export function imposeSaddleStitch(
  pages: readonly Page[],
  { paper, sheetsPerSection }: Extract<Imposition, { kind: 'saddle-stitch' }>,
): Outcome<readonly SheetSide[]> {
  const [first] = pages;
  if (first === undefined) return { value: [], diagnostics: [] };
  const size: Size = { width: paper.size.height, height: paper.size.width };
  if (first.size.width * 2 > size.width + 0.01 || first.size.height > size.height + 0.01) {
    const page = `${formatMillimetres(first.size.width)} × ${formatMillimetres(first.size.height)}`;
    return { diagnostics: [diagnostic('impose/spread-too-wide', { page, paper: paper.id })] };
  }
  const sides: SheetSide[] = [];
  const folded = sections(readingOrder(pages), sheetsPerSection);
  for (const section of folded) {
    for (let sheet = 0; sheet < section.length / 4; sheet++) {
      const outer = section.length - 1 - 2 * sheet;
      const inner = 2 * sheet;
      const number = sides.length / 2;
      sides.push(makeSide('front', number, section[outer], section[inner], first, size));
      sides.push(makeSide('back', number, section[inner + 1], section[outer - 1], first, size));
    }
  }
  const sheets = folded[0]!.length / 4;
  const isThick = sheets > thickest;
  return { value: sides, diagnostics: isThick ? [diagnostic('impose/thick-section', { sheets, thickest })] : [] };
}

type Order = readonly (number | undefined)[];

/** As few sections as can be, all as thick as the first one but the last. */
function sections(order: Order, most: number | null): readonly Order[] {
  const sheets = order.length / 4;
  const pagesEach = most === null ? order.length : Math.ceil(sheets / Math.ceil(sheets / most)) * 4;
  return Array.from({ length: Math.ceil(order.length / pagesEach) }, (_, index) =>
    order.slice(index * pagesEach, (index + 1) * pagesEach),
  );
}

/** Page indexes in reading order, blanks as undefined, a multiple of four of them. */
export function readingOrder(pages: readonly Page[]): Order {
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
