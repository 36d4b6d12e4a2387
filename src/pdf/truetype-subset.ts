import { requireTable, type TrueTypeFont } from './truetype-font.ts';

/** The tables a viewer needs of a TrueType program in a PDF (ISO 32000-1, 9.9); the instructions are there or not. */
const instructionTables = ['cvt ', 'fpgm', 'prep'];

/**
 * A TrueType program with the outlines of `glyphs` alone. Glyphs keep their ids, so that a text is the same bytes in every
 * document, whatever else the document says. `others` are tables to put in besides.
 */
export function subsetTrueType(
  font: TrueTypeFont,
  glyphs: Iterable<number>,
  others: Iterable<readonly [tag: string, table: Uint8Array]> = [],
): Uint8Array {
  const outlines = collectOutlines(font, glyphs);
  const count = Math.max(...outlines.keys()) + 1;
  const [glyf, loca] = writeOutlines(outlines, count);
  const tables = new Map<string, Uint8Array>([
    ['glyf', glyf],
    ['loca', loca],
    ['hmtx', writeMetrics(font, outlines, count)],
    ...others,
  ]);
  const copy = (tag: string): DataView => {
    const source = requireTable(font.tables, tag);
    const bytes = new Uint8Array(bytesOf(source));
    tables.set(tag, bytes);
    return new DataView(bytes.buffer);
  };
  copy('maxp').setUint16(4, count);
  copy('hhea').setUint16(34, count);
  const head = copy('head');
  head.setUint32(8, 0);
  head.setInt16(50, 1);
  for (const tag of instructionTables) if (font.tables.has(tag)) copy(tag);
  return writeFile(tables);
}

/** The outlines of `glyphs`, of the glyphs those are composed of, and of glyph 0, in the order of their ids. */
function collectOutlines(font: TrueTypeFont, glyphs: Iterable<number>): ReadonlyMap<number, Uint8Array> {
  const glyf = requireTable(font.tables, 'glyf');
  const loca = requireTable(font.tables, 'loca');
  const longOffsets = requireTable(font.tables, 'head').getInt16(50) === 1;
  const offset = (glyph: number): number => (longOffsets ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const outlines = new Map<number, Uint8Array>();
  const waiting = [0, ...glyphs];
  for (let glyph = waiting.pop(); glyph !== undefined; glyph = waiting.pop()) {
    if (outlines.has(glyph)) continue;
    const start = offset(glyph);
    const outline = new DataView(glyf.buffer, glyf.byteOffset + start, offset(glyph + 1) - start);
    outlines.set(glyph, bytesOf(outline));
    if (outline.byteLength > 0 && outline.getInt16(0) < 0) waiting.push(...componentsOf(outline));
  }
  return new Map([...outlines].sort(([a], [b]) => a - b));
}

/** The glyphs a composite glyph is made of (OpenType, "Composite Glyph Description"). */
function componentsOf(outline: DataView): readonly number[] {
  const components: number[] = [];
  let position = 10;
  for (;;) {
    const flags = outline.getUint16(position);
    components.push(outline.getUint16(position + 2));
    position += 4 + (flags & 0x0001 ? 4 : 2);
    if (flags & 0x0008) position += 2;
    else if (flags & 0x0040) position += 4;
    else if (flags & 0x0080) position += 8;
    if (!(flags & 0x0020)) return components;
  }
}

function writeOutlines(outlines: ReadonlyMap<number, Uint8Array>, count: number): [Uint8Array, Uint8Array] {
  let size = 0;
  for (const outline of outlines.values()) size += align(outline.length);
  const glyf = new Uint8Array(size);
  const loca = new DataView(new ArrayBuffer((count + 1) * 4));
  let position = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    loca.setUint32(glyph * 4, position);
    const outline = outlines.get(glyph);
    if (outline === undefined) continue;
    glyf.set(outline, position);
    position += align(outline.length);
  }
  loca.setUint32(count * 4, position);
  return [glyf, bytesOf(loca)];
}

/** Widths and left bearings of the glyphs that are there; zero for the others, which costs next to nothing when deflated. */
function writeMetrics(font: TrueTypeFont, outlines: ReadonlyMap<number, Uint8Array>, count: number): Uint8Array {
  const source = requireTable(font.tables, 'hmtx');
  const full = requireTable(font.tables, 'hhea').getUint16(34);
  const metrics = new DataView(new ArrayBuffer(count * 4));
  for (const glyph of outlines.keys()) {
    const hasOwnWidth = glyph < full;
    metrics.setUint16(glyph * 4, source.getUint16((hasOwnWidth ? glyph : full - 1) * 4));
    const bearing = hasOwnWidth ? glyph * 4 + 2 : full * 4 + (glyph - full) * 2;
    metrics.setInt16(glyph * 4 + 2, source.getInt16(bearing));
  }
  return bytesOf(metrics);
}

/** Table directory and tables, with their check sums (OpenType, "Organization of an OpenType Font"). */
function writeFile(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = 12 + entries.length * 16;
  const size = entries.reduce((total, [, table]) => total + align(table.length), directory);
  const bytes = new Uint8Array(size);
  const file = new DataView(bytes.buffer);
  const largestPower = 2 ** Math.floor(Math.log2(entries.length));
  file.setUint32(0, 0x00010000);
  file.setUint16(4, entries.length);
  file.setUint16(6, largestPower * 16);
  file.setUint16(8, Math.log2(largestPower));
  file.setUint16(10, (entries.length - largestPower) * 16);
  let position = directory;
  let headPosition = 0;
  entries.forEach(([tag, table], index) => {
    const entry = 12 + index * 16;
    for (let character = 0; character < 4; character++) bytes[entry + character] = tag.charCodeAt(character);
    bytes.set(table, position);
    file.setUint32(entry + 4, checkSum(file, position, align(table.length)));
    file.setUint32(entry + 8, position);
    file.setUint32(entry + 12, table.length);
    if (tag === 'head') headPosition = position;
    position += align(table.length);
  });
  file.setUint32(headPosition + 8, 0xb1b0afba - checkSum(file, 0, size));
  return bytes;
}

function checkSum(file: DataView, start: number, length: number): number {
  let sum = 0;
  for (let position = start; position < start + length; position += 4) sum = (sum + file.getUint32(position)) >>> 0;
  return sum;
}

function align(length: number): number {
  return (length + 3) & ~3;
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
