import type { TrueTypeFont } from './truetype-font.ts';

/** What the documents of a run have in common and need not be made again. */
export interface PaintCache {
  /** By the id of the face. */
  readonly fonts: Map<string, TrueTypeFont>;
  /** Deflated streams by the hash of what they deflate to. */
  readonly deflated: Map<string, Uint8Array>;
}

export function createPaintCache(): PaintCache {
  return { fonts: new Map(), deflated: new Map() };
}
