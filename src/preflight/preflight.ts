import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Imposition, ProfileId } from '../edition/edition.ts';
import { formatMillimetres, type Pt, pt } from '../geometry/length.ts';
import { outset, type Rect, rect, surrounds } from '../geometry/rect.ts';
import type { SheetSide } from '../impose/sheet.ts';
import type { Page, PagedDocument, PageItem } from '../layout/page.ts';
import type { StyledTree } from '../style/styled-tree.ts';
import { checkContrast } from './contrast.ts';
import { inkBox } from './ink-box.ts';
import { checkNavigation } from './navigation.ts';
import { outputRules } from './output-rules.ts';
import { checkReadingOrder } from './reading-order.ts';
import { collectOnce, type Report, whereContent } from './report.ts';
import { checkSemantics } from './semantics.ts';
import { checkTextKept } from './text-kept.ts';

/** One output of a document, as it is about to be painted. */
export interface PreflightJob {
  readonly profile: ProfileId;
  readonly imposition: Imposition;
  readonly sheets: readonly SheetSide[] | null;
  readonly safeZone: Pt | undefined;
}

/**
 * Looks at a document once, whatever it is written as: whether its type can be seen, whether its words are all there as they
 * were written, and whether who listens to it misses something.
 */
export function preflightDocument(tree: StyledTree, document: PagedDocument): readonly Diagnostic[] {
  const { report, found } = collectOnce();
  for (const page of document.pages) checkContrast(page, report);
  checkTextKept(tree, document, report);
  checkSemantics(tree.root.node, report);
  return found();
}

/** Looks at what will really be printed, and says what a printer or a knife would spoil, or a reader would miss. */
export function preflight(document: PagedDocument, job: PreflightJob): readonly Diagnostic[] {
  const { report, found } = collectOnce();
  for (const page of document.pages) {
    for (const item of page.items) checkItem(item, page, job, report);
    checkEdges(page, job.safeZone ?? pt(0), report);
  }
  checkPrintableArea(document.pages, job, report);
  if (job.imposition.kind === 'none') {
    checkReadingOrder(document, report);
    checkNavigation(document, report);
  }
  return found();
}

function checkItem(item: PageItem, page: Page, { profile }: PreflightJob, report: Report): void {
  const rules = outputRules[profile];
  if (item.kind === 'text' && item.size < rules.minimumTypeSize) {
    const values = {
      text: item.text.trim(),
      page: page.number,
      size: round(item.size),
      minimum: rules.minimumTypeSize,
    };
    report('preflight/small-type', values, whereContent(item.provenance));
  }
  if (item.kind === 'text' && profile === 'large-print' && item.runs.some(({ face }) => face.italic)) {
    report('preflight/slanted-type', { text: item.text.trim(), page: page.number }, whereContent(item.provenance));
  }
  if (item.kind === 'rule' && item.width < rules.minimumRule) {
    const values = { page: page.number, width: round(item.width), minimum: rules.minimumRule };
    report('preflight/thin-rule', values, whereContent(item.provenance));
  }
  if (item.kind === 'image' && item.image.kind === 'raster') {
    const { file, pixelWidth } = item.image;
    const inches = item.rect.width / 72;
    const ppi = Math.floor(pixelWidth / inches);
    const minimum = rules.minimumResolution;
    if (ppi >= minimum) return;
    const values = { file, page: page.number, ppi, minimum, pixels: Math.ceil(inches * minimum) };
    report('preflight/low-resolution', values, whereContent(item.provenance));
  }
}

/** Type over the edge of any page, and type on a card that comes too near to it. */
function checkEdges(page: Page, safe: Pt, report: Report): void {
  const zone = outset(rect(0, 0, page.size.width, page.size.height), pt(-safe));
  const code = safe === 0 ? 'preflight/outside-page' : 'preflight/outside-safe-zone';
  for (const item of page.items) {
    if (item.kind !== 'text' || item.text.trim() === '') continue;
    for (const [side, excess] of outside(inkBox(item), zone)) {
      const values = { text: item.text.trim(), page: page.number, side, excess, safe: formatMillimetres(safe) };
      report(code, values, whereContent(item.provenance));
    }
  }
}

/** Type on a sheet for an office printer, page by page as the sheet holds it, against the edge that stays white. */
function checkPrintableArea(pages: readonly Page[], { imposition, sheets }: PreflightJob, report: Report): void {
  if (imposition.kind === 'none' || sheets === null) return;
  const edge = imposition.paper.unprintable;
  for (const { size, placements } of sheets) {
    const printable = outset(rect(0, 0, size.width, size.height), pt(-edge));
    for (const { page: index, trim, rotation } of placements) {
      const page = pages[index];
      if (page === undefined) continue;
      for (const item of page.items) {
        if (item.kind !== 'text' || item.text.trim() === '') continue;
        const box = inkBox(item);
        const onSheet =
          rotation === 0
            ? rect(trim.x + box.x, trim.y + box.y, box.width, box.height)
            : rect(
                trim.x + trim.width - box.x - box.width,
                trim.y + trim.height - box.y - box.height,
                box.width,
                box.height,
              );
        for (const [side, excess] of outside(onSheet, printable)) {
          const values = { text: item.text.trim(), page: page.number, side, excess, edge: formatMillimetres(edge) };
          report('preflight/not-printable', values, whereContent(item.provenance));
        }
      }
    }
  }
}

function outside(box: Rect, zone: Rect): readonly (readonly [string, string])[] {
  if (surrounds(zone, box)) return [];
  const distances = [
    ['left', zone.x - box.x],
    ['right', box.x + box.width - zone.x - zone.width],
    ['top', zone.y - box.y],
    ['foot', box.y + box.height - zone.y - zone.height],
  ] as const;
  return distances.flatMap(([side, by]) => (by > 0.01 ? [[side, formatMillimetres(pt(by))] as const] : []));
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}
