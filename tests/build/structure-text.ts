import type { Page, PagedDocument, PageItem, StructureElement, StructureId } from '../../src/layout/page.ts';

/** A document in reading order, an element or a stretch of text a line: what it is to someone who hears it. */
export function structureText({ structure, pages }: PagedDocument): string {
  const items = pages.flatMap((page) => page.items);
  const labels = fieldLabels(pages);
  const lines: string[] = [];
  const write = (element: StructureElement, depth: number): void => {
    const kids = [
      ...structure.filter(({ parent }) => parent === element.id).map((kid) => ({ order: kid.order, kid })),
      ...stretches(items, element.id),
    ].sort((a, b) => a.order - b.order);
    lines.push('  '.repeat(depth) + [headOf(element), ...(labels.get(element.id) ?? [])].join(' '));
    for (const each of kids) {
      if ('kid' in each) write(each.kid, depth + 1);
      else lines.push(`${'  '.repeat(depth + 1)}${each.text}`);
    }
  };
  for (const element of structure.filter(({ parent }) => parent === null)) write(element, 0);
  return `${lines.join('\n')}\n`;
}

function headOf({ role, ...element }: StructureElement): string {
  const details = (
    ['alt', 'scope', 'columnSpan', 'rowSpan', 'listNumbering', 'href', 'anchor', 'language'] as const
  ).flatMap((name) => (element[name] === undefined ? [] : [`${name}=${JSON.stringify(element[name])}`]));
  return [role, ...details].join(' ');
}

/** What is said of the fields of each element. */
function fieldLabels(pages: readonly Page[]): ReadonlyMap<StructureId, readonly string[]> {
  const labels = new Map<StructureId, string[]>();
  for (const { structure, kind, label } of pages.flatMap((page) => page.fields)) {
    labels.set(structure, [...(labels.get(structure) ?? []), `${kind}=${JSON.stringify(label)}`]);
  }
  return labels;
}

/** What belongs to an element itself, by its place in reading order; a drawing is one thing, whatever it is made of. */
function stretches(items: readonly PageItem[], owner: StructureId): readonly { order: number; text: string }[] {
  const texts = new Map<number, string>();
  for (const item of items) {
    if (item.semantics?.structure !== owner) continue;
    const { order } = item.semantics;
    if (item.kind === 'text') texts.set(order, (texts.get(order) ?? '') + (item.actualText ?? item.text));
    else texts.set(order, '');
  }
  return [...texts].map(([order, text]) => ({ order, text: text === '' ? '(drawn)' : JSON.stringify(text) }));
}
