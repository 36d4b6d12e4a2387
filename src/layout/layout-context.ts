import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import type { Diagnostic, DiagnosticPlace, MessageValues } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { Provenance } from '../diagnostics/origin.ts';
import type { DocumentImage } from '../document/image.ts';
import { type Pt, pt } from '../geometry/length.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import type { StyledElement } from '../style/styled-tree.ts';
import type { FontLibrary } from '../text/font-library.ts';
import type { Hyphenator } from '../text/hyphenator.ts';
import type { TextStyle } from '../text/paragraph.ts';
import type { FontChain } from '../text/shaped-text.ts';
import type { Shaper } from '../text/shaper.ts';
import { StructureBuilder } from './structure-builder.ts';

/** What one run shares between all the documents it sets. */
export interface TextServices {
  readonly fonts: FontLibrary;
  readonly shaper: Shaper;
  readonly hyphenator: Hyphenator;
}

/** What a footnote is called in print, and the names of its two ends: no id that an author may write has a colon. */
export interface FootnoteNumber {
  readonly printed: number;
  readonly noteAnchor: string;
  readonly callAnchor: string;
}

/** The one mutable thing of a document's layout: its messages, its structure tree, and what is looked up twice. */
export class LayoutContext {
  readonly services: TextServices;
  readonly images: ReadonlyMap<string, DocumentImage>;
  readonly root: ComputedStyle;
  readonly structure = new StructureBuilder();
  /** The sizes copy-fitting has settled on, by fit group. */
  readonly fitSizes: ReadonlyMap<string, Pt>;
  readonly #fitted = new Map<string, Pt>();
  readonly #diagnostics = new Map<string, Diagnostic>();
  readonly #footnotes = new Map<StyledElement, FootnoteNumber>();
  #footnotesHere = 0;
  readonly #textStyles = new Map<ComputedStyle, Map<number, TextStyle>>();

  constructor(
    services: TextServices,
    images: ReadonlyMap<string, DocumentImage>,
    root: ComputedStyle,
    fitSizes: ReadonlyMap<string, Pt>,
  ) {
    this.services = services;
    this.images = images;
    this.root = root;
    this.fitSizes = fitSizes;
  }

  get diagnostics(): readonly Diagnostic[] {
    return [...this.#diagnostics.values()];
  }

  /** The smallest size each fit group has asked for while this context was used. */
  get fitted(): ReadonlyMap<string, Pt> {
    return this.#fitted;
  }

  /** A frame of a fit group needs type of this size. */
  settle(group: string, size: Pt): void {
    const known = this.#fitted.get(group);
    if (known === undefined || size < known) this.#fitted.set(group, size);
  }

  /** Says a thing once for each place: copy-fitting and repeated headers meet the same text again. */
  report(code: DiagnosticCode, values: MessageValues, provenance: Provenance, suggestion?: string): void {
    const said = diagnostic(code, values, { ...placeOf(provenance), suggestion });
    const origin = said.origin;
    this.#diagnostics.set(`${code} ${said.message} ${origin?.file}:${origin?.line}:${origin?.column}`, said);
  }

  /** The number of a footnote: the next one when it is met first, the same when a table measures its text and sets it then. */
  footnoteNumber(element: StyledElement): FootnoteNumber {
    const known = this.#footnotes.get(element);
    if (known !== undefined) return known;
    const serial = this.#footnotes.size + 1;
    const number = { printed: ++this.#footnotesHere, noteAnchor: `note:${serial}`, callAnchor: `call:${serial}` };
    this.#footnotes.set(element, number);
    return number;
  }

  /** Footnotes are numbered from 1 again: an article begins. */
  restartFootnotes(): void {
    this.#footnotesHere = 0;
  }

  /** The type of `style` with its figures raised and made small by the font, as the call of a footnote is set. */
  superiorStyle(style: ComputedStyle, scale: number, provenance: Provenance): TextStyle {
    const type = this.textStyle(style, scale, provenance);
    const superior = { ...type, features: ['sups'] };
    const [plain, raised] = [[], ['sups']].map(
      (features) => this.services.shaper.shape('1', type.chain, features).runs[0]?.glyphs[0]?.id,
    );
    if (plain === raised) {
      this.report('layout/no-superior-figures', { family: type.chain.faces[0].family }, provenance);
    }
    return superior;
  }

  /** The type of `style` at `scale` times its size. */
  textStyle(style: ComputedStyle, scale: number, provenance: Provenance): TextStyle {
    const scaled = this.#textStyles.get(style) ?? new Map<number, TextStyle>();
    this.#textStyles.set(style, scaled);
    let known = scaled.get(scale);
    if (known === undefined) {
      known = {
        chain: this.#chain(style, provenance),
        size: pt(style.fontSize * scale),
        features: openTypeFeatures(style),
        letterSpacing: pt(style.letterSpacing * scale),
        hyphens: style.hyphens,
        hyphenateLimitChars: style.hyphenateLimitChars,
        wrap: style.whiteSpace !== 'nowrap',
      };
      scaled.set(scale, known);
    }
    return known;
  }

  #chain(style: ComputedStyle, provenance: Provenance): FontChain {
    const { fonts } = this.services;
    const italic = style.fontStyle === 'italic';
    const { chain, unknown } = fonts.chain(style.fontFamily, style.fontWeight, italic);
    for (const { family, suggestion } of unknown) {
      this.report('text/unknown-family', { family, families: fonts.families.join(', ') }, provenance, suggestion);
    }
    const standIn = chain ?? fonts.chain(fonts.families, style.fontWeight, italic).chain;
    if (standIn === undefined) throw new Error('a font library without a font');
    const [{ family, italic: isItalic }] = standIn.faces;
    if (italic && !isItalic) this.report('text/no-italics', { family }, provenance);
    return standIn;
  }
}

/** The content is where a person mends a text; the template is what placed it. */
export function placeOf(provenance: Provenance): DiagnosticPlace {
  if (provenance.content === undefined) return { origin: provenance.template };
  return { origin: provenance.content, related: [provenance.template] };
}

function openTypeFeatures(style: ComputedStyle): readonly string[] {
  const features: string[] = style.fontVariantNumeric.map((each) => numericFeatures[each]);
  if (style.fontVariantCaps !== 'normal') features.push('smcp');
  if (style.fontVariantCaps === 'all-small-caps') features.push('c2sc');
  return features.sort();
}

const numericFeatures = {
  'oldstyle-nums': 'onum',
  'lining-nums': 'lnum',
  'tabular-nums': 'tnum',
  'proportional-nums': 'pnum',
} as const satisfies Record<ComputedStyle['fontVariantNumeric'][number], string>;
