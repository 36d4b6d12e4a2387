import type { RoomTable, Seat } from './room-plan.ts';

/** Furniture about an origin of its own, before there are walls around it. */
export interface Arrangement {
  readonly seats: readonly Seat[];
  readonly tables: readonly RoomTable[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** What stays free between its top and the harvest wall. */
  readonly free: number;
  readonly rows: number;
  readonly across: number;
}
