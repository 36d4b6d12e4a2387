import type { Brand, Entry } from '../content/catalog.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { parseHexColour, type Rgb, white } from '../geometry/colour.ts';
import { contrastRatio, formatRatio } from '../geometry/contrast.ts';

/** The least ratio between text of any size and its ground (WCAG 2.2, success criterion 1.4.3, level AA). */
export const minimumContrast = 4.5;

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
        const values = { colour, value, ground: ground.name, ratio: formatRatio(ratio), minimum: minimumContrast };
        return [diagnostic('edition/low-contrast', values, { origin: brand.locate([colour, 'rgb']) })];
      }
    }
    return [];
  });
}

function rgb(hex: string): Rgb {
  return parseHexColour(hex)!;
}
