import type { Division } from './dutch-hyphenation.ts';

/** Words whose last vowel is written twice before -tje. */
const doubled = stems(
  'auto disco euro foto kilo logo micro piano radio risico video ' +
    'agenda camera collega dilemma drama firma mama oma opa pagina papa pizza programma schema thema villa ' +
    'accu menu paraplu',
);
/** Words whose é is written ee before -tje. */
const accented = stems('café canapé cliché comité communiqué coupé paté procedé rosé saté soufflé');
/** Words that end in ee themselves. */
const long = stems('dictee fee idee moskee orchidee puree slee snee thee trofee twee zee');

const ending = /(?:['’]|([aou])\1|ee)tjes?$/i;

/**
 * The division before the -tje of a diminutive, which gives its stem back: baby'tje, auto|otje, café from cafeetje. What the
 * stem is has to be known, for bootje is boot-je; compounds that end in a known stem are known too.
 */
export function divideDiminutive(word: string): Division | undefined {
  const match = ending.exec(word);
  if (match === null) return undefined;
  const at = word.toLowerCase().lastIndexOf('tje');
  const head = word.slice(0, at);
  const whole = { at, from: at, to: at, before: '-', after: '' };
  if (/['’]$/.test(head)) return { ...whole, from: at - 1 };
  if (doubled.test(head.slice(0, -1))) return { ...whole, from: at - 1 };
  if (accented.test(`${head.slice(0, -2)}é`)) return { ...whole, from: at - 2, before: 'é-' };
  return long.test(head) ? whole : undefined;
}

function stems(words: string): RegExp {
  return new RegExp(`(?:${words.replaceAll(' ', '|')})$`, 'i');
}
