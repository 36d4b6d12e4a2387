import type { Worksheet } from '../../content/catalog.ts';
import type { ContentSource, TemplateData } from '../edition.ts';
import type { LocalisedContent } from '../edition-content.ts';
import { pilesData } from './cards.ts';
import { within } from './source.ts';

type Block = Worksheet['blocks'][number];
type SimpleBlock = Exclude<Block, { kind: 'columns' }>;
type Table = Extract<Block, { kind: 'table' }>;

/** What a template may ask of every block; what its kind does not have stays null. */
const nothing = {
  ...{ title: null, hint: null, text: null, lines: null, fields: null, boxes: null, count: null },
  ...{ columns: null, rows: null, isWide: false, items: null, piles: null, halves: null, asks: null },
};

/** What stands on one side of a worksheet, from the top down; `source` is where the list was written. */
export function worksheetBlocksData(
  content: LocalisedContent,
  blocks: readonly Block[],
  source: ContentSource,
): readonly TemplateData[] {
  return blocks.map((block, index) => {
    const $from = within(source, index);
    if (block.kind !== 'columns') return simpleBlockData(content, block, $from);
    const halves = block.columns.map(({ title, blocks: inner }, column) => ({
      $from: within($from, 'columns', column),
      title: title ?? null,
      blocks: worksheetBlocksData(content, inner, within($from, 'columns', column, 'blocks')),
    }));
    return { $from, ...nothing, kind: block.kind, halves };
  });
}

function simpleBlockData(content: LocalisedContent, block: SimpleBlock, $from: ContentSource): TemplateData {
  const common = { $from, ...nothing, kind: block.kind, title: block.title ?? null, hint: block.hint ?? null };
  switch (block.kind) {
    case 'text':
      return { ...common, text: block.text };
    case 'lines':
      return { ...common, lines: block.lines, asks: block.title ?? block.hint ?? '' };
    case 'details':
      return { ...common, fields: block.fields, count: block.fields.length };
    case 'boxes': {
      const boxes = block.boxes.map(({ title, hint }, index) => ({
        $from: within($from, 'boxes', index),
        ...{ title, hint: hint ?? null },
      }));
      return { ...common, lines: block.lines, boxes, count: boxes.length };
    }
    case 'table':
      return { ...common, ...tableData(content, block, $from) };
    case 'checklist':
      return {
        ...common,
        items: block.items.map((item, index) => itemData(item, block.title, within($from, 'items', index))),
      };
    case 'piles':
      return { ...common, piles: pilesData(content) };
  }
}

/** Something to tick; under a question it is asked for together with that. */
function itemData(text: string, title: string | undefined, $from: ContentSource): TemplateData {
  return { $from, text, asks: title === undefined ? text : `${title} – ${text}` };
}

/** The most columns that stand beside each other on A4 in large print. */
const mostColumns = 3;

/**
 * Each row has its stated cells, and the columns under which it is left empty; a column is stated when some row has words there. A
 * wide table can be written as a list of its rows, since nothing but their names is stated.
 */
function tableData({ cards }: LocalisedContent, table: Table, $from: ContentSource): TemplateData {
  const stated =
    table.rows === 'deck'
      ? [...cards.values()].map((card) => ({ $from: card, title: card.data.name, hint: null, cells: [] }))
      : (table.rows ?? []).map(({ title, hint, cells }, index) => ({
          $from: within($from, 'rows', index),
          ...{ title, hint: hint ?? null, cells: cells ?? [] },
        }));
  const filled = Math.max(0, ...stated.map(({ title, cells }) => cells.length + (title === null ? 0 : 1)));
  const columns = table.columns.map(({ title, width, ticks }, index) => ({
    $from: within($from, 'columns', index),
    ...{ title, width, isStated: index < filled, ticks: ticks ?? [], lines: table.lines },
  }));
  const empty = Array.from({ length: table.empty ?? 0 }, () => ({ $from, title: null, hint: null, cells: [] }));
  const rows = [...stated, ...empty].map((row, index) => ({
    ...row,
    // What is asked for there: a row without a name is called by its number.
    blanks: columns
      .slice(row.cells.length + (row.title === null ? 0 : 1))
      .map((column) => ({ ...column, asks: `${column.title}, ${row.title ?? index + 1}` })),
  }));
  return { columns, rows, isWide: columns.length > mostColumns && filled < 2 };
}
