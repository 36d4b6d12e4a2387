import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { type Diagnostic, type DiagnosticPlace, diagnostic, type MessageValues } from '../diagnostics/diagnostic.ts';
import type { Provenance } from '../diagnostics/origin.ts';

/** Takes what a rule has found. */
export type Report = (code: DiagnosticCode, values: MessageValues, place: DiagnosticPlace) => void;

/** What somebody wrote is the place to mend; the template that printed it helps to find it. */
export function whereContent({ content, template }: Provenance): DiagnosticPlace {
  return content === undefined ? { origin: template } : { origin: content, related: [template] };
}

/** The template is the place to mend; the content that was printed there helps to find the case. */
export function whereTemplate({ content, template }: Provenance): DiagnosticPlace {
  return template === undefined ? { origin: content } : { origin: template, related: [content] };
}

/** A report that says the same mistake on every card once: the first page it is seen on says enough. */
export function collectOnce(): { readonly report: Report; readonly found: () => readonly Diagnostic[] } {
  const found = new Map<string, Diagnostic>();
  return {
    report(code, values, place) {
      const { page: _page, ...rest } = values;
      const key = JSON.stringify([code, place.origin, rest]);
      if (!found.has(key)) found.set(key, diagnostic(code, values, place));
    },
    found: () => [...found.values()],
  };
}
