/** The white that profiles are stated against, D50, as X, Y and Z. */
const whitePoint = [0.9642, 1, 0.82491] as const;

/** Red, green and blue of IEC 61966-2-1, adapted from D65 to {@link whitePoint} by Bradford's transform; they add up to it. */
const red = [0.43604, 0.22248, 0.01392] as const;
const green = [0.38511, 0.71691, 0.09707] as const;
const blue = [0.14305, 0.06061, 0.71392] as const;

/** Bradford's transform itself, in rows. */
const adaptation = [1.04789, 0.02292, -0.05022, 0.02958, 0.99048, -0.01708, -0.00925, 0.01507, 0.75168] as const;

/** From a component to light (IEC 61966-2-1): `((c + 0.055) / 1.055) ^ 2.4`, and `c / 12.92` up to 0.04045. */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] as const;
const powerThenLine = 3;

const headerSize = 128;

/** The colour space sRGB as an ICC profile of version 4.2 (ICC.1:2004-10), made of nothing but the numbers that define it. */
export function srgbProfile(): Uint8Array {
  const toneCurve = tagData('para', uint16(powerThenLine), uint16(0), fixed(curve));
  const tags: readonly (readonly [signature: string, data: Buffer])[] = [
    ['desc', multilingual('sRGB')],
    ['cprt', multilingual('No copyright, use freely')],
    ['wtpt', tagData('XYZ ', fixed(whitePoint))],
    ['chad', tagData('sf32', fixed(adaptation))],
    ['rXYZ', tagData('XYZ ', fixed(red))],
    ['gXYZ', tagData('XYZ ', fixed(green))],
    ['bXYZ', tagData('XYZ ', fixed(blue))],
    ['rTRC', toneCurve],
    ['gTRC', toneCurve],
    ['bTRC', toneCurve],
  ];
  const tableSize = 4 + tags.length * 12;
  const table = [uint32(tags.length)];
  const body: Buffer[] = [];
  const places = new Map<Buffer, number>();
  let end = headerSize + tableSize;
  for (const [signature, data] of tags) {
    let place = places.get(data);
    if (place === undefined) {
      place = end;
      places.set(data, place);
      body.push(data);
      end += data.length;
    }
    table.push(ascii(signature), uint32(place), uint32(data.length));
  }
  return Buffer.concat([header(end), ...table, ...body]);
}

/** A display profile from RGB to XYZ, dated like the edition of the standard it follows. */
function header(size: number): Buffer {
  const version = 0x04200000;
  const date = [2004, 10, 1, 0, 0, 0].map(uint16);
  const bytes = Buffer.alloc(headerSize);
  Buffer.concat([uint32(size), uint32(0), uint32(version), ascii('mntrRGB XYZ '), ...date, ascii('acsp')]).copy(bytes);
  fixed(whitePoint).copy(bytes, 68);
  return bytes;
}

/** A `multiLocalizedUnicodeType` with a text in one language, padded to words of four bytes. */
function multilingual(text: string): Buffer {
  const characters = Buffer.from(text, 'utf16le').swap16();
  const padding = Buffer.alloc(characters.length % 4);
  const recordSize = 12;
  const place = 28;
  return tagData(
    'mluc',
    ...[uint32(1), uint32(recordSize), ascii('enUS'), uint32(characters.length), uint32(place), characters, padding],
  );
}

/** The data of a tag: a signature of its type, four zeros, and what the type asks for. */
function tagData(type: string, ...content: readonly Buffer[]): Buffer {
  return Buffer.concat([ascii(type), uint32(0), ...content]);
}

/** Numbers as `s15Fixed16Number`: sixteen of their bits are behind the point. */
function fixed(values: readonly number[]): Buffer {
  return Buffer.concat(values.map((value) => uint32(Math.round(value * 0x10000) >>> 0)));
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function ascii(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
