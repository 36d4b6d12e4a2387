import svgpath from 'svgpath';
import type { PathSegment } from '../image.ts';

/** Path data in the drawing's own coordinates, and by how much a stroke grew on the way. */
export interface FlatPath {
  readonly segments: readonly PathSegment[];
  /** Undefined where the transforms stretch a stroke more in one direction than in another. */
  readonly strokeScale: number | undefined;
}

/**
 * Reads path data and applies `transforms`, innermost last, as SVG does for an element inside groups. Undefined when
 * the data cannot be read. Arcs and quadratic curves become cubic ones.
 */
export function flattenPath(data: string, transforms: readonly string[]): FlatPath | undefined {
  // The library also knows a command that is not SVG's: the Catmull-Rom spline R.
  if (/[rR]/.test(data)) return undefined;
  const path = svgpath(data);
  if ((path as unknown as { readonly err: string }).err !== '') return undefined;
  const segments = cubicSegments(transformed(path.abs().unshort().unarc(), transforms));
  const isDrawable = segments.every(([, ...numbers]) => numbers.every(Number.isFinite));
  return isDrawable ? { segments, strokeScale: strokeScale(transforms) } : undefined;
}

/** Whether a `transform` attribute is one that SVG 1.1 knows, with the right number of values for each function. */
export function isTransform(written: string): boolean {
  const left = written.replace(/\s*(\w+)\s*\(([^()]*)\)[\s,]*/g, (whole, name: string, values: string) => {
    const numbers = values.trim().split(/[\s,]+/);
    return transformValues[name]?.includes(numbers.length) && numbers.every(isNumber) ? '' : whole;
  });
  return left.trim() === '';
}

const transformValues: Readonly<Record<string, readonly number[]>> = {
  matrix: [6],
  translate: [1, 2],
  scale: [1, 2],
  rotate: [1, 3],
  skewX: [1],
  skewY: [1],
};

function isNumber(text: string): boolean {
  return text !== '' && Number.isFinite(Number(text));
}

function transformed(path: ReturnType<typeof svgpath>, transforms: readonly string[]): ReturnType<typeof svgpath> {
  return [...transforms].reverse().reduce((moved, transform) => moved.transform(transform), path);
}

function cubicSegments(path: ReturnType<typeof svgpath>): readonly PathSegment[] {
  const segments: PathSegment[] = [];
  let start: readonly [number, number] = [0, 0];
  path.iterate((segment, _, x, y) => {
    const isAfterClose = segments.at(-1)?.[0] === 'Z';
    if (isAfterClose && segment[0] !== 'M' && segment[0] !== 'Z') segments.push(['M', ...start]);
    switch (segment[0]) {
      case 'M':
        start = [rounded(segment[1]), rounded(segment[2])];
        segments.push(['M', ...start]);
        break;
      case 'H':
        segments.push(['L', rounded(segment[1]), rounded(y)]);
        break;
      case 'V':
        segments.push(['L', rounded(x), rounded(segment[1])]);
        break;
      case 'L':
        segments.push(['L', rounded(segment[1]), rounded(segment[2])]);
        break;
      case 'C': {
        const [, x1, y1, x2, y2, endX, endY] = segment;
        segments.push(cubic(x1, y1, x2, y2, endX, endY));
        break;
      }
      case 'Q': {
        const [, controlX, controlY, endX, endY] = segment;
        const towards = (from: number, control: number): number => from + (2 / 3) * (control - from);
        segments.push(
          cubic(
            towards(x, controlX),
            towards(y, controlY),
            towards(endX, controlX),
            towards(endY, controlY),
            endX,
            endY,
          ),
        );
        break;
      }
      default:
        if (!isAfterClose) segments.push(['Z']);
    }
  });
  return segments;
}

function cubic(x1: number, y1: number, x2: number, y2: number, x: number, y: number): PathSegment {
  return ['C', rounded(x1), rounded(y1), rounded(x2), rounded(y2), rounded(x), rounded(y)];
}

/** Sines differ in their last bit between platforms: six decimals are far below what prints, and are the same everywhere. */
function rounded(number: number): number {
  return Math.round(number * 1e6) / 1e6 + 0;
}

/** Where the transforms send the two unit vectors tells how they treat the width of a line. */
function strokeScale(transforms: readonly string[]): number | undefined {
  const points: number[] = [];
  transformed(svgpath('M0 0L1 0L0 1'), transforms).iterate((segment) => {
    if (segment[0] === 'M' || segment[0] === 'L') points.push(segment[1], segment[2]);
  });
  const [x = 0, y = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0] = points;
  const [a, b, c, d] = [x1 - x, y1 - y, x2 - x, y2 - y];
  const [first, second] = [Math.hypot(a, b), Math.hypot(c, d)];
  const tolerance = 1e-3 * Math.max(first, second);
  const isEven = Math.abs(first - second) <= tolerance && Math.abs(a * c + b * d) <= tolerance * first;
  return isEven ? rounded(first) : undefined;
}
