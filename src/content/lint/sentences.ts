/** A stretch of a text: offsets of its first character and of the one after its last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A word as it stands between spaces, without the punctuation around it. */
export interface Word extends Stretch {
  readonly text: string;
}

/** A sentence with its end mark and quotation marks. */
export interface Sentence extends Stretch {
  readonly words: readonly Word[];
}

/** Ends a sentence, with the quotation marks and brackets that close behind it. */
const endMark = /([.!?…:;])[’”'")\]]*$/u;

/** After a full stop this goes on with the sentence: `bijv. een brief`, `zei ze`, `(toen ook al)`. */
const goesOn = /^[‘“'"([]*\p{Ll}/u;

/** Abbreviations that a capital or a number may follow without a new sentence: `dhr.`, `m.b.t.`. */
const abbreviation =
  /^[‘“'"([]*(?:art|bijv|blz|bv|ca|dhr|dr|drs|evt|fig|incl|ing|ir|max|mevr|mr|mw|nr|prof|resp|vgl|\p{L}(?:\.\p{L})+)\.$/iu;

/**
 * The sentences of one paragraph that have a word. As in the count of Flesch (The Art of Readable Writing, 1949) a colon and
 * a semicolon end a unit of thought too; what is said between quotation marks belongs to the sentence it stands in, unless
 * it ends it: `‘En de vloeren?’ vroeg ik hem.` is one.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const chunks = [...text.matchAll(/\S+/gu)];
  const sentences: Sentence[] = [];
  let words: Word[] = [];
  let from = chunks[0]?.index ?? 0;
  for (const [index, chunk] of chunks.entries()) {
    words.push(...wordIn(chunk[0], chunk.index));
    const next = chunks[index + 1];
    if (next !== undefined && !endsSentence(chunk[0], next[0])) continue;
    if (words.length > 0) sentences.push({ from, to: chunk.index + chunk[0].length, words });
    words = [];
    from = next?.index ?? 0;
  }
  return sentences;
}

/** The words of a text, of its sentences in turn. */
export function wordsOf(sentences: readonly Sentence[]): readonly Word[] {
  return sentences.flatMap(({ words }) => words);
}

function endsSentence(chunk: string, next: string): boolean {
  const mark = endMark.exec(chunk)?.[1];
  if (mark === undefined) return false;
  if (mark === ':' || mark === ';') return true;
  if (goesOn.test(next)) return false;
  return !(mark === '.' && abbreviation.test(chunk));
}

function wordIn(chunk: string, start: number): readonly Word[] {
  const word = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u.exec(chunk);
  if (word === null) return [];
  const from = start + word.index;
  return [{ text: word[0], from, to: from + word[0].length }];
}
