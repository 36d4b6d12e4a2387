import { createHash } from 'node:crypto';
import { PDFDocument, type Reference } from 'pdfkit';
import type { PdfDictionary, PdfReference } from './pdf-object.ts';

/** The document information dictionary (ISO 32000-1, 14.3.3). */
export interface FileInformation {
  readonly title: string;
  readonly author: string;
  readonly producer: string;
  readonly keywords?: string;
  readonly date: Date;
}

/** The image formats pdfkit embeds. */
export interface EncodedImage {
  readonly bytes: Uint8Array;
}

/**
 * A PDF 1.7 file in the making: numbered objects, pages, a catalog. The only place that knows pdfkit, of which it uses the
 * object writer and the image embedder; all content, fonts, tags and metadata are ours.
 */
export class PdfFile {
  readonly #document: PDFDocument;

  constructor(information: FileInformation, compress: boolean) {
    const { title, author, producer, keywords, date } = information;
    this.#document = new PDFDocument({
      pdfVersion: '1.7',
      autoFirstPage: false,
      font: null,
      compress,
      info: {
        Title: title,
        Author: author,
        ...(keywords === undefined ? {} : { Keywords: keywords }),
        Creator: producer,
        Producer: producer,
        CreationDate: date,
        ModDate: date,
      },
    });
  }

  /** The document catalog; it is written last, so entries may be added until then. */
  get catalog(): PdfDictionary {
    return this.#document._root.data;
  }

  /** Numbers an object; whoever asks for it ends it. */
  reference(data: PdfDictionary = {}): PdfReference {
    return this.#document.ref(data);
  }

  /** Writes an object that is complete, with its stream when it has one. */
  object(data: PdfDictionary, stream?: string | Uint8Array): PdfReference {
    const reference = this.#document.ref(data);
    reference.end(stream);
    return reference;
  }

  /** Numbers a page and puts it after the pages there are. Its dictionary is ended by whoever asks for it. */
  addPage(): PdfReference {
    const pages = this.#document._root.data.Pages;
    const reference = this.#document.ref({ Type: 'Page', Parent: pages as Reference });
    pages.data.Kids.push(reference);
    pages.data.Count++;
    return reference;
  }

  /** Embeds a JPEG or PNG. One at a time: the order in which several become ready is not the same in every run. */
  async embedImage(encoded: EncodedImage): Promise<PdfReference> {
    const image = this.#document.openImage(encoded.bytes);
    const finalize = image.finalize?.bind(image);
    if (finalize === undefined) {
      image.embed(this.#document);
    } else {
      await new Promise<void>((resolve) => {
        image.finalize = () => {
          finalize();
          resolve();
        };
        image.embed(this.#document);
      });
    }
    return image.obj!;
  }

  /**
   * Ends the file. `metadata` gets a hash of everything written so far, which is also the file's identifier (14.4), and
   * returns the XMP packet. Throws when an object that was numbered has not been ended.
   */
  finish(metadata: (contentHash: Uint8Array) => string): Uint8Array {
    const document = this.#document;
    let body: Uint8Array | null = null;
    // The last thing pdfkit does before it writes the catalog; its own packet is not escaped (pdfkit 0.20.2).
    document.endMetadata = () => {
      body = document.read();
      const contentHash = createHash('sha256')
        .update(body ?? '')
        .digest();
      document._id = contentHash.subarray(0, 16);
      const packet = document.ref({ Type: 'Metadata', Subtype: 'XML' });
      packet.compress = false;
      packet.end(new TextEncoder().encode(metadata(contentHash)));
      document._root.data['Metadata'] = packet;
    };
    document.end();
    const rest = document.read();
    const bytes = Buffer.concat([body ?? new Uint8Array(), rest ?? new Uint8Array()]);
    if (!bytes.subarray(-8).includes('%%EOF')) throw new Error('an object of the PDF was numbered and never written');
    return bytes;
  }
}
