import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRoom } from '../../src/geometry/room/plan-room.ts';
import {
  isTooLarge,
  measures,
  type RoomForm,
  type RoomPlan,
  type RoomPoint,
  type RoomRequest,
  type Seat,
} from '../../src/geometry/room/room-plan.ts';
import { tableSizes } from '../../src/geometry/room/table-sizes.ts';

/** Four corners, in order. */
type Corners = readonly RoomPoint[];

function cornersOf({ x, y, facing, width, length }: Omit<Seat, 'kind'>): Corners {
  const [along, across] = [
    { x: (Math.cos(facing) * length) / 2, y: (Math.sin(facing) * length) / 2 },
    { x: (-Math.sin(facing) * width) / 2, y: (Math.cos(facing) * width) / 2 },
  ];
  return [
    [1, 1],
    [1, -1],
    [-1, -1],
    [-1, 1],
  ].map(([a = 0, b = 0]) => ({ x: x + a * along.x + b * across.x, y: y + a * along.y + b * across.y }));
}

/** How far two rectangles stand apart along the best dividing line; negative when they overlap (separating axes). */
function distance(one: Corners, other: Corners): number {
  const axes = [one, other].flatMap((corners) =>
    [0, 1].map((index) => {
      const [from, to] = [corners[index]!, corners[index + 1]!];
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
    }),
  );
  const gaps = axes.map((axis) => {
    const [a, b] = [one, other].map((corners) => corners.map(({ x, y }) => x * axis.x + y * axis.y));
    return Math.max(Math.min(...a!) - Math.max(...b!), Math.min(...b!) - Math.max(...a!));
  });
  return Math.max(...gaps);
}

/** The band a wheelchair needs along a route, as rectangles that meet at its corners; not the place itself. */
function bandsOf(route: readonly RoomPoint[]): readonly Corners[] {
  return route.slice(1).map((to, index) => {
    const from = route[index]!;
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    const facing = Math.atan2(to.y - from.y, to.x - from.x);
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    return cornersOf({ ...middle, facing, width: measures.passage, length });
  });
}

function furnitureOf(plan: RoomPlan): readonly { readonly name: string; readonly corners: Corners }[] {
  return [
    ...plan.seats.map((seat) => ({ name: seat.kind, corners: cornersOf(seat) })),
    ...plan.tables.map(({ x, y, width, depth }) => ({
      name: 'table',
      corners: cornersOf({ x, y, facing: 0, width: depth, length: width }),
    })),
  ];
}

function request(form: RoomForm, people: number, table = 4, withTables = form === 'tables'): RoomRequest {
  const tables = withTables ? tableSizes(people, table) : [];
  return { form, people, tables, facilitators: 2, guests: 0, doors: 1 };
}

const requests: fc.Arbitrary<RoomRequest> = fc
  .record({
    form: fc.constantFrom<RoomForm>('circle', 'horseshoe', 'tables'),
    people: fc.integer({ min: 1, max: 60 }),
    table: fc.integer({ min: 2, max: 8 }),
    beside: fc.boolean(),
    facilitators: fc.integer({ min: 1, max: 4 }),
    guests: fc.integer({ min: 0, max: 4 }),
    doors: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ table, beside, ...rest }) => ({
    ...rest,
    tables: rest.form === 'tables' || beside ? tableSizes(rest.people, table) : [],
  }));

const rounding = 1e-6;

describe('whatever the group', () => {
  it('nothing overlaps, all of it stands inside the walls, and everyone has a place', () => {
    fc.assert(
      fc.property(requests, (asked) => {
        const plan = planRoom(asked);
        const furniture = furnitureOf(plan);
        furniture.forEach((one, index) => {
          for (const { x, y } of one.corners) {
            expect(Math.min(x, y, plan.width - x, plan.depth - y), one.name).toBeGreaterThan(-rounding);
          }
          for (const other of furniture.slice(index + 1)) {
            expect(distance(one.corners, other.corners), `${one.name} and ${other.name}`).toBeGreaterThan(-rounding);
          }
        });
        const count = (kind: Seat['kind']) => plan.seats.filter((seat) => seat.kind === kind).length;
        const atTables = asked.form !== 'tables' && asked.tables.length > 0;
        expect(count('wheelchair')).toBe(atTables ? 2 : 1);
        expect(count('participant')).toBe(asked.people - 1);
        expect(count('shared')).toBe(atTables ? asked.people - 1 : 0);
        expect([count('facilitator'), count('guest')]).toEqual([asked.facilitators, asked.guests]);
      }),
    );
  });

  it('a wheelchair gets from the door to each of its places without touching anything', () => {
    fc.assert(
      fc.property(requests, (asked) => {
        const plan = planRoom(asked);
        const places = plan.seats.filter(({ kind }) => kind === 'wheelchair');
        expect(plan.routes.map((route) => route.at(-1))).toEqual(places.map(({ x, y }) => ({ x, y })));
        const fixed = furnitureOf({ ...plan, seats: plan.seats.filter(({ kind }) => kind !== 'wheelchair') });
        for (const band of plan.routes.flatMap(bandsOf)) {
          for (const { name, corners } of fixed) {
            expect(distance(band, corners), name).toBeGreaterThan(-rounding);
          }
        }
      }),
    );
  });
});

describe('people at tables', () => {
  it('are spread evenly, so that what does not divide in fours sits with three or five, never with two', () => {
    expect(tableSizes(16, 4)).toEqual([4, 4, 4, 4]);
    expect(tableSizes(17, 4)).toEqual([5, 4, 4, 4]);
    expect(tableSizes(18, 4)).toEqual([4, 4, 4, 3, 3]);
    expect(tableSizes(19, 4)).toEqual([4, 4, 4, 4, 3]);
    expect(tableSizes(5, 3)).toEqual([5]);
    for (let people = 3; people <= 100; people++) {
      const sizes = tableSizes(people, 4);
      expect(sizes.reduce((sum, each) => sum + each, 0)).toBe(people);
      expect(sizes.filter((each) => each < 3 || each > 5)).toEqual([]);
    }
  });
});

describe('a room', () => {
  it('is stated in half metres', () => {
    expect(planRoom(request('horseshoe', 16))).toMatchObject({ width: 700, depth: 900, rows: 1 });
    expect(planRoom(request('tables', 20))).toMatchObject({ rows: 0 });
  });

  it('has two rows of chairs where one would be too wide to hear each other, and is too large where two are', () => {
    expect(planRoom(request('horseshoe', 24)).rows).toBe(1);
    expect(planRoom(request('horseshoe', 32))).toMatchObject({ rows: 2 });
    expect(isTooLarge(planRoom(request('horseshoe', 32)))).toBe(false);
    expect(isTooLarge(planRoom(request('horseshoe', 100)))).toBe(true);
    expect(isTooLarge(planRoom(request('tables', 400)))).toBe(true);
  });
});
