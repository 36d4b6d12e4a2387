/** The standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that our elements become. */
export type StructureRole =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'Art'
  | 'Div'
  | 'BlockQuote'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Span'
  | 'Quote'
  | 'Link'
  | 'Reference'
  | 'Note'
  | 'Figure'
  | 'Form';

/** What may stand inside an element: blocks, running text, or nothing. */
export type ContentModel = 'blocks' | 'inline' | 'either' | 'rows' | 'row-groups' | 'cells' | 'items' | 'empty';

export interface ElementDefinition {
  readonly content: ContentModel;
  /** The elements this one may stand in directly; absent: wherever the parent's content model allows its level. */
  readonly parents?: readonly string[];
  readonly level: 'block' | 'inline' | 'part';
  /** Attribute name → the type its value must have; a type that ends in `!` is required. */
  readonly attributes: Readonly<Record<string, string>>;
  /** `transparent`: its text belongs to the nearest element around it with a role. `artifact`: not read aloud. */
  readonly role: StructureRole | 'transparent' | 'artifact';
}

const block = { level: 'block', attributes: {} } as const;
const inline = { level: 'inline', content: 'inline', attributes: {} } as const;

/**
 * Every element a template may write: HTML names where HTML has one, a few of our own at the end.
 * All take `class`, `id` and `lang` besides what is named here.
 */
export const elementRegistry = {
  document: { content: 'blocks', level: 'part', parents: [], attributes: { title: 'text!' }, role: 'Document' },
  section: { ...block, content: 'blocks', role: 'Sect' },
  article: { ...block, content: 'blocks', role: 'Art' },
  div: { ...block, content: 'either', role: 'transparent' },
  aside: { ...block, content: 'blocks', role: 'Div' },
  /** What only repeats what was said before, such as the name of a sheet at its foot. */
  footer: { ...block, content: 'blocks', role: 'artifact' },
  blockquote: { ...block, content: 'blocks', role: 'BlockQuote' },
  h1: { ...block, content: 'inline', role: 'H1' },
  h2: { ...block, content: 'inline', role: 'H2' },
  h3: { ...block, content: 'inline', role: 'H3' },
  h4: { ...block, content: 'inline', role: 'H4' },
  p: { ...block, content: 'inline', role: 'P' },
  hr: { ...block, content: 'empty', role: 'artifact' },
  ul: { ...block, content: 'items', role: 'L' },
  ol: { ...block, content: 'items', attributes: { start: 'integer' }, role: 'L' },
  li: { level: 'part', content: 'either', parents: ['ul', 'ol'], attributes: {}, role: 'LI' },
  nav: { ...block, content: 'blocks', role: 'TOC' },
  'nav-item': { level: 'block', content: 'either', parents: ['nav'], attributes: {}, role: 'TOCI' },
  table: { ...block, content: 'row-groups', role: 'Table' },
  caption: { level: 'part', content: 'inline', parents: ['table'], attributes: {}, role: 'Caption' },
  /** A line over each further page of a table, such as "vervolg". */
  continued: { level: 'part', content: 'inline', parents: ['table'], attributes: {}, role: 'artifact' },
  thead: { level: 'part', content: 'rows', parents: ['table'], attributes: {}, role: 'THead' },
  tbody: { level: 'part', content: 'rows', parents: ['table'], attributes: {}, role: 'TBody' },
  tr: { level: 'part', content: 'cells', parents: ['thead', 'tbody'], attributes: {}, role: 'TR' },
  th: {
    level: 'part',
    content: 'either',
    parents: ['tr'],
    attributes: { scope: 'column|row!', colspan: 'count', rowspan: 'count' },
    role: 'TH',
  },
  td: {
    level: 'part',
    content: 'either',
    parents: ['tr'],
    attributes: { colspan: 'count', rowspan: 'count' },
    role: 'TD',
  },
  /** An `alt` of "" says the picture only adorns: it is an artifact. */
  img: { level: 'inline', content: 'empty', attributes: { src: 'path!', alt: 'text!' }, role: 'Figure' },
  a: { ...inline, attributes: { href: 'link!' }, role: 'Link' },
  em: { ...inline, role: 'transparent' },
  strong: { ...inline, role: 'transparent' },
  span: { ...inline, role: 'transparent' },
  /** Says more at the foot of the page its call stands on; the number comes by itself. */
  footnote: { ...inline, role: 'Note' },
  br: { level: 'inline', content: 'empty', attributes: {}, role: 'artifact' },
  /** The printed number of the page on which the element with that id stands. */
  'page-ref': { level: 'inline', content: 'empty', attributes: { to: 'id!' }, role: 'transparent' },
  /** One face of a card: a page of its own, in the order front 1, back 1, front 2, … */
  card: { level: 'block', content: 'blocks', attributes: { face: 'front|back!' }, role: 'Sect' },
  /** Blank lines to write on. With a `label`, which says what is asked for, a reader can also type there on a screen. */
  'writing-lines': {
    level: 'block',
    content: 'empty',
    attributes: { count: 'integer!', label: 'text' },
    role: 'Form',
  },
  /** A box to tick; with a `label` also on a screen. */
  checkbox: { level: 'inline', content: 'empty', attributes: { label: 'text' }, role: 'Form' },
  /** The agenda as a strip of blocks in proportion to their minutes; `minutes` is a list such as `10 15 25`. */
  'agenda-bar': {
    level: 'block',
    content: 'empty',
    attributes: { minutes: 'integers!', breaks: 'integers', alt: 'text!' },
    role: 'Figure',
  },
  /**
   * A room with chairs and tables, to scale. `tables` says how many people sit at each, such as `4 4 3`; `wall`, `door`,
   * `width`, `depth` and `metre` are the words beside the harvest wall, the doors, the sizes and the scale bar.
   */
  'room-plan': {
    level: 'block',
    content: 'empty',
    attributes: {
      form: 'circle|horseshoe|tables!',
      people: 'count!',
      tables: 'integers',
      facilitators: 'count!',
      guests: 'integer',
      doors: 'count!',
      wall: 'text!',
      door: 'text!',
      width: 'text!',
      depth: 'text!',
      metre: 'text!',
      alt: 'text!',
    },
    role: 'Figure',
  },
} as const satisfies Readonly<Record<string, ElementDefinition>>;

export type ElementName = keyof typeof elementRegistry;
