import { readNumber } from './svg-style.ts';

/** The path data of a shape, or the attribute that keeps it from being drawn. */
export type ShapePath = { readonly data: string } | { readonly attribute: string };

interface Shape {
  /** The attributes of its geometry that are numbers; 0 when they are not there. */
  readonly numbers: readonly string[];
  /** The attribute of its geometry that is a list or path data. */
  readonly text?: string;
  path(numbers: Readonly<Record<string, number>>, text: string): ShapePath;
}

/** The shapes of SVG 1.1, chapter 9, as path data. */
const shapes: Readonly<Record<string, Shape>> = {
  path: { numbers: [], text: 'd', path: (_, data) => ({ data }) },
  rect: { numbers: ['x', 'y', 'width', 'height', 'rx', 'ry'], path: rectangle },
  circle: { numbers: ['cx', 'cy', 'r'], path: ({ cx, cy, r }) => ellipse(cx!, cy!, r!, r!) },
  ellipse: { numbers: ['cx', 'cy', 'rx', 'ry'], path: ({ cx, cy, rx, ry }) => ellipse(cx!, cy!, rx!, ry!) },
  line: { numbers: ['x1', 'y1', 'x2', 'y2'], path: ({ x1, y1, x2, y2 }) => ({ data: `M${x1} ${y1}L${x2} ${y2}` }) },
  polyline: { numbers: [], text: 'points', path: (_, points) => polygon(points, '') },
  polygon: { numbers: [], text: 'points', path: (_, points) => polygon(points, 'Z') },
};

export function isShape(name: string): boolean {
  return Object.hasOwn(shapes, name);
}

/** The attributes that make up the geometry of the shape of that name. */
export function geometryOf(name: string): readonly string[] {
  const { numbers, text } = shapes[name]!;
  return text === undefined ? numbers : [...numbers, text];
}

export function shapePath(name: string, attributes: Readonly<Record<string, string>>): ShapePath {
  const shape = shapes[name]!;
  const numbers: Record<string, number> = {};
  for (const attribute of shape.numbers) {
    const number = readNumber(attributes[attribute] ?? defaultOf(attribute, attributes));
    if (number === undefined) return { attribute };
    numbers[attribute] = number;
  }
  return shape.path(numbers, attributes[shape.text ?? ''] ?? '');
}

/** One radius of a rounded corner stands for the other. */
function defaultOf(attribute: string, attributes: Readonly<Record<string, string>>): string {
  if (attribute === 'rx') return attributes['ry'] ?? '0';
  return attribute === 'ry' ? (attributes['rx'] ?? '0') : '0';
}

function rectangle({ x, y, width, height, rx, ry }: Readonly<Record<string, number>>): ShapePath {
  if (!(width! > 0)) return { attribute: 'width' };
  if (!(height! > 0)) return { attribute: 'height' };
  const [w, h] = [width!, height!];
  const [a, b] = [Math.min(Math.max(rx!, 0), w / 2), Math.min(Math.max(ry!, 0), h / 2)];
  if (a === 0 || b === 0) return { data: `M${x} ${y}h${w}v${h}h${-w}Z` };
  const corner = (dx: number, dy: number): string => `a${a} ${b} 0 0 1 ${dx} ${dy}`;
  const [across, down] = [w - 2 * a, h - 2 * b];
  return {
    data: `M${x! + a} ${y}h${across}${corner(a, b)}v${down}${corner(-a, b)}h${-across}${corner(-a, -b)}v${-down}${corner(a, -b)}Z`,
  };
}

function ellipse(cx: number, cy: number, rx: number, ry: number): ShapePath {
  if (!(rx > 0)) return { attribute: 'r' };
  if (!(ry > 0)) return { attribute: 'ry' };
  return { data: `M${cx - rx} ${cy}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0Z` };
}

function polygon(points: string, end: string): ShapePath {
  const numbers = points.split(/[\s,]+/).filter((each) => each !== '');
  if (numbers.length < 4 || numbers.length % 2 !== 0) return { attribute: 'points' };
  return numbers.some((each) => readNumber(each) === undefined)
    ? { attribute: 'points' }
    : { data: `M${numbers.join(' ')}${end}` };
}
