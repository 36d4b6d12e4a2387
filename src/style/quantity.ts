import { mm, type Pt, pt } from '../geometry/length.ts';
import type { LengthUnit, Term } from './term.ts';

/**
 * A number, a percentage, or a length; `value` is in points for a length, to which come `em` times the type size of the
 * element and `rem` times that of the root.
 */
export interface Quantity {
  readonly kind: 'number' | 'percentage' | 'length';
  readonly value: number;
  readonly em: number;
  readonly rem: number;
}

/** The type sizes that `em` and `rem` refer to. */
export interface TypeSizes {
  readonly fontSize: Pt;
  readonly rootFontSize: Pt;
}

/** Reads a number, length or percentage, `calc()` included (CSS Values 4, 10); undefined for anything else. */
export function evaluateQuantity(term: Term | undefined): Quantity | undefined {
  switch (term?.kind) {
    case 'number':
    case 'percentage':
      return { kind: term.kind, value: term.value, em: 0, rem: 0 };
    case 'length':
      return lengthQuantity(term.value, term.unit);
    case 'function':
      return term.name === 'calc' ? evaluateSum(term.terms) : undefined;
    case 'group':
      return evaluateSum(term.terms);
    default:
      return undefined;
  }
}

/** The length in points. */
export function resolveLength(length: Quantity, sizes: TypeSizes): Pt {
  return pt(length.value + length.em * sizes.fontSize + length.rem * sizes.rootFontSize);
}

/** Whether the quantity is below zero whatever the type sizes are. */
export function isNegative({ value, em, rem }: Quantity): boolean {
  return Math.max(value, em, rem) <= 0 && Math.min(value, em, rem) < 0;
}

function lengthQuantity(value: number, unit: LengthUnit): Quantity {
  const none = { kind: 'length', value: 0, em: 0, rem: 0 } as const;
  switch (unit) {
    case 'em':
    case 'rem':
      return { ...none, [unit]: value };
    case 'mm':
      return { ...none, value: mm(value) };
    case 'cm':
      return { ...none, value: mm(value * 10) };
    case 'in':
      return { ...none, value: value * 72 };
    default:
      return { ...none, value };
  }
}

function evaluateSum(terms: readonly Term[]): Quantity | undefined {
  let total: Quantity | undefined;
  let start = 0;
  let sign = 1;
  for (let index = 0; index <= terms.length; index++) {
    const term = terms[index];
    const ends = term === undefined || (term.kind === 'operator' && (term.sign === '+' || term.sign === '-'));
    if (!ends) continue;
    const product = evaluateProduct(terms.slice(start, index));
    if (product === undefined) return undefined;
    const signed = scale(product, sign);
    total = total === undefined ? signed : add(total, signed);
    if (total === undefined) return undefined;
    start = index + 1;
    sign = term?.kind === 'operator' && term.sign === '-' ? -1 : 1;
  }
  return total;
}

function evaluateProduct(terms: readonly Term[]): Quantity | undefined {
  let result = evaluateQuantity(terms[0]);
  for (let index = 1; index < terms.length; index += 2) {
    const operator = terms[index];
    const right = evaluateQuantity(terms[index + 1]);
    if (result === undefined || right === undefined || operator?.kind !== 'operator') return undefined;
    result =
      operator.sign === '*' ? multiply(result, right) : operator.sign === '/' ? divide(result, right) : undefined;
  }
  return result;
}

function add(a: Quantity, b: Quantity): Quantity | undefined {
  if (a.kind !== b.kind) return undefined;
  return { kind: a.kind, value: a.value + b.value, em: a.em + b.em, rem: a.rem + b.rem };
}

function multiply(a: Quantity, b: Quantity): Quantity | undefined {
  if (b.kind === 'number') return scale(a, b.value);
  return a.kind === 'number' ? scale(b, a.value) : undefined;
}

function divide(a: Quantity, b: Quantity): Quantity | undefined {
  return b.kind === 'number' && b.value !== 0 ? scale(a, 1 / b.value) : undefined;
}

function scale(quantity: Quantity, by: number): Quantity {
  return { ...quantity, value: quantity.value * by, em: quantity.em * by, rem: quantity.rem * by };
}
