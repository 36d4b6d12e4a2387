import { type Pt, pt } from './length.ts';

export interface Point {
  readonly x: Pt;
  readonly y: Pt;
}

export interface Size {
  readonly width: Pt;
  readonly height: Pt;
}

/** Top left corner and size; y grows downwards, as everywhere but inside a PDF. */
export interface Rect extends Point, Size {}

export interface Sides<T = Pt> {
  readonly top: T;
  readonly right: T;
  readonly bottom: T;
  readonly left: T;
}

export function rect(x: number, y: number, width: number, height: number): Rect {
  return { x: pt(x), y: pt(y), width: pt(width), height: pt(height) };
}

/** The rectangle grown outwards by `by` on each side; a negative amount shrinks it. */
export function outset(box: Rect, by: Pt | Sides): Rect {
  const sides = typeof by === 'number' ? { top: by, right: by, bottom: by, left: by } : by;
  return rect(
    box.x - sides.left,
    box.y - sides.top,
    box.width + sides.left + sides.right,
    box.height + sides.top + sides.bottom,
  );
}

/** Whether two rectangles have more than an edge in common. */
export function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether the inner rectangle is wholly within the outer one; their edges may coincide. */
export function surrounds(outer: Rect, inner: Rect): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
