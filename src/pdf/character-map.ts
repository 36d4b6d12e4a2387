/**
 * The glyphs of characters by themselves, from the lowest up: code point → glyph id. Reads the segment map of the Basic
 * Multilingual Plane (OpenType `cmap` format 4), which every text font has.
 */
export function readCharacterMap(cmap: DataView): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const start = findSegmentMap(cmap);
  if (start === undefined) return glyphs;
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
      glyphs.set(character, (glyph + delta) & 0xffff);
    }
  }
  return glyphs;
}

function findSegmentMap(cmap: DataView): number | undefined {
  const count = cmap.getUint16(2);
  for (let index = 0; index < count; index++) {
    const start = cmap.getUint32(4 + index * 8 + 4);
    if (cmap.getUint16(start) === 4) return start;
  }
  return undefined;
}

/** A table `cmap` with that one map, for characters in ascending order; neighbours whose glyphs are neighbours share a segment. */
export function writeCharacterMap(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const segments: { readonly start: number; end: number; readonly delta: number }[] = [];
  for (const [character, glyph] of glyphs) {
    const last = segments.at(-1);
    const delta = (glyph - character) & 0xffff;
    if (last?.end === character - 1 && last.delta === delta) last.end = character;
    else segments.push({ start: character, end: character, delta });
  }
  segments.push({ start: 0xffff, end: 0xffff, delta: 1 });
  const largestPower = 2 ** Math.floor(Math.log2(segments.length));
  const [unicode, basicPlane, place, format, language, padding] = [3, 1, 12, 4, 0, 0];
  const head = [0, 1, unicode, basicPlane, 0, place];
  const map = [
    ...[format, 16 + segments.length * 8, language, segments.length * 2],
    ...[largestPower * 2, Math.log2(largestPower), (segments.length - largestPower) * 2],
    ...segments.map(({ end }) => end),
    padding,
    ...segments.map(({ start }) => start),
    ...segments.map(({ delta }) => delta),
    ...segments.map(() => 0),
  ];
  const table = new DataView(new ArrayBuffer((head.length + map.length) * 2));
  for (const [index, word] of [...head, ...map].entries()) table.setUint16(index * 2, word);
  return new Uint8Array(table.buffer);
}
