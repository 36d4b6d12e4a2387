/**
 * The face CSS would choose for `weight` (CSS Fonts 4 §5.2): from 400 to 500 the next heavier up to 500 first, then lighter,
 * then heavier; below 400 lighter first; above 500 heavier first.
 */
export function nearestWeight<Face extends { readonly weight: number }>(
  faces: readonly Face[],
  weight: number,
): Face | undefined {
  let best: Face | undefined;
  for (const face of faces) {
    if (best === undefined || distance(face.weight, weight) < distance(best.weight, weight)) best = face;
  }
  return best;
}

/** Largest CSS weight: a face on the side that is tried second is farther than any on the first. */
const secondChoice = 1000;

function distance(candidate: number, wanted: number): number {
  const difference = candidate - wanted;
  if (difference === 0) return 0;
  const regular = wanted >= 400 && wanted <= 500;
  if (regular && difference > 0 && candidate <= 500) return difference;
  const preferred = wanted > 500 ? difference > 0 : difference < 0;
  return Math.abs(difference) + (preferred ? secondChoice : 2 * secondChoice);
}
