import type { CssNode, FunctionNode, Value } from 'css-tree';
import parse from 'css-tree/parser';
import { ident } from 'css-tree/utils';
import { nearestName } from '../diagnostics/suggest.ts';
import { openSheet, type SheetSource } from './sheet-source.ts';
import { lengthUnits, type Term } from './term.ts';

/** The functions a value may hold. */
export const functionNames = [
  'calc',
  'color-mix',
  'content',
  'counter',
  'device-cmyk',
  'repeat',
  'string',
  'var',
] as const;

/**
 * The terms of a value. What no property could take (an unknown unit or function, `url()`) is reported here, once, at its
 * own place; the value is then undefined.
 */
export function readTerms(value: Value, sheet: SheetSource): readonly Term[] | undefined {
  return readAll(value.children, sheet);
}

/** The terms of a value that stands in no style sheet, or what is wrong with it, as a sentence. */
export function readLooseValue(text: string): readonly Term[] | { readonly problem: string } {
  const sheet = openSheet(undefined, text);
  try {
    const node = parse(text, { context: 'value', positions: true, parseCustomProperty: true });
    const terms = node.type === 'Value' ? readTerms(node, sheet) : undefined;
    return terms ?? { problem: sheet.diagnostics[0]?.message ?? '' };
  } catch (error) {
    if (error instanceof Error && error.name === 'SyntaxError') return { problem: `${error.message}.` };
    throw error;
  }
}

function readAll(nodes: Iterable<CssNode>, sheet: SheetSource): readonly Term[] | undefined {
  const terms: Term[] = [];
  let sound = true;
  for (const node of nodes) {
    if (node.type === 'WhiteSpace' || node.type === 'Comment') continue;
    const term = readTerm(node, sheet);
    if (term === undefined) sound = false;
    else terms.push(term);
  }
  return sound ? terms : undefined;
}

function readTerm(node: CssNode, sheet: SheetSource): Term | undefined {
  const written = { text: sheet.textOf(node), origin: sheet.originOf(node) };
  switch (node.type) {
    case 'Identifier':
      return { ...written, kind: 'identifier', name: ident.decode(node.name) };
    case 'Number':
      return { ...written, kind: 'number', value: Number(node.value) };
    case 'Percentage':
      return { ...written, kind: 'percentage', value: Number(node.value) };
    case 'Dimension':
      return readDimension(Number(node.value), node.unit, written, sheet);
    case 'String':
      return { ...written, kind: 'string', value: node.value };
    case 'Hash':
      return { ...written, kind: 'hash' };
    case 'Operator': {
      const sign = node.value.trim();
      return isSign(sign) ? { ...written, kind: 'operator', sign } : unsupported(written, sheet);
    }
    case 'Function':
      return readFunction(node, written, sheet);
    case 'Parentheses': {
      const terms = readAll(node.children, sheet);
      return terms === undefined ? undefined : { ...written, kind: 'group', terms };
    }
    default:
      return unsupported(written, sheet);
  }
}

type Written = Pick<Term, 'text' | 'origin'>;

function readDimension(value: number, unitText: string, written: Written, sheet: SheetSource): Term | undefined {
  const name = unitText.toLowerCase();
  if (name === 'fr') return { ...written, kind: 'fraction', value };
  if (name === 'deg') return { ...written, kind: 'angle', value };
  const unit = lengthUnits.find((each) => each === name);
  if (unit !== undefined) return { ...written, kind: 'length', value, unit };
  sheet.report('style/unknown-unit', { value: written.text, unit: `"${unitText}"` }, { origin: written.origin });
  return undefined;
}

function readFunction(node: FunctionNode, written: Written, sheet: SheetSource): Term | undefined {
  const name = node.name.toLowerCase();
  if (!functionNames.some((each) => each === name)) {
    const known = functionNames.map((each) => `${each}()`).join(', ');
    const suggestion = nearestName(name, functionNames);
    sheet.report('style/unknown-function', { name: node.name, known }, { origin: written.origin, suggestion });
    return undefined;
  }
  if (name === 'var') return readVariable(node, written, sheet);
  const terms = readAll(node.children, sheet);
  return terms === undefined ? undefined : { ...written, kind: 'function', name, terms };
}

function readVariable(node: FunctionNode, written: Written, sheet: SheetSource): Term | undefined {
  const [name, , fallback] = node.children;
  if (name?.type !== 'Identifier' || !name.name.startsWith('--')) return unsupported(written, sheet);
  if (fallback === undefined) return { ...written, kind: 'variable', name: name.name, fallback: null };
  const terms = fallback.type === 'Value' ? readTerms(fallback, sheet) : undefined;
  return terms === undefined ? undefined : { ...written, kind: 'variable', name: name.name, fallback: terms };
}

function unsupported(written: Written, sheet: SheetSource): undefined {
  sheet.report('style/unsupported-syntax', { value: written.text }, { origin: written.origin });
}

function isSign(text: string): text is ',' | '/' | '+' | '-' | '*' {
  return [',', '/', '+', '-', '*'].includes(text);
}
