import type { Arrangement } from './arrangement.ts';
import {
  measures,
  type RoomDoor,
  type RoomPlan,
  type RoomPoint,
  type RoomRequest,
  type RoomTable,
  type Seat,
} from './room-plan.ts';
import { seatRows } from './seat-rows.ts';
import { facing, seatsAt, seatsPerSide, tableAt } from './seats.ts';
import { tableGrid } from './table-grid.ts';

const { passage, corridor, corridorMiddle, seatPitch, tableWidth, atTable } = measures;

/**
 * Puts chairs and tables in the smallest room in which everyone has a place, chairs do not touch, and a passage leads from
 * the door to a place without a chair and around the furniture. Tables beside a circle or horseshoe stand along the walls;
 * the chairs go there from the middle.
 */
export function planRoom(request: RoomRequest): RoomPlan {
  const middle = request.form === 'tables' ? tableGrid(request) : seatRows(request);
  const beside = request.form === 'tables' ? undefined : wallTables(request.tables);
  const width = roundUp(middle.right - middle.left + 2 * passage + 2 * (beside?.length ?? 0));
  const depth = roundUp(Math.max(middle.free + middle.bottom - middle.top + corridor, beside?.depth ?? 0));
  // What rounding adds goes to the harvest.
  const origin = { x: width / 2 - (middle.left + middle.right) / 2, y: depth - corridor - middle.bottom };
  const own = shifted(middle, origin);
  const atWalls = beside?.place(width, depth);
  const doorY = depth - corridorMiddle;
  return {
    width,
    depth,
    seats: [...own.seats, ...(atWalls?.seats ?? [])],
    tables: [...own.tables, ...(atWalls?.tables ?? [])],
    doors: (['right', 'left'] as const).slice(0, request.doors).map((side): RoomDoor => ({ side, y: doorY })),
    routes: [...own.seats, ...(atWalls?.seats ?? [])]
      .filter(({ kind }) => kind === 'wheelchair')
      .map((seat) => routeTo(seat, { x: width, y: doorY })),
    rows: middle.rows,
    across: middle.across,
  };
}

function roundUp(length: number): number {
  return Math.ceil(length / measures.roundedTo) * measures.roundedTo;
}

function shifted({ seats, tables }: Arrangement, by: RoomPoint): Pick<RoomPlan, 'seats' | 'tables'> {
  const shift = <T extends RoomPoint>(each: T): T => ({ ...each, x: each.x + by.x, y: each.y + by.y });
  return { seats: seats.map(shift), tables: tables.map(shift) };
}

interface WallTables {
  readonly length: number;
  /** Of the least room that the fuller wall needs. */
  readonly depth: number;
  place(width: number, depth: number): { readonly seats: readonly Seat[]; readonly tables: readonly RoomTable[] };
}

/** Tables with one end against a side wall, the larger half of them at the right; the last one there has the wheelchair. */
function wallTables(people: readonly number[]): WallTables | undefined {
  if (people.length === 0) return undefined;
  const sizes = [...people].sort((a, b) => b - a);
  const perSide = seatsPerSide(sizes[0]!);
  const length = perSide * seatPitch;
  const taken = tableWidth + 2 * atTable;
  const atLeft = Math.floor(sizes.length / 2);
  const stack = (count: number): number => count * taken + (count - 1) * passage;
  const place: WallTables['place'] = (width, depth) => {
    const seats: Seat[] = [];
    const tables: RoomTable[] = [];
    for (const [index, size] of sizes.entries()) {
      const isLeft = index < atLeft;
      const count = isLeft ? atLeft : sizes.length - atLeft;
      const start = passage + (depth - passage - corridor - stack(count)) / 2;
      const y = start + (isLeft ? index : index - atLeft) * (taken + passage) + taken / 2;
      const end = isLeft ? 0 : Math.PI;
      const middle = { x: isLeft ? length / 2 : width - length / 2, y };
      const wheelchair = index === sizes.length - 1;
      tables.push(tableAt(middle, perSide, end));
      seats.push(...seatsAt(middle, length, { people: size, perSide, end, kind: 'shared', wheelchair }));
    }
    return { seats, tables };
  };
  return { length, depth: passage + stack(sizes.length - atLeft) + corridor, place };
}

/** From the door along the passage behind the furniture, then straight to the back of the place. */
function routeTo(seat: Seat, door: RoomPoint): readonly RoomPoint[] {
  const back = facing(seat.facing + Math.PI);
  if (back.y > 0.5) {
    const way = (door.y - seat.y) / back.y;
    return [door, { x: seat.x + back.x * way, y: door.y }, { x: seat.x, y: seat.y }];
  }
  return [door, { x: seat.x, y: door.y }, { x: seat.x, y: seat.y }];
}
