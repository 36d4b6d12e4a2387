import type { FlipEdge } from '../edition/edition.ts';
import type { Rect, Size } from '../geometry/rect.ts';
import { rect } from '../geometry/rect.ts';

/** How what stands on the front of a sheet is reached from behind. */
export interface TurnedOver {
  /** The place on the back that lies exactly behind `slot` of the front. */
  behind(slot: Rect): Rect;
  /** How far a back is turned, so that it stands upright when the sheet is turned over this edge. */
  readonly rotation: 0 | 180;
}

/**
 * Turning over a vertical edge swaps left and right and leaves things upright; over a horizontal edge it swaps top and
 * bottom and turns them round. Which of the two the "long edge" is depends on how the sheet stands. Backs are computed from
 * the real slots, so that stock with unequal margins meets itself as well.
 */
export function turnOver(sheet: Size, flip: FlipEdge): TurnedOver {
  const isPortrait = sheet.height >= sheet.width;
  const axisIsVertical = (flip === 'long-edge') === isPortrait;
  if (axisIsVertical) {
    return { behind: ({ x, y, width, height }) => rect(sheet.width - x - width, y, width, height), rotation: 0 };
  }
  return { behind: ({ x, y, width, height }) => rect(x, sheet.height - y - height, width, height), rotation: 180 };
}
