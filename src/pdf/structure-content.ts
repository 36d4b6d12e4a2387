import type { StructureId } from '../layout/page.ts';
import type { PdfReference } from './pdf-object.ts';

/** Something on a page that belongs to a structure element. */
export type StructureContentKid = { readonly owner: StructureId; readonly order: number; readonly page: number } & (
  | { readonly kind: 'content'; readonly mcid: number }
  | { readonly kind: 'annotation'; readonly annotation: PdfReference; readonly key: number }
);

/** Hands out the identifiers that tie content and annotations to the structure tree, while the pages are painted. */
export class StructureContent {
  readonly #kids: StructureContentKid[] = [];
  readonly #mcids: number[];
  #nextKey: number;

  /** The pages themselves have the first keys of the parent tree: their index. */
  constructor(pageCount: number) {
    this.#mcids = new Array<number>(pageCount).fill(0);
    this.#nextKey = pageCount;
  }

  get kids(): readonly StructureContentKid[] {
    return this.#kids;
  }

  /** The number of keys in the parent tree. */
  get keyCount(): number {
    return this.#nextKey;
  }

  /** A new stretch of content on a page; returns its marked-content identifier. */
  addContent(owner: StructureId, order: number, page: number): number {
    const mcid = this.#mcids[page]!++;
    this.#kids.push({ kind: 'content', owner, order, page, mcid });
    return mcid;
  }

  /** An annotation, read after the content of its element; returns its key in the parent tree. */
  addAnnotation(owner: StructureId, page: number, annotation: PdfReference): number {
    const key = this.#nextKey++;
    this.#kids.push({ kind: 'annotation', owner, order: Number.POSITIVE_INFINITY, page, annotation, key });
    return key;
  }
}
