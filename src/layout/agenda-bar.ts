import type { PathSegment } from '../document/image.ts';
import { pt } from '../geometry/length.ts';
import type { StyledElement } from '../style/styled-tree.ts';
import type { Area } from './area.ts';
import type { DrawnLabel, DrawnShape, Figure } from './box.ts';
import type { LayoutContext } from './layout-context.ts';
import { setLabel } from './set-label.ts';

/** White between two segments, so that they read as blocks without a frame. */
const segmentGap = 1;

/** One segment a block, as wide as its minutes; breaks are outlined, and the others numbered, as in the agenda table. */
export function agendaBar(element: StyledElement, height: number, area: Area, context: LayoutContext): Figure {
  const { node, style } = element;
  const minutes = integers(node.attributes['minutes']);
  const breaks = new Set(integers(node.attributes['breaks']));
  const total = minutes.reduce((sum, each) => sum + each, 0);
  const shapes: DrawnShape[] = [];
  const labels: DrawnLabel[] = [];
  let elapsed = 0;
  let number = 0;
  for (const [index, duration] of minutes.entries()) {
    const x = (area.width * elapsed) / total;
    const width = (area.width * duration) / total;
    elapsed += duration;
    if (breaks.has(index)) {
      const stroke = { colour: style.backgroundColour ?? style.colour, width: pt(1) };
      shapes.push({ segments: segmentBox(x, width, height, 0.5), fill: null, stroke });
      continue;
    }
    number++;
    shapes.push({ segments: segmentBox(x, width, height, 0), fill: style.backgroundColour, stroke: null });
    const paragraph = setLabel(String(number), element, { width: pt(width), scale: area.scale }, context);
    labels.push({ x: pt(x - segmentGap / 2), y: pt((height - paragraph.lineHeight) / 2), paragraph });
  }
  return { kind: 'drawing', shapes, labels };
}

function segmentBox(x: number, width: number, height: number, inset: number): readonly PathSegment[] {
  const [left, right] = [x + inset, x + width - segmentGap - inset];
  const foot = height - inset;
  return [['M', left, inset], ['L', right, inset], ['L', right, foot], ['L', left, foot], ['Z']];
}

function integers(list: string | undefined): readonly number[] {
  return (list ?? '').split(/\s+/).filter(Boolean).map(Number);
}
