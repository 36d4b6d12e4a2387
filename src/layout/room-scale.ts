import type { PathSegment } from '../document/image.ts';
import { white } from '../geometry/colour.ts';
import { mm } from '../geometry/length.ts';
import type { DrawnShape } from './box.ts';
import { box } from './room-symbols.ts';

/** Scales as on an architect's ruler: a length in the room over the same length on paper. */
const scales = [40, 50, 75, 100, 125, 150, 200, 250] as const;

/** Points for a centimetre of the room: by the largest of the usual scales that is no more than `most`, else just that. */
export function unitOf(most: number): number {
  return scales.map((scale) => mm(10) / scale).find((unit) => unit <= most) ?? most;
}

/** Half the length of the mark at the end of a dimension line, in points. */
const tick = 3;

/** A line beside what it measures, from one end to the other, with a mark at each end and a gap for the measure. */
export function dimensionLine(
  from: readonly [number, number],
  to: readonly [number, number],
  gap: number,
): readonly PathSegment[] {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(x, y);
  const [alongX, alongY] = [x / length, y / length];
  const mark = ([atX, atY]: readonly [number, number]): readonly PathSegment[] => [
    ['M', atX - alongY * tick, atY + alongX * tick],
    ['L', atX + alongY * tick, atY - alongX * tick],
  ];
  const half = (length - gap) / 2;
  return [
    ...mark(from),
    ...mark(to),
    ['M', ...from],
    ['L', from[0] + alongX * half, from[1] + alongY * half],
    ['M', to[0] - alongX * half, to[1] - alongY * half],
    ['L', ...to],
  ];
}

/** How many metres the scale bar shows. */
export const barMetres = 3;

const barHeight = 4;

/** A bar of some metres, dark and light by turns. `y` is its middle, `metre` the points of one. */
export function scaleBar(
  x: number,
  y: number,
  metre: number,
  stroke: NonNullable<DrawnShape['stroke']>,
): readonly DrawnShape[] {
  return Array.from({ length: barMetres }, (_, index) => ({
    segments: box(x + index * metre, y - barHeight / 2, metre, barHeight),
    fill: index % 2 === 0 ? stroke.colour : white,
    stroke,
  }));
}
