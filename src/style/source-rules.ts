import type { Origin } from '../diagnostics/origin.ts';
import type { MarginBoxName } from './computed-style.ts';
import type { Selector } from './selector.ts';
import type { Term } from './term.ts';

/** `property: value` as it was written, `var()` still in it. The property is known in the scope it stands in. */
export interface SourceDeclaration {
  readonly property: string;
  readonly terms: readonly Term[];
}

/** A custom property of a `:root` rule; null where what is wrong with its value has been reported. */
export interface SourceCustomProperty {
  readonly name: string;
  readonly terms: readonly Term[] | null;
  readonly origin: Origin | undefined;
}

export interface SourceStyleRule {
  readonly selectors: readonly Selector[];
  readonly declarations: readonly SourceDeclaration[];
}

/** Which pages a rule is for; what is null does not matter to it. */
export interface PageSelector {
  readonly name: string | null;
  readonly side: 'left' | 'right' | null;
  readonly first: boolean;
  readonly blank: boolean;
  /** CSS Paged Media 3, 6.2, as one number that compares as the three do. */
  readonly specificity: number;
}

export interface SourceMarginBox {
  readonly name: MarginBoxName;
  readonly declarations: readonly SourceDeclaration[];
}

export interface SourcePageRule {
  readonly selectors: readonly PageSelector[];
  readonly declarations: readonly SourceDeclaration[];
  readonly marginBoxes: readonly SourceMarginBox[];
}

/** A style sheet as it was written: everything in it is in the subset, and no value has been settled. */
export interface SourceSheet {
  readonly customProperties: readonly SourceCustomProperty[];
  readonly styleRules: readonly SourceStyleRule[];
  readonly pageRules: readonly SourcePageRule[];
}
