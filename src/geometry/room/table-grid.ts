import type { Arrangement } from './arrangement.ts';
import { measures, type RoomRequest } from './room-plan.ts';
import { leadersOf, seatsAbreast, seatsAt, seatsPerSide, tableAt } from './seats.ts';

const { atTable, passage, chair, seatPitch, tableWidth, wheelchairAtTable, corridor } = measures;

/**
 * Tables that stand upright to the harvest wall, so that no one sits with the back to it, in the rows and columns of the
 * squarest room. At the last of them, nearest to the door, the place without a chair is at the end.
 */
export function tableGrid(request: RoomRequest): Arrangement {
  const tables = request.tables.length === 0 ? [request.people] : request.tables;
  const sizes = [...tables].sort((a, b) => b - a);
  const perSide = seatsPerSide(Math.max(...sizes));
  const length = perSide * seatPitch;
  const hasEnds = sizes.slice(0, -1).some((people) => people > perSide * 2);
  const pitch = { x: tableWidth + 2 * atTable + passage, y: length + passage + (hasEnds ? atTable : 0) };
  const columns = squarestColumns(sizes.length, pitch);
  const rows = Math.ceil(sizes.length / columns);
  const end = Math.PI / 2;
  const middles = sizes.map((_, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, sizes.length - row * columns);
    return { x: ((index % columns) - (inRow - 1) / 2) * pitch.x, y: row * pitch.y + length / 2 };
  });
  const seats = middles.flatMap((middle, index) => {
    const wheelchair = index === sizes.length - 1;
    return seatsAt(middle, length, { people: sizes[index]!, perSide, end, kind: 'participant', wheelchair });
  });
  const front = seatsAbreast(leadersOf(request), -passage - chair / 2);
  const half = Math.max((columns * pitch.x - passage) / 2, ...front.map(({ x }) => x + chair / 2));
  return {
    seats: [...seats, ...front],
    tables: middles.map((middle) => tableAt(middle, perSide, end)),
    left: -half,
    right: half,
    top: -passage - chair,
    bottom: (rows - 1) * pitch.y + length + wheelchairAtTable,
    free: passage,
    rows: 0,
    across: 0,
  };
}

/** The number of columns that makes the room's longer side shortest; where two do, the one that is less deep. */
function squarestColumns(tables: number, pitch: { readonly x: number; readonly y: number }): number {
  const longest = (columns: number): number => {
    const width = columns * pitch.x + passage;
    const depth = 2 * passage + chair + Math.ceil(tables / columns) * pitch.y - passage + wheelchairAtTable + corridor;
    return Math.max(width, depth);
  };
  let best = 1;
  for (let columns = 2; columns <= tables; columns++) if (longest(columns) <= longest(best)) best = columns;
  return best;
}
