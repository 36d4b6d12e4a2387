import type { Arrangement } from './arrangement.ts';
import { measures, type RoomRequest, type Seat } from './room-plan.ts';
import { circleTrack, horseshoeTrack, type SeatTrack } from './seat-track.ts';
import { facing, leadersOf, seatsAbreast } from './seats.ts';

const { chair, seatPitch, passage, rowPitch, wheelchairWidth, wheelchairLength, widestAcross } = measures;

/** A wheelchair in a row of chairs, with the room between a chair and the next at either side of it. */
const gap = wheelchairWidth + 20;

const leastRadius = 150;
const radiusStep = 5;

/**
 * A circle or a horseshoe of chairs, in two rows where one would be too wide to talk across. Its foot has a place without
 * a chair, among the others; behind it the second row stands open.
 */
export function seatRows(request: RoomRequest): Arrangement {
  const isCircle = request.form === 'circle';
  const leaders = leadersOf(request);
  const chairs = request.people - 1 + (isCircle ? leaders.length : 0);
  const one = singleRadius(chairs, isCircle);
  const isDouble = acrossOf(one) > widestAcross;
  const radius = isDouble ? doubleRadius(chairs, isCircle) : one;
  const inner = trackOf(radius, isDouble ? radius : armOf(chairs, radius), isCircle);
  const count = isDouble ? capacity(inner.length) : chairs;
  const first = innerRow(inner, count);
  const second = isDouble ? outerRow(radius, first.space, isCircle, chairs - count) : [];
  const place = wheelchairAt(first.space);
  const seats = [...(isCircle ? withLeaders(first.seats, leaders) : first.seats), ...second, place];
  const back = facing(place.facing + Math.PI);
  // The corners of a chair that stands askew reach further than its back.
  const outermost = Math.hypot((isDouble ? radius + rowPitch : radius) + chair / 2, chair / 2);
  const top = isCircle ? -outermost : Math.min(...seats.map(({ y }) => y)) - chair / 2;
  const front = isCircle ? [] : seatsAbreast(leaders, top - passage - chair / 2);
  const half = Math.max(outermost, reachOf(place, back.x), ...front.map(({ x }) => x + chair / 2));
  return {
    seats: [...seats, ...front],
    tables: [],
    left: -half,
    right: half,
    top: front.length === 0 ? top : top - passage - chair,
    bottom: Math.max(outermost, radius - chair / 2 + wheelchairLength),
    free: isCircle ? measures.standing : passage,
    rows: isDouble ? 2 : 1,
    across: acrossOf(radius),
  };
}

function acrossOf(radius: number): number {
  return 2 * radius - chair;
}

function singleRadius(chairs: number, isCircle: boolean): number {
  const length = chairs * seatPitch + gap;
  return Math.max(leastRadius, length / (isCircle ? 2 * Math.PI : Math.PI + 2));
}

/** The least radius at which two rows hold the chairs. */
function doubleRadius(chairs: number, isCircle: boolean): number {
  for (let radius = leastRadius; ; radius += radiusStep) {
    const inner = trackOf(radius, radius, isCircle);
    const outer = trackOf(radius + rowPitch, radius, isCircle);
    // Its two halves are filled each by itself, and may both end in part of a pitch.
    if (capacity(inner.length) + capacity(outer.length) - 2 >= chairs) return radius;
  }
}

function capacity(length: number): number {
  return Math.floor((length - gap) / seatPitch);
}

/** How long the arms of a horseshoe are that holds the chairs in one row; about its radius, where that may be chosen. */
function armOf(chairs: number, radius: number): number {
  return Math.max(0, (chairs * seatPitch + gap - Math.PI * radius) / 2);
}

function trackOf(radius: number, arm: number, isCircle: boolean): SeatTrack {
  return isCircle ? circleTrack(radius) : horseshoeTrack(radius, arm);
}

interface Space {
  readonly at: ReturnType<SeatTrack['at']>;
  readonly way: number;
}

/** Chairs evenly along the whole track, the gap among them: in the middle, or the next place to the right of it. */
function innerRow(track: SeatTrack, chairs: number): { readonly seats: readonly Seat[]; readonly space: Space } {
  const before = Math.ceil(chairs / 2);
  const pitch = (track.length - gap) / Math.max(1, chairs);
  const start = -track.length / 2;
  const way = start + before * pitch + gap / 2;
  const seats = Array.from({ length: chairs }, (_, index) =>
    chairAt(track, start + (index + 0.5) * pitch + (index < before ? 0 : gap)),
  );
  return { seats, space: { at: track.at(way), way } };
}

/** Chairs on both sides of a gap that stands right behind the place without a chair. */
function outerRow(innerRadius: number, space: Space, isCircle: boolean, chairs: number): readonly Seat[] {
  const radius = innerRadius + rowPitch;
  const track = trackOf(radius, innerRadius, isCircle);
  const way = (space.way * radius) / innerRadius;
  const half = track.length / 2;
  const left = half + way - gap / 2;
  const right = half - way - gap / 2;
  const leftCount = Math.round((chairs * left) / (left + right));
  const fill = (from: number, length: number, count: number): readonly Seat[] =>
    Array.from({ length: count }, (_, index) => chairAt(track, from + ((index + 0.5) * length) / count));
  return [...fill(-half, left, leftCount), ...fill(way + gap / 2, right, chairs - leftCount)];
}

function chairAt(track: SeatTrack, way: number): Seat {
  return { ...track.at(way), width: chair, length: chair, kind: 'participant' };
}

/** Its front is in line with the fronts of the chairs beside it. */
function wheelchairAt({ at }: Space): Seat {
  const back = facing(at.facing + Math.PI);
  const by = (wheelchairLength - chair) / 2;
  const [x, y] = [at.x + back.x * by, at.y + back.y * by];
  return { x, y, facing: at.facing, width: wheelchairWidth, length: wheelchairLength, kind: 'wheelchair' };
}

/** How far the place stands out from the origin to a side, when its back points `back` of the way there. */
function reachOf(place: Seat, back: number): number {
  const across = Math.sqrt(1 - back ** 2);
  return Math.abs(place.x) + (Math.abs(back) * place.length + across * place.width) / 2;
}

/** Those who lead sit at the top of the circle, where its row begins and ends: the first of them nearest to the middle. */
function withLeaders(row: readonly Seat[], leaders: readonly Seat['kind'][]): readonly Seat[] {
  const kinds = new Map(
    leaders.map((kind, index) => [index % 2 === 0 ? index / 2 : row.length - (index + 1) / 2, kind]),
  );
  return row.map((seat, index) => ({ ...seat, kind: kinds.get(index) ?? seat.kind }));
}
