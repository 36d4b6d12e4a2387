/** What a face says of itself in its tables. Metrics are in em, `descent` positive. */
export interface FaceDescription {
  readonly family: string;
  readonly postscriptName: string;
  readonly weight: number;
  readonly italic: boolean;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly variable: boolean;
  readonly embeddable: boolean;
}

const trueTypeVersions = [0x00010000, 0x74727565];
const defaultCapHeight = 0.7;
const defaultXHeight = 0.5;

/**
 * Reads the description of a TrueType face straight from its tables (OpenType 1.9: head, name, OS/2), without opening the
 * rest. Undefined when the bytes are not a TrueType font or end too soon.
 */
export function readFaceDescription(bytes: Uint8Array): FaceDescription | undefined {
  try {
    return describe(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function describe(font: DataView): FaceDescription | undefined {
  if (!trueTypeVersions.includes(font.getUint32(0))) return undefined;
  const tables = readDirectory(font);
  const head = tables.get('head');
  const os2 = tables.get('OS/2');
  const name = tables.get('name');
  if (head === undefined || os2 === undefined || name === undefined || !tables.has('glyf')) return undefined;
  const names = readNames(name);
  const family = names.get(16) ?? names.get(1);
  const postscriptName = names.get(6);
  const unitsPerEm = head.getUint16(18);
  if (family === undefined || postscriptName === undefined || unitsPerEm === 0) return undefined;
  const hasHeights = os2.getUint16(0) >= 2;
  return {
    family,
    postscriptName,
    weight: os2.getUint16(4),
    italic: (os2.getUint16(62) & 1) === 1,
    unitsPerEm,
    ascent: os2.getInt16(68) / unitsPerEm,
    descent: -os2.getInt16(70) / unitsPerEm,
    xHeight: hasHeights ? os2.getInt16(86) / unitsPerEm : defaultXHeight,
    capHeight: hasHeights ? os2.getInt16(88) / unitsPerEm : defaultCapHeight,
    variable: tables.has('fvar'),
    embeddable: (os2.getUint16(8) & 0xf) !== 2,
  };
}

function readDirectory(font: DataView): ReadonlyMap<string, DataView> {
  const tables = new Map<string, DataView>();
  for (let i = 0; i < font.getUint16(4); i++) {
    const record = 12 + i * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((offset) => font.getUint8(record + offset)));
    const start = font.byteOffset + font.getUint32(record + 8);
    tables.set(tag, new DataView(font.buffer, start, font.getUint32(record + 12)));
  }
  return tables;
}

/** Names by name id: the Windows English one where there is one, else the Macintosh one. */
function readNames(table: DataView): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const found = new Map<number, number>();
  const strings = table.getUint16(4);
  for (let i = 0; i < table.getUint16(2); i++) {
    const record = 6 + i * 12;
    const platform = table.getUint16(record);
    const rank = platform === 3 ? (table.getUint16(record + 4) === 0x409 ? 3 : 2) : platform === 1 ? 1 : 0;
    const id = table.getUint16(record + 6);
    if (rank <= (found.get(id) ?? 0)) continue;
    found.set(id, rank);
    names.set(id, decode(table, strings + table.getUint16(record + 10), table.getUint16(record + 8), rank > 1));
  }
  return names;
}

function decode(table: DataView, start: number, length: number, wide: boolean): string {
  let text = '';
  for (let i = 0; i < length; i += wide ? 2 : 1) {
    text += String.fromCharCode(wide ? table.getUint16(start + i) : table.getUint8(start + i));
  }
  return text;
}
