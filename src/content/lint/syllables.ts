/** Loans that are said otherwise than Dutch spelling says, by a spelling that says it. */
const respelt: readonly (readonly [RegExp, string])[] = [
  [/team/g, 'tiem'],
  [/coach/g, 'cootsj'],
  [/online/g, 'onlajn'],
  [/qu/g, 'kw'],
];

/**
 * The heart of a syllable: a vowel, or the letters that Dutch writes one sound with. Vowels that could be read so and are not
 * have a diaeresis (Leidraad of the Woordenlijst Nederlandse Taal) and are no part of any of these. Three places have none:
 * `ge` before `au` (geautomatiseerd), `-ieus` (serieus) and `-eum` (museum).
 */
const nucleus = new RegExp(
  [
    '(?<!^g)eau',
    'ieu(?![sz])',
    'aai|ooi|oei|eeu',
    'i(?=eu)',
    'e(?=um$)',
    'a[aeiu]|e[eiu]|i[ej]|o[eiou]|u[iu]',
    'y(?![aeiou])|[aeiouäëïöü]',
  ].join('|'),
  'g',
);

/**
 * The number of syllables in a Dutch word, at least one: `bijeenkomst` 3, `geïnteresseerd` 5, `mooie` 2. Stress marks
 * (`níét`) do not count. An abbreviation counts as if it were a word, a number as one.
 */
export function countSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u0302]/g, '')
    .normalize('NFC');
  const spelt = respelt.reduce((text, [loan, sound]) => text.replace(loan, sound), letters);
  return Math.max(1, spelt.match(nucleus)?.length ?? 0);
}
