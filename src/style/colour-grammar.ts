import { black, type Cmyk, type Colour, mixColours, parseHexColour, type Rgb, white } from '../geometry/colour.ts';
import type { Computable, Grammar } from './grammar.ts';
import { evaluateQuantity } from './quantity.ts';
import { splitAtCommas, type Term } from './term.ts';

/** A colour; `currentcolor` is that of the text. */
export const colour: Grammar<Colour> = {
  forms: [
    '#rrggbb',
    '#rgb',
    'black',
    'white',
    'currentcolor',
    'device-cmyk(c m y k, #rrggbb)',
    'color-mix(in srgb, colour p%, colour)',
  ],
  keywords: ['black', 'white', 'currentcolor'],
  parse: (terms) => (terms.length === 1 ? parseColour(terms[0]) : undefined),
};

function parseColour(term: Term | undefined): Computable<Colour> | undefined {
  if (term?.kind === 'identifier' && term.name.toLowerCase() === 'currentcolor') return (context) => context.colour;
  if (term?.kind === 'function' && term.name === 'color-mix') return parseMix(term.terms);
  const stated = parseStatedColour(term);
  return stated === undefined ? undefined : () => stated;
}

function parseStatedColour(term: Term | undefined): Colour | undefined {
  if (term?.kind === 'identifier') return named.get(term.name.toLowerCase());
  if (term?.kind === 'function') return term.name === 'device-cmyk' ? parseInks(term.terms) : undefined;
  const rgb = parseHash(term);
  return rgb === undefined ? undefined : { rgb };
}

const named: ReadonlyMap<string, Colour> = new Map([
  ['black', black],
  ['white', white],
]);

function parseHash(term: Term | undefined): Rgb | undefined {
  if (term?.kind !== 'hash') return undefined;
  return parseHexColour(term.text.length === 4 ? term.text.replace(/[^#]/g, '$&$&') : term.text);
}

/** `device-cmyk(92% 45% 25% 40%, #0B4F6C)`: inks for the press, and what a screen shows (CSS Color 5, 8). */
function parseInks(terms: readonly Term[]): Colour | undefined {
  const [inks, fallback, ...rest] = splitAtCommas(terms);
  const shown = fallback?.length === 1 ? parseStatedColour(fallback[0]) : undefined;
  if (inks?.length !== 4 || shown === undefined || rest.length > 0) return undefined;
  const [cyan, magenta, yellow, key] = inks.map(parseInk);
  if (cyan === undefined || magenta === undefined || yellow === undefined || key === undefined) return undefined;
  const cmyk: Cmyk = [cyan, magenta, yellow, key];
  return { rgb: shown.rgb, cmyk };
}

function parseInk(term: Term): number | undefined {
  const quantity = evaluateQuantity(term);
  if (quantity === undefined || quantity.kind === 'length') return undefined;
  const amount = quantity.kind === 'percentage' ? quantity.value / 100 : quantity.value;
  return amount >= 0 && amount <= 1 ? amount : undefined;
}

/** `color-mix(in srgb, white 80%, black)` (CSS Color 5, 3); without a percentage half and half. */
function parseMix(terms: readonly Term[]): Computable<Colour> | undefined {
  const [space, first, second, ...rest] = splitAtCommas(terms);
  const [into, srgb, ...more] = space ?? [];
  if (into?.text.toLowerCase() !== 'in' || srgb?.text.toLowerCase() !== 'srgb' || more.length > 0) return undefined;
  if (first === undefined || first.length > 2 || second?.length !== 1 || rest.length > 0) return undefined;
  const share = first.length === 1 ? 50 : percentOf(first[1]);
  const one = parseColour(first[0]);
  const other = parseColour(second[0]);
  if (share === undefined || one === undefined || other === undefined) return undefined;
  return (context) => mixColours(one(context), other(context), share / 100);
}

function percentOf(term: Term | undefined): number | undefined {
  const quantity = evaluateQuantity(term);
  if (quantity?.kind !== 'percentage' || quantity.value < 0 || quantity.value > 100) return undefined;
  return quantity.value;
}
