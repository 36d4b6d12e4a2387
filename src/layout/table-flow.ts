import { pt } from '../geometry/length.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import type { StyledElement } from '../style/styled-tree.ts';
import { alignedOnCharacters } from './align-on-character.ts';
import type { Area, FlowInside } from './area.ts';
import type { Container } from './box.ts';
import { breakPenalty, collapseMargins, type FlowItem, flowHeight } from './flow-item.ts';
import type { LayoutContext } from './layout-context.ts';
import type { StructureId } from './page.ts';
import { type CellPlan, rowItem } from './row-flow.ts';
import { type SpannedRow, spannedRowsItem } from './spanned-rows.ts';
import { tableColumns } from './table-columns.ts';
import { elementsOf, type GridCell, type GridRow, tableGrid } from './table-grid.ts';

export interface TableFlow {
  readonly flow: readonly FlowItem[];
  readonly repeatedHeader: Container['repeatedHeader'];
}

/**
 * A table from its caption down, one content item a row; rows that a cell reaches over are one. What stands again at the top of
 * every further page is handed back apart: the line that says that the table goes on, and the rows of the header.
 */
export function tableFlow(
  element: StyledElement,
  area: Area,
  context: LayoutContext,
  flowInside: FlowInside,
): TableFlow {
  const captions = lines(element, 'caption', area, context, flowInside);
  const grid = alignedOnCharacters(tableGrid(element, context), area.scale, context);
  const widths = tableColumns(element, grid, area, context);
  const flow: FlowItem[] = [...captions];
  const header: FlowItem[] = [];
  const add = (row: FlowItem, { breakBefore }: ComputedStyle, isKept: boolean): void => {
    const penalty = isKept || breakBefore === 'avoid' ? breakPenalty.keepWithNext : breakPenalty.free;
    const forced = breakBefore === 'auto' || breakBefore === 'avoid' ? null : breakBefore;
    if (flow.length > 0) flow.push({ kind: 'break', penalty, forced });
    flow.push(row);
  };
  for (const group of grid.groups) {
    const isHeader = group.element.node.name === 'thead';
    const structure = open(context, isHeader ? 'THead' : 'TBody', area.structure);
    for (const [index, rows] of togetherSet(group.rows).entries()) {
      const planned = rows.map((row): SpannedRow => {
        const owner = open(context, 'TR', structure);
        const plans = row.cells.map((cell) => planCell(cell, widths, { ...area, structure: owner }, context));
        return { plans, minHeight: row.element.style.minHeight };
      });
      const [only, ...others] = planned;
      const item =
        others.length === 0
          ? rowItem(only!.plans, area.x, only!.minHeight, flowInside)
          : spannedRowsItem(planned, area.x, flowInside);
      add(item, rows[0]!.element.style, isHeader || (index === 0 && flow.length > 0));
      if (isHeader) header.push(item);
    }
  }
  const again = [...lines(element, 'continued', area, context, flowInside), ...collapseMargins(header)];
  return { flow, repeatedHeader: repeated(again, area) };
}

/** Rows that no cell reaches out of, as few together as can be. */
function togetherSet(rows: readonly GridRow[]): readonly (readonly GridRow[])[] {
  const sets: GridRow[][] = [];
  let end = 0;
  for (const [index, row] of rows.entries()) {
    if (index >= end) sets.push([]);
    sets.at(-1)!.push(row);
    end = Math.max(end, index + 1, ...row.cells.map(({ rowSpan }) => index + rowSpan));
  }
  return sets;
}

function planCell(
  { element, column, columnSpan, rowSpan }: GridCell,
  widths: readonly number[],
  area: Area,
  context: LayoutContext,
): CellPlan & { readonly rowSpan: number } {
  const { name, attributes } = element.node;
  const widthOf = (from: number, to: number): number => widths.slice(from, to).reduce((sum, each) => sum + each, 0);
  const scope = attributes['scope'] === 'row' ? 'Row' : 'Column';
  const structure =
    area.structure === null
      ? null
      : context.structure.open(name === 'th' ? 'TH' : 'TD', area.structure, {
          ...(name === 'th' ? { scope } : {}),
          ...(columnSpan > 1 ? { columnSpan } : {}),
          ...(rowSpan > 1 ? { rowSpan } : {}),
        });
  const [x, width] = [widthOf(0, column), widthOf(column, column + columnSpan)];
  return { element, area: { ...area, structure }, x, width, rowSpan };
}

/** The captions of a table, or the lines that stand over its further pages: as wide as the table, in one piece. */
function lines(
  table: StyledElement,
  name: 'caption' | 'continued',
  area: Area,
  context: LayoutContext,
  flowInside: FlowInside,
): readonly FlowItem[] {
  return elementsOf(table.children)
    .filter(({ node }) => node.name === name)
    .flatMap((line): readonly FlowItem[] => {
      const structure = name === 'caption' ? open(context, 'Caption', area.structure) : null;
      const plan = { element: line, area: { ...area, structure }, x: 0, width: area.width };
      const below: FlowItem = {
        kind: 'content',
        x: area.x,
        height: line.style.margin.bottom,
        content: { kind: 'nothing' },
      };
      return [rowItem([plan], area.x, 0, flowInside), ...(below.height > 0 ? [below] : [])];
    });
}

/** What would leave less than half of a page to the rows is not repeated. */
function repeated(flow: readonly FlowItem[], area: Area): Container['repeatedHeader'] {
  const height = flowHeight(flow);
  return height === 0 || height > area.pageHeight / 2 ? null : { flow, height: pt(height) };
}

function open(
  context: LayoutContext,
  role: 'Caption' | 'THead' | 'TBody' | 'TR',
  owner: StructureId | null,
): StructureId | null {
  return owner === null ? null : context.structure.open(role, owner);
}
