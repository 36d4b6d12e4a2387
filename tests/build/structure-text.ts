import type { PagedDocument, PageItem, StructureElement, StructureId } from '../../src/layout/page.ts';

/** Elements of a document in reading order, an element or a stretch of text a line: what they are to someone who hears them. */
export function structureText({ structure, pages }: PagedDocument, from: readonly StructureElement[]): string {
  const items = pages.flatMap((page) => page.items);
  const lines: string[] = [];
  const write = (element: StructureElement, depth: number): void => {
    const kids = [
      ...structure.filter(({ parent }) => parent === element.id).map((kid) => ({ order: kid.order, kid })),
      ...stretches(items, element.id),
    ].sort((a, b) => a.order - b.order);
    lines.push(`${'  '.repeat(depth)}${headOf(element)}`);
    for (const each of kids) {
      if ('kid' in each) write(each.kid, depth + 1);
      else lines.push(`${'  '.repeat(depth + 1)}${each.text}`);
    }
  };
  for (const element of from) write(element, 0);
  return `${lines.join('\n')}\n`;
}

function headOf({ role, ...element }: StructureElement): string {
  const details = (['alt', 'scope', 'columnSpan', 'listNumbering', 'href', 'anchor', 'language'] as const).flatMap(
    (name) => (element[name] === undefined ? [] : [`${name}=${JSON.stringify(element[name])}`]),
  );
  return [role, ...details].join(' ');
}

/** What belongs to an element itself, by its place in reading order. */
function stretches(items: readonly PageItem[], owner: StructureId): readonly { order: number; text: string }[] {
  const texts = new Map<number, string>();
  for (const item of items) {
    if (item.semantics?.structure !== owner) continue;
    const { order } = item.semantics;
    const said = item.kind === 'text' ? (item.actualText ?? item.text) : `(${item.kind})`;
    texts.set(order, (texts.get(order) ?? '') + said);
  }
  return [...texts].map(([order, text]) => ({ order, text: JSON.stringify(text) }));
}
