import type { PathSegment } from '../document/image.ts';
import { type Colour, white } from '../geometry/colour.ts';
import type { Pt } from '../geometry/length.ts';
import { measures, type RoomPlan, type RoomPoint, type Seat } from '../geometry/room/room-plan.ts';
import type { DrawnShape } from './box.ts';
import { movePath } from './move-path.ts';
import { box, chairSign, dashes, doorSign, drawnUpSign, wheelchairHead, wheelchairLines } from './room-symbols.ts';

/** How a plan is drawn: one line for everything, and a light ground for what stays free. */
export interface RoomPen {
  /** Points for a centimetre of the room. */
  readonly unit: number;
  /** Where the corner left of the harvest wall stands, on the inside. */
  readonly x: number;
  readonly y: number;
  readonly colour: Colour;
  readonly thickness: Pt;
  readonly ground: Colour;
}

/** How thick a wall is drawn, in centimetres. */
export const wallThickness = 10;

/** Sheets on the harvest wall, in centimetres, and how many there are where they fit. */
const sheet = { width: 70, depth: 14, pitch: 100, most: 5 } as const;

/** The length of a dash, in points. */
const dash = 3;

/** The room and what is in it, the lowest first: passages, walls, tables, places. */
export function drawRoom(plan: RoomPlan, pen: RoomPen): readonly DrawnShape[] {
  const line = { colour: pen.colour, width: pen.thickness };
  const put = (segments: readonly PathSegment[], at: RoomPoint = { x: 0, y: 0 }, turn = 0) =>
    movePath(segments, { x: pen.x + at.x * pen.unit, y: pen.y + at.y * pen.unit, scale: pen.unit, turn });
  const drawn = (segments: readonly PathSegment[]): DrawnShape => ({ segments, fill: null, stroke: line });
  const dashed = (segments: readonly PathSegment[]): DrawnShape => drawn(dashes(segments, dash));
  const outlined = (segments: readonly PathSegment[]): DrawnShape => ({ segments, fill: white, stroke: line });
  const filled = (segments: readonly PathSegment[], fill = pen.colour): DrawnShape => ({
    segments,
    fill,
    stroke: null,
  });

  const seatShapes = (seat: Seat): readonly DrawnShape[] => {
    switch (seat.kind) {
      case 'wheelchair': {
        const place = put(box(-seat.length / 2, -seat.width / 2, seat.length, seat.width), seat, seat.facing);
        return [
          filled(place, white),
          dashed(place),
          filled(put(wheelchairHead, seat)),
          drawn(put(wheelchairLines, seat)),
        ];
      }
      case 'shared':
        return [drawn(put(drawnUpSign(seat), seat, seat.facing))];
      case 'facilitator':
        return [filled(put(chairSign(seat), seat, seat.facing)), drawn(put(chairSign(seat), seat, seat.facing))];
      default:
        return [outlined(put(chairSign(seat), seat, seat.facing))];
    }
  };

  return [
    filled(
      plan.routes.flatMap(legsOf).flatMap((leg) => put(bandOf(leg))),
      pen.ground,
    ),
    ...middlesOf(plan.routes).map(([from, to]) =>
      dashed(
        put([
          ['M', from.x, from.y],
          ['L', to.x, to.y],
        ]),
      ),
    ),
    filled(wallsOf(plan).flatMap(([x, y, width, height]) => put(box(x, y, width, height)))),
    outlined(sheetsOf(plan).flatMap((x) => put(box(x, 0, sheet.width, sheet.depth)))),
    ...plan.doors.map(({ side, y }) =>
      drawn(put(doorSign(side), { x: side === 'right' ? plan.width + wallThickness : -wallThickness, y })),
    ),
    ...plan.tables.map(({ x, y, width, depth }) => outlined(put(box(-width / 2, -depth / 2, width, depth), { x, y }))),
    ...plan.seats.flatMap(seatShapes),
  ];
}

type Leg = readonly [from: RoomPoint, to: RoomPoint];

function legsOf(route: readonly RoomPoint[]): readonly Leg[] {
  return route.slice(1).map((to, index) => [route[index]!, to]);
}

/** The floor of a straight passage, which reaches half its width past its end, around the corner. */
function bandOf([from, to]: Leg): readonly PathSegment[] {
  const half = measures.passage / 2;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return movePath(box(0, -half, length + half, measures.passage), {
    x: from.x,
    y: from.y,
    turn: Math.atan2(to.y - from.y, to.x - from.x),
  });
}

/** The lines along the middle of all routes: what they share, from the door to the furthest corner, stands once. */
function middlesOf(routes: readonly (readonly RoomPoint[])[]): readonly Leg[] {
  const firsts = routes.flatMap((route) => legsOf(route).slice(0, 1));
  const longest = firsts.toSorted(([, one], [, other]) => one.x - other.x).slice(0, 1);
  return [...longest, ...routes.flatMap((route) => legsOf(route).slice(1))];
}

type Block = readonly [x: number, y: number, width: number, height: number];

/** The walls around the room, open where there is a door. */
function wallsOf({ width, depth, doors }: RoomPlan): readonly Block[] {
  const thick = wallThickness;
  const sides = (['left', 'right'] as const).flatMap((side): readonly Block[] => {
    const x = side === 'left' ? -thick : width;
    const door = doors.find((each) => each.side === side);
    if (door === undefined) return [[x, 0, thick, depth]];
    const [top, foot] = [door.y - measures.passage / 2, door.y + measures.passage / 2];
    return [
      [x, 0, thick, top],
      [x, foot, thick, depth - foot],
    ];
  });
  return [[-thick, -thick, width + 2 * thick, thick], [-thick, depth, width + 2 * thick, thick], ...sides];
}

/** Where the sheets on the harvest wall begin. */
function sheetsOf({ width }: RoomPlan): readonly number[] {
  const gap = sheet.pitch - sheet.width;
  const count = Math.min(sheet.most, Math.floor((width - gap) / sheet.pitch));
  const start = (width - count * sheet.pitch + gap) / 2;
  return Array.from({ length: count }, (_, index) => start + index * sheet.pitch);
}
