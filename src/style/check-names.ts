import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { nearestName } from '../diagnostics/suggest.ts';
import { splitAtCommas, type Term } from './term.ts';

/** A declaration with `var()` filled in, its value known to be in the grammar of the property. */
export interface SoundDeclaration {
  readonly property: string;
  readonly terms: readonly Term[];
}

/**
 * Whether names that join two places of the style sheets have both ends: a `page` that no `@page` rule describes, and a
 * `string()` that no `string-set` fills, would print nothing of what their author meant.
 */
export function checkNames(
  declarations: readonly SoundDeclaration[],
  pageNames: ReadonlySet<string>,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const stringNames = new Set(declarations.flatMap(stringsSetBy));
  for (const declaration of declarations) {
    for (const { name, origin } of pagesNamedBy(declaration)) {
      if (pageNames.has(name)) continue;
      found.push(diagnostic('style/unknown-page', { name }, { origin, suggestion: nearestName(name, pageNames) }));
    }
    for (const { name, origin } of stringsPrintedBy(declaration)) {
      if (stringNames.has(name)) continue;
      found.push(diagnostic('style/unknown-string', { name }, { origin, suggestion: nearestName(name, stringNames) }));
    }
  }
  return found;
}

interface Use extends Pick<Term, 'origin'> {
  readonly name: string;
}

function pagesNamedBy({ property, terms }: SoundDeclaration): readonly Use[] {
  return property === 'page' ? namesIn(terms).filter(({ name }) => !/^(?:auto|inherit|initial)$/i.test(name)) : [];
}

function stringsSetBy({ property, terms }: SoundDeclaration): readonly string[] {
  if (property !== 'string-set') return [];
  return splitAtCommas(terms).flatMap((part) => namesIn(part.slice(0, 1)).map(({ name }) => name));
}

function stringsPrintedBy({ property, terms }: SoundDeclaration): readonly Use[] {
  if (property !== 'content') return [];
  return terms.flatMap((term) =>
    term.kind === 'function' && term.name === 'string' ? namesIn(term.terms.slice(0, 1)) : [],
  );
}

function namesIn(terms: readonly Term[]): readonly Use[] {
  return terms.flatMap((term) => (term.kind === 'identifier' ? [{ name: term.name, origin: term.origin }] : []));
}
