import type { RoomPoint } from './room-plan.ts';

/** A line that chairs stand on. `at` takes the way along it from the middle of its foot, to the right when positive. */
export interface SeatTrack {
  readonly length: number;
  at(way: number): RoomPoint & { readonly facing: number };
}

/** A circle about the origin. */
export function circleTrack(radius: number): SeatTrack {
  return { length: 2 * Math.PI * radius, at: (way) => onCircle(radius, way) };
}

/** Half a circle about the origin, open to the top, with a straight arm upwards at either end. */
export function horseshoeTrack(radius: number, arm: number): SeatTrack {
  const quarter = (Math.PI * radius) / 2;
  return {
    length: 2 * (quarter + arm),
    at(way) {
      const beyond = Math.abs(way) - quarter;
      if (beyond <= 0) return onCircle(radius, way);
      return way > 0 ? { x: radius, y: -beyond, facing: Math.PI } : { x: -radius, y: -beyond, facing: 0 };
    },
  };
}

function onCircle(radius: number, way: number): RoomPoint & { readonly facing: number } {
  const angle = Math.PI / 2 - way / radius;
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle), facing: angle + Math.PI };
}
