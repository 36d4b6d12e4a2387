import type { Worksheet } from '../../content/catalog.ts';
import type { ContentSource, TemplateData } from '../edition.ts';
import type { LocalisedContent } from '../edition-content.ts';
import { within } from './source.ts';

type Block = Worksheet['blocks'][number];
type SimpleBlock = Exclude<Block, { kind: 'columns' }>;
type Table = Extract<Block, { kind: 'table' }>;

/** What stands on one side of a worksheet, from the top down; `source` is where the list was written. */
export function worksheetBlocksData(
  content: LocalisedContent,
  blocks: readonly Block[],
  source: ContentSource,
): readonly TemplateData[] {
  return blocks.map((block, index) => {
    const $from = within(source, index);
    if (block.kind !== 'columns') return simpleBlockData(content, block, $from);
    const columns = block.columns.map(({ title, blocks: inner }, column) => ({
      $from: within($from, 'columns', column),
      title: title ?? null,
      blocks: worksheetBlocksData(content, inner, within($from, 'columns', column, 'blocks')),
    }));
    return { $from, kind: block.kind, columns };
  });
}

function simpleBlockData(content: LocalisedContent, block: SimpleBlock, $from: ContentSource): TemplateData {
  const common = { $from, kind: block.kind, title: block.title ?? null, hint: block.hint ?? null };
  switch (block.kind) {
    case 'text':
      return { ...common, text: block.text };
    case 'lines':
      return { ...common, lines: block.lines };
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
      return { ...common, items: block.items };
    case 'piles':
      return common;
  }
}

/** Each row has its stated texts, and the columns under which it is left empty. */
function tableData({ cards }: LocalisedContent, table: Table, $from: ContentSource): TemplateData {
  const columns = table.columns.map(({ label, width, ticks }, index) => ({
    $from: within($from, 'columns', index),
    ...{ label, width, ticks: ticks ?? [], lines: table.lines },
  }));
  const stated =
    table.rows === 'deck'
      ? [...cards.values()].map((card) => ({ $from: card, texts: [card.data.name] }))
      : (table.rows ?? []).map((texts, index) => ({ $from: within($from, 'rows', index), texts }));
  const blank = Array.from({ length: table.empty ?? 0 }, () => ({ $from, texts: [] }));
  const rows = [...stated, ...blank].map((row) => ({ ...row, blanks: columns.slice(row.texts.length) }));
  return { columns, rows };
}
