import type { Sentence, Word } from './sentences.ts';

/** Begins a clause: conjunctions, relative and question words. */
const openers = new Set(
  (
    'als behalve dan dat die doordat en hoe hoewel maar mits nadat of omdat sinds tenzij terwijl toen totdat voordat waar waaraan waarbij waardoor ' +
    'waarin waarmee waarna waarom waarop waarover waartegen waaruit waarvan waarvoor wanneer want wat welk welke wie wiens zoals zodat zodra zolang'
  ).split(' '),
);

/** Between two words of one clause stands white space alone. */
const sameClause = /^\s+$/u;

/**
 * The words of a sentence by clause: a new one begins after a comma or another mark, and at a conjunction or a relative word.
 * `keep` says which words a word belongs to, although it could open a clause: `wordt dat gezegd`.
 */
export function clausesOf(
  text: string,
  { words }: Sentence,
  keep: (before: Word) => boolean,
): readonly (readonly Word[])[] {
  const clauses: Word[][] = [];
  let before: Word | undefined;
  for (const word of words) {
    const goesOn =
      before !== undefined &&
      sameClause.test(text.slice(before.to, word.from)) &&
      (!openers.has(word.text.toLowerCase()) || keep(before));
    if (goesOn) clauses.at(-1)?.push(word);
    else clauses.push([word]);
    before = word;
  }
  return clauses;
}
