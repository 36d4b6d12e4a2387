import type { Origin } from '../diagnostics/origin.ts';

/** A template's text with the offset at which each of its lines begins. Line ends are single line feeds. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** A place as Handlebars counts: lines from 1, columns from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Location {
  readonly start: Position;
  readonly end: Position;
}

export function sourceText(file: string, written: string): SourceText {
  const text = written.replace(/\r\n?/g, '\n');
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { file, text, lineStarts };
}

export function offsetOf(source: SourceText, position: Position): number {
  return source.lineStarts[position.line - 1]! + position.column;
}

/** The origin of `length` characters at `offset`, by binary search over the lines. */
export function originAt(source: SourceText, offset: number, length = 1): Origin {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (source.lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { file: source.file, line: low + 1, column: offset - source.lineStarts[low]! + 1, length };
}

/** The origin of a piece of the syntax tree; what runs over several lines is marked at its first character. */
export function originOf(file: string, location: Location): Origin {
  const { start, end } = location;
  const length = start.line === end.line ? Math.max(1, end.column - start.column) : 1;
  return { file, line: start.line, column: start.column + 1, length };
}
