/**
 * Plans of a room for a conversation, seen from above. All lengths are centimetres; x runs to the right, y down from the
 * wall that is kept free for the harvest.
 */
export interface RoomPoint {
  readonly x: number;
  readonly y: number;
}

/** A place to sit, a rectangle about its middle. `facing` is the way the person looks, in radians clockwise from the right. */
export interface Seat extends RoomPoint {
  readonly facing: number;
  /** Across the way it faces. */
  readonly width: number;
  /** Along the way it faces. */
  readonly length: number;
  /** `wheelchair` is a place without a chair; at a `shared` one a chair from elsewhere in the room is drawn up. */
  readonly kind: 'participant' | 'facilitator' | 'guest' | 'wheelchair' | 'shared';
}

/** A table about its middle, its sides along the walls. */
export interface RoomTable extends RoomPoint {
  readonly width: number;
  readonly depth: number;
}

export interface RoomDoor {
  readonly side: 'left' | 'right';
  /** The middle of its opening, which is a passage wide. */
  readonly y: number;
}

export type RoomForm = 'circle' | 'horseshoe' | 'tables';

/** What a plan is made of. `tables` says how many people sit at each. */
export interface RoomRequest {
  readonly form: RoomForm;
  readonly people: number;
  readonly tables: readonly number[];
  readonly facilitators: number;
  readonly guests: number;
  readonly doors: number;
}

export interface RoomPlan {
  /** The least room, rounded up to half metres. */
  readonly width: number;
  readonly depth: number;
  readonly seats: readonly Seat[];
  readonly tables: readonly RoomTable[];
  readonly doors: readonly RoomDoor[];
  /** The middle of each free passage from a door to a place without a chair; it is {@link measures.passage} wide. */
  readonly routes: readonly (readonly RoomPoint[])[];
  /** In how many rows the circle or horseshoe stands; 0 for tables alone. */
  readonly rows: number;
  /** From chair to chair across the middle of the circle or horseshoe. */
  readonly across: number;
}

/**
 * The measures of a plan. A wheelchair takes 90 by 120 cm and a passage of 90, close to what it does in the 2010 ADA
 * Standards, 802.1 and 403.5 (36 by 48 inches, and 36). The others are rules of our own: 70 cm from one chair to the next for
 * elbows and coats, and no more than 7 m across, since further away a voice needs a microphone.
 */
export const measures = {
  chair: 45,
  seatPitch: 70,
  /** From the edge of a table to the back of a chair at it. */
  atTable: 50,
  tableWidth: 80,
  passage: 90,
  wheelchairWidth: 90,
  wheelchairLength: 120,
  /** What of a wheelchair stands out from under a table. */
  wheelchairAtTable: 90,
  /** From the chairs of one row to those of the row behind, middle to middle. */
  rowPitch: 120,
  /** Behind the last furniture: a passage, clear of the door's frame. */
  corridor: 105,
  /** From the wall to the middle of that passage. */
  corridorMiddle: 60,
  /** Room to stand at the harvest wall where no one sits in front of it. */
  standing: 150,
  widestAcross: 700,
  largestRoom: 2000,
  roundedTo: 50,
} as const;

/** Whether no ordinary room holds the plan, or people in it do not hear each other. */
export function isTooLarge(plan: RoomPlan): boolean {
  return plan.across > measures.widestAcross || Math.max(plan.width, plan.depth) > measures.largestRoom;
}
