import type { Origin } from '../../diagnostics/origin.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { createSourceText, type SourceText } from '../source-text.ts';
import type { RunningText } from './running-text.ts';

/** The place in its file of the characters from `from` up to `to` of a text; one that runs over several lines ends with the first. */
export type PlaceOf = (text: RunningText, from: number, to: number) => Origin;

/** Finds places in the files of a workspace, each of which is looked at only when a place in it is asked for. */
export function createPlaceFinder(workspace: Workspace): PlaceOf {
  const sources = new Map<string, SourceText>();
  const sourceOf = (file: string): SourceText => {
    const known = sources.get(file);
    if (known !== undefined) return known;
    const source = createSourceText(file, workspace.readText(file).value ?? '');
    sources.set(file, source);
    return source;
  };
  return (text, from, to) => {
    const first = characterPlace(text, from, sourceOf);
    const last = characterPlace(text, Math.max(from, to - 1), sourceOf);
    return first.source.originAt(first.offset, last.offset + 1);
  };
}

function characterPlace({ pieces }: RunningText, at: number, sourceOf: (file: string) => SourceText) {
  const piece = pieces.findLast(({ from }) => from <= at)!;
  const origin = piece.origin();
  const source = sourceOf(origin.file);
  return { source, offset: writtenAt(source.text, offsetOf(source.text, origin), piece.text, at - piece.from) };
}

function offsetOf(source: string, { line, column }: Origin): number {
  let start = 0;
  for (let number = 1; number < line; number++) start = source.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** How far apart two characters of a text can be written: quotes, escapes, `>-` and an indent lie between them, no more. */
const farthest = 40;

/**
 * The offset in `source` of the character `at` of `text`, which was written from `start` on. Beside white space the text is
 * what was written with some characters left out, so that each is the next one that is equal; one that an escape or
 * a reference stands for (`\u00AD`, `&amp;`) is said to stand where that begins.
 */
function writtenAt(source: string, start: number, text: string, at: number): number {
  let offset = start;
  for (let index = 0; ; index++) {
    const found = nextEqual(source, offset, text[index] ?? '');
    if (index >= at) return found ?? offset;
    if (found !== undefined) offset = found + 1;
  }
}

function nextEqual(source: string, from: number, character: string): number | undefined {
  for (let offset = from; offset < from + farthest; offset++) {
    if (source[offset] === character || (character === ' ' && source[offset] === '\n')) return offset;
  }
  return undefined;
}
