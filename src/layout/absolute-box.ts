import { pt } from '../geometry/length.ts';
import type { StyledElement } from '../style/styled-tree.ts';
import { type Area, type ContainingBlock, resolveExtent } from './area.ts';
import type { AbsoluteBox } from './box.ts';
import { collapseMargins, type FlowItem, flowHeight, notesOf } from './flow-item.ts';
import type { LayoutContext } from './layout-context.ts';

/** Sizes and sets a positioned box (CSS 2.2, 10.3.7 and 10.6.4, without `auto` margins). */
export function absoluteBox(
  element: StyledElement,
  area: Area,
  block: ContainingBlock,
  context: LayoutContext,
  flowBox: (element: StyledElement, area: Area, context: LayoutContext) => readonly FlowItem[],
  openStructure: (element: StyledElement, area: Area, context: LayoutContext) => Area['structure'],
): AbsoluteBox {
  const { inset, width, height } = element.style;
  const left = resolveExtent(inset.left, block.width);
  const right = resolveExtent(inset.right, block.width);
  const boxWidth = resolveExtent(width, block.width) ?? block.width - (left ?? 0) - (right ?? 0);
  const x = left ?? (right === undefined ? 0 : block.width - right - boxWidth);
  const whole = block.height ?? 0;
  const top = resolveExtent(inset.top, whole);
  const bottom = resolveExtent(inset.bottom, whole);
  const stated = resolveExtent(height, whole);
  const stretched =
    stated ?? (block.height !== null && top !== undefined && bottom !== undefined ? whole - top - bottom : undefined);
  const sized: StyledElement =
    stretched === undefined ? element : { ...element, style: { ...element.style, height: pt(stretched) } };
  const structure = openStructure(element, area, context);
  const flow = collapseMargins(flowBox(sized, { ...area, structure, x: pt(0), width: pt(boxWidth) }, context));
  for (const { provenance } of notesOf(flow)) context.report('layout/footnote-misplaced', {}, provenance);
  const fromBottom = top === undefined && bottom !== undefined;
  return {
    flow,
    x: pt(x),
    y: fromBottom ? { from: 'bottom', distance: pt(bottom) } : { from: 'top', distance: pt(top ?? 0) },
    width: pt(boxWidth),
    height: flowHeight(flow),
    rotation: element.style.rotate,
  };
}
