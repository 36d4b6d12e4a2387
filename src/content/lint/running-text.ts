import type { Origin } from '../../diagnostics/origin.ts';
import type { RichBlock, RichInline, RichText } from '../rich-text.ts';

/** What is read in one go: a line of plain text, a paragraph, a heading or an item of a list. */
export interface RunningText {
  readonly text: string;
  /** The parts the text was written in, in order: a strong word is one of its own. */
  readonly pieces: readonly TextPiece[];
}

/** A part of a running text that was written in one stretch. */
export interface TextPiece {
  /** Offset of its first character in the running text. */
  readonly from: number;
  readonly text: string;
  /** Where it begins in the file. */
  readonly origin: () => Origin;
}

/** Plain text: one piece. `origin` is asked for only when a place in it is. */
export function plainRunningText(text: string, origin: () => Origin): RunningText {
  return { text, pieces: [{ from: 0, text, origin }] };
}

/** The paragraphs, headings and items of Markdown, without their marks; a forced line break is a space. */
export function richRunningTexts({ blocks }: RichText): readonly RunningText[] {
  return blocks.flatMap(inBlock);
}

function inBlock(block: RichBlock): readonly RunningText[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [joined(block.children.flatMap(inInline))];
    case 'list':
      return block.items.flat().flatMap(inBlock);
    case 'quote':
      return block.children.flatMap(inBlock);
    case 'rule':
      return [];
  }
}

type UnplacedPiece = Omit<TextPiece, 'from'>;

function inInline(inline: RichInline): readonly UnplacedPiece[] {
  const { origin } = inline;
  switch (inline.kind) {
    case 'text':
      return [{ text: inline.value, origin: () => origin }];
    case 'break':
      return [{ text: ' ', origin: () => origin }];
    default:
      return inline.children.flatMap(inInline);
  }
}

function joined(parts: readonly UnplacedPiece[]): RunningText {
  let text = '';
  const pieces: TextPiece[] = [];
  for (const part of parts) {
    pieces.push({ from: text.length, ...part });
    text += part.text;
  }
  return { text, pieces };
}
