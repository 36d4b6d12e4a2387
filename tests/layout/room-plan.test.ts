import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PathSegment } from '../../src/document/image.ts';
import { planRoom } from '../../src/geometry/room/plan-room.ts';
import type { RoomForm } from '../../src/geometry/room/room-plan.ts';
import { tableSizes } from '../../src/geometry/room/table-sizes.ts';
import type { PageItem } from '../../src/layout/page.ts';
import { layOut, linesOf } from './lay-out.ts';

interface Asked {
  readonly form: RoomForm;
  readonly people: number;
  readonly doors: number;
}

const sized = '@page { size: 400pt 400pt; } room-plan { height: 300pt; font-size: 8pt; line-height: 10pt; }';

function markup({ form, people, doors }: Asked): string {
  const tables = tableSizes(people, 4).join(' ');
  const words = 'wall="oogst" door="deur" width="9,5 m" depth="12 m" metre="m"';
  return `<room-plan form="${form}" people="${people}" tables="${tables}" facilitators="2" doors="${doors}" ${words} alt="Een zaal"/>`;
}

function pointsOf(segments: readonly PathSegment[]): readonly (readonly [number, number])[] {
  return segments.flatMap((segment) =>
    segment[0] === 'Z' ? [] : [[segment.at(-2), segment.at(-1)] as [number, number]],
  );
}

function pathsOf(items: readonly PageItem[]) {
  return items.filter((item) => item.kind === 'path');
}

it('is drawn within its width and the height it is given, labels and all, whatever stands in the room', async () => {
  const asked = fc.record({
    form: fc.constantFrom<RoomForm>('circle', 'horseshoe', 'tables'),
    people: fc.integer({ min: 2, max: 60 }),
    doors: fc.integer({ min: 1, max: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(asked, async (each) => {
      const { pages, diagnostics } = await layOut(`${markup(each)}<p>na</p>`, sized);
      expect([diagnostics, pages.length]).toEqual([[], 1]);
      const { items } = pages[0]!;
      for (const [x, y] of pathsOf(items).flatMap(({ segments }) => pointsOf(segments))) {
        expect(Math.min(x - 10, 390 - x, y - 10, 310 - y)).toBeGreaterThan(-0.01);
      }
      for (const item of items) if (item.kind === 'text') expect(item.x + item.width).toBeLessThan(390.01);
      const after = items.find((item) => item.kind === 'text' && item.text === 'na');
      const lowest = items.reduce((least, item) => (item.kind === 'text' ? Math.max(least, item.baseline) : least), 0);
      expect(after?.kind === 'text' && after.baseline).toBe(lowest);
    }),
    { numRuns: 30 },
  );
});

it('is to scale: three metres of the bar are three metres of the room, on the scale of a ruler', async () => {
  const { pages } = await layOut(markup({ form: 'horseshoe', people: 16, doors: 1 }), sized);
  const drawn = pathsOf(pages[0]!.items).map(({ segments, stroke }) => {
    const xs = pointsOf(segments).map(([x]) => x);
    return { width: Math.max(...xs) - Math.min(...xs), isSolid: stroke === null };
  });
  const metre = drawn.at(-1)!.width;
  const { width } = planRoom({
    form: 'horseshoe',
    people: 16,
    tables: tableSizes(16, 4),
    facilitators: 2,
    guests: 0,
    doors: 1,
  });
  const walls = Math.max(...drawn.filter(({ isSolid }) => isSolid).map((each) => each.width));
  expect(walls / metre).toBeCloseTo((width + 20) / 100, 5);
  expect([40, 50, 75, 100, 125, 150, 200, 250]).toContain(Math.round(2834.6457 / metre));
});

it('is one figure to a reader, told by its alternative text; the words in it are not read as well', async () => {
  const { pages, structure } = await layOut(markup({ form: 'circle', people: 8, doors: 1 }), sized);
  const figure = structure.find(({ role }) => role === 'Figure');
  expect(figure?.alt).toBe('Een zaal');
  const { items } = pages[0]!;
  expect(new Set(pathsOf(items).map(({ semantics }) => semantics?.structure))).toEqual(new Set([figure?.id]));
  expect(items.filter((item) => item.kind === 'text' && item.semantics !== null)).toEqual([]);
  expect(linesOf(items).join(' ')).toMatch(/oogst.*12 m.*deur.*9,5 m.*0–3 m/);
});
