import type { RasterImage, VectorImage } from '../document/image.ts';
import type { Colour } from '../geometry/colour.ts';
import { rect } from '../geometry/rect.ts';
import type { PageItem } from '../layout/page.ts';
import type { ColourWriter } from './colour-operators.ts';
import { ContentStream } from './content-stream.ts';
import { writeForm } from './form-object.ts';
import { paintVectorPaths } from './paint-vector-image.ts';
import type { PdfReference } from './pdf-object.ts';
import type { PdfFile } from './pdfkit-adapter.ts';

/** A vector image that occurs more often than this in a document is recorded once and referred to. */
const repeatsWorthAForm = 3;

/** A name among the resources of a page, and what it stands for. */
export interface ImageResource {
  readonly name: string;
  readonly reference: PdfReference;
}

/** The images of one document, each embedded once. */
export class DocumentImages {
  readonly #file: PdfFile;
  readonly #colours: ColourWriter;
  readonly #rasters = new Map<string, ImageResource>();
  readonly #forms = new Map<string, ImageResource>();
  readonly #occurrences = new Map<string, number>();

  private constructor(file: PdfFile, colours: ColourWriter) {
    this.#file = file;
    this.#colours = colours;
  }

  /** Embeds the raster images among `items` and counts the vector images, before anything is painted. */
  static async gather(items: Iterable<PageItem>, file: PdfFile, colours: ColourWriter): Promise<DocumentImages> {
    const images = new DocumentImages(file, colours);
    for (const item of items) {
      if (item.kind !== 'image') continue;
      if (item.image.kind === 'raster') await images.#embed(item.image);
      else images.#count(item.image, item.colour);
    }
    return images;
  }

  raster(image: RasterImage): ImageResource {
    return this.#rasters.get(image.file)!;
  }

  /** The recording of a vector image in one colour; undefined when it is not repeated enough. */
  form(image: VectorImage, colour: Colour): ImageResource | undefined {
    const key = this.#key(image, colour);
    if ((this.#occurrences.get(key) ?? 0) <= repeatsWorthAForm) return undefined;
    let form = this.#forms.get(key);
    if (form === undefined) {
      const content = new ContentStream(this.#colours);
      paintVectorPaths(image, colour, content);
      const { x, y, width, height } = image.viewBox;
      form = {
        name: `Vector${this.#forms.size + 1}`,
        reference: writeForm(this.#file, rect(x, y, width, height), content),
      };
      this.#forms.set(key, form);
    }
    return form;
  }

  async #embed(image: RasterImage): Promise<void> {
    if (this.#rasters.has(image.file)) return;
    const name = `Image${this.#rasters.size + 1}`;
    this.#rasters.set(image.file, { name, reference: await this.#file.embedImage(image) });
  }

  #count(image: VectorImage, colour: Colour): void {
    const key = this.#key(image, colour);
    this.#occurrences.set(key, (this.#occurrences.get(key) ?? 0) + 1);
  }

  #key(image: VectorImage, colour: Colour): string {
    return `${this.#colours(colour).fill} ${image.file}`;
  }
}
