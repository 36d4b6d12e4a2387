import type { StructureElement, StructureId } from '../layout/page.ts';
import type { StructureContentKid } from './structure-content.ts';

/** An element with all that is in it, in reading order. */
export interface StructureNode {
  readonly kind: 'element';
  readonly element: StructureElement;
  readonly kids: readonly StructureKid[];
}

export type StructureKid = StructureNode | StructureContentKid;

type Unsorted =
  | StructureContentKid
  | { readonly kind: 'child'; readonly order: number; readonly element: StructureElement };

/** Rows and cells stay when there is nothing in them: a table has to be regular. */
const keptWhenEmpty: ReadonlySet<string> = new Set(['TR', 'TH', 'TD']);

/** The elements without a parent, with what belongs to them and to theirs; an element nothing was painted of is left out. */
export function readingOrder(
  elements: readonly StructureElement[],
  content: readonly StructureContentKid[],
): readonly StructureNode[] {
  const roots: Unsorted[] = [];
  const kids = new Map<StructureId, Unsorted[]>(elements.map(({ id }) => [id, []]));
  for (const kid of content) kids.get(kid.owner)!.push(kid);
  for (const element of elements) {
    const siblings = element.parent === null ? roots : kids.get(element.parent)!;
    siblings.push({ kind: 'child', order: element.order, element });
  }
  const arrange = (unsorted: Unsorted[]): readonly StructureKid[] =>
    unsorted.sort(byOrder).flatMap((kid): readonly StructureKid[] => {
      if (kid.kind !== 'child') return [kid];
      const { element } = kid;
      const inside = arrange(kids.get(element.id)!);
      return inside.length > 0 || keptWhenEmpty.has(element.role) ? [{ kind: 'element', element, kids: inside }] : [];
    });
  return arrange(roots).filter((kid) => kid.kind === 'element');
}

/** What has the same order stays as it was painted. Annotations have no order: they come last. */
function byOrder(a: Unsorted, b: Unsorted): number {
  if (a.order === b.order) return 0;
  return a.order < b.order ? -1 : 1;
}
