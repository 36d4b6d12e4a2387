import type { CssLocation, CssNode } from 'css-tree';
import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { type Diagnostic, type DiagnosticPlace, diagnostic, type MessageValues } from '../diagnostics/diagnostic.ts';
import type { Origin } from '../diagnostics/origin.ts';

/** A style sheet while it is read: where things stand in it, and what has been found wrong so far. */
export interface SheetSource {
  readonly diagnostics: readonly Diagnostic[];
  readonly report: (code: DiagnosticCode, values: MessageValues, place: DiagnosticPlace) => void;
  /** The part of the text a node was read from, without the white space at its ends. */
  readonly textOf: (node: CssNode) => string;
  readonly originOf: (node: CssNode) => Origin | undefined;
}

/** The place of `text`, which begins at `start`; its length ends with the line. */
export function placeOf(file: string, start: CssLocation['start'], text: string): Origin {
  const [firstLine = ''] = text.split(/\r?\n/);
  return { file, line: start.line, column: start.column, length: Math.max(1, firstLine.length) };
}

/** `file` is undefined for CSS that was not written in a style sheet: nothing in it has a place then. */
export function openSheet(file: string | undefined, text: string): SheetSource {
  const diagnostics: Diagnostic[] = [];
  const textOf = (node: CssNode): string => {
    const { start, end } = locationOf(node);
    return text.slice(start.offset, end.offset).trim();
  };
  return {
    diagnostics,
    report: (code, values, place) => diagnostics.push(diagnostic(code, values, place)),
    textOf,
    originOf: (node) => (file === undefined ? undefined : placeOf(file, locationOf(node).start, textOf(node))),
  };
}

function locationOf(node: CssNode): CssLocation {
  if (node.loc === undefined || node.loc === null) throw new Error(`a ${node.type} was read without positions`);
  return node.loc;
}
