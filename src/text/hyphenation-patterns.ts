import patterns from 'hyphen/patterns/nl.js';

const [levelsOf, trie, exceptions] = patterns;

/**
 * The offsets at which the Dutch patterns of TeX divide `word`, which is in lower case (Liang, "Word Hy-phen-a-tion by
 * Com-put-er", 1983). The package's own function is made for running text, and takes much longer over a word.
 */
export function dividedByPatterns(word: string): readonly number[] {
  if (Object.hasOwn(exceptions, word)) return exceptions[word]!;
  const bounded = `.${word}.`;
  const levels = new Uint8Array(word.length + 1);
  for (let start = 0; start < word.length; start++) raiseLevels(levels, bounded, start);
  const offsets: number[] = [];
  for (let at = 2; at < word.length - 1; at++) if (levels[at]! % 2 === 1) offsets.push(at);
  return offsets;
}

/** Applies every pattern that begins at `start` of a word between two full stops. */
function raiseLevels(levels: Uint8Array, bounded: string, start: number): void {
  // The level before the full stop a word begins with is of no use, and the package leaves it out.
  const first = Math.max(0, start - 1);
  let node: patterns.Trie = trie;
  for (let i = start; i < bounded.length; i++) {
    const next = node[bounded[i]!];
    if (next === undefined) return;
    if (typeof next === 'object' && !isPair(next)) {
      node = next;
      continue;
    }
    const [below, pattern] = typeof next === 'number' ? [undefined, next] : next;
    const raised = levelsOf[pattern]!;
    for (let k = 0; k < raised.length; k++) {
      if (raised[k]! > levels[first + k]!) levels[first + k] = raised[k]!;
    }
    if (below === undefined) return;
    node = below;
  }
}

function isPair(node: patterns.Trie | readonly [patterns.Trie, number]): node is readonly [patterns.Trie, number] {
  return Array.isArray(node);
}
