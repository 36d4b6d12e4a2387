/** The little of pdfkit 0.20 that the adapter uses; what begins with an underscore is private to pdfkit. */
declare module 'pdfkit' {
  type PdfDictionary = import('./pdf-object.ts').PdfDictionary;
  type PdfValue = import('./pdf-object.ts').PdfValue;

  export interface Reference {
    data: PdfDictionary;
    compress: boolean;
    end(stream?: Uint8Array): void;
  }

  /** A JPEG or PNG that was opened. A PNG with an alpha channel is embedded after a turn of the event loop. */
  export interface Image {
    obj: Reference | null;
    finalize?: () => void;
    embed(document: PDFDocument): void;
  }

  export class PDFDocument {
    constructor(options: {
      readonly pdfVersion: '1.7';
      readonly autoFirstPage: false;
      readonly font: null;
      readonly compress: boolean;
      readonly lang: string;
      readonly info: Readonly<Record<string, string | Date>>;
    });
    ref(data: PdfDictionary | readonly PdfValue[]): Reference;
    openImage(bytes: Uint8Array): Image;
    end(): void;
    read(): Uint8Array | null;
    endMetadata: () => void;
    endAcroForm: () => void;
    readonly _root: Reference & { data: { Pages: { data: { Kids: PdfValue[]; Count: number } } } };
    _id: Uint8Array;
    /** Writes a line of Latin 1, or bytes as they are. */
    _write: (data: string | Uint8Array) => void;
    /** How many bytes have been written. */
    _offset: number;
  }
}
