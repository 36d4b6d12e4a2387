import { LineCounter } from 'yaml';
import type { Origin } from '../diagnostics/origin.ts';

/** The text of a content file, with the place of every character in it. Lines end in `\n` alone. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  /** The place of the characters from offset `start` up to `end`; one that runs over several lines ends with the first. */
  originAt(start: number, end: number): Origin;
}

/** `text` of `file`; a carriage return before a line feed is dropped, which moves no line and no column. */
export function createSourceText(file: string, written: string): SourceText {
  const text = written.replaceAll('\r\n', '\n');
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return {
    file,
    text,
    originAt(start, end) {
      const { line, col } = lines.linePos(start);
      const newline = text.indexOf('\n', start);
      const lineEnd = newline === -1 ? text.length : newline;
      return { file, line, column: col, length: Math.max(1, Math.min(end, lineEnd) - start) };
    },
  };
}
