import type { PathSegment } from '../document/image.ts';
import type { Rect } from '../geometry/rect.ts';
import { operands } from './number.ts';

/** A path in the operators of ISO 32000-1, 8.5.2. */
export function pathOperators(segments: readonly PathSegment[]): string {
  return segments.map(segmentOperator).join('\n');
}

export function rectangleOperator(rect: Rect): string {
  return `${operands(rect.x, rect.y, rect.width, rect.height)} re`;
}

/** The operator that paints a path, or ends it unpainted. */
export function paintingOperator(fill: boolean, stroke: boolean, rule: 'nonzero' | 'evenodd'): string {
  if (!fill) return stroke ? 'S' : 'n';
  const operator = stroke ? 'B' : 'f';
  return rule === 'evenodd' ? `${operator}*` : operator;
}

function segmentOperator([command, ...coordinates]: PathSegment): string {
  switch (command) {
    case 'M':
      return `${operands(...coordinates)} m`;
    case 'L':
      return `${operands(...coordinates)} l`;
    case 'C':
      return `${operands(...coordinates)} c`;
    case 'Z':
      return 'h';
  }
}
