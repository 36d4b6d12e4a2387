import type { Origin } from './origin.ts';

/** The line a diagnostic points at, with the line before it, line numbers in a gutter and carets under the place. */
export function codeFrame(source: string, origin: Origin): string {
  const lines = source.split(/\r?\n/);
  const width = String(origin.line).length;
  const shown: string[] = [];
  for (let number = Math.max(1, origin.line - 1); number <= origin.line; number++) {
    const text = lines[number - 1];
    if (text !== undefined) shown.push(`${String(number).padStart(width)} | ${clip(text)}`);
  }
  const column = Math.min(origin.column, maximumWidth);
  const carets = '^'.repeat(Math.max(1, Math.min(origin.length ?? 1, maximumWidth - column + 1)));
  return [...shown, `${' '.repeat(width)} | ${' '.repeat(column - 1)}${carets}`].join('\n');
}

const maximumWidth = 160;

function clip(text: string): string {
  const spaced = text.replace(/\t/g, ' ');
  return spaced.length > maximumWidth ? `${spaced.slice(0, maximumWidth - 1)}…` : spaced;
}
