declare module 'hyphen/patterns/nl.js' {
  namespace patterns {
    /** What may follow, by letter: more letters, the number of the pattern that ends here, or both. */
    interface Trie {
      readonly [letter: string]: Trie | number | readonly [Trie, number];
    }
  }
  /** The levels of each pattern, between its letters; the patterns; and words whose divisions are stated one by one. */
  const patterns: readonly [
    levels: readonly (readonly number[])[],
    trie: patterns.Trie,
    exceptions: Readonly<Record<string, readonly number[]>>,
  ];
  export = patterns;
}
