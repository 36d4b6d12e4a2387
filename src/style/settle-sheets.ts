import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkNames, type SoundDeclaration } from './check-names.ts';
import type { MarginBoxName } from './computed-style.ts';
import { resolveCustomProperties, substituteVariables } from './custom-properties.ts';
import { type Declared, type DeclaredValues, interpretDeclaration } from './interpret-declaration.ts';
import { elementScope, marginBoxScope, markerScope, type PropertyScope, pageScope } from './property-scope.ts';
import type { Selector } from './selector.ts';
import type { PageSelector, SourceDeclaration, SourceSheet } from './source-rules.ts';

/** What one selector says of the elements it matches. */
export interface ElementRule {
  readonly selector: Selector;
  readonly values: DeclaredValues;
}

/** What one selector says of the pages it matches. */
export interface PageRule {
  readonly selector: PageSelector;
  readonly values: DeclaredValues;
  readonly marginBoxes: readonly { readonly name: MarginBoxName; readonly values: DeclaredValues }[];
}

/** All rules of a list of style sheets, a rule a selector, the strongest last (CSS Cascade 4, 6). */
export interface SettledSheets {
  readonly elementRules: readonly ElementRule[];
  readonly pageRules: readonly PageRule[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Fills in custom properties and reads every value. `defaults` gives way to `sheets`, however specific it is. */
export function settleSheets(
  defaults: SourceSheet,
  sheets: readonly SourceSheet[],
  requested: ReadonlyMap<string, string>,
): SettledSheets {
  const diagnostics: Diagnostic[] = [];
  const report = (problem: Diagnostic): void => void diagnostics.push(problem);
  const variables = resolveCustomProperties(sheets, requested, report);
  const sound: SoundDeclaration[] = [];

  const settle = (declarations: readonly SourceDeclaration[], scope: PropertyScope): DeclaredValues => {
    const values = new Map<string, Declared>();
    for (const declaration of declarations) {
      const terms = substituteVariables(declaration.terms, variables, report);
      if (terms === null) continue;
      const declared = interpretDeclaration(declaration, terms, scope);
      if ('code' in declared) {
        report(declared);
        continue;
      }
      sound.push({ property: declaration.property, terms });
      for (const [name, value] of declared) values.set(name, value);
    }
    return values;
  };
  const elementRules = (sheet: SourceSheet): readonly ElementRule[] =>
    sheet.styleRules.flatMap(({ selectors, declarations }) => {
      const values = settle(declarations, selectors.some((each) => each.marker) ? markerScope : elementScope);
      return selectors.map((selector) => ({ selector, values }));
    });
  const pageRules = (sheet: SourceSheet): readonly PageRule[] =>
    sheet.pageRules.flatMap(({ selectors, declarations, marginBoxes }) => {
      const values = settle(declarations, pageScope);
      const boxes = marginBoxes.map((box) => ({ name: box.name, values: settle(box.declarations, marginBoxScope) }));
      return selectors.map((selector) => ({ selector, values, marginBoxes: boxes }));
    });

  const settled = {
    elementRules: [...inOrder(elementRules(defaults)), ...inOrder(sheets.flatMap(elementRules))],
    pageRules: inOrder(sheets.flatMap(pageRules)),
  };
  const pageNames = new Set(settled.pageRules.flatMap(({ selector }) => selector.name ?? []));
  for (const problem of checkNames(sound, pageNames)) report(problem);
  return { ...settled, diagnostics };
}

/** The weakest first: by specificity, and where that is equal in the order in which they were written. */
function inOrder<R extends { readonly selector: { readonly specificity: number } }>(rules: readonly R[]): readonly R[] {
  return rules.toSorted((a, b) => a.selector.specificity - b.selector.specificity);
}
