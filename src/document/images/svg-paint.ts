import { black, parseHexColour, type Rgb, white } from '../../geometry/colour.ts';
import type { Paint } from '../image.ts';

/**
 * Reads a paint: `currentColor`, `#rgb`, `#rrggbb`, `rgb(…)`, `black`, `white` or `none`. Black is the black ink alone.
 * Undefined for anything else, such as the gradient of a `url(#…)`.
 */
export function readPaint(text: string): Paint | 'none' | undefined {
  const written = text.trim().toLowerCase();
  if (written === 'none') return 'none';
  if (written === 'currentcolor') return 'current';
  const rgb = named[written] ?? shortHex(written) ?? parseHexColour(written) ?? functional(written);
  if (rgb === undefined) return undefined;
  if (rgb.every((channel) => channel === 0)) return black;
  return rgb.every((channel) => channel === 1) ? white : { rgb };
}

const named: Readonly<Record<string, Rgb>> = { black: black.rgb, white: white.rgb };

function shortHex(text: string): Rgb | undefined {
  return /^#[0-9a-f]{3}$/.test(text) ? parseHexColour(text.replace(/[0-9a-f]/g, '$&$&')) : undefined;
}

function functional(text: string): Rgb | undefined {
  const channels = /^rgb\(\s*([\d.]+%?)\s*,\s*([\d.]+%?)\s*,\s*([\d.]+%?)\s*\)$/.exec(text)?.slice(1);
  const shares = channels?.map((each) => Number.parseFloat(each) / (each.endsWith('%') ? 100 : 255));
  const [red, green, blue] = shares ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return [red, green, blue].every((share) => share >= 0 && share <= 1) ? [red, green, blue] : undefined;
}
