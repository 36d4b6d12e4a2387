import type { FirstField, StartTag } from './scan-markup.ts';
import { originAt, type SourceText } from './source-text.ts';
import { type BlockStatement, calledName, isScoped, type PathExpression } from './syntax-tree.ts';

/** The private helper that a stamped `_field` calls while the template runs. */
export const fieldHelper = '_field';

/**
 * Writes `_at`, `_in` and `_field` (see `markup.ts`) behind the name of every start tag. No line is added, so that
 * Handlebars' line numbers stay right.
 */
export function stampPositions(source: SourceText, tags: readonly StartTag[], fileIndex: number): string {
  const pieces: string[] = [];
  let written = 0;
  for (const tag of tags) {
    const { line, column } = originAt(source, tag.start);
    const field = tag.field === undefined ? undefined : fieldCall(tag.field);
    pieces.push(source.text.slice(written, tag.nameEnd), ` _at="${line}:${column}" _in="${fileIndex}"`);
    if (field !== undefined) pieces.push(` _field="{{${fieldHelper} ${field}}}"`);
    written = tag.nameEnd;
  }
  return pieces.join('') + source.text.slice(written);
}

/**
 * The arguments that find a value's place while the template runs: the object it is read from, and the path from there.
 * A bare `this` in a loop over texts has no object of its own: it is the item with that index of the loop's list.
 */
function fieldCall({ path, blocks }: FirstField): string | undefined {
  const isItem = path.parts.length === 0 && path.depth === 0;
  if (!isItem) return scopeAndPath(path, 0, blockParamsOf(blocks));
  const block = blocks.findLast((each) => changesContext(each));
  const list = block?.params[0];
  if (block === undefined || calledName(block) === 'with' || list?.type !== 'PathExpression') return undefined;
  const place = scopeAndPath(list, 1, blockParamsOf(blocks.slice(0, blocks.indexOf(block))));
  return place === undefined ? undefined : `${place} @index`;
}

function scopeAndPath(path: PathExpression, outwards: number, blockParams: ReadonlySet<string>): string | undefined {
  const [head = '', ...rest] = path.parts;
  if (path.data && head !== 'root') return undefined;
  const isParam = path.depth === 0 && blockParams.has(head) && !isScoped(path);
  const steps = path.depth + outwards;
  const around = steps === 0 ? 'this' : Array(steps).fill('..').join('/');
  const [scope, parts] = path.data ? ['@root', rest] : isParam ? [head, rest] : [around, path.parts];
  return parts.every((part) => /^[\w-]+$/.test(part)) ? `${scope} "${parts.join('.')}"` : undefined;
}

function changesContext(block: BlockStatement): boolean {
  const called = calledName(block);
  return called === 'each' || called === 'entries' || called === 'with';
}

function blockParamsOf(blocks: readonly BlockStatement[]): ReadonlySet<string> {
  return new Set(blocks.flatMap((block) => block.program?.blockParams ?? []));
}
