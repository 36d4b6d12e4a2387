import { type Diagnostic, type DiagnosticPlace, diagnostic, type MessageValues } from '../diagnostics/diagnostic.ts';
import { nearestName } from '../diagnostics/suggest.ts';
import type { TemplateData, TemplateValue } from '../edition/edition.ts';
import { assume, enter, headOf, type Surroundings } from './check-scope.ts';
import { isList, isRecord, isRichText } from './data-values.ts';
import { formOf } from './helper-forms.ts';
import { labelName, labelPlaces } from './label-text.ts';
import { type Location, originOf } from './source-text.ts';
import {
  type BlockStatement,
  calledName,
  type Expression,
  hasArguments,
  type MustacheStatement,
  type PartialStatement,
  type PathExpression,
  type Program,
  type SubExpression,
} from './syntax-tree.ts';
import { itemsOf, kindOf, lookUp, truthyOf, type ValueSet } from './value-set.ts';

/** A template that passed the check of its form, by itself or as a partial. */
export interface CheckableTemplate {
  readonly file: string;
  readonly program: Program;
}

/** What the templates are checked against: everything a run would be given. */
export interface TemplateInput {
  readonly data: TemplateData;
  readonly labels: Readonly<Record<string, string>>;
  readonly partials: ReadonlyMap<string, CheckableTemplate>;
}

/**
 * Checks that every name a template uses is there in the data it gets. The template is walked once with sets of values
 * instead of single ones: in a loop `this` is every item at once. A loop over empty lists has nothing to be checked
 * against. After this check a run of the template cannot fail.
 */
export function checkTemplate(template: CheckableTemplate, input: TemplateInput): readonly Diagnostic[] {
  const checker = new TemplateChecker(input);
  const root: ValueSet = new Set([input.data]);
  checker.checkProgram(template.program, {
    file: template.file,
    scopes: [{ values: root, named: new Map() }],
    blockParams: new Map(),
    root,
    loops: 0,
    reachable: true,
    callers: [],
  });
  return [...checker.found.values()];
}

const numbers: ValueSet = new Set([0]);
const eitherTruth: ValueSet = new Set([true, false]);
const nothing: ValueSet = new Set();

class TemplateChecker {
  /** By their text and place: a partial that is called twice says the same thing once. */
  readonly found = new Map<string, Diagnostic>();
  private readonly input: TemplateInput;

  constructor(input: TemplateInput) {
    this.input = input;
  }

  checkProgram(program: Program | undefined, around: Surroundings): void {
    for (const statement of program?.body ?? []) {
      if (statement.type === 'MustacheStatement') this.checkMustache(statement, around);
      else if (statement.type === 'BlockStatement') this.checkBlock(statement, around);
      else if (statement.type === 'PartialStatement') this.checkPartial(statement, around);
    }
  }

  private checkMustache(mustache: MustacheStatement, around: Surroundings): void {
    const { path } = mustache;
    if (path.type !== 'PathExpression') return;
    if (hasArguments(mustache) || formOf(calledName(mustache)) !== undefined) {
      this.valuesOfCall(mustache, around);
      return;
    }
    const written = path.original;
    this.expect(path, this.valuesOfPath(path, around, 'needed'), around, 'text or a number', written, isPrintable);
  }

  private checkBlock(block: BlockStatement, around: Surroundings): void {
    const [value] = block.params;
    if (value === undefined) return;
    const called = calledName(block);
    if (called === 'if' || called === 'unless') {
      this.valuesOf(value, around, 'optional');
      this.checkProgram(block.program, assume(value, called === 'if', around));
      this.checkProgram(block.inverse, assume(value, called !== 'if', around));
      return;
    }
    const values = this.valuesOf(value, around, 'optional');
    const written = value.type === 'PathExpression' ? value.original : (called ?? '');
    const [wanted, test] = blockValues[called ?? ''] ?? blockValues['with']!;
    this.expect(value, values, around, wanted, written, test);
    const inner = called === 'with' ? truthyOf(values) : itemsOf(values);
    const [item, index] = block.program?.blockParams ?? [];
    const blockParams = new Map(around.blockParams);
    if (item !== undefined) blockParams.set(item, inner);
    if (index !== undefined) blockParams.set(index, numbers);
    const loops = around.loops + (called === 'with' ? 0 : 1);
    this.checkProgram(block.program, { ...enter(around, inner), blockParams, loops });
    this.checkProgram(block.inverse, around);
  }

  private checkPartial(call: PartialStatement, around: Surroundings): void {
    const template = call.name.type === 'PathExpression' ? this.input.partials.get(call.name.original) : undefined;
    if (template === undefined) return;
    const [context] = call.params;
    const values = context === undefined ? new Set<TemplateValue>([{}]) : this.valuesOf(context, around, 'needed');
    const named = new Map<string, ValueSet>();
    for (const pair of call.hash?.pairs ?? []) named.set(pair.key, this.valuesOf(pair.value, around, 'optional'));
    if (context?.type === 'PathExpression' && named.size > 0) {
      this.expect(context, values, around, 'an object', context.original, isRecord);
    }
    this.checkProgram(template.program, {
      ...around,
      file: template.file,
      scopes: [{ values, named }],
      blockParams: new Map(),
      callers: [originOf(around.file, call.loc), ...around.callers],
    });
  }

  private valuesOf(expression: Expression, around: Surroundings, need: 'needed' | 'optional'): ValueSet {
    switch (expression.type) {
      case 'PathExpression':
        return this.valuesOfPath(expression, around, need);
      case 'SubExpression':
        return this.valuesOfCall(expression, around);
      case 'NullLiteral':
      case 'UndefinedLiteral':
        return new Set([null]);
      default:
        return new Set([expression.value]);
    }
  }

  private valuesOfPath(path: PathExpression, around: Surroundings, need: 'needed' | 'optional'): ValueSet {
    if (path.data && path.parts[0] !== 'root') {
      if (around.loops <= path.depth) this.report('template/outside-loop', { name: path.original }, path, around);
      return path.parts[0] === 'index' ? numbers : eitherTruth;
    }
    const head = headOf(path, around);
    if (head === undefined) {
      this.report('template/above-context', { name: path.original }, path, around);
      return nothing;
    }
    const lookup = lookUp(head.values, head.parts);
    const name = path.original;
    if (!lookup.found) {
      const suggestion = nearestName(path.parts.at(-1)!, lookup.fields);
      const fields = lookup.fields.length === 0 ? 'none' : lookup.fields.join(', ');
      this.report('template/unknown-field', { name, fields }, path, around, { suggestion });
    } else if (need === 'needed' && around.reachable) {
      if (lookup.without) this.report('template/sometimes-missing', { name }, path, around);
      if (lookup.blank) this.report('template/may-be-empty', { name }, path, around);
    }
    return lookup.values;
  }

  private valuesOfCall(call: MustacheStatement | SubExpression, around: Surroundings): ValueSet {
    const called = calledName(call);
    const need = called === 'rich' || called === 'label' || called === 'plus' ? 'needed' : 'optional';
    const values = call.params.map((each) => this.valuesOf(each, around, need));
    if (called === 'label') return this.checkLabel(call, values, around);
    call.params.forEach((param, index) => {
      const written = param.type === 'PathExpression' ? param.original : String(called);
      if (called === 'rich') this.expect(param, values[index]!, around, 'rich text', written, isRichText);
      if (called === 'plus') this.expect(param, values[index]!, around, 'a number', written, isNumber);
    });
    return called === 'plus' ? numbers : eitherTruth;
  }

  /** All labels that the call may look up, unfilled. */
  private checkLabel(
    call: MustacheStatement | SubExpression,
    parts: readonly ValueSet[],
    around: Surroundings,
  ): ValueSet {
    const pairs = call.hash?.pairs ?? [];
    for (const pair of pairs) {
      const values = this.valuesOf(pair.value, around, 'needed');
      this.expect(pair, values, around, 'text or a number', pair.key, (value) => isPrintable(value) && value !== null);
    }
    const given = pairs.map((pair) => pair.key);
    const labels = new Set<string>();
    for (const name of combinations(parts)) {
      const label = Object.hasOwn(this.input.labels, name) ? this.input.labels[name] : undefined;
      if (label === undefined) {
        const suggestion = nearestName(name, Object.keys(this.input.labels));
        this.report('template/unknown-label', { name }, call, around, { suggestion });
        continue;
      }
      labels.add(label);
      const places = labelPlaces(label);
      const unmatched = [
        ...places.filter((place) => !given.includes(place)),
        ...given.filter((key) => !places.includes(key)),
      ];
      for (const place of unmatched) this.report('template/label-places', { name, label, place }, call, around);
    }
    return labels;
  }

  private expect(
    place: { readonly loc: Location },
    values: ValueSet,
    around: Surroundings,
    wanted: string,
    name: string,
    test: (value: TemplateValue) => boolean,
  ): void {
    const wrong = [...values].find((value) => !test(value));
    if (wrong === undefined || !around.reachable) return;
    this.report('template/wrong-kind', { name, wanted, found: kindOf(wrong) }, place, around);
  }

  private report(
    code: Diagnostic['code'],
    values: MessageValues,
    place: { readonly loc: Location },
    around: Surroundings,
    more: DiagnosticPlace = {},
  ): void {
    const origin = originOf(around.file, place.loc);
    const key = [code, origin.file, origin.line, origin.column, ...Object.values(values)].join('\n');
    if (!this.found.has(key))
      this.found.set(key, diagnostic(code, values, { ...more, origin, related: around.callers }));
  }
}

const blockValues: Readonly<Record<string, readonly [string, (value: TemplateValue) => boolean]>> = {
  each: ['a list', (value) => value === null || isList(value)],
  entries: ['a list', (value) => value === null || isList(value) || isRecord(value)],
  with: ['an object', (value) => value === null || isRecord(value)],
};

function isPrintable(value: TemplateValue): boolean {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

function isNumber(value: TemplateValue): boolean {
  return typeof value === 'number';
}

function combinations(parts: readonly ValueSet[]): readonly string[] {
  const tuples = parts.reduce<readonly (readonly TemplateValue[])[]>(
    (tuples, values) => tuples.flatMap((tuple) => [...values].map((value) => [...tuple, value])),
    [[]],
  );
  return tuples.map(labelName);
}
