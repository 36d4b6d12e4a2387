import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { nearestName } from '../diagnostics/suggest.ts';
import { readLooseValue } from './read-terms.ts';
import type { SourceCustomProperty, SourceSheet } from './source-rules.ts';
import type { Term } from './term.ts';

type Report = (problem: Diagnostic) => void;

/** What `var()` is looked up in: null is a value whose fault has been reported. */
export interface Variables {
  readonly names: readonly string[];
  readonly valueOf: (name: string) => readonly Term[] | null | undefined;
}

/** The custom properties of the `:root` rules, a later one before an earlier, and `requested` before both. */
export function resolveCustomProperties(
  sheets: readonly SourceSheet[],
  requested: ReadonlyMap<string, string>,
  report: Report,
): Variables {
  const stated = new Map<string, Pick<SourceCustomProperty, 'terms' | 'origin'>>();
  for (const each of sheets.flatMap((sheet) => sheet.customProperties)) stated.set(each.name, each);
  for (const [name, text] of requested) {
    stated.set(name, { terms: readRequested(name, text, report), origin: undefined });
  }
  const names = [...stated.keys()];
  const resolved = new Map<string, readonly Term[] | null>();
  const resolve = (name: string, path: readonly string[]): readonly Term[] | null | undefined => {
    const known = resolved.get(name);
    const own = stated.get(name);
    if (known !== undefined || own === undefined) return known;
    if (path.includes(name)) {
      const cycle = [...path.slice(path.indexOf(name)), name].join(' → ');
      report(diagnostic('style/custom-property-cycle', { name, cycle }, { origin: own.origin }));
      return null;
    }
    const variables = { names, valueOf: (other: string) => resolve(other, [...path, name]) };
    const terms = own.terms === null ? null : substituteVariables(own.terms, variables, report);
    resolved.set(name, terms);
    return terms;
  };
  for (const name of names) resolve(name, []);
  return { names, valueOf: (name) => resolved.get(name) };
}

/**
 * The terms with every `var()` replaced by what it stands for (CSS Variables 1, 3). Replaced terms take the place of the
 * `var()`, since it is there that they do not fit if they do not. Null where a problem has been reported.
 */
export function substituteVariables(
  terms: readonly Term[],
  variables: Variables,
  report: Report,
): readonly Term[] | null {
  const result: Term[] = [];
  for (const term of terms) {
    const replaced = substitute(term, variables, report);
    if (replaced === null) return null;
    result.push(...replaced);
    if (result.length <= maximumTerms) continue;
    report(diagnostic('style/long-value', { limit: maximumTerms }, { origin: term.origin }));
    return null;
  }
  return result;
}

/** More than any value has: custom properties that name each other twice would otherwise double at every step. */
const maximumTerms = 1000;

function substitute(term: Term, variables: Variables, report: Report): readonly Term[] | null {
  if (term.kind === 'function' || term.kind === 'group') {
    const terms = substituteVariables(term.terms, variables, report);
    return terms === null ? null : [{ ...term, terms }];
  }
  if (term.kind !== 'variable') return [term];
  const { name, fallback, origin } = term;
  const value = variables.valueOf(name);
  if (value !== undefined) return value === null ? null : value.map((each) => ({ ...each, origin }));
  if (fallback !== null) return substituteVariables(fallback, variables, report);
  const suggestion = nearestName(name, variables.names);
  report(diagnostic('style/unknown-custom-property', { name }, { origin, suggestion }));
  return null;
}

function readRequested(name: string, text: string, report: Report): readonly Term[] | null {
  const value = readLooseValue(text);
  if (!('problem' in value)) return value;
  report(diagnostic('style/custom-property-value', { name, value: text, reason: value.problem }));
  return null;
}
