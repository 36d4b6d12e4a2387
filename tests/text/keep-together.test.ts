import { describe, expect, it } from 'vitest';
import { keepsTogether } from '../../src/text/keep-together.ts';

/** Whether the last two words of a text are kept together. */
function keeps(text: string): boolean {
  const words = text.split(' ');
  const after = words.pop()!;
  const before = words.pop()!;
  return keepsTogether(before, after, (back) => words.at(-back));
}

describe('keepsTogether', () => {
  it.each([
    '25 min',
    '(25 min),',
    '45 minuten.',
    '3,5 km',
    '20 m²',
    '1 januari',
    '31 december.',
    'november 2026',
    'nov. 2026,',
    "10 euro's",
    '12,50 euro',
    '2,4 miljoen',
    '80 %',
    '€ 25',
    'artikel 3',
    '(Artikel 3',
    'art. 5.2',
    'blz. 4',
    '§ 12',
    'Opdracht 2:',
    'ca. 40',
    '3 ×',
    '× 4',
    '1 t/m',
    't/m 12',
    'J. de',
    'J. de Vries',
    'J.P. van der',
    'J.P. van der Berg,',
    'J.P. Balkenende',
    '(J. de',
    'dr. van den Akker',
    'mevr. Jansen',
    'prof. dr.',
    'woord –',
    'woord …',
    'woord ?!',
    '“ woord',
    '( woord',
  ])('keeps the last words of %s on one line', (text) => {
    expect(keeps(text)).toBe(true);
  });

  it.each([
    'een woord',
    '25 mensen',
    'In 2026. De',
    'van 20, min',
    'december van',
    'om 09:30',
    'op ’s-Hertogenbosch',
    'zei “ja”',
    'niet (meer)',
    '– woord',
    'werk. De',
    'enz. Daarna',
    'hoofdstuk drie',
    'dr. en',
    'huis van Vries',
    'naar de Vries',
    'woord …en',
  ])('lets a line end before the last word of %s', (text) => {
    expect(keeps(text)).toBe(false);
  });
});
