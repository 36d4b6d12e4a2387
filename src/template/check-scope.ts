import type { Origin } from '../diagnostics/origin.ts';
import type { TemplateValue } from '../edition/edition.ts';
import { isTruthy } from './data-values.ts';
import { calledName, type Expression, isScoped, type PathExpression } from './syntax-tree.ts';
import { type ValueSet, valueAt } from './value-set.ts';

/** What `this` may be at a place; `named` are the named values a partial was called with, which come before its fields. */
export interface Scope {
  readonly values: ValueSet;
  readonly named: ReadonlyMap<string, ValueSet>;
}

/** All a template can refer to at one place of it. */
export interface Surroundings {
  readonly file: string;
  /** Outermost first; `../` goes towards the start. */
  readonly scopes: readonly Scope[];
  readonly blockParams: ReadonlyMap<string, ValueSet>;
  readonly root: ValueSet;
  readonly loops: number;
  /** False where the data of this edition never leads: there only names can be checked. */
  readonly reachable: boolean;
  /** The calls of the partials around this place, innermost first. */
  readonly callers: readonly Origin[];
}

/** Where a path begins: the values, what is left of the path, and how to put other values in their place. */
export interface Head {
  readonly values: ValueSet;
  readonly parts: readonly string[];
  narrow(values: ValueSet): Surroundings;
}

/** The head of a path by Handlebars' order: block parameter, named value, field. Nothing when `../` leads out of the file. */
export function headOf(path: PathExpression, around: Surroundings): Head | undefined {
  const [first, ...rest] = path.parts;
  if (path.data) return { values: around.root, parts: rest, narrow: (root) => ({ ...around, root }) };
  const isPlain = path.depth === 0 && first !== undefined && !isScoped(path);
  const param = isPlain ? around.blockParams.get(first) : undefined;
  if (param !== undefined) {
    const narrow = (values: ValueSet): Surroundings => {
      return { ...around, blockParams: new Map(around.blockParams).set(first!, values) };
    };
    return { values: param, parts: rest, narrow };
  }
  const index = around.scopes.length - 1 - path.depth;
  const scope = around.scopes[index];
  if (scope === undefined) return undefined;
  const replace = (other: Scope): Surroundings => ({ ...around, scopes: around.scopes.with(index, other) });
  const named = first === undefined ? undefined : scope.named.get(first);
  if (named !== undefined) {
    const narrow = (values: ValueSet): Surroundings =>
      replace({ ...scope, named: new Map(scope.named).set(first!, values) });
    return { values: named, parts: rest, narrow };
  }
  return { values: scope.values, parts: path.parts, narrow: (values) => replace({ ...scope, values }) };
}

/** Enters a block whose `this` is one of `values`. */
export function enter(around: Surroundings, values: ValueSet): Surroundings {
  return { ...around, scopes: [...around.scopes, { values, named: new Map() }] };
}

/**
 * The surroundings inside a branch that runs when `condition` is `wanted`: only the objects for which it is so. Where
 * there are none, the branch never runs with this data. What cannot be told apart is left as it is.
 */
export function assume(condition: Expression, wanted: boolean, around: Surroundings): Surroundings {
  if (condition.type === 'PathExpression') {
    return keep(condition, around, (value) => isTruthy(value) === wanted);
  }
  if (condition.type !== 'SubExpression') return around;
  const [first, second] = condition.params;
  switch (calledName(condition)) {
    case 'not':
      return assume(first!, !wanted, around);
    case 'and':
      return wanted ? condition.params.reduce((now, each) => assume(each, true, now), around) : around;
    case 'or':
      return wanted ? around : condition.params.reduce((now, each) => assume(each, false, now), around);
    case 'eq':
      if (first?.type !== 'PathExpression' || second === undefined || !('value' in second)) return around;
      return keep(first, around, (value) => (value === second.value) === wanted);
    default:
      return around;
  }
}

function keep(path: PathExpression, around: Surroundings, test: (value: TemplateValue) => boolean): Surroundings {
  if (path.data && path.parts[0] !== 'root') return around;
  const head = headOf(path, around);
  if (head === undefined || head.values.size === 0) return around;
  const kept = new Set([...head.values].filter((value) => test(valueAt(value, head.parts))));
  return kept.size === 0 ? { ...around, reachable: false } : head.narrow(kept);
}
