import { type Pt, pt } from '../geometry/length.ts';
import type { FlowInside } from './area.ts';
import type { Cell } from './box.ts';
import type { Content, FlowItem } from './flow-item.ts';
import { type CellPlan, setCell } from './row-flow.ts';

export type RowContent = Extract<Content, { kind: 'row' }>;

/** A row among others that cells reach over. */
export interface SpannedRow {
  readonly plans: readonly (CellPlan & { readonly rowSpan: number })[];
  readonly minHeight: number;
}

/** Rows that cells reach over, as one item: a page does not end between them, unless they are taller than a page. */
export function spannedRowsItem(rows: readonly SpannedRow[], x: Pt, flowInside: FlowInside): FlowItem {
  const set = rows.flatMap(({ plans }, first) =>
    plans.map((plan) => {
      const { cell, height } = setCell(plan, flowInside);
      return { cell: { ...cell, rows: { first, count: plan.rowSpan } }, height };
    }),
  );
  const heights = settleHeights(
    rows.map(({ minHeight }) => minHeight),
    set,
  );
  const content: RowContent = { kind: 'row', cells: set.map(({ cell }) => cell), heights };
  return { kind: 'content', x, height: pt(sumOf(heights)), content };
}

/** Rows at least as tall as their own cells; those that a cell reaches over make up for what it lacks, each by as much. */
export function settleHeights(
  least: readonly number[],
  cells: readonly { readonly cell: Cell; readonly height: number }[],
): readonly number[] {
  const heights = [...least];
  const bySpan = cells.toSorted((a, b) => rowsOf(a.cell).count - rowsOf(b.cell).count);
  for (const { cell, height } of bySpan) {
    const { first, count } = rowsOf(cell);
    const missing = height - sumOf(heights.slice(first, first + count));
    for (let row = first; row < first + count; row++) heights[row]! += Math.max(0, missing) / count;
  }
  return heights;
}

/** How far below the top of its rows a cell begins, and how tall it is there. */
export function bandOf(
  cell: Cell,
  { heights }: RowContent,
  height: number,
): { readonly top: number; readonly height: number } {
  if (heights === undefined) return { top: 0, height };
  const { first, count } = rowsOf(cell);
  return { top: sumOf(heights.slice(0, first)), height: sumOf(heights.slice(first, first + count)) };
}

export function rowsOf({ rows }: Cell): NonNullable<Cell['rows']> {
  return rows ?? { first: 0, count: 1 };
}

function sumOf(heights: readonly number[]): number {
  return heights.reduce((sum, each) => sum + each, 0);
}
