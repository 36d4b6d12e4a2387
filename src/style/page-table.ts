import { mm, type Pt, pt } from '../geometry/length.ts';
import type { Size } from '../geometry/rect.ts';
import type { GeneratedContent, MarginBoxName } from './computed-style.ts';
import { either, type Grammar, word } from './grammar.ts';
import { length } from './length-grammar.ts';
import { type PropertyDefinition, properties } from './property-table.ts';
import { evaluateQuantity } from './quantity.ts';
import type { Term } from './term.ts';
import { generatedContent } from './text-grammar.ts';

/** ISO 216. */
const paperSizes: ReadonlyMap<string, Size> = new Map([
  ['a3', { width: mm(297), height: mm(420) }],
  ['a4', { width: mm(210), height: mm(297) }],
  ['a5', { width: mm(148), height: mm(210) }],
  ['a6', { width: mm(105), height: mm(148) }],
]);

const size: Grammar<Size> = {
  forms: ['a width and a height such as 63mm 88mm', 'one of A3, A4, A5 and A6, also with landscape'],
  keywords: ['A3', 'A4', 'A5', 'A6', 'landscape', 'portrait'],
  parse(terms) {
    const [width, height, ...rest] = terms.map(parseEdge);
    if (width === undefined || height === undefined || rest.length > 0) return parsePaper(terms);
    return () => ({ width, height });
  },
};

function parseEdge(term: Term): Pt | undefined {
  const quantity = evaluateQuantity(term);
  if (quantity?.kind !== 'length' || quantity.em !== 0 || quantity.rem !== 0) return undefined;
  return quantity.value > 0 ? pt(quantity.value) : undefined;
}

function parsePaper(terms: readonly Term[]): (() => Size) | undefined {
  const words = terms.map((term) => (term.kind === 'identifier' ? term.name.toLowerCase() : ''));
  const paper = words.map((each) => paperSizes.get(each)).find((each) => each !== undefined);
  const orientation = words.filter((each) => each === 'landscape' || each === 'portrait');
  if (paper === undefined || orientation.length > 1 || words.length !== 1 + orientation.length) return undefined;
  return orientation[0] === 'landscape' ? () => ({ width: paper.height, height: paper.width }) : () => paper;
}

function descriptor<T>(grammar: Grammar<T>, initial: string, description: string): PropertyDefinition<T> {
  return { grammar, initial, inherited: false, description };
}

const margin = descriptor(length, '0', 'Space between the trim and the text, where the margin boxes stand.');

/** What `@page` itself takes (CSS Paged Media 3; `background-color` is that of the page, out to the bleed). */
export const pageDescriptors = {
  size: descriptor(size, 'A4', 'The trim size of the page.'),
  'margin-top': margin,
  'margin-right': margin,
  'margin-bottom': margin,
  'margin-left': margin,
  bleed: descriptor(length, '0', 'How far colours and pictures run on outside the trim.'),
  'background-color': descriptor(
    properties['background-color'].grammar,
    'transparent',
    'The ground of the page, out to the bleed.',
  ),
} as const satisfies Readonly<Record<string, PropertyDefinition<unknown>>>;

export type PageValues = {
  readonly [Name in keyof typeof pageDescriptors]: (typeof pageDescriptors)[Name] extends PropertyDefinition<infer T>
    ? T
    : never;
};

/** What a margin box prints; null is nothing. */
export const content: PropertyDefinition<readonly GeneratedContent[] | null> = descriptor(
  either(word({ none: null }), generatedContent),
  'none',
  'What the margin box prints, one part after the other; without it there is no box.',
);

/** How the content of each margin box is aligned unless a style sheet says otherwise (CSS Paged Media 3, 6.4). */
export const marginBoxAlignment: Readonly<Record<MarginBoxName, 'start' | 'center' | 'end'>> = {
  'top-left-corner': 'end',
  'top-left': 'start',
  'top-center': 'center',
  'top-right': 'end',
  'top-right-corner': 'start',
  'bottom-left-corner': 'end',
  'bottom-left': 'start',
  'bottom-center': 'center',
  'bottom-right': 'end',
  'bottom-right-corner': 'start',
};
