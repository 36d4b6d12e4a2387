import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdfkit';
import type { RasterImage } from '../document/image.ts';
import type { PdfMetadata } from './metadata.ts';
import type { PaintCache } from './paint-cache.ts';
import type { PdfDictionary, PdfReference, PdfValue } from './pdf-object.ts';
import { WrittenBytes } from './written-bytes.ts';

/**
 * A PDF 1.7 file in the making: numbered objects, pages, a catalog. The only place that knows pdfkit, of which it uses the
 * object writer and the image embedder; all content, fonts, tags and metadata are ours.
 */
export class PdfFile {
  /** Entries of the document catalog, which is written last of all. */
  readonly catalog: PdfDictionary = {};
  readonly #document: PDFDocument;
  readonly #compress: boolean;
  readonly #deflated: Map<string, Uint8Array>;
  readonly #written = new WrittenBytes();

  /** Dates and names go into the document information dictionary (ISO 32000-1, 14.3.3). */
  constructor(metadata: PdfMetadata, compress: boolean, cache: PaintCache) {
    this.#compress = compress;
    this.#deflated = cache.deflated;
    const { title, author, language, producer, keywords, date } = metadata;
    this.#document = new PDFDocument({
      pdfVersion: '1.7',
      autoFirstPage: false,
      font: null,
      compress,
      lang: language,
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
    this.#written.write(this.#document.read()!);
    // The stream that pdfkit is takes many times longer over a line than it takes to make one.
    this.#document._write = (data) => {
      this.#document._offset += this.#written.write(data);
    };
  }

  /** Numbers an object; whoever asks for it ends it. */
  reference(data: PdfDictionary = {}): PdfReference {
    return this.#document.ref(data);
  }

  /** Writes an object that is complete. */
  object(data: PdfDictionary | readonly PdfValue[]): PdfReference {
    const reference = this.#document.ref(data);
    reference.end();
    return reference;
  }

  /** Writes a stream. One that was in an earlier document of the run is not deflated again. */
  stream(data: PdfDictionary, content: string | Uint8Array): PdfReference {
    const reference = this.#document.ref(data);
    const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
    if (!this.#compress) {
      reference.end(bytes);
      return reference;
    }
    const hash = createHash('sha256').update(bytes).digest('base64');
    let deflated = this.#deflated.get(hash);
    if (deflated === undefined) {
      deflated = deflateSync(bytes);
      this.#deflated.set(hash, deflated);
    }
    reference.compress = false;
    reference.data['Filter'] = 'FlateDecode';
    reference.end(deflated);
    return reference;
  }

  /** Numbers a page and puts it after the pages there are. Its dictionary is ended by whoever asks for it. */
  addPage(): PdfReference {
    const pages = this.#document._root.data.Pages;
    const reference = this.#document.ref({ Type: 'Page', Parent: pages });
    pages.data.Kids.push(reference);
    pages.data.Count++;
    return reference;
  }

  /** How a viewer is to open and print the file (12.2). pdfkit ends this dictionary after the catalog. */
  setViewerPreferences(preferences: PdfDictionary): void {
    this.catalog['ViewerPreferences'] = this.#document.ref(preferences);
  }

  /** Embeds a JPEG or PNG. One at a time: the order in which several become ready is not the same in every run. */
  async embedImage(raster: RasterImage): Promise<PdfReference> {
    const image = this.#document.openImage(raster.bytes);
    const finalize = image.finalize?.bind(image);
    if (finalize === undefined) {
      image.embed(this.#document);
    } else {
      // A PNG is ready after `finalize`: at once, or when its alpha channel has been inflated.
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
  finish(metadata: (contentHash: Buffer) => string): Uint8Array {
    const document = this.#document;
    let body: Uint8Array = Buffer.alloc(0);
    // The last step before pdfkit writes the catalog. The packet it would make is not escaped (pdfkit 0.20.2).
    document.endMetadata = () => {
      body = this.#written.take();
      const contentHash = createHash('sha256').update(body).digest();
      document._id = contentHash.subarray(0, 16);
      const packet = document.ref({ Type: 'Metadata', Subtype: 'XML' });
      packet.compress = false;
      packet.end(new TextEncoder().encode(metadata(contentHash)));
      Object.assign(document._root.data, this.catalog, { Metadata: packet });
    };
    // It would look for fields of its own making in the form that the catalog names.
    document.endAcroForm = () => {};
    document.end();
    const rest = this.#written.take();
    // pdfkit holds back the end of the file until all objects are there.
    if (!rest.includes('%%EOF')) throw new Error('an object of the PDF was numbered but never written');
    return Buffer.concat([body, rest]);
  }
}
