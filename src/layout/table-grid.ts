import type { StyledElement, StyledNode } from '../style/styled-tree.ts';
import type { LayoutContext } from './layout-context.ts';

/** A cell with the columns and rows it covers; `row` counts within its group. */
export interface GridCell {
  readonly element: StyledElement;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface GridRow {
  readonly element: StyledElement;
  readonly cells: readonly GridCell[];
}

export interface RowGroup {
  readonly element: StyledElement;
  readonly rows: readonly GridRow[];
}

/** A table as rows and columns. */
export interface TableGrid {
  readonly columns: number;
  readonly groups: readonly RowGroup[];
}

/**
 * Gives every cell its columns and rows (HTML, 4.9.12.1): the first columns that no cell of a row above reaches into. Says
 * which cells meet, reach past their group, or leave a row with a hole: a reader would be told the wrong heading.
 */
export function tableGrid(table: StyledElement, context: LayoutContext): TableGrid {
  const groups = elementsOf(table.children)
    .filter(({ node }) => node.name === 'thead' || node.name === 'tbody')
    .map((group) => gridGroup(group, context));
  const columns = Math.max(1, ...groups.flatMap(({ taken }) => taken.map((row) => row.length)));
  for (const { rows, taken } of groups) {
    for (const [index, row] of rows.entries()) {
      const covered = taken[index]!.filter(Boolean).length;
      if (covered === columns) continue;
      context.report('layout/row-incomplete', { covered, columns }, row.element.node.provenance);
    }
  }
  return { columns, groups };
}

interface Filled extends RowGroup {
  /** By row: whether a cell covers the column. */
  readonly taken: readonly (readonly (boolean | undefined)[])[];
}

function gridGroup(group: StyledElement, context: LayoutContext): Filled {
  const elements = elementsOf(group.children);
  const taken: boolean[][] = elements.map(() => []);
  const rows = elements.map((element, row): GridRow => {
    const cells = elementsOf(element.children).map((cell): GridCell => {
      const here = taken[row]!;
      let column = 0;
      while (here[column] === true) column++;
      const columnSpan = freeColumns(cell, here, column, context);
      const rowSpan = rowsLeft(cell, elements.length - row, context);
      for (const covered of taken.slice(row, row + rowSpan)) {
        for (let each = column; each < column + columnSpan; each++) covered[each] = true;
      }
      return { element: cell, row, column, rowSpan, columnSpan };
    });
    return { element, cells };
  });
  return { element: group, rows, taken };
}

/** How many columns a cell covers: as many as it says, up to where a cell from above stands. */
function freeColumns(
  cell: StyledElement,
  taken: readonly (boolean | undefined)[],
  column: number,
  context: LayoutContext,
): number {
  const asked = spanOf(cell, 'colspan');
  const blocked = taken.findIndex((isTaken, index) => isTaken && index > column && index < column + asked);
  if (blocked === -1) return asked;
  context.report('layout/spans-overlap', { column: blocked + 1 }, cell.node.provenance);
  return blocked - column;
}

function rowsLeft(cell: StyledElement, left: number, context: LayoutContext): number {
  const asked = spanOf(cell, 'rowspan');
  if (asked <= left) return asked;
  context.report('layout/span-too-long', { asked, left }, cell.node.provenance);
  return left;
}

function spanOf(cell: StyledElement, attribute: 'colspan' | 'rowspan'): number {
  return Number(cell.node.attributes[attribute] ?? 1);
}

/** The elements among the children of one, but for those that are not shown. */
export function elementsOf(nodes: readonly StyledNode[]): readonly StyledElement[] {
  return nodes.filter((node) => node.kind === 'element').filter(({ style }) => style.display !== 'none');
}
