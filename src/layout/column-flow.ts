import { pt } from '../geometry/length.ts';
import type { StyledElement } from '../style/styled-tree.ts';
import type { Area, FlowInside } from './area.ts';
import { balanceColumns } from './columns.ts';
import { divideContent } from './divide-content.ts';
import { collapseMargins, type FlowItem, notesOf } from './flow-item.ts';
import type { LayoutContext } from './layout-context.ts';
import { listStart } from './page-ends.ts';

/** Sets what is inside an element in columns of one width (CSS Multi-column Layout 1, with `column-fill: balance`). */
export function columnFlow(
  element: StyledElement,
  area: Area,
  context: LayoutContext,
  flowInside: FlowInside,
): readonly FlowItem[] {
  const { columnCount: count, columnGap, breakInside } = element.style;
  const width = (area.width - columnGap * (count - 1)) / count;
  const flow = collapseMargins(flowInside(element, { ...area, x: pt(0), width: pt(width) }));
  for (const { provenance } of notesOf(flow)) context.report('layout/footnote-misplaced', {}, provenance);
  if (flow.some(isForced)) context.report('layout/break-in-columns', {}, element.node.provenance);
  const stride = pt(width + columnGap);
  const isKept = breakInside === 'avoid';
  const text = {
    flow: flow.filter((item) => !isForced(item)),
    start: listStart,
    count,
    stride,
    line: context.root.lineHeight,
    isKept,
  };
  return [balanceColumns(text, area.x, divideContent)];
}

function isForced(item: FlowItem): boolean {
  return item.kind === 'break' && item.forced !== null;
}
