import type { StyledElement, StyledNode } from '../style/styled-tree.ts';
import { type Area, type FlowInside, horizontalEdges, resolveExtent } from './area.ts';
import type { Container } from './box.ts';
import { breakPenalty, collapseMargins, type FlowItem, flowHeight } from './flow-item.ts';
import type { LayoutContext } from './layout-context.ts';
import type { StructureId } from './page.ts';
import { type CellPlan, reportColumnsTooWide, rowItem } from './row-flow.ts';

export interface TableFlow {
  readonly flow: readonly FlowItem[];
  readonly repeatedHeader: Container['repeatedHeader'];
}

/** Rows of a table, one content item each; the header is handed back apart as well, to be set again on every page. */
export function tableFlow(
  element: StyledElement,
  area: Area,
  context: LayoutContext,
  flowInside: FlowInside,
): TableFlow {
  const widths = columnWidths(element, area, context);
  reportColumnsTooWide(element, widths, area.width, context);
  const flow: FlowItem[] = [];
  let header: readonly FlowItem[] = [];
  for (const group of elementsOf(element.children)) {
    const isHeader = group.node.name === 'thead';
    const structure = open(context, isHeader ? 'THead' : 'TBody', area.structure);
    const rows = elementsOf(group.children).map((row) => {
      const owner = open(context, 'TR', structure);
      return rowItem(
        planCells(row, widths, { ...area, structure: owner }, context),
        area.x,
        row.style.minHeight,
        flowInside,
      );
    });
    for (const [index, row] of rows.entries()) {
      const penalty = isHeader || (index === 0 && flow.length > 0) ? breakPenalty.keepWithNext : breakPenalty.free;
      if (flow.length > 0) flow.push({ kind: 'break', penalty, forced: null });
      flow.push(row);
    }
    if (isHeader) header = collapseMargins(rows);
  }
  return { flow, repeatedHeader: header.length === 0 ? null : { flow: header, height: flowHeight(header) } };
}

function planCells(
  row: StyledElement,
  widths: readonly number[],
  area: Area,
  context: LayoutContext,
): readonly CellPlan[] {
  let column = 0;
  let x = 0;
  return elementsOf(row.children).map((cell): CellPlan => {
    const columnSpan = spanOf(cell);
    const width = widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0);
    const scope = cell.node.attributes['scope'] === 'row' ? 'Row' : 'Column';
    const structure =
      area.structure === null
        ? null
        : context.structure.open(cell.node.name === 'th' ? 'TH' : 'TD', area.structure, {
            ...(cell.node.name === 'th' ? { scope } : {}),
            ...(columnSpan > 1 ? { columnSpan } : {}),
          });
    const plan = { element: cell, area: { ...area, structure }, x, width };
    column += columnSpan;
    x += width;
    return plan;
  });
}

/**
 * Widths that a cell of the column states come first. The rest of the table is shared by what the text would like:
 * in proportion to the longest line of each column, but never less than its longest word.
 */
function columnWidths(table: StyledElement, area: Area, context: LayoutContext): readonly number[] {
  const rows = elementsOf(table.children).flatMap((group) => elementsOf(group.children));
  const count = Math.max(
    1,
    ...rows.map((row) => elementsOf(row.children).reduce((sum, cell) => sum + spanOf(cell), 0)),
  );
  const stated: (number | undefined)[] = Array.from({ length: count });
  const wished: number[] = Array.from({ length: count }, () => 0);
  const least: number[] = Array.from({ length: count }, () => 0);
  for (const row of rows) {
    let column = 0;
    for (const cell of elementsOf(row.children)) {
      const span = spanOf(cell);
      if (span === 1) {
        stated[column] ??= resolveExtent(cell.style.width, area.width);
        const edges = horizontalEdges(cell.style);
        const text = measureText(cell, area.scale, context);
        wished[column] = Math.max(wished[column]!, text.line + edges);
        least[column] = Math.max(least[column]!, text.word + edges);
      }
      column += span;
    }
  }
  const left = area.width - stated.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const open = stated.flatMap((each, column) => (each === undefined ? [column] : []));
  const leastSum = open.reduce((sum, column) => sum + least[column]!, 0);
  const extra = open.map((column) => Math.max(0, wished[column]! - least[column]!));
  const extraSum = extra.reduce((sum, each) => sum + each, 0);
  return stated.map((width, column) => {
    if (width !== undefined) return width;
    const share = extraSum === 0 ? 1 / open.length : extra[open.indexOf(column)]! / extraSum;
    return least[column]! + (left - leastSum) * share;
  });
}

/** The longest line and the longest word of a cell, set without a break. */
function measureText(cell: StyledElement, scale: number, context: LayoutContext): { line: number; word: number } {
  let longest = 0;
  let word = 0;
  let line = 0;
  const visit = (nodes: readonly StyledNode[], element: StyledElement): void => {
    for (const node of nodes) {
      if (node.kind === 'element') {
        if (node.style.display !== 'inline') line = 0;
        visit(node.children, node);
        continue;
      }
      const style = context.textStyle(element.style, scale, node.provenance);
      for (const part of node.text.split(/(?<= )/)) {
        const width = context.services.shaper.shape(part.trimEnd(), style.chain, style.features).width * style.size;
        const space = part.endsWith(' ') ? 0.25 * style.size : 0;
        line += width + space;
        word = Math.max(word, width);
        longest = Math.max(longest, line);
      }
    }
  };
  visit(cell.children, cell);
  return { line: longest, word };
}

function open(context: LayoutContext, role: 'THead' | 'TBody' | 'TR', owner: StructureId | null): StructureId | null {
  return owner === null ? null : context.structure.open(role, owner);
}

function elementsOf(nodes: readonly StyledNode[]): readonly StyledElement[] {
  return nodes.filter((node) => node.kind === 'element');
}

function spanOf(cell: StyledElement): number {
  return Number(cell.node.attributes['colspan'] ?? 1);
}
