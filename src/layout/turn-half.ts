import type { PathSegment } from '../document/image.ts';
import { pt } from '../geometry/length.ts';
import { rect } from '../geometry/rect.ts';
import type { PageItem } from './page.ts';

/** An item turned half round about a point: what was at its left is at its right, what was on top is below. */
export function turnHalf(item: PageItem, centre: { readonly x: number; readonly y: number }): PageItem {
  const x = (value: number): number => 2 * centre.x - value;
  const y = (value: number): number => 2 * centre.y - value;
  const point = (from: { readonly x: number; readonly y: number }) => ({ x: pt(x(from.x)), y: pt(y(from.y)) });
  const box = (from: { x: number; y: number; width: number; height: number }) =>
    rect(x(from.x + from.width), y(from.y + from.height), from.width, from.height);
  switch (item.kind) {
    case 'text':
      return { ...item, x: pt(x(item.x)), baseline: pt(y(item.baseline)), rotation: item.rotation === 0 ? 180 : 0 };
    case 'image':
      return { ...item, rect: box(item.rect), rotation: item.rotation === 0 ? 180 : 0 };
    case 'fill':
      return { ...item, rect: box(item.rect) };
    case 'rule':
      return { ...item, from: point(item.from), to: point(item.to) };
    case 'path':
      return { ...item, rect: box(item.rect), segments: item.segments.map((each) => turnSegment(each, x, y)) };
  }
}

function turnSegment(segment: PathSegment, x: (value: number) => number, y: (value: number) => number): PathSegment {
  switch (segment[0]) {
    case 'M':
    case 'L':
      return [segment[0], x(segment[1]), y(segment[2])];
    case 'C':
      return ['C', x(segment[1]), y(segment[2]), x(segment[3]), y(segment[4]), x(segment[5]), y(segment[6])];
    default:
      return segment;
  }
}
