import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { type Diagnostic, diagnostic, type MessageValues } from '../diagnostics/diagnostic.ts';
import type { Provenance } from '../diagnostics/origin.ts';

/** Takes what a rule has found. */
export type Report = (code: DiagnosticCode, values: MessageValues, provenance: Provenance) => void;

/** A report that says the same mistake on every card once: the first page it is seen on says enough. */
export function collectOnce(): { readonly report: Report; readonly found: () => readonly Diagnostic[] } {
  const found = new Map<string, Diagnostic>();
  return {
    report(code, values, provenance) {
      const origin = provenance.content ?? provenance.template;
      const related = provenance.content === undefined ? [] : [provenance.template];
      const { page: _page, ...rest } = values;
      const key = JSON.stringify([code, origin, rest]);
      if (!found.has(key)) found.set(key, diagnostic(code, values, { origin, related }));
    },
    found: () => [...found.values()],
  };
}
