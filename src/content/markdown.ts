import type { BlockContent, DefinitionContent, FootnoteDefinition, Nodes, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Origin } from '../diagnostics/origin.ts';
import type { Passage } from './passage.ts';
import type { RichBlock, RichInline, RichText } from './rich-text.ts';
import { straightQuotes } from './straight-quotes.ts';

/**
 * Reads the Markdown of `passage` (CommonMark, and the footnotes of GitHub). `headings` says whether it may hold headings: the body of a file may, a
 * field may not. Whatever is not part of {@link RichText} is an error at its place, and left out of the value.
 */
export function readMarkdown(passage: Passage, headings: boolean): Outcome<RichText> {
  const diagnostics: Diagnostic[] = [];
  const reader: Reader = {
    passage,
    headings,
    footnotes: new Map(),
    originOf(node) {
      const [start, end] = extent(node);
      return passage.originAt(start, end);
    },
    report: (each) => diagnostics.push(each),
  };
  const root = fromMarkdown(passage.text, dialect);
  const children = root.children as readonly Block[];
  for (const node of children) if (node.type === 'footnoteDefinition') addFootnote(node, reader);
  const start = children[0]?.position?.start.offset ?? 0;
  const value: RichText = {
    kind: 'rich-text',
    origin: passage.originAt(start, passage.text.length),
    blocks: children.flatMap((node) => readBlock(node, reader)),
  };
  for (const { node, called } of reader.footnotes.values()) {
    if (called) continue;
    diagnostics.push(
      diagnostic('content/uncalled-footnote', { name: node.identifier }, { origin: reader.originOf(node) }),
    );
  }
  return { value, diagnostics };
}

const dialect = { extensions: [gfmFootnote()], mdastExtensions: [gfmFootnoteFromMarkdown()] };

interface Reader {
  readonly passage: Passage;
  readonly headings: boolean;
  /** The footnotes below the text, by name. */
  readonly footnotes: Map<string, { readonly node: FootnoteDefinition; called: boolean }>;
  originOf(node: Nodes): Origin;
  report(diagnostic: Diagnostic): void;
}

type Block = BlockContent | DefinitionContent;

function readBlock(node: Block, reader: Reader): readonly RichBlock[] {
  const origin = reader.originOf(node);
  const inlines = (children: readonly PhrasingContent[]) => children.flatMap((child) => readInline(child, reader));
  const blocks = (children: readonly Block[]) => children.flatMap((child) => readBlock(child, reader));
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', origin, children: inlines(node.children) }];
    case 'heading':
      if (!reader.headings || (node.depth !== 2 && node.depth !== 3)) return refuse(node, reader);
      return [{ kind: 'heading', origin, depth: node.depth, children: inlines(node.children) }];
    case 'list': {
      const items = node.children.map((item) => blocks(item.children));
      return [{ kind: 'list', origin, ordered: node.ordered === true, start: node.start ?? 1, items }];
    }
    case 'blockquote':
      return [{ kind: 'quote', origin, children: blocks(node.children) }];
    case 'footnoteDefinition':
      return reader.footnotes.get(node.identifier)?.node === node ? [] : refuse(node, reader);
    case 'thematicBreak':
      return [{ kind: 'rule', origin }];
    default:
      return refuse(node, reader);
  }
}

function readInline(node: PhrasingContent, reader: Reader): readonly RichInline[] {
  const origin = reader.originOf(node);
  const inlines = (children: readonly PhrasingContent[]) => children.flatMap((child) => readInline(child, reader));
  switch (node.type) {
    case 'text':
      checkText(node, reader);
      return [{ kind: 'text', origin, value: node.value.replaceAll('\n', ' ') }];
    case 'emphasis':
    case 'strong':
      return [{ kind: node.type, origin, children: inlines(node.children) }];
    case 'break':
      return [{ kind: 'break', origin }];
    case 'link':
      if (node.title != null) refuse(node, reader, 'the title of a link');
      if (!/^(?:https?|mailto|tel):/i.test(node.url)) {
        reader.report(diagnostic('content/link-target', { target: node.url }, { origin }));
      }
      return [{ kind: 'link', origin, href: node.url, children: inlines(node.children) }];
    case 'footnoteReference': {
      const footnote = reader.footnotes.get(node.identifier);
      if (footnote === undefined || footnote.called) return refuse(node, reader);
      footnote.called = true;
      const [first] = footnote.node.children;
      return first?.type === 'paragraph' ? [{ kind: 'footnote', origin, children: inlines(first.children) }] : [];
    }
    default:
      return refuse(node, reader);
  }
}

/** Keeps a footnote for its call. It is a single paragraph, and the first of its name. */
function addFootnote(node: FootnoteDefinition, reader: Reader): void {
  const [first, ...others] = node.children;
  if (first?.type !== 'paragraph' || others.length > 0) refuse(node, reader, 'a footnote of more than one paragraph');
  if (!reader.footnotes.has(node.identifier)) reader.footnotes.set(node.identifier, { node, called: false });
}

/** Looks at the text as it was written, with its escapes, since that is what has places. */
function checkText(node: Nodes, { passage, report }: Reader): void {
  const [start, end] = extent(node);
  for (const each of straightQuotes(passage, start, end)) report(each);
  for (const { construct, pattern } of lookalikes) {
    const match = pattern.exec(passage.text.slice(start, end));
    if (match === null) continue;
    const from = start + match.index;
    const origin = passage.originAt(from, from + match[0].length);
    report(diagnostic('content/unsupported-markdown', { construct }, { origin }));
  }
}

function refuse(node: Nodes, reader: Reader, construct = constructOf(node)): readonly [] {
  reader.report(diagnostic('content/unsupported-markdown', { construct }, { origin: reader.originOf(node) }));
  return [];
}

/** What other dialects give a meaning and CommonMark prints as it stands. */
const lookalikes = [
  { construct: 'a table', pattern: /^[ \t]*\|?[ \t]*:?-+:?[ \t]*\|[-:| \t]*$/m },
  { construct: 'a call for a footnote that is not below it', pattern: /(?<!\\)\[\^[^\]\s]+\]/ },
  { construct: 'struck-out text', pattern: /~~\S[^~]*~~/ },
  { construct: 'a check box', pattern: /^\[[ xX]\] / },
] as const;

const constructs: Readonly<Record<string, string>> = {
  html: 'HTML',
  code: 'a block of code, or of lines indented four spaces or more',
  inlineCode: 'code between back quotes',
  image: 'an image',
  imageReference: 'an image',
  linkReference: 'a link whose address stands elsewhere',
  footnoteReference: 'a second call for one footnote',
  footnoteDefinition: 'a second footnote of this name, or one inside a list or a quotation,',
  definition: 'the address of a link on a line of its own',
};

function constructOf(node: Nodes): string {
  return node.type === 'heading' ? `a heading of level ${node.depth}` : (constructs[node.type] ?? node.type);
}

function extent(node: Nodes): readonly [start: number, end: number] {
  return [node.position!.start.offset!, node.position!.end.offset!];
}
