import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/**
 * By file, line and column; those without a place at the end; in the order they were found otherwise. What is said twice
 * of one place, because several editions share it, is said once.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const distinct = new Map(diagnostics.map((each) => [JSON.stringify(each), each]));
  return [...distinct.values()].sort(byPlace);
}

function byPlace({ origin: a }: Diagnostic, { origin: b }: Diagnostic): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
