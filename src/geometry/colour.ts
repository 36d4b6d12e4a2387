/** Red, green, blue of sRGB, each 0 to 1. */
export type Rgb = readonly [number, number, number];

/** Cyan, magenta, yellow, black, each 0 to 1. */
export type Cmyk = readonly [number, number, number, number];

/** A colour as it was stated: always for a screen, for a press only where the author gave the inks. */
export interface Colour {
  readonly rgb: Rgb;
  readonly cmyk?: Cmyk;
}

export const black: Colour = { rgb: [0, 0, 0], cmyk: [0, 0, 0, 1] };
export const white: Colour = { rgb: [1, 1, 1], cmyk: [0, 0, 0, 0] };

/** Reads `#0B4F6C`. */
export function parseHexColour(text: string): Rgb | undefined {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (match === null) return undefined;
  const [, red, green, blue] = match;
  return [channel(red!), channel(green!), channel(blue!)];
}

/** `share` of the first colour (0 to 1), the rest of the second; inks mix as the screen values do. */
export function mixColours(first: Colour, second: Colour, share: number): Colour {
  const mix = (a: number, b: number): number => a * share + b * (1 - share);
  const rgb: Rgb = [
    mix(first.rgb[0], second.rgb[0]),
    mix(first.rgb[1], second.rgb[1]),
    mix(first.rgb[2], second.rgb[2]),
  ];
  const [a, b] = [first.cmyk, second.cmyk];
  if (a === undefined || b === undefined) return { rgb };
  return { rgb, cmyk: [mix(a[0], b[0]), mix(a[1], b[1]), mix(a[2], b[2]), mix(a[3], b[3])] };
}

function channel(hex: string): number {
  return Number.parseInt(hex, 16) / 255;
}
