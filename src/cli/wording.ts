import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** `1 story`, `4 stories`, from the English plural. */
export function countOf(count: number, plural: string): string {
  return `${count} ${count === 1 ? plural.replace(/ies$/, 'y').replace(/s$/, '') : plural}`;
}

/** `2 errors, 1 warning`; `no errors` when there is nothing. */
export function problemCount(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((each) => each.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const words = [errors === 0 ? 'no errors' : countOf(errors, 'errors')];
  if (warnings > 0) words.push(countOf(warnings, 'warnings'));
  return words.join(', ');
}

/** A file's size in decimal units: `840 B`, `34 kB`, `1.2 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** `3.2 s`. */
export function duration(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}

/** Rows of cells under each other, two spaces between the columns; `right` names the columns that are set to the right. */
export function columns(rows: readonly (readonly string[])[], right: readonly number[] = []): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length);
  }
  const aligned = (cell: string, index: number) =>
    right.includes(index) ? cell.padStart(widths[index]!) : cell.padEnd(widths[index]!);
  return rows.map((row) => row.map(aligned).join('  ').trimEnd());
}
