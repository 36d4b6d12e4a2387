/** A coordinate with at most four decimals: far finer than any device, and never in exponent notation. */
export function rounded(value: number): number {
  // Adding zero turns -0 into 0.
  return Math.round(value * 1e4) / 1e4 + 0;
}

/** A factor that coordinates are multiplied by, with six decimals: the most that is never written with an exponent. */
export function roundedFactor(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}

/** Coordinates as operands of a content stream. */
export function operands(...values: readonly number[]): string {
  let text = '';
  for (let i = 0; i < values.length; i++) text += i === 0 ? rounded(values[i]!) : ` ${rounded(values[i]!)}`;
  return text;
}
