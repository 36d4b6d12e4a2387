import type { Origin } from '../diagnostics/origin.ts';

/** The units a length is written in; `em` and `rem` are relative to type sizes, the others are of paper. */
export const lengthUnits = ['mm', 'cm', 'pt', 'in', 'em', 'rem'] as const;
export type LengthUnit = (typeof lengthUnits)[number];

/** What every term carries: the text as written, and where; absent for values that were not written in a style sheet. */
interface Written {
  readonly text: string;
  readonly origin?: Origin | undefined;
}

/**
 * A part of a property's value, in the sense of a component value of CSS Syntax 3. Angles are in degrees. Names keep their
 * case, except those of functions. `variable` is a `var()` that has not been filled in; only substitution sees one.
 */
export type Term = Written &
  (
    | { readonly kind: 'identifier'; readonly name: string }
    | { readonly kind: 'number' | 'percentage' | 'fraction' | 'angle'; readonly value: number }
    | { readonly kind: 'length'; readonly value: number; readonly unit: LengthUnit }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'hash' }
    | { readonly kind: 'operator'; readonly sign: ',' | '/' | '+' | '-' | '*' }
    | { readonly kind: 'function'; readonly name: string; readonly terms: readonly Term[] }
    | { readonly kind: 'group'; readonly terms: readonly Term[] }
    | { readonly kind: 'variable'; readonly name: string; readonly fallback: readonly Term[] | null }
  );

/** The terms as CSS text, for messages. */
export function termsText(terms: readonly Term[]): string {
  let text = '';
  for (const term of terms) {
    const comma = term.kind === 'operator' && term.sign === ',';
    text += `${text === '' || comma ? '' : ' '}${termText(term)}`;
  }
  return text;
}

/** Where a value stands, from its first term to its last when they are on one line. */
export function termsOrigin(terms: readonly Term[]): Origin | undefined {
  const first = terms[0]?.origin;
  const last = terms.at(-1)?.origin;
  if (first === undefined || last === undefined || first.line !== last.line) return first;
  return { ...first, length: last.column + (last.length ?? 1) - first.column };
}

/** The arguments of a function: its terms, divided at the commas. */
export function splitAtCommas(terms: readonly Term[]): readonly (readonly Term[])[] {
  const parts: Term[][] = [[]];
  for (const term of terms) {
    if (term.kind === 'operator' && term.sign === ',') parts.push([]);
    else parts.at(-1)?.push(term);
  }
  return parts;
}

function termText(term: Term): string {
  if (term.kind === 'function') return `${term.name}(${termsText(term.terms)})`;
  return term.kind === 'group' ? `(${termsText(term.terms)})` : term.text;
}
