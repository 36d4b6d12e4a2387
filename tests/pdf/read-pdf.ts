import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Opens a PDF with a reader that is not ours. It takes the bytes away, so it gets a copy. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
}

/** A run of text on a page: where its baseline starts, from the bottom left. */
export interface FoundText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Degrees it is turned, either way; undefined when it is mirrored. */
  readonly angle: number | undefined;
}

export async function findText(pdf: PDFDocumentProxy, pageNumber: number): Promise<readonly FoundText[]> {
  const page = await pdf.getPage(pageNumber);
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a, b, c, d, x, y] = item.transform as [number, number, number, number, number, number];
    const angle = a * d - b * c > 0 ? Math.round((Math.abs(Math.atan2(b, a)) * 180) / Math.PI) : undefined;
    return [{ text: item.str, x, y, angle }];
  });
}

/** A value of a PDF object: names keep their slash, strings their brackets. */
export type PdfValue = number | string | Reference | readonly PdfValue[] | { readonly [key: string]: PdfValue };

export interface Reference {
  readonly to: number;
}

/** A PDF written without compression, taken apart; it follows references. */
export class PdfSource {
  readonly objects = new Map<number, PdfValue>();
  /** The content of streams, by the number of their object. */
  readonly streams = new Map<number, string>();

  constructor(bytes: Uint8Array) {
    const source = Buffer.from(bytes).toString('latin1');
    const pattern = /^(\d+) 0 obj\n([\s\S]*?)\n(?:stream\n([\s\S]*?)\nendstream\n)?endobj$/gm;
    for (const [, number, body, stream] of source.matchAll(pattern)) {
      this.objects.set(Number(number), parseValue(body!));
      if (stream !== undefined) this.streams.set(Number(number), stream);
    }
  }

  /** The numbers and dictionaries of all objects whose `key` is `value`. */
  find(key: string, value: string): readonly (readonly [number, Dictionary])[] {
    return [...this.objects].flatMap(([number, object]) => {
      const dictionary = object as Dictionary;
      return dictionary[key] === value ? [[number, dictionary] as const] : [];
    });
  }

  /** What `value` refers to, or itself. */
  follow(value: PdfValue | undefined): PdfValue | undefined {
    return isReference(value) ? this.objects.get(value.to) : value;
  }

  dictionary(value: PdfValue | undefined): Dictionary {
    return this.follow(value) as Dictionary;
  }

  get catalog(): Dictionary {
    return this.find('Type', '/Catalog')[0]![1];
  }

  get pages(): readonly Dictionary[] {
    const { Kids: kids } = this.dictionary(this.catalog['Pages']);
    return (kids as readonly PdfValue[]).map((kid) => this.dictionary(kid));
  }

  /** The operators of a page. */
  content(page: Dictionary): string {
    return this.streams.get((page['Contents'] as Reference).to)!;
  }
}

export type Dictionary = Readonly<Record<string, PdfValue>>;

export function isReference(value: PdfValue | undefined): value is Reference {
  return typeof value === 'object' && 'to' in value;
}

function parseValue(source: string): PdfValue {
  const tokens = source.match(
    /<<|>>|[[\]]|\/[^\s<>[\]()/]*|\((?:\\[\s\S]|[^\\)])*\)|<[\da-fA-F]*>|\d+ 0 R|[^\s<>[\]()/]+/g,
  )!;
  let position = 0;
  const next = (): PdfValue => {
    const token = tokens[position++]!;
    if (token === '<<') {
      const dictionary: Record<string, PdfValue> = {};
      while (tokens[position] !== '>>') dictionary[tokens[position++]!.slice(1)] = next();
      position++;
      return dictionary;
    }
    if (token === '[') {
      const array: PdfValue[] = [];
      while (tokens[position] !== ']') array.push(next());
      position++;
      return array;
    }
    if (token.endsWith(' R')) return { to: Number.parseInt(token, 10) };
    return Number.isNaN(Number(token)) ? token : Number(token);
  };
  return next();
}
