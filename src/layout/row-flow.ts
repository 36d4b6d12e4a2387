import { formatMillimetres, type Pt, pt } from '../geometry/length.ts';
import type { Track } from '../style/computed-style.ts';
import type { StyledElement } from '../style/styled-tree.ts';
import { type Area, type FlowInside, horizontalEdges, resolveExtent, verticalEdges } from './area.ts';
import type { Cell } from './box.ts';
import { containerOf } from './container.ts';
import { breakPenalty, collapseMargins, type FlowItem, flowHeight, notesOf } from './flow-item.ts';
import type { LayoutContext } from './layout-context.ts';

/** A cell at its place in a row: `x` from the left edge of the row. */
export interface CellPlan {
  readonly element: StyledElement;
  readonly area: Area;
  readonly x: number;
  readonly width: number;
}

/** Sets cells beside each other; all are as tall as the tallest, so that their grounds meet. */
export function rowItem(plans: readonly CellPlan[], x: Pt, minHeight: number, flowInside: FlowInside): FlowItem {
  const set = plans.map((plan) => setCell(plan, flowInside));
  return rowOf(set, x, minHeight);
}

function rowOf(set: readonly SetCell[], x: Pt, minHeight: number): FlowItem {
  const height = set.reduce((tallest, cell) => Math.max(tallest, cell.height), minHeight);
  const cells = set.map(({ cell }) => cell);
  const notes = cells.flatMap(({ flow }) => notesOf(flow));
  const content = { kind: 'row', cells } as const;
  return { kind: 'content', x, height: pt(height), content, ...(notes.length === 0 ? {} : { notes }) };
}

/** A cell with what is in it set, and the height it asks for. */
export interface SetCell {
  readonly cell: Cell;
  readonly height: number;
}

/** Sets what is in a cell. */
export function setCell(plan: CellPlan, flowInside: FlowInside): SetCell {
  const { style } = plan.element;
  const inside = collapseMargins(
    flowInside(plan.element, {
      ...plan.area,
      x: pt(style.border.left.width + style.padding.left),
      width: pt(plan.width - horizontalEdges(style)),
    }),
  );
  const contentHeight = flowHeight(inside);
  const cell: Cell = {
    x: pt(plan.x),
    container: containerOf(plan.element, plan.width),
    flow: inside,
    within: null,
    isFirst: true,
    contentHeight,
    verticalAlign: style.verticalAlign,
  };
  return { cell, height: Math.max(contentHeight + verticalEdges(style), style.minHeight) };
}

/**
 * The children of a grid, placed in order, a row at a time. `plan` opens each cell's structure; each is set before the next is
 * opened, as what is in a cell without a meaning of its own gets its place in reading order only then.
 */
export function gridFlow(
  element: StyledElement,
  area: Area,
  plan: (cell: StyledElement) => Area,
  flowInside: FlowInside,
  context: LayoutContext,
): readonly FlowItem[] {
  const { gridTemplateColumns, columnGap, rowGap } = element.style;
  const widths = resolveTracks(gridTemplateColumns, area.width, columnGap);
  reportColumnsTooWide(element, widths, area.width - columnGap * (widths.length - 1), context);
  const cells = element.children.filter((child) => child.kind === 'element' && child.style.display !== 'none');
  const flow: FlowItem[] = [];
  for (let first = 0; first < cells.length; first += widths.length) {
    if (first > 0) {
      flow.push({ kind: 'break', penalty: breakPenalty.free, forced: null });
      if (rowGap > 0) flow.push({ kind: 'glue', height: rowGap });
    }
    let x = 0;
    const set: SetCell[] = [];
    for (const [column, width] of widths.entries()) {
      const cell = cells[first + column];
      if (cell === undefined) break;
      const child = cell as StyledElement;
      set.push(setCell({ element: child, area: plan(child), x, width }, flowInside));
      x += width + columnGap;
    }
    flow.push(rowOf(set, area.x, 0));
  }
  return flow;
}

/** Says by how much columns of stated widths stick out of the room they have. */
export function reportColumnsTooWide(
  element: StyledElement,
  widths: readonly number[],
  room: number,
  context: LayoutContext,
): void {
  const excess = widths.reduce((sum, each) => sum + each, -room);
  if (excess <= 0.01) return;
  context.report('layout/columns-too-wide', { excess: formatMillimetres(pt(excess)) }, element.node.provenance);
}

/** Column widths in points: fixed ones first, the rest shared by fraction; `auto` is one fraction. */
export function resolveTracks(tracks: readonly Track[], whole: number, gap: number): readonly number[] {
  const columns = tracks.length === 0 ? [{ fraction: 1 }] : tracks;
  let left = whole - gap * (columns.length - 1);
  let fractions = 0;
  for (const track of columns) {
    const fraction = fractionOf(track);
    if (fraction > 0) fractions += fraction;
    else left -= resolveExtent(track as Exclude<Track, { fraction: number }>, whole) ?? 0;
  }
  return columns.map((track) => {
    const fraction = fractionOf(track);
    if (fraction > 0) return Math.max(0, (left * fraction) / fractions);
    return resolveExtent(track as Exclude<Track, { fraction: number }>, whole) ?? 0;
  });
}

function fractionOf(track: Track): number {
  if (track === 'auto') return 1;
  return typeof track === 'object' && 'fraction' in track ? track.fraction : 0;
}
