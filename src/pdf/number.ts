/** A coordinate with at most four decimals: far finer than any device, and never in exponent notation. */
export function rounded(value: number): number {
  // Adding zero turns -0 into 0.
  return Math.round(value * 10_000) / 10_000 + 0;
}

/** Coordinates as operands of a content stream. */
export function operands(...values: readonly number[]): string {
  let text = '';
  for (const value of values) text += text === '' ? rounded(value) : ` ${rounded(value)}`;
  return text;
}
