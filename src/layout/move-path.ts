import type { PathSegment } from '../document/image.ts';

/** Where the points of a path go: turned about the origin by an angle in radians, scaled, then moved. */
export interface PathMove {
  readonly x: number;
  readonly y: number;
  readonly scale?: number;
  readonly turn?: number;
}

/** The path with every point moved. */
export function movePath(segments: readonly PathSegment[], move: PathMove): readonly PathSegment[] {
  const { x, y, scale = 1, turn = 0 } = move;
  const [cosine, sine] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
  const to = (a: number, b: number): readonly [number, number] => [
    x + a * cosine - b * sine,
    y + a * sine + b * cosine,
  ];
  return segments.map((segment): PathSegment => {
    switch (segment[0]) {
      case 'Z':
        return segment;
      case 'C':
        return ['C', ...to(segment[1], segment[2]), ...to(segment[3], segment[4]), ...to(segment[5], segment[6])];
      default:
        return [segment[0], ...to(segment[1], segment[2])];
    }
  });
}
