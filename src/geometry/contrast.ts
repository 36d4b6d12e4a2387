import type { Rgb } from './colour.ts';

/** How much light an sRGB colour gives, 0 (black) to 1 (white): WCAG 2.2, "relative luminance". */
export function relativeLuminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** WCAG 2.2, "contrast ratio": 1 to 21, whichever of the two is the text. */
export function contrastRatio(first: Rgb, second: Rgb): number {
  const one = relativeLuminance(first);
  const other = relativeLuminance(second);
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** A ratio with two decimals, never rounded up, lest one that fails be printed as the one that passes. */
export function formatRatio(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
