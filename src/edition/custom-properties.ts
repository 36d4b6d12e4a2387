import type { Brand, CardFormat, Language } from '../content/catalog.ts';

/**
 * The custom properties every style sheet may use, as CSS text: the brand's colours and font families. In large print all type
 * is set in the legible family.
 */
export function brandProperties(brand: Brand, isLargePrint: boolean): readonly (readonly [string, string])[] {
  const familyFor = (use: 'serif' | 'sans' | 'display') => families(isLargePrint ? brand.legible : brand[use]);
  return [
    ['--main', colour(brand.main)],
    ['--accent', colour(brand.accent)],
    ['--ink', colour(brand.ink)],
    ['--paper', colour(brand.paper)],
    ['--serif', familyFor('serif')],
    ['--sans', familyFor('sans')],
    ['--display', familyFor('display')],
  ];
}

/** The words that style sheets print in the margins, as CSS strings: those between counters, and which version it is. */
export function wordProperties({ labels }: Language, version: string): readonly (readonly [string, string])[] {
  return [
    ['--of', cssString(` ${labels['of'] ?? ''} `)],
    ['--version', cssString(`${labels['version'] ?? ''} ${version}`)],
  ];
}

/** The measures of the card a document is set in, with the units they were written in; the scale is a number. */
export function cardProperties(format: CardFormat): readonly (readonly [string, string])[] {
  return [
    ['--card-width', format.width],
    ['--card-height', format.height],
    ['--card-bleed', format.bleed],
    ['--card-safe', format.safe],
    ['--card-scale', String(format.scale ?? 1)],
  ];
}

/** `device-cmyk(92% 45% 25% 40%, #0B4F6C)`: the inks, and the sRGB colour for a screen (CSS Color 5). */
function colour({ rgb, cmyk }: Brand['main']): string {
  return cmyk === undefined ? rgb : `device-cmyk(${cmyk.map((ink) => `${ink}%`).join(' ')}, ${rgb})`;
}

function families(names: readonly string[]): string {
  return names.map(cssString).join(', ');
}

function cssString(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
