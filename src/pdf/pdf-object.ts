/**
 * What may stand in a PDF object (ISO 32000-1, 7.3) in the form pdfkit writes it: a plain string is a name, a text string
 * is made by {@link textString}, bytes become a hexadecimal string.
 */
export type PdfValue =
  | PdfReference
  | PdfDictionary
  | readonly PdfValue[]
  | PdfTextString
  | Uint8Array
  | Date
  | string
  | number
  | boolean
  | null;

/** A key that is undefined is left out. */
export interface PdfDictionary {
  [key: string]: PdfValue | undefined;
}

/** The wrapper that makes pdfkit write `(text)` where a plain string would become `/text`. */
export type PdfTextString = InstanceType<typeof String>;

/** An indirect object: it may be referred to from the moment it is numbered, and is written when it is ended. */
export interface PdfReference {
  readonly data: PdfDictionary;
  end(stream?: Uint8Array): void;
}

/** A text string: ASCII as it is, anything else in UTF-16BE with a byte order mark. */
export function textString(text: string): PdfTextString {
  return new String(text);
}

/** The bytes of `text` in UTF-16BE with a byte order mark, as a hexadecimal string of a content stream: `<FEFF00E9>`. */
export function hexTextString(text: string): string {
  return `<FEFF${utf16Hex(text)}>`;
}

/** The UTF-16BE code units of `text` in hexadecimal. */
export function utf16Hex(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index++) hex += hexCode(text.charCodeAt(index));
  return hex;
}

const hexBytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).toUpperCase().padStart(2, '0'));

/** A 16-bit number as four hexadecimal digits. */
export function hexCode(code: number): string {
  return hexBytes[code >> 8]! + hexBytes[code & 0xff]!;
}
