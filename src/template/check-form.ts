import { type Diagnostic, diagnostic, type MessageValues } from '../diagnostics/diagnostic.ts';
import { nearestName } from '../diagnostics/suggest.ts';
import { formOf, helperForms } from './helper-forms.ts';
import { originOf } from './source-text.ts';
import {
  type BlockStatement,
  calledName,
  hasArguments,
  type MustacheStatement,
  nodesOf,
  type PartialStatement,
  type PathExpression,
  type Program,
  type SubExpression,
  type SyntaxNode,
} from './syntax-tree.ts';

/** The deepest nesting of blocks and expressions: beyond it, tools that walk the tree by recursion would break. */
const deepestNesting = 60;

/** Checks what needs no data: that a template uses only the part of Handlebars that is supported here. */
export function checkForm(file: string, program: Program): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { node, depth } of nodesOf(program)) {
    if (depth > deepestNesting) {
      const values = { limit: deepestNesting };
      return [diagnostic('template/too-deep', values, { origin: originOf(file, node.loc) })];
    }
    const finding = findingOf(node);
    if (finding === undefined) continue;
    const { code, values, suggestion } = finding;
    diagnostics.push(diagnostic(code, values, { origin: originOf(file, node.loc), suggestion }));
  }
  return diagnostics;
}

/** The calls of partials in a template, in reading order. */
export function partialCalls(program: Program): readonly (PartialStatement & { readonly name: PathExpression })[] {
  return nodesOf(program).flatMap(({ node }) => (isNamedPartial(node) ? [node] : []));
}

function isNamedPartial(node: SyntaxNode): node is PartialStatement & { readonly name: PathExpression } {
  return node.type === 'PartialStatement' && node.name.type === 'PathExpression';
}

interface Finding {
  readonly code: Diagnostic['code'];
  readonly values: MessageValues;
  readonly suggestion?: string | undefined;
}

function findingOf(node: SyntaxNode): Finding | undefined {
  switch (node.type) {
    case 'MustacheStatement':
      return mustacheFinding(node);
    case 'BlockStatement':
      return callFinding(node, 'block');
    case 'SubExpression':
      return callFinding(node, 'value');
    case 'PathExpression':
      return dataFinding(node);
    case 'PartialStatement':
      return partialFinding(node);
    case 'PartialBlockStatement':
      return { code: 'template/partial-block', values: {} };
    case 'Decorator':
    case 'DecoratorBlock':
      return { code: 'template/decorator', values: {} };
    default:
      return undefined;
  }
}

function mustacheFinding(mustache: MustacheStatement): Finding | undefined {
  if (!mustache.escaped) return { code: 'template/raw-output', values: {} };
  if (mustache.path.type !== 'PathExpression') return { code: 'template/literal', values: {} };
  const isCall = hasArguments(mustache) || formOf(calledName(mustache)) !== undefined;
  return isCall ? callFinding(mustache, 'print') : dataFinding(mustache.path);
}

function callFinding(call: MustacheStatement | BlockStatement | SubExpression, use: 'block' | 'print' | 'value') {
  const name = call.path.type === 'PathExpression' ? call.path.original : '';
  const form = formOf(calledName(call));
  if (form === undefined) {
    const candidates = Object.keys(helperForms).filter((each) => helperForms[each]!.uses.includes(use));
    const values = { name, helpers: candidates.join(', ') };
    return { code: 'template/unknown-helper', values, suggestion: nearestName(name, candidates) } as const;
  }
  const [least, most] = form.values;
  const count = call.params.length;
  const fits =
    form.uses.includes(use) && count >= least && count <= most && (form.takesNamed || call.hash === undefined);
  return fits ? undefined : ({ code: 'template/helper-form', values: { name, usage: form.usage } } as const);
}

function dataFinding(path: PathExpression): Finding | undefined {
  if (!path.data || dataNames.includes(path.parts[0] ?? '')) return undefined;
  return { code: 'template/unknown-variable', values: { name: path.original } };
}

const dataNames: readonly string[] = ['root', 'index', 'first', 'last'];

function partialFinding(partial: PartialStatement): Finding | undefined {
  if (partial.name.type !== 'PathExpression') return { code: 'template/dynamic-partial', values: {} };
  if (partial.params.length <= 1) return undefined;
  const name = partial.name.original;
  return { code: 'template/helper-form', values: { name, usage: `{{> ${name} object name=value}}` } };
}
