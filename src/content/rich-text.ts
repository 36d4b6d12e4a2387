import type { Origin } from '../diagnostics/origin.ts';

/** Markdown after reading: what content writers may use, and no more. Every node knows where it was written. */
export interface RichText {
  readonly kind: 'rich-text';
  readonly origin: Origin;
  readonly blocks: readonly RichBlock[];
}

export type RichBlock =
  | { readonly kind: 'paragraph'; readonly origin: Origin; readonly children: readonly RichInline[] }
  | {
      readonly kind: 'heading';
      readonly origin: Origin;
      readonly depth: 2 | 3;
      readonly children: readonly RichInline[];
    }
  | {
      readonly kind: 'list';
      readonly origin: Origin;
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly RichBlock[])[];
    }
  | { readonly kind: 'quote'; readonly origin: Origin; readonly children: readonly RichBlock[] }
  | { readonly kind: 'rule'; readonly origin: Origin };

export type RichInline =
  | { readonly kind: 'text'; readonly origin: Origin; readonly value: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly origin: Origin; readonly children: readonly RichInline[] }
  | { readonly kind: 'link'; readonly origin: Origin; readonly href: string; readonly children: readonly RichInline[] }
  | {
      readonly kind: 'footnote';
      /** Where it is called for. */
      readonly origin: Origin;
      readonly children: readonly RichInline[];
    }
  | { readonly kind: 'break'; readonly origin: Origin };
