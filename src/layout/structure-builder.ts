import type { StructureRole } from '../document/element-registry.ts';
import type { Semantics, StructureElement, StructureId } from './page.ts';

type Details = Omit<StructureElement, 'id' | 'parent' | 'role' | 'order'>;

/** Grows the structure tree while the document is measured; everything gets its place in reading order as it is met. */
export class StructureBuilder {
  readonly #elements: StructureElement[] = [];
  #order = 0;

  get elements(): readonly StructureElement[] {
    return this.#elements;
  }

  open(role: StructureRole, parent: StructureId | null, details: Details = {}): StructureId {
    const id = this.#elements.length;
    this.#elements.push({ id, parent, role, order: this.#order++, ...details });
    return id;
  }

  /** The semantics of a piece of content of `structure`; an artifact when there is none. */
  content(structure: StructureId | null): Semantics {
    return structure === null ? null : { structure, order: this.#order++ };
  }

  parentOf(structure: StructureId | null): StructureId | null {
    return structure === null ? null : (this.#elements[structure]?.parent ?? null);
  }

  roleOf(structure: StructureId | null): StructureRole | null {
    return structure === null ? null : (this.#elements[structure]?.role ?? null);
  }
}

/** Structure types that group blocks and may not hold text themselves (ISO 32000-1, 14.8.4.2). */
const groupingRoles: ReadonlySet<StructureRole> = new Set([
  'Document',
  'Part',
  'Sect',
  'Art',
  'Div',
  'BlockQuote',
  'TOCI',
]);

export function isGrouping(role: StructureRole | null): boolean {
  return role !== null && groupingRoles.has(role);
}
