import { readCharacterMap } from './character-map.ts';

/** A TrueType file taken apart, once per run. Lengths are in thousandths of an em, as PDF counts them. */
export interface TrueTypeFont {
  readonly tables: ReadonlyMap<string, DataView>;
  readonly glyphCount: number;
  /** The advance width of each glyph. */
  readonly widths: Float64Array;
  readonly boundingBox: readonly [number, number, number, number];
  /** Degrees, counter-clockwise from upright: negative for an italic. */
  readonly italicAngle: number;
  /** Code point → glyph id, for characters by themselves. */
  readonly glyphs: ReadonlyMap<number, number>;
  /** Glyph id → the lowest of the characters it stands for by itself. */
  readonly characters: ReadonlyMap<number, number>;
}

/** Reads the tables of the OpenType specification 1.9 that embedding needs. Throws when the outlines are not TrueType. */
export function readTrueTypeFont(bytes: Uint8Array): TrueTypeFont {
  const tables = readTableDirectory(bytes);
  const head = requireTable(tables, 'head');
  const glyphCount = requireTable(tables, 'maxp').getUint16(4);
  const perUnit = 1000 / head.getUint16(18);
  const box = (offset: number): number => head.getInt16(offset) * perUnit;
  const glyphs = readCharacterMap(requireTable(tables, 'cmap'));
  return {
    tables,
    glyphCount,
    widths: readWidths(tables, glyphCount, perUnit),
    boundingBox: [box(36), box(38), box(40), box(42)],
    italicAngle: (tables.get('post')?.getInt32(4) ?? 0) / 65_536,
    glyphs,
    // Of several the last is kept: the lowest.
    characters: new Map([...glyphs].reverse().map(([character, glyph]) => [glyph, character])),
  };
}

/** The table `tag`; throws when the font has none. */
export function requireTable(tables: ReadonlyMap<string, DataView>, tag: string): DataView {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`not a TrueType font: it has no table "${tag}"`);
  return table;
}

function readTableDirectory(bytes: Uint8Array): ReadonlyMap<string, DataView> {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, DataView>();
  const count = file.getUint16(4);
  for (let index = 0; index < count; index++) {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    const offset = bytes.byteOffset + file.getUint32(entry + 8);
    tables.set(tag, new DataView(bytes.buffer, offset, file.getUint32(entry + 12)));
  }
  return tables;
}

function readWidths(tables: ReadonlyMap<string, DataView>, glyphCount: number, perUnit: number): Float64Array {
  const metrics = requireTable(tables, 'hmtx');
  const lastMetric = requireTable(tables, 'hhea').getUint16(34) - 1;
  const widths = new Float64Array(glyphCount);
  for (let glyph = 0; glyph < glyphCount; glyph++) {
    widths[glyph] = metrics.getUint16(Math.min(glyph, lastMetric) * 4) * perUnit;
  }
  return widths;
}
