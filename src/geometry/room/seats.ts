import { measures, type RoomPoint, type RoomRequest, type RoomTable, type Seat } from './room-plan.ts';

const { chair, seatPitch, atTable, wheelchairWidth, wheelchairAtTable } = measures;

/** The way an angle points, one centimetre long. */
export function facing(angle: number): RoomPoint {
  return { x: Math.cos(angle), y: Math.sin(angle) };
}

/** Those who sit in front, the facilitators first. */
export function leadersOf({ facilitators, guests }: RoomRequest): readonly Seat['kind'][] {
  return Array.from({ length: facilitators + guests }, (_, index) => (index < facilitators ? 'facilitator' : 'guest'));
}

/** Chairs beside each other about x = 0, their middles at `y`, that look down into the room. */
export function seatsAbreast(kinds: readonly Seat['kind'][], y: number): readonly Seat[] {
  const abreast = seatPitch + 10;
  return kinds.map((kind, index) => ({
    x: (index - (kinds.length - 1) / 2) * abreast,
    y,
    facing: Math.PI / 2,
    width: chair,
    length: chair,
    kind,
  }));
}

/** How people sit at one table: which way its long sides run, and at which end there is room for one more. */
export interface TableUse {
  readonly people: number;
  readonly perSide: number;
  /** The way from the middle of the table to its free end, in radians. */
  readonly end: number;
  readonly kind: 'participant' | 'shared';
  /** Whether someone in a wheelchair sits at the end. */
  readonly wheelchair: boolean;
}

/** The seats at a table: in pairs that face each other, from its far end on, and one at the free end when there are more. */
export function seatsAt(table: RoomPoint, length: number, use: TableUse): readonly Seat[] {
  const { people, perSide, end, kind, wheelchair } = use;
  const along = facing(end);
  const across = facing(end + Math.PI / 2);
  const sides = Math.min(wheelchair ? people - 1 : people, perSide * 2);
  const out = measures.tableWidth / 2 + atTable - chair / 2;
  const seats = Array.from({ length: sides }, (_, index): Seat => {
    const place = (Math.floor(index / 2) - (perSide - 1) / 2) * (length / perSide);
    const side = index % 2 === 0 ? 1 : -1;
    return {
      x: table.x + along.x * place + across.x * out * side,
      y: table.y + along.y * place + across.y * out * side,
      facing: end - (side * Math.PI) / 2,
      width: chair,
      length: chair,
      kind,
    };
  });
  const atEnd = (width: number, depth: number, away: number, endKind: Seat['kind']): Seat => {
    const by = length / 2 + away;
    const [x, y] = [table.x + along.x * by, table.y + along.y * by];
    return { x, y, facing: end + Math.PI, width, length: depth, kind: endKind };
  };
  if (wheelchair) {
    return [...seats, atEnd(wheelchairWidth, wheelchairAtTable, wheelchairAtTable / 2, 'wheelchair')];
  }
  return people > sides ? [...seats, atEnd(chair, chair, atTable - chair / 2, kind)] : seats;
}

/** How many people sit on each long side where the fullest table seats `most`; two at the least. */
export function seatsPerSide(most: number): number {
  return Math.max(2, Math.floor(most / 2));
}

/** A table of the size for `perSide` people on its long sides, which run the way of `end`. */
export function tableAt(middle: RoomPoint, perSide: number, end: number): RoomTable {
  const length = perSide * seatPitch;
  const isUpright = Math.abs(Math.sin(end)) > 0.5;
  return {
    ...middle,
    width: isUpright ? measures.tableWidth : length,
    depth: isUpright ? length : measures.tableWidth,
  };
}
