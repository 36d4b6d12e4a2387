import type { Rect } from '../geometry/rect.ts';
import type { Page, PageField } from '../layout/page.ts';
import { type Annotation, annotationRect, printed } from './annotation.ts';
import { checkboxAppearances, emptyTextAppearance, typedText } from './field-appearance.ts';
import { rounded } from './number.ts';
import type { Painter } from './painter.ts';
import { type PdfDictionary, type PdfReference, textString } from './pdf-object.ts';
import type { StructureContent } from './structure-content.ts';

/** The flag of a text field in which lines break. */
const multiline = 1 << 12;

/** The fields of a document as an interactive form (ISO 32000-1, 12.7), each in one object with its annotation. */
export class FormFields {
  readonly #painter: Painter;
  readonly #structure: StructureContent;
  readonly #fields: PdfReference[] = [];
  readonly #names = new Set<string>();
  readonly #fonts: PdfDictionary = {};
  readonly #checkboxes = new Map<string, PdfDictionary>();

  constructor(painter: Painter, structure: StructureContent) {
    this.#painter = painter;
    this.#structure = structure;
  }

  /** Writes the fields of a page, which is `page` in the document and `reference` in the file. */
  write({ fields, size }: Page, page: number, reference: PdfReference): readonly Annotation[] {
    return fields.map((field) => {
      const widget = this.#painter.file.reference();
      const [box, entries] = field.kind === 'text' ? this.#text(field) : this.#checkbox(field);
      Object.assign(widget.data, {
        Type: 'Annot',
        Subtype: 'Widget',
        P: reference,
        Rect: annotationRect(box, size.height),
        F: printed,
        T: textString(this.#name(field.label)),
        TU: textString(field.label),
        ...entries,
        StructParent: this.#structure.addAnnotation(field.structure, page, widget),
      } satisfies PdfDictionary);
      widget.end();
      this.#fields.push(widget);
      return { structure: field.structure, reference: widget };
    });
  }

  /** Writes the form, when all pages have been; without fields there is none. */
  finish(): void {
    if (this.#fields.length === 0) return;
    const { file } = this.#painter;
    file.catalog['AcroForm'] = file.object({ Fields: this.#fields, DR: { Font: this.#fonts } });
  }

  #text(field: Extract<PageField, { kind: 'text' }>): readonly [box: Rect, entries: PdfDictionary] {
    const { box, size } = typedText(field);
    const { resource, reference } = this.#painter.fonts.forFields(field.face);
    this.#fonts[resource] = reference;
    const entries = {
      FT: 'Tx',
      Ff: field.lines > 1 ? multiline : undefined,
      DA: textString(`/${resource} ${rounded(size)} Tf ${this.#painter.colours(field.colour).fill}`),
      AP: { N: emptyTextAppearance(box, { [resource]: reference }, this.#painter) },
    };
    return [box, entries];
  }

  #checkbox({ rect: box, colour }: PageField): readonly [box: Rect, entries: PdfDictionary] {
    const key = `${rounded(box.width)} ${this.#painter.colours(colour).stroke}`;
    let appearances = this.#checkboxes.get(key);
    if (appearances === undefined) {
      appearances = checkboxAppearances(box.width, colour, this.#painter);
      this.#checkboxes.set(key, appearances);
    }
    return [box, { FT: 'Btn', V: 'Off', AS: 'Off', AP: { N: appearances } }];
  }

  /** The label, which may hold no full stops here, with a number where it has been a name before. */
  #name(label: string): string {
    const name = label.replaceAll('.', '').trim();
    let unique = name;
    for (let number = 2; this.#names.has(unique); number++) unique = `${name} ${number}`;
    this.#names.add(unique);
    return unique;
  }
}
