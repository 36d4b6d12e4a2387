import type { Location } from './source-text.ts';

interface NodeOf<Type extends string> {
  readonly type: Type;
  readonly loc: Location;
}

export interface Program extends NodeOf<'Program'> {
  readonly body: readonly Statement[];
  readonly blockParams?: readonly string[];
}

interface Call {
  readonly path: PathExpression | Literal;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
}

export interface MustacheStatement extends NodeOf<'MustacheStatement' | 'Decorator'>, Call {
  /** False for `{{{x}}}` and `{{&x}}`. */
  readonly escaped: boolean;
}

export interface BlockStatement extends NodeOf<'BlockStatement' | 'DecoratorBlock'>, Call {
  /** Absent for `{{^if x}} … {{/if}}`, which has an `inverse` alone. */
  readonly program?: Program;
  readonly inverse?: Program;
}

export interface PartialStatement extends NodeOf<'PartialStatement'> {
  readonly name: PathExpression | Literal | SubExpression;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
}

export interface PartialBlockStatement extends NodeOf<'PartialBlockStatement'> {
  readonly program: Program;
}

export type ContentStatement = NodeOf<'ContentStatement'>;
export type CommentStatement = NodeOf<'CommentStatement'>;

export interface SubExpression extends NodeOf<'SubExpression'>, Call {}

export interface PathExpression extends NodeOf<'PathExpression'> {
  /** Written with `@`. */
  readonly data: boolean;
  /** How many `../` it begins with. */
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
}

export type Literal =
  | (NodeOf<'StringLiteral'> & { readonly value: string })
  | (NodeOf<'NumberLiteral'> & { readonly value: number })
  | (NodeOf<'BooleanLiteral'> & { readonly value: boolean })
  | NodeOf<'NullLiteral'>
  | NodeOf<'UndefinedLiteral'>;

export interface Hash extends NodeOf<'Hash'> {
  readonly pairs: readonly (NodeOf<'HashPair'> & { readonly key: string; readonly value: Expression })[];
}

export type Statement =
  | MustacheStatement
  | BlockStatement
  | PartialStatement
  | PartialBlockStatement
  | ContentStatement
  | CommentStatement;
export type Expression = PathExpression | SubExpression | Literal;

/** What rules look at: every statement and every expression. */
export type SyntaxNode = Statement | Expression;

/** All nodes of a template in reading order, each with the number of nodes around it. Deep nesting costs no stack. */
export function nodesOf(program: Program): readonly { readonly node: SyntaxNode; readonly depth: number }[] {
  const found: { node: SyntaxNode; depth: number }[] = [];
  const waiting = [...program.body].reverse().map((node) => ({ node: node as SyntaxNode, depth: 1 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    for (const child of childrenOf(next.node).reverse()) waiting.push({ node: child, depth: next.depth + 1 });
  }
  return found;
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  switch (node.type) {
    case 'MustacheStatement':
    case 'Decorator':
    case 'SubExpression':
      return expressionsOf(node);
    case 'BlockStatement':
    case 'DecoratorBlock':
      return [...expressionsOf(node), ...(node.program?.body ?? []), ...(node.inverse?.body ?? [])];
    case 'PartialStatement':
      return expressionsOf(node);
    case 'PartialBlockStatement':
      return [...node.program.body];
    default:
      return [];
  }
}

function expressionsOf(node: { readonly params: readonly Expression[]; readonly hash?: Hash }): Expression[] {
  return [...node.params, ...(node.hash?.pairs ?? []).map((pair) => pair.value)];
}

/** The name a call may be known by as a helper: `if` in `{{#if x}}`; nothing for `this.x`, `a.b` and `../x`. */
export function calledName(node: Call): string | undefined {
  const { path } = node;
  if (path.type !== 'PathExpression' || path.data || path.depth > 0 || path.parts.length !== 1) return undefined;
  return isScoped(path) ? undefined : path.parts[0];
}

/** Whether a mustache or subexpression passes anything on, and so can only be a call of a helper. */
export function hasArguments(node: Call): boolean {
  return node.params.length > 0 || node.hash !== undefined;
}

/** Whether a path begins with `this` or `.`, which pass over block parameters. */
export function isScoped(path: PathExpression): boolean {
  return /^(?:\.|this\b)/.test(path.original);
}
