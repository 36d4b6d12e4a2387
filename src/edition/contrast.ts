import type { Brand, Entry } from '../content/catalog.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { parseHexColour, type Rgb, white } from '../geometry/colour.ts';

/** The least ratio between text of any size and its ground (WCAG 2.2, success criterion 1.4.3, level AA). */
export const minimumContrast = 4.5;

/** How much light an sRGB colour gives, 0 (black) to 1 (white): WCAG 2.2, "relative luminance". */
export function relativeLuminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** WCAG 2.2, "contrast ratio": 1 to 21, whichever of the two is the text. */
export function contrastRatio(first: Rgb, second: Rgb): number {
  const [darker, lighter] = [relativeLuminance(first), relativeLuminance(second)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** Text is set in main or ink, on white or on the paper tint, and in white on main: an error for each colour too light for that. */
export function checkContrast(brand: Entry<Brand>): readonly Diagnostic[] {
  const grounds = [
    { name: 'white', rgb: white.rgb },
    { name: `paper ${brand.data.paper.rgb}`, rgb: rgb(brand.data.paper.rgb) },
  ];
  return (['main', 'ink'] as const).flatMap((colour) => {
    const value = brand.data[colour].rgb;
    for (const ground of grounds) {
      const ratio = contrastRatio(rgb(value), ground.rgb);
      if (ratio < minimumContrast) {
        const values = { colour, value, ground: ground.name, ratio: roundedDown(ratio), minimum: minimumContrast };
        return [diagnostic('edition/low-contrast', values, { origin: brand.locate([colour, 'rgb']) })];
      }
    }
    return [];
  });
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** Never up, lest a ratio that fails be printed as the one that passes. */
function roundedDown(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}

function rgb(hex: string): Rgb {
  return parseHexColour(hex)!;
}
