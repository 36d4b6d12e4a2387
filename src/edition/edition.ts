import type { Language } from '../content/catalog.ts';
import type { RichText } from '../content/rich-text.ts';
import type { Origin } from '../diagnostics/origin.ts';
import type { Pt } from '../geometry/length.ts';
import type { Size } from '../geometry/rect.ts';

/** Where the fields of a template's data were written; bound to a data object under the key `$from`. */
export interface ContentSource {
  locate(path: readonly (string | number)[]): Origin;
}

/** What a template may print. Every object states all its keys: what is absent is `null`, so that a template can be checked against it. */
export type TemplateValue = string | number | boolean | null | RichText | readonly TemplateValue[] | TemplateData;

export interface TemplateData {
  readonly [key: string]: TemplateValue | ContentSource | undefined;
  readonly $from?: ContentSource;
}

export type ProfileId = 'screen' | 'office' | 'large-print';

/** Which way the sheet is turned over between its two sides, seen by someone who holds it upright. */
export type FlipEdge = 'long-edge' | 'short-edge';

export interface Paper {
  readonly id: string;
  readonly size: Size;
  /** The strip along every edge that an office printer leaves white. */
  readonly unprintable: Pt;
}

export type Imposition =
  | { readonly kind: 'none' }
  /** With `fill` the cards begin anew until the last sheet is full. */
  | { readonly kind: 'cut-sheet'; readonly paper: Paper; readonly flip: FlipEdge; readonly fill?: boolean }
  /** `sheetsPerSection`: the most sheets that are folded into each other; null where all of them are. */
  | { readonly kind: 'saddle-stitch'; readonly paper: Paper; readonly sheetsPerSection: number | null };

/** One PDF to be written. `file` is relative to the edition's folder: `kantoor/waardenkaarten-snijvellen-a4.pdf`. */
export interface OutputPlan {
  readonly profile: ProfileId;
  readonly imposition: Imposition;
  readonly file: string;
}

/**
 * One document in one setting: set once, written once for each of its outputs. A document whose outputs differ in styles or
 * card has a plan for each setting, with one and the same `data`.
 */
export interface DocumentPlan {
  readonly id: string;
  readonly title: string;
  readonly template: string;
  readonly styles: readonly string[];
  readonly data: TemplateData;
  /** Values of `var(--name)` in the style sheets, as CSS text: brand colours, font families, card sizes. */
  readonly customProperties: ReadonlyMap<string, string>;
  /** Keeps type this far inside the trim of a card; absent where pages have margins. */
  readonly safeZone?: Pt;
  readonly outputs: readonly OutputPlan[];
}

/** Everything that is to be made for one organisation; nothing after this stage looks at the content again. */
export interface Edition {
  readonly slug: string;
  readonly title: string;
  readonly organisation: string;
  readonly version: string;
  /** ISO date of the edition: the one that is printed, and that of the files unless a run states another. */
  readonly date: string;
  readonly publisher: string;
  readonly language: Language;
  /** Folders an image may come from, most specific first. */
  readonly assetFolders: readonly string[];
  readonly documents: readonly DocumentPlan[];
}
