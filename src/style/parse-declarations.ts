import type { Atrule, Block, Declaration } from 'css-tree';
import type { Origin } from '../diagnostics/origin.ts';
import { nearestName } from '../diagnostics/suggest.ts';
import { hasProperty, isKnownProperty, type PropertyScope, propertyNames } from './property-scope.ts';
import { readTerms } from './read-terms.ts';
import type { SheetSource } from './sheet-source.ts';
import type { SourceCustomProperty, SourceDeclaration } from './source-rules.ts';
import type { Term } from './term.ts';

/** What stands in a block: declarations, custom properties, and at-rules, which are left to the caller. */
export interface BlockContent {
  readonly declarations: readonly SourceDeclaration[];
  readonly customProperties: readonly SourceCustomProperty[];
  readonly atRules: readonly Atrule[];
}

/** Reads the declarations of a block whose properties are those of `scope`. */
export function parseBlock(block: Block, scope: PropertyScope, sheet: SheetSource): BlockContent {
  const declarations: SourceDeclaration[] = [];
  const customProperties: SourceCustomProperty[] = [];
  const atRules: Atrule[] = [];
  for (const node of block.children) {
    if (node.type === 'Atrule') atRules.push(node);
    else if (node.type === 'Rule') sheet.report('style/nested-rule', {}, { origin: sheet.originOf(node) });
    if (node.type !== 'Declaration') continue;
    const terms = parseValue(node, sheet);
    if (node.property.startsWith('--')) {
      customProperties.push({ name: node.property, terms: terms ?? null, origin: nameOrigin(node, sheet) });
    } else {
      const property = node.property.toLowerCase();
      const known = checkProperty(property, nameOrigin(node, sheet), scope, sheet);
      if (terms?.length === 0) sheet.report('style/empty-value', { property }, { origin: nameOrigin(node, sheet) });
      else if (known && terms !== undefined) declarations.push({ property, terms });
    }
  }
  return { declarations, customProperties, atRules };
}

function parseValue(node: Declaration, sheet: SheetSource): readonly Term[] | undefined {
  if (node.important !== false) {
    const word = node.important === true ? 'important' : node.important;
    sheet.report('style/important', { word }, { origin: nameOrigin(node, sheet) });
  }
  return node.value.type === 'Value' ? readTerms(node.value, sheet) : undefined;
}

function checkProperty(
  property: string,
  origin: Origin | undefined,
  scope: PropertyScope,
  sheet: SheetSource,
): boolean {
  if (hasProperty(scope, property)) return true;
  const names = propertyNames(scope);
  if (isKnownProperty(property)) {
    sheet.report('style/property-place', { property, place: scope.place, known: names.join(', ') }, { origin });
  } else {
    sheet.report('style/unknown-property', { property }, { origin, suggestion: relatedName(property, names) });
  }
  return false;
}

/** A name that is spelt nearly so, or one this is short for (`background`) or an older form of (`page-break-after`). */
function relatedName(name: string, names: readonly string[]): string | undefined {
  return (
    nearestName(name, names) ??
    names.find((each) => each.startsWith(`${name}-`)) ??
    names.find((each) => name.endsWith(`-${each}`))
  );
}

function nameOrigin(node: Declaration, sheet: SheetSource): Origin | undefined {
  const origin = sheet.originOf(node);
  return origin === undefined ? undefined : { ...origin, length: node.property.length };
}
