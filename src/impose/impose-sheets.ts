import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Imposition } from '../edition/edition.ts';
import type { Page } from '../layout/page.ts';
import { imposeCutSheets } from './cut-sheet.ts';
import type { SetSlug, SlugWords } from './marks.ts';
import { imposeSaddleStitch } from './saddle-stitch.ts';
import type { SheetSide } from './sheet.ts';

/** Puts pages on sheets of paper, fronts and backs in the order a printer takes them. */
export function imposeSheets(
  pages: readonly Page[],
  imposition: Exclude<Imposition, { kind: 'none' }>,
  words: SlugWords,
  setSlug: SetSlug,
): Outcome<readonly SheetSide[]> {
  return imposition.kind === 'cut-sheet'
    ? imposeCutSheets(pages, imposition, words, setSlug)
    : imposeSaddleStitch(pages, imposition);
}
