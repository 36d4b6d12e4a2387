import type { Origin } from '../diagnostics/origin.ts';

/** A text inside a file: a Markdown body, or the value of a YAML string once its quotes, escapes and indent are gone. */
export interface Passage {
  readonly text: string;
  /** The place in the file of the characters from `start` up to `end` of `text`. */
  originAt(start: number, end: number): Origin;
}
