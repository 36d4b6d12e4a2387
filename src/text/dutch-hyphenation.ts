import { divideDiminutive } from './dutch-diminutives.ts';
import { dividedByPatterns } from './hyphenation-patterns.ts';

/**
 * A place where a word may be divided. The line ends with `word.slice(0, from) + before` and the next one begins with
 * `after + word.slice(to)`; where spelling stays as it is, `from` and `to` are both `at`. Offsets are in UTF-16 units.
 */
export interface Division {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Ends with the hyphen that is printed; empty where the word has a sign of its own. */
  readonly before: string;
  readonly after: string;
}

const vowel = /[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûü]/i;
const apostrophe = /['’]/;
const withoutDiaeresis = new Map([...'äaëeïiöoüuÄAËEÏIÖOÜU'.matchAll(/(.)(.)/gu)].map(([, from, to]) => [from!, to!]));

/**
 * Every place the Dutch patterns of TeX divide `word`, a run of letters and apostrophes, spelt as Dutch wants it. Places
 * that leave a part without a vowel are left out: there the patterns are wrong (draagvla-k-onderzoek). So are places after the
 * first letter of a word within a word (on-even, her-openen): a vowel is cut off from the consonant before it only there.
 */
export function divideDutch(word: string): Division[] {
  const lower = word.toLowerCase().replaceAll('’', "'");
  if (lower.length !== word.length) return [];
  const offsets = dividedByPatterns(lower);
  const divisions: Division[] = [];
  offsets.forEach((at, i) => {
    if (!hasVowel(word.slice(offsets[i - 1] ?? 0, at)) || !hasVowel(word.slice(at, offsets[i + 1]))) return;
    if (offsets[i - 1] === at - 1 && !hasVowel(word.charAt(at - 2))) return;
    const division = spellDivision(word, at);
    if (division !== undefined) divisions.push(division);
  });
  const diminutive = divideDiminutive(word);
  if (diminutive !== undefined && divisions.at(-1)?.at !== diminutive.at) divisions.push(diminutive);
  return divisions;
}

/**
 * How `word` is spelt when it is divided at `at` (Leidraad of the Woordenlijst Nederlandse Taal): a diaeresis after the break vanishes
 * (co-ordinatie, financi-ele), the apostrophe of a diminutive too (baby-tje), and its doubled vowel becomes single again
 * (auto-tje). Undefined where the word cannot be divided, or only by knowing its stem (garageetje is garage-tje).
 */
export function spellDivision(word: string, at: number): Division | undefined {
  const previous = word.charAt(at - 1);
  const next = word.charAt(at);
  if (previous === '' || next === '' || /\p{M}/u.test(next)) return undefined;
  if (word.startsWith('tje', at)) {
    const diminutive = divideDiminutive(word);
    if (diminutive?.at === at) return diminutive;
    if (/ee$/i.test(word.slice(0, at))) return undefined;
    if (/(?:aa|oo|uu)$/i.test(word.slice(0, at))) return { at, from: at - 1, to: at, before: '-', after: '' };
  }
  if (apostrophe.test(previous) || apostrophe.test(next)) return undefined;
  const plain = vowel.test(previous) ? withoutDiaeresis.get(next) : undefined;
  if (plain !== undefined) return { at, from: at, to: at + 1, before: '-', after: plain };
  return { at, from: at, to: at, before: '-', after: '' };
}

function hasVowel(part: string): boolean {
  return vowel.test(part);
}
