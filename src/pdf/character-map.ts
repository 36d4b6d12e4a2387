/**
 * The characters that glyphs stand for by themselves, the lowest where there are several: glyph id → code point. Reads the
 * segment map of the Basic Multilingual Plane (OpenType `cmap` format 4), which every text font has.
 */
export function readCharacterMap(cmap: DataView): ReadonlyMap<number, number> {
  const characters = new Map<number, number>();
  const start = findSegmentMap(cmap);
  if (start === undefined) return characters;
  const twiceSegments = cmap.getUint16(start + 6);
  const ends = start + 14;
  const starts = ends + twiceSegments + 2;
  const deltas = starts + twiceSegments;
  const ranges = deltas + twiceSegments;
  for (let segment = 0; segment < twiceSegments; segment += 2) {
    const last = Math.min(cmap.getUint16(ends + segment), 0xfffe);
    const first = cmap.getUint16(starts + segment);
    const delta = cmap.getUint16(deltas + segment);
    const range = cmap.getUint16(ranges + segment);
    for (let character = first; character <= last; character++) {
      const indirect = ranges + segment + range + (character - first) * 2;
      const glyph = range === 0 ? character : cmap.getUint16(indirect);
      if (range !== 0 && glyph === 0) continue;
      const id = (glyph + delta) & 0xffff;
      if (!characters.has(id)) characters.set(id, character);
    }
  }
  return characters;
}

function findSegmentMap(cmap: DataView): number | undefined {
  const count = cmap.getUint16(2);
  for (let index = 0; index < count; index++) {
    const start = cmap.getUint32(4 + index * 8 + 4);
    if (cmap.getUint16(start) === 4) return start;
  }
  return undefined;
}
