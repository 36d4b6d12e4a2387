import { formatMillimetres, pt } from '../geometry/length.ts';
import type { StyledElement } from '../style/styled-tree.ts';
import { type Area, resolveExtent } from './area.ts';
import { type ColumnDemand, type SpanDemand, shareColumns } from './column-widths.ts';
import { type ContentWidth, contentWidth, type Words } from './content-width.ts';
import type { LayoutContext } from './layout-context.ts';
import { reportColumnsTooWide } from './row-flow.ts';
import type { GridCell, TableGrid } from './table-grid.ts';

/**
 * The widths of a table's columns, together as wide as `area`. The first width that a cell of a column states is the
 * column's; the others follow from what is in them. Words are divided only where the columns would be too wide otherwise; a
 * table that is too wide even so is an error that says by how much.
 */
export function tableColumns(
  table: StyledElement,
  grid: TableGrid,
  area: Area,
  context: LayoutContext,
): readonly number[] {
  const cells = grid.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const stated = Array.from({ length: grid.columns }, (_, column) => statedWidth(cells, column, area.width));
  const left = area.width - stated.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  // A single column takes what is left, and a word that does not fit in it is an error of its text.
  if (stated.filter((each) => each === undefined).length <= 1) {
    const widths = stated.map((each) => each ?? Math.max(0, left));
    reportColumnsTooWide(table, widths, area.width, context);
    return widths;
  }
  const open = cells.filter(({ column, columnSpan }) => stated.slice(column, column + columnSpan).includes(undefined));
  const measure = (words: Words): readonly Measured[] =>
    open.map((cell) => ({ cell, width: contentWidth(unsized(cell.element), area.scale, words, context) }));
  const whole = measure('whole');
  const widths = shareColumns(columnDemands(whole, stated), spanDemands(whole), area.width);
  if (!isTooWide(widths, area.width)) return widths;
  const divided = measure('divided').map(({ cell, width }, index) => ({
    cell,
    width: { ...width, most: whole[index]!.width.least },
  }));
  const narrow = shareColumns(columnDemands(divided, stated), spanDemands(divided), area.width);
  if (isTooWide(narrow, area.width)) reportTooWide(table, narrow, divided, area, context);
  return narrow;
}

/** A width that a cell over several columns states has no effect. */
function unsized(cell: StyledElement): StyledElement {
  return { ...cell, style: { ...cell.style, width: 'auto' } };
}

interface Measured {
  readonly cell: GridCell;
  readonly width: ContentWidth;
}

function statedWidth(cells: readonly GridCell[], column: number, whole: number): number | undefined {
  for (const cell of cells) {
    if (cell.column !== column || cell.columnSpan > 1) continue;
    const width = resolveExtent(cell.element.style.width, whole);
    if (width !== undefined) return width;
  }
  return undefined;
}

function columnDemands(
  measured: readonly Measured[],
  stated: readonly (number | undefined)[],
): readonly ColumnDemand[] {
  return stated.map((width, column) => {
    const own = measured.filter(({ cell }) => cell.column === column && cell.columnSpan === 1);
    return {
      stated: width,
      least: own.reduce((widest, each) => Math.max(widest, each.width.least), 0),
      most: own.reduce((widest, each) => Math.max(widest, each.width.most), 0),
    };
  });
}

function spanDemands(measured: readonly Measured[]): readonly SpanDemand[] {
  return measured.flatMap(({ cell: { column, columnSpan: columns }, width: { least, most } }) =>
    columns > 1 ? [{ column, columns, least, most }] : [],
  );
}

function isTooWide(widths: readonly number[], room: number): boolean {
  return widths.reduce((sum, each) => sum + each, -room) > tolerance;
}

/** In points: what rounding may add. */
const tolerance = 0.01;

function reportTooWide(
  table: StyledElement,
  widths: readonly number[],
  measured: readonly Measured[],
  area: Area,
  context: LayoutContext,
): void {
  const excess = formatMillimetres(pt(widths.reduce((sum, each) => sum + each, -area.width)));
  const widest = measured.reduce((best, each) => (each.width.least > best.width.least ? each : best));
  const values = { excess, columns: widths.length, word: widest.width.word };
  context.report('layout/table-too-wide', values, table.node.provenance);
}
