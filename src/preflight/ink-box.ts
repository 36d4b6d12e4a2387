import { type Rect, rect } from '../geometry/rect.ts';
import type { TextItem } from '../layout/page.ts';

/** Where type stands: from the height of a capital to the baseline, as wide as it is set. */
export function inkBox({ x, baseline, width, size, runs, rotation }: TextItem): Rect {
  const capHeight = (runs[0]?.face.capHeight ?? 0.7) * size;
  return rotation === 180
    ? rect(x - width, baseline, width, capHeight)
    : rect(x, baseline - capHeight, width, capHeight);
}
