import type { Provenance } from '../diagnostics/origin.ts';
import type { ElementName } from './element-registry.ts';
import type { DocumentImage } from './image.ts';

export type DocumentNode = ElementNode | TextNode;

/** An element the registry knows, in a place the registry allows, with attributes it has checked. */
export interface ElementNode {
  readonly kind: 'element';
  readonly name: ElementName;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly DocumentNode[];
  readonly provenance: Provenance;
}

/** Text as it will be read aloud: white space collapsed to single spaces, kept at the ends where inline text meets. */
export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  readonly provenance: Provenance;
}

/** One document's meaning, without a single coordinate. */
export interface DocumentTree {
  readonly root: ElementNode;
  /** Images by the `src` that names them. */
  readonly images: ReadonlyMap<string, DocumentImage>;
}
