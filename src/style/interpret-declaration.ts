import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { nearestName } from '../diagnostics/suggest.ts';
import { type Computable, formsText, soleIdentifier } from './grammar.ts';
import type { PropertyScope } from './property-scope.ts';
import type { SourceDeclaration } from './source-rules.ts';
import { type Term, termsOrigin, termsText } from './term.ts';

/** What a rule says of one property. */
export type Declared = Computable<unknown> | 'inherit' | 'initial';

/** Property → what is declared; shorthands are expanded. */
export type DeclaredValues = ReadonlyMap<string, Declared>;

/**
 * Reads the value of a declaration, `terms` being those of the declaration with `var()` filled in, by the grammar of its
 * property, or says why it is not in that grammar.
 */
export function interpretDeclaration(
  declaration: SourceDeclaration,
  terms: readonly Term[],
  scope: PropertyScope,
): DeclaredValues | Diagnostic {
  const declared = declare(declaration.property, terms, scope);
  return declared ?? explain(declaration, terms, scope);
}

function declare(property: string, terms: readonly Term[], scope: PropertyScope): DeclaredValues | undefined {
  const shorthand = scope.shorthands[property];
  const longhands = shorthand?.longhands ?? [property];
  const sweeping = scope.cascades ? soleIdentifier(terms)?.toLowerCase() : undefined;
  if (sweeping === 'inherit' || sweeping === 'initial') return new Map(longhands.map((name) => [name, sweeping]));
  const parts = shorthand === undefined ? [terms] : shorthand.divide(terms);
  if (parts === undefined) return undefined;
  const values = new Map<string, Declared>();
  for (const [index, name] of longhands.entries()) {
    const part = parts[index] ?? null;
    const value = part === null ? 'initial' : scope.properties[name]?.grammar.parse(part);
    if (value === undefined) return undefined;
    values.set(name, value);
  }
  return values;
}

function explain(declaration: SourceDeclaration, terms: readonly Term[], scope: PropertyScope): Diagnostic {
  const { property } = declaration;
  const origin = termsOrigin(declaration.terms);
  const bare = terms.find((term) => term.kind === 'number' && term.value !== 0);
  if (bare !== undefined && declare(property, terms.map(withUnit), scope) !== undefined) {
    return diagnostic('style/missing-unit', { value: bare.text, property }, { origin: bare.origin });
  }
  const value = termsText(declaration.terms);
  const substituted = termsText(terms);
  const expected = expectedOf(property, scope);
  if (value !== substituted) {
    return diagnostic('style/invalid-substituted-value', { value, substituted, property, expected }, { origin });
  }
  const keywords = keywordsOf(property, scope);
  for (const term of terms) {
    if (term.kind !== 'identifier' || keywords.some((each) => sameWord(each, term.name))) continue;
    const suggestion = nearestName(term.name, keywords);
    if (suggestion === undefined) continue;
    const values = { value: term.text, property, expected };
    return diagnostic('style/invalid-value', values, { origin: term.origin, suggestion });
  }
  return diagnostic('style/invalid-value', { value, property, expected }, { origin });
}

function withUnit(term: Term): Term {
  const { text, origin } = term;
  return term.kind === 'number' ? { text, origin, kind: 'length', value: term.value, unit: 'pt' } : term;
}

function sameWord(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** What a property takes, in words. */
function expectedOf(property: string, scope: PropertyScope): string {
  const definition = scope.properties[property];
  return definition === undefined ? (scope.shorthands[property]?.expected ?? '') : formsText(definition.grammar);
}

function keywordsOf(property: string, scope: PropertyScope): readonly string[] {
  const longhands = scope.shorthands[property]?.longhands ?? [property];
  return [...new Set(longhands.flatMap((name) => scope.properties[name]?.grammar.keywords ?? []))];
}
