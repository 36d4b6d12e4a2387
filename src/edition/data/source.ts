import type { ContentSource } from '../edition.ts';

/** The places of the fields below `path` of a source: the `$from` of a block, a step, a row. */
export function within(source: ContentSource, ...path: readonly (string | number)[]): ContentSource {
  return { locate: (rest) => source.locate([...path, ...rest]) };
}
