import { pt } from '../geometry/length.ts';
import { colour } from './colour-grammar.ts';
import type { ComputedStyle } from './computed-style.ts';
import { customName, either, type Grammar, integer, keyword, listOf, numberBetween, word } from './grammar.ts';
import { extent, fontSize, halfTurn, length, lineHeight, offset, signedLength, trackList } from './length-grammar.ts';
import {
  alignmentCharacter,
  bullet,
  fontExpansion,
  fontFamilies,
  hyphenateLimitChars,
  stringSet,
} from './text-grammar.ts';

/** What the subset says of a property: `initial` is CSS text; null where an author has to state a value. */
export interface PropertyDefinition<T> {
  readonly grammar: Grammar<T>;
  readonly initial: string | null;
  readonly inherited: boolean;
  readonly description: string;
}

function own<T>(grammar: Grammar<T>, initial: string, description: string): PropertyDefinition<T> {
  return { grammar, initial, inherited: false, description };
}

function inherited<T>(grammar: Grammar<T>, initial: string | null, description: string): PropertyDefinition<T> {
  return { grammar, initial, inherited: true, description };
}

const none = { none: null } as const;
const avoidable = keyword('auto', 'avoid', 'page', 'left', 'right');

const display = keyword<ComputedStyle['display']>(
  'block',
  'inline',
  'list-item',
  'grid',
  'table',
  'table-header-group',
  'table-row-group',
  'table-row',
  'table-cell',
  'none',
);

const figures = keyword('oldstyle-nums', 'lining-nums', 'tabular-nums', 'proportional-nums');

const inset = own(
  offset,
  'auto',
  'How far a box with position: absolute stands inside this edge of its containing block; percentages are of that block.',
);
const verticalMargin = own(length, '0', 'Space above or below the border; margins that meet collapse to the largest.');
const sideMargin = own(signedLength, '0', 'Space beside the border; less than nothing lets the box stick out.');
const padding = own(length, '0', 'Space between the border and the content.');
const borderWidth = own(length, '2.25pt', 'How thick the border on this side is; nothing while its style is none.');
const borderStyle = own(keyword('none', 'solid'), 'none', 'Whether there is a border on this side.');
const borderColour = own(colour, 'currentcolor', 'The colour of the border on this side.');

/** Every property of the subset that is not a shorthand. PROPERTIES.md says the same for authors; a test compares them. */
export const properties = {
  display: own(display, 'inline', 'How the element is laid out.'),
  position: own(
    keyword('static', 'relative', 'absolute'),
    'static',
    'absolute takes a box out of the flow and places it in the nearest box around it that is not static.',
  ),
  top: inset,
  right: inset,
  bottom: inset,
  left: inset,
  width: own(extent, 'auto', 'Width of the border box; percentages are of the width around it.'),
  height: own(
    extent,
    'auto',
    'Height of the border box; what does not fit in it is an error, unless the type may shrink.',
  ),
  'min-height': own(length, '0', 'Least height of the border box.'),
  'margin-top': verticalMargin,
  'margin-right': sideMargin,
  'margin-bottom': verticalMargin,
  'margin-left': sideMargin,
  'padding-top': padding,
  'padding-right': padding,
  'padding-bottom': padding,
  'padding-left': padding,
  'border-top-width': borderWidth,
  'border-right-width': borderWidth,
  'border-bottom-width': borderWidth,
  'border-left-width': borderWidth,
  'border-top-style': borderStyle,
  'border-right-style': borderStyle,
  'border-bottom-style': borderStyle,
  'border-left-style': borderStyle,
  'border-top-color': borderColour,
  'border-right-color': borderColour,
  'border-bottom-color': borderColour,
  'border-left-color': borderColour,
  'background-color': own(
    either(word({ transparent: null }), colour),
    'transparent',
    'The ground of the box, inside its border.',
  ),
  'grid-template-columns': own(
    either(word<readonly never[]>({ none: [] }), trackList),
    'none',
    'The columns of a grid, which its children fill from left to right; percentages are of the width of the grid.',
  ),
  'column-count': own(
    either(word({ auto: 1 }), integer(1)),
    'auto',
    'Sets what is inside in so many columns of one width, filled from left to right, as high as each other.',
  ),
  'column-gap': own(length, '0', 'Space between the columns of a grid, or of text.'),
  'row-gap': own(length, '0', 'Space between the rows of a grid.'),
  'vertical-align': own(keyword('top', 'middle', 'bottom'), 'top', 'Where the content of a cell stands in its row.'),
  'align-content': own(
    keyword('start', 'center', 'end'),
    'start',
    'Where the content stands in a box that is taller than it.',
  ),
  'block-step-size': own(
    either(word({ none: pt(0) }), length),
    'none',
    'The outer height of the box is rounded up to a multiple of this, so that what follows stays on the grid.',
  ),
  'box-snap': own(
    keyword('none', 'block-start'),
    'none',
    'With block-start, the space above the box grows until it begins on the grid: so many lines of the root below the top of its page, column or cell.',
  ),
  rotate: own(
    either(word({ none: 0 }), halfTurn),
    'none',
    'Turns a box with position: absolute half round, about its middle.',
  ),
  color: inherited(colour, 'black', 'The colour of text and of signs drawn in it.'),
  'font-family': inherited(
    fontFamilies,
    null,
    'The families type is set in; a character comes from the first that has it.',
  ),
  'font-size': inherited(fontSize, '12pt', 'Size of the type; em and percentages are of the size around it.'),
  'font-weight': inherited(
    either(word({ normal: 400, bold: 700 }), numberBetween(1, 1000, 'a number from 1 to 1000')),
    'normal',
    'How heavy the type is.',
  ),
  'font-style': inherited(keyword('normal', 'italic'), 'normal', 'Upright or italic.'),
  'font-variant-numeric': inherited(
    either(word<readonly never[]>({ normal: [] }), listOf(figures)),
    'normal',
    'Which figures are used: old style or lining, tabular or proportional.',
  ),
  'font-variant-caps': inherited(
    keyword('normal', 'small-caps', 'all-small-caps'),
    'normal',
    'Small capitals, for lower-case letters or for all.',
  ),
  'line-height': inherited(
    lineHeight,
    '1.2',
    'Distance from baseline to baseline; em is of the type size of the element.',
  ),
  'line-snap': inherited(
    keyword('none', 'baseline'),
    'none',
    'With baseline, each line stands as far above the foot of its line box as a line of the root does.',
  ),
  'letter-spacing': inherited(
    either(word({ normal: pt(0) }), signedLength),
    'normal',
    'Space added after each letter.',
  ),
  'text-align': inherited(
    either(keyword('start', 'end', 'center', 'justify'), alignmentCharacter),
    'start',
    'How lines are aligned; a character stands in line with those in the cells above and below, at the end of the column.',
  ),
  'text-wrap': inherited(
    keyword('wrap', 'balance'),
    'wrap',
    'With balance, lines that are not justified are made of much the same length.',
  ),
  'text-indent': inherited(signedLength, '0', 'Indent of the first line.'),
  hyphens: inherited(
    keyword('none', 'manual', 'auto'),
    'manual',
    'Whether words are divided: never, at soft hyphens, or by the rules of the language.',
  ),
  'hyphenate-limit-chars': inherited(
    hyphenateLimitChars,
    'auto',
    'The fewest letters of a word that the language divides, before the break and after it; auto is 6 3 3.',
  ),
  'hyphenate-limit-lines': inherited(
    either(word({ 'no-limit': Number.POSITIVE_INFINITY }), integer(1)),
    'no-limit',
    'The most lines in a row that end in a hyphen.',
  ),
  'hyphenate-limit-last': inherited(
    keyword('none', 'always'),
    'none',
    'With always, the last line of a paragraph does not begin within a word.',
  ),
  'white-space': inherited(keyword('normal', 'nowrap'), 'normal', 'With nowrap, lines break at br alone.'),
  'list-style-type': inherited(
    either(keyword('disc', 'decimal', 'none'), bullet),
    'disc',
    'What stands before a list item: a bullet, its number, nothing or a dash.',
  ),
  orphans: inherited(integer(1), '2', 'Least number of lines of a paragraph at the foot of a page.'),
  widows: inherited(integer(1), '2', 'Least number of lines of a paragraph at the top of a page.'),
  'break-before': own(avoidable, 'auto', 'Whether a new page, left page or right page begins before the box.'),
  'break-after': own(avoidable, 'auto', 'Whether a new page begins after the box; avoid keeps it with what follows.'),
  'break-inside': own(keyword('auto', 'avoid'), 'auto', 'With avoid, the box is kept on one page if it fits on one.'),
  page: own(
    either(word({ auto: null }), customName('the name of an @page rule')),
    'auto',
    'The named page the box stands on; auto is that of the box around it.',
  ),
  'string-set': own(
    either(word<readonly never[]>({ none: [] }), stringSet),
    'none',
    'The running strings that take the text of the element, for string() in margin boxes.',
  ),
  'bookmark-level': own(
    either(word({ none: 0 }), integer(1)),
    'none',
    'Makes the element a bookmark of the PDF, of that level.',
  ),
  '-persklaar-font-expansion': inherited(
    fontExpansion,
    'none',
    'How much wider or narrower the letters of a justified line may be set to keep its spaces even; up to three times this where there would be gaps.',
  ),
  '-persklaar-margin-alignment': inherited(
    keyword('none', 'optical'),
    'none',
    'With optical, hyphens, stops, commas and quotes at the ends of lines stand partly in the margin.',
  ),
  '-persklaar-fit-minimum-size': own(
    either(word(none), fontSize),
    'none',
    'Type that is too tall for its box shrinks, in steps of 0.25pt, to this size at the least.',
  ),
  '-persklaar-fit-group': own(
    either(word(none), customName('a name')),
    'none',
    'All boxes with this name shrink together, to the largest size at which each of them fits.',
  ),
} as const satisfies Readonly<Record<string, PropertyDefinition<unknown>>>;

export type PropertyName = keyof typeof properties;

/** The computed value of every property, under its CSS name. */
export type PropertyValues = {
  readonly [Name in PropertyName]: (typeof properties)[Name] extends PropertyDefinition<infer T> ? T : never;
};
