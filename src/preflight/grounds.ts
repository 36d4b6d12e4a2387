import type { PathSegment } from '../document/image.ts';
import type { Colour } from '../geometry/colour.ts';
import type { Rect } from '../geometry/rect.ts';
import type { ImageItem, PageItem } from '../layout/page.ts';

/** An area of a page that is painted over; the colour is null where a photograph has many. */
export interface Ground {
  readonly colour: Colour | null;
  /** Nothing outside it is covered. */
  readonly box: Rect;
  covers(x: number, y: number): boolean;
}

/** What an item paints over the page, from the lowest to the topmost; type and rules are no ground. */
export function groundsOf(item: PageItem): readonly Ground[] {
  switch (item.kind) {
    case 'fill':
      return [{ colour: item.colour, box: item.rect, covers: within(item.rect) }];
    case 'path':
      return item.fill === null ? [] : [{ colour: item.fill, box: item.rect, covers: inside(item.segments) }];
    case 'image':
      return imageGrounds(item);
    case 'text':
    case 'rule':
      return [];
  }
}

function imageGrounds({ image, rect: place, rotation, colour }: ImageItem): readonly Ground[] {
  if (image.kind === 'raster') return [{ colour: null, box: place, covers: within(place) }];
  const { viewBox, paths } = image;
  const onPage = within(place);
  const [scaleX, scaleY] = [viewBox.width / place.width, viewBox.height / place.height];
  return paths.flatMap(({ fill, segments }) => {
    if (fill === undefined) return [];
    const inPath = inside(segments);
    return {
      colour: fill === 'current' ? colour : fill,
      box: place,
      covers(x: number, y: number) {
        if (!onPage(x, y)) return false;
        const [right, down] =
          rotation === 0 ? [x - place.x, y - place.y] : [place.x + place.width - x, place.y + place.height - y];
        return inPath(viewBox.x + right * scaleX, viewBox.y + down * scaleY);
      },
    };
  });
}

function within({ x: left, y: top, width, height }: Rect): Ground['covers'] {
  return (x, y) => x >= left && x <= left + width && y >= top && y <= top + height;
}

const outlines = new WeakMap<readonly PathSegment[], Ground['covers']>();

/** {@link outlineOf}, found once for a picture that stands on many pages. */
function inside(segments: readonly PathSegment[]): Ground['covers'] {
  const known = outlines.get(segments) ?? outlineOf(segments);
  outlines.set(segments, known);
  return known;
}

/** Even-odd within the outline, with each curve taken as eight straight lines. */
function outlineOf(segments: readonly PathSegment[]): Ground['covers'] {
  const edges = edgesOf(segments);
  const [left, right] = extent(edges.flatMap(({ ax, bx }) => [ax, bx]));
  const [top, foot] = extent(edges.flatMap(({ ay, by }) => [ay, by]));
  return (x, y) => {
    if (x < left || x > right || y < top || y > foot) return false;
    let isInside = false;
    for (let i = 0; i < edges.length; i++) {
      const { ax, ay, bx, by } = edges[i]!;
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isInside = !isInside;
    }
    return isInside;
  };
}

function extent(values: readonly number[]): readonly [least: number, most: number] {
  return [Math.min(...values), Math.max(...values)];
}

interface Edge {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
}

const linesPerCurve = 8;

function edgesOf(segments: readonly PathSegment[]): readonly Edge[] {
  const edges: Edge[] = [];
  let [startX, startY, x, y] = [Number.NaN, Number.NaN, Number.NaN, Number.NaN];
  const lineTo = (toX: number, toY: number): void => {
    if (!Number.isNaN(x)) edges.push({ ax: x, ay: y, bx: toX, by: toY });
    [x, y] = [toX, toY];
  };
  for (const segment of segments) {
    switch (segment[0]) {
      case 'M':
        lineTo(startX, startY);
        [startX, startY] = [segment[1], segment[2]];
        [x, y] = [startX, startY];
        break;
      case 'L':
        lineTo(segment[1], segment[2]);
        break;
      case 'C': {
        const [, cx, cy, dx, dy, ex, ey] = segment;
        const [fromX, fromY] = [x, y];
        for (let step = 1; step <= linesPerCurve; step++) {
          const t = step / linesPerCurve;
          lineTo(bezier(fromX, cx, dx, ex, t), bezier(fromY, cy, dy, ey, t));
        }
        break;
      }
      case 'Z':
        lineTo(startX, startY);
        break;
    }
  }
  lineTo(startX, startY);
  return edges;
}

function bezier(a: number, b: number, c: number, d: number, t: number): number {
  const u = 1 - t;
  return a * u ** 3 + 3 * b * u ** 2 * t + 3 * c * u * t ** 2 + d * t ** 3;
}
