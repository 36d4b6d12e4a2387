import type { DocumentNode, ElementNode } from '../document/document-tree.ts';
import { type Report, whereTemplate } from './report.ts';

/**
 * What a person who listens to a document would miss: one title, words that say what a picture or a link is, headers for every
 * cell of a table. (WCAG 2.2, success criteria 1.1.1, 1.3.1, 2.4.2 and 2.4.4; ISO 14289-1, 7.3 and 7.5.)
 */
export function checkSemantics(root: ElementNode, report: Report): void {
  const elements = elementsIn(root);
  checkTitle(root, elements, report);
  for (const element of elements) {
    checkAlternative(element, report);
    checkLink(element, report);
    if (element.name === 'table') checkHeaders(element, report);
  }
}

/** One `h1`, which names the document; a deck has none, or one on each card, since a card is read by itself. */
function checkTitle(root: ElementNode, elements: readonly ElementNode[], report: Report): void {
  if (elements.some(({ name }) => name === 'card')) return;
  const [first, ...others] = elements.filter(({ name }) => name === 'h1');
  if (first === undefined) report('preflight/no-title', {}, whereTemplate(root.provenance));
  for (const { provenance } of others) report('preflight/second-title', {}, whereTemplate(provenance));
}

/** Words that stand for any picture, and so for none. */
const saysNothing = /^(?:afbeelding|beeld|figuur|foto|illustratie|image|img|logo|picture|plaatje|tekening)?\W*$/i;
const fileName = /\.(?:gif|jpe?g|pdf|png|svg|webp)$/i;

function checkAlternative({ name, attributes, provenance }: ElementNode, report: Report): void {
  const { alt } = attributes;
  if (alt === undefined || (alt === '' && name === 'img')) return;
  const words = alt.trim();
  if (saysNothing.test(words) || fileName.test(words)) {
    report('preflight/empty-alternative', { element: name, alt }, whereTemplate(provenance));
  }
}

/** Words that lead anywhere, and so nowhere when a list of links is read aloud. */
const leadsAnywhere = /^(?:(?:klik )?hier|lees (?:meer|verder)|link|meer|click here|here|more|read more)\W*$/i;

function checkLink(element: ElementNode, report: Report): void {
  if (element.name !== 'a') return;
  const text = wordsIn(element).trim();
  const href = element.attributes['href'] ?? '';
  const place = whereTemplate(element.provenance);
  if (text === '') report('preflight/empty-link', { href }, place);
  else if (leadsAnywhere.test(text)) report('preflight/vague-link', { href, text }, place);
}

/** Text, and what stands for a picture or a number of a page. */
function wordsIn(node: DocumentNode): string {
  if (node.kind === 'text') return node.text;
  if (node.name === 'page-ref') return '1';
  return (node.attributes['alt'] ?? '') + node.children.map(wordsIn).join('');
}

/** Every cell with words has a header: a `th` above it in the head of the table, or at the side in its row. */
function checkHeaders(table: ElementNode, report: Report): void {
  const rows = (group: string) =>
    childrenOf(table)
      .filter(({ name }) => name === group)
      .flatMap(childrenOf)
      .map(cellsOf);
  const heads = rows('thead').flat();
  const headed = new Set(heads.flatMap(({ cell, columns }) => (cell.name === 'th' ? columns : [])));
  for (const cells of rows('tbody')) {
    if (cells.some(({ cell }) => cell.name === 'th')) continue;
    for (const { cell, columns } of cells) {
      if (columns.every((column) => headed.has(column)) || wordsIn(cell).trim() === '') continue;
      report('preflight/no-header', { column: columns[0]! }, whereTemplate(cell.provenance));
    }
  }
}

interface PlacedCell {
  readonly cell: ElementNode;
  /** The columns it takes; they count from 1. */
  readonly columns: readonly number[];
}

function cellsOf(row: ElementNode): readonly PlacedCell[] {
  let before = 0;
  return childrenOf(row).map((cell) => {
    const span = Number(cell.attributes['colspan'] ?? 1);
    const columns = Array.from({ length: span }, (_, index) => before + index + 1);
    before += span;
    return { cell, columns };
  });
}

function childrenOf(element: ElementNode): readonly ElementNode[] {
  return element.children.filter((child) => child.kind === 'element');
}

/** The element and all below it, in document order. */
function elementsIn(element: ElementNode, found: ElementNode[] = []): readonly ElementNode[] {
  found.push(element);
  for (const child of element.children) if (child.kind === 'element') elementsIn(child, found);
  return found;
}
