import { describe, expect, it } from 'vitest';
import { keepsTogether } from '../../src/text/keep-together.ts';

describe('keepsTogether', () => {
  it.each([
    ['25', 'min'],
    ['(25', 'min),'],
    ['1', 'januari'],
    ['31', 'december.'],
    ['10', "euro's"],
    ['12,50', 'euro'],
    ['80', '%'],
    ['€', '25'],
    ['artikel', '3'],
    ['(Artikel', '3'],
    ['blz.', '4'],
    ['§', '12'],
    ['Opdracht', '2:'],
    ['J.', 'de'],
    ['J.P.', 'Balkenende'],
    ['(J.', 'de'],
    ['mevr.', 'Jansen'],
    ['woord', '–'],
    ['woord', '…'],
    ['woord', '?!'],
    ['“', 'woord'],
    ['(', 'woord'],
  ])('keeps %s %s on one line', (before, after) => {
    expect(keepsTogether(before, after)).toBe(true);
  });

  it.each([
    ['een', 'woord'],
    ['25', 'minuten'],
    ['december', '2026'],
    ['om', '09:30'],
    ['op', '’s-Hertogenbosch'],
    ['zei', '“ja”'],
    ['niet', '(meer)'],
    ['–', 'woord'],
    ['werk.', 'De'],
    ['enz.', 'Daarna'],
    ['hoofdstuk', 'drie'],
    ['dr.', 'en'],
    ['woord', '…en'],
  ])('lets a line end between %s and %s', (before, after) => {
    expect(keepsTogether(before, after)).toBe(false);
  });
});
