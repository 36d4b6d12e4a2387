import type { PathSegment } from '../document/image.ts';
import { measures, type RoomDoor, type Seat } from '../geometry/room/room-plan.ts';

/** Signs of a room plan in centimetres, about the middle of what they stand for. A person there looks along x. */

/** A chair: a square seat, round at the back. */
export function chairSign({ width, length }: Pick<Seat, 'width' | 'length'>): readonly PathSegment[] {
  const [front, side] = [length / 2, width / 2];
  const [x, y] = [front - frontRound, side - frontRound];
  return [
    ...backOf(length, width, x),
    ['C', x + frontRound * roundness, side, front, y + frontRound * roundness, front, y],
    ['L', front, -y],
    ['C', front, -y - frontRound * roundness, x + frontRound * roundness, -side, x, -side],
    ['Z'],
  ];
}

/** A chair that is drawn up from elsewhere: its back alone. */
export function drawnUpSign({ width, length }: Pick<Seat, 'width' | 'length'>): readonly PathSegment[] {
  return backOf(length, width, 0);
}

const frontRound = 6;
const backRound = 18;

/** Where the control points of a quarter of a circle stand, as a share of its radius. */
const roundness = 0.5523;

/** From `start` on one side around the back to `start` on the other. */
function backOf(length: number, width: number, start: number): readonly PathSegment[] {
  const [back, side] = [-length / 2, width / 2];
  const control = backRound * (1 - roundness);
  return [
    ['M', start, -side],
    ['L', back + backRound, -side],
    ['C', back + control, -side, back, control - side, back, backRound - side],
    ['L', back, side - backRound],
    ['C', back, side - control, back + control, side, back + backRound, side],
    ['L', start, side],
  ];
}

/** A person in a wheelchair, upright, 60 by 60: the head is filled, the rest is a line. */
export const wheelchairHead: readonly PathSegment[] = circle(-6, -24, 6);
export const wheelchairLines: readonly PathSegment[] = [
  ['M', -6, -14],
  ['L', -6, 5],
  ['L', 12, 5],
  ['L', 20, 25],
  ['L', 27, 22],
  ['M', -6, -6],
  ['L', 9, -6],
  ['M', -14.5, -2.5],
  ['C', -22, 1, -26, 7.5, -24.5, 15],
  ['C', -23, 23, -15, 29, -7, 28],
  ['C', 1, 27, 7, 22, 8.5, 15],
];

function circle(x: number, y: number, radius: number): readonly PathSegment[] {
  const control = radius * roundness;
  return [
    ['M', x + radius, y],
    ['C', x + radius, y + control, x + control, y + radius, x, y + radius],
    ['C', x - control, y + radius, x - radius, y + control, x - radius, y],
    ['C', x - radius, y - control, x - control, y - radius, x, y - radius],
    ['C', x + control, y - radius, x + radius, y - control, x + radius, y],
    ['Z'],
  ];
}

/** The leaf of a door, open to the outside, and the quarter it turns through; about the middle of the opening, on the outer face. */
export function doorSign(side: RoomDoor['side']): readonly PathSegment[] {
  const leaf = measures.passage;
  const half = leaf / 2;
  const out = side === 'right' ? 1 : -1;
  const control = leaf * roundness;
  return [
    ['M', 0, half],
    ['L', out * leaf, half],
    ['C', out * leaf, half - control, out * control, half - leaf, 0, half - leaf],
  ];
}

/** A path of straight lines in dashes of one length, with gaps as long; in the unit of its points. */
export function dashes(segments: readonly PathSegment[], dash: number): readonly PathSegment[] {
  let start: readonly [number, number] = [0, 0];
  let last = start;
  return segments.flatMap((segment): readonly PathSegment[] => {
    if (segment[0] === 'C') return [];
    const to = segment[0] === 'Z' ? start : ([segment[1], segment[2]] as const);
    const from = last;
    last = to;
    if (segment[0] === 'M') start = to;
    return segment[0] === 'M' ? [] : dashedLine(from, to, dash);
  });
}

function dashedLine(
  from: readonly [number, number],
  to: readonly [number, number],
  dash: number,
): readonly PathSegment[] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  // An odd number of equal parts, so that the line begins and ends with a dash.
  const parts = 2 * Math.max(1, Math.round((length / dash - 1) / 2)) + 1;
  const at = (part: number): readonly [number, number] => [
    from[0] + ((to[0] - from[0]) * part) / parts,
    from[1] + ((to[1] - from[1]) * part) / parts,
  ];
  return Array.from({ length: (parts + 1) / 2 }, (_, each) => [
    ['M', ...at(2 * each)] as const,
    ['L', ...at(2 * each + 1)] as const,
  ]).flat();
}

/** A rectangle with square corners. */
export function box(x: number, y: number, width: number, height: number): readonly PathSegment[] {
  return [['M', x, y], ['L', x + width, y], ['L', x + width, y + height], ['L', x, y + height], ['Z']];
}
