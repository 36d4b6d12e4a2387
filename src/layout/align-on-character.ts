import { pt } from '../geometry/length.ts';
import type { StyledElement } from '../style/styled-tree.ts';
import type { InlineItem } from '../text/paragraph.ts';
import type { InlineTag } from './box.ts';
import { lineWidth } from './content-width.ts';
import { collectInlineItems } from './inline-content.ts';
import type { LayoutContext } from './layout-context.ts';
import type { GridCell, TableGrid } from './table-grid.ts';

/**
 * The table with every cell that is aligned on a character (CSS Text 4, 7.1) moved to the left until that character stands
 * below that of the cells above. What comes after the character ends where the column does; a cell without it ends where it
 * would begin. A cell over several columns is aligned to the end.
 */
export function alignedOnCharacters(grid: TableGrid, scale: number, context: LayoutContext): TableGrid {
  const cells = grid.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  if (cells.every(({ element }) => element.style.alignCharacter === null)) return grid;
  const tails = new Map(cells.filter(isAligned).map((cell) => [cell, tailWidth(cell.element, scale, context)]));
  const longest = new Map<number, number>();
  for (const [{ column }, tail] of tails) longest.set(column, Math.max(longest.get(column) ?? 0, tail));
  const align = (cell: GridCell): GridCell => {
    const tail = tails.get(cell);
    if (tail === undefined) return cell;
    return { ...cell, element: movedLeft(cell.element, longest.get(cell.column)! - tail) };
  };
  return {
    ...grid,
    groups: grid.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({ ...row, cells: row.cells.map(align) })),
    })),
  };
}

/** Only running text right in a cell can be aligned. */
function isAligned({ element, columnSpan }: GridCell): boolean {
  const isText = element.children.some((child) => child.kind === 'text' || child.style.display === 'inline');
  return element.style.alignCharacter !== null && columnSpan === 1 && isText;
}

/** The width of a cell's text from its character on. */
function tailWidth(cell: StyledElement, scale: number, context: LayoutContext): number {
  const { items } = collectInlineItems(cell.children, cell, null, scale, context);
  return lineWidth(items, 0, context) - lineWidth(before(items, cell.style.alignCharacter!), 0, context);
}

function before(items: readonly InlineItem<InlineTag>[], character: string): readonly InlineItem<InlineTag>[] {
  const index = items.findIndex((item) => item.kind === 'text' && item.text.includes(character));
  const item = items[index];
  if (item?.kind !== 'text') return items;
  return [...items.slice(0, index), { ...item, text: item.text.slice(0, item.text.indexOf(character)) }];
}

function movedLeft(cell: StyledElement, by: number): StyledElement {
  const { style } = cell;
  const padding = { ...style.padding, right: pt(style.padding.right + by) };
  return { ...cell, style: { ...style, padding, textAlign: 'end', textIndent: pt(0), whiteSpace: 'nowrap' } };
}
