import { type Pt, pt } from '../geometry/length.ts';
import type { StyledElement } from '../style/styled-tree.ts';
import { type Area, horizontalEdges, verticalEdges } from './area.ts';
import { collapseMargins, type FlowItem, flowHeight } from './flow-item.ts';
import { LayoutContext } from './layout-context.ts';

/** Copy-fitting tries sizes this far apart: less is not seen, more wastes room. */
const step = 0.25;

type SetInside = (element: StyledElement, area: Area, context: LayoutContext) => readonly FlowItem[];

/**
 * How much smaller than its style says the type of `element` is set: 1 without copy-fitting. A frame of a fit group takes
 * the size its group has settled on; the first time round, when none has, it tells the context what it needs itself.
 */
export function fitScale(element: StyledElement, area: Area, context: LayoutContext, setInside: SetInside): number {
  const { fontSize, fitMinimumSize, fitGroup, height } = element.style;
  if (fitMinimumSize === null || typeof height !== 'number') return 1;
  const settled = fitGroup === null ? undefined : context.fitSizes.get(fitGroup);
  if (settled !== undefined) return settled / fontSize;
  const size = largestFittingSize(element, area, context, setInside);
  if (fitGroup !== null) context.settle(fitGroup, size);
  return size / fontSize;
}

/** The largest size, from the stated one down in steps, at which the text fits its frame; the smallest when none does. */
function largestFittingSize(element: StyledElement, area: Area, context: LayoutContext, setInside: SetInside): Pt {
  const { style } = element;
  const minimum = style.fitMinimumSize ?? style.fontSize;
  const room = (typeof style.height === 'number' ? style.height : 0) - verticalEdges(style);
  for (let size: number = style.fontSize; size > minimum; size -= step) {
    const trial = new LayoutContext(context.services, context.images, context.root, context.fitSizes);
    const width = pt(area.width - horizontalEdges(style));
    // What is tried out is not read, and hangs in nothing.
    const outside = { structure: null, positioned: area.positioned && { ...area.positioned, boxes: [] } };
    const flow = setInside(element, { ...area, ...outside, width, scale: size / style.fontSize }, trial);
    const fits = flowHeight(collapseMargins(flow)) <= room + 0.001;
    if (fits && trial.diagnostics.length === 0) return pt(size);
  }
  return minimum;
}
