import type { Colour } from '../geometry/colour.ts';
import type { ColourWriter } from './colour-operators.ts';
import type { DocumentFont } from './document-font.ts';
import { operands, rounded, roundedFactor } from './number.ts';
import type { PdfDictionary, PdfReference } from './pdf-object.ts';

/** What is in force in the graphics state, as the operators that set it; undefined is not known. */
interface GraphicsState {
  fill?: string;
  stroke?: string;
  lineWidth?: number;
  lineCap?: number;
  lineJoin?: number;
  font?: string;
}

/** Grows the content of a page or a form, and gathers the resources it names. Leaves out what is in force already. */
export class ContentStream {
  readonly #colours: ColourWriter;
  readonly #operators: string[] = [];
  readonly #fonts: PdfDictionary = {};
  readonly #objects: PdfDictionary = {};
  readonly #saved: GraphicsState[] = [];
  #state: GraphicsState = {};

  constructor(colours: ColourWriter) {
    this.#colours = colours;
  }

  get resources(): PdfDictionary {
    return { Font: this.#fonts, XObject: this.#objects };
  }

  write(operator: string): void {
    this.#operators.push(operator);
  }

  save(): void {
    this.write('q');
    this.#saved.push({ ...this.#state });
  }

  restore(): void {
    this.write('Q');
    this.#state = this.#saved.pop() ?? {};
  }

  /** `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.write(`${[a, b, c, d].map(roundedFactor).join(' ')} ${operands(e, f)} cm`);
  }

  fillColour(colour: Colour): void {
    const operator = this.#colours(colour).fill;
    if (operator === this.#state.fill) return;
    this.#state.fill = operator;
    this.write(operator);
  }

  strokeColour(colour: Colour): void {
    const operator = this.#colours(colour).stroke;
    if (operator === this.#state.stroke) return;
    this.#state.stroke = operator;
    this.write(operator);
  }

  /** Widths in points; caps and joins as ISO 32000-1, 8.4.3.3 and 8.4.3.4 number them. */
  lineStyle(width: number, cap: number, join: number): void {
    const state = this.#state;
    if (width !== state.lineWidth) this.write(`${rounded(width)} w`);
    if (cap !== state.lineCap) this.write(`${cap} J`);
    if (join !== state.lineJoin) this.write(`${join} j`);
    state.lineWidth = width;
    state.lineCap = cap;
    state.lineJoin = join;
  }

  font(font: DocumentFont, size: number): void {
    const operator = `/${font.resource} ${rounded(size)} Tf`;
    if (operator === this.#state.font) return;
    this.#state.font = operator;
    this.#fonts[font.resource] = font.reference;
    this.write(operator);
  }

  /** Paints a form or an image. */
  object(name: string, reference: PdfReference): void {
    this.#objects[name] = reference;
    this.write(`/${name} Do`);
  }

  toBytes(): Uint8Array {
    return Buffer.from(this.#operators.join('\n'), 'latin1');
  }
}
