import { keepsTogether } from './keep-together.ts';
import type { InlineItem } from './paragraph.ts';
import type { Shaper } from './shaper.ts';
import { type Segment, type Token, totalWidth, type Word } from './tokens.ts';
import { createVoices, type Voice } from './voice.ts';

const space = 0x20;
const noBreakSpace = 0xa0;

/** A paragraph's tokens, one list per forced line. */
export interface Tokens {
  readonly forcedLines: readonly (readonly Token[])[];
  /** Characters no font has, each with the item it was first seen in. */
  readonly missing: readonly { readonly character: string; readonly item: number }[];
}

/** Shapes the items of a paragraph word by word. Plain spaces at the ends of a forced line fall away. */
export function tokenise(items: readonly InlineItem<unknown>[], shaper: Shaper): Tokens {
  const voiceOf = createVoices(shaper);
  const missing: { character: string; item: number }[] = [];
  const forcedLines: Token[][] = [];
  let tokens: Token[] = [];
  let spaces: { readonly item: number; readonly voice: Voice; readonly text: string }[] = [];
  let segments: Segment[] = [];
  let source = '';

  function addText(item: number, voice: Voice, written: string): void {
    const shaped = voice.shape(written);
    for (const character of shaped.missing) missing.push({ character, item });
    segments.push({ kind: 'text', item, voice, shaped, width: voice.width(shaped) });
    source += written;
  }

  function addSpace(item: number, voice: Voice, text: string): void {
    finishWord();
    const plain = text === ' ';
    if (!plain || (spaces.length === 0 && tokens.length > 0)) spaces.push({ item, voice, text });
  }

  function finishWord(): void {
    if (segments.length === 0) return;
    const word: Word = { kind: 'word', segments, width: totalWidth(segments), text: joinText(segments), source };
    flushSpaces(word.text);
    tokens.push(word);
    segments = [];
    source = '';
  }

  /** The words before the last one, the nearest first. */
  function earlier(back: number): string | undefined {
    const token = tokens[tokens.length - 1 - 2 * back];
    return token?.kind === 'word' ? token.text : undefined;
  }

  /** Puts the spaces before the word `next` among the tokens, now that it is known whether a line may end at them. */
  function flushSpaces(next: string): void {
    const previous = tokens.at(-1);
    for (const { item, voice, text } of spaces) {
      const open = spaces.length === 1 && text === ' ' && voice.style.wrap && previous?.kind === 'word';
      const breaks = !open ? 'never' : keepsTogether(previous.text, next, earlier) ? 'hardly' : 'freely';
      const shaped = voice.shape(text);
      const white = shaped.width * voice.style.size;
      tokens.push({ kind: 'space', item, voice, shaped, width: voice.width(shaped), white, breaks });
    }
    spaces = [];
  }

  function finishLine(): void {
    finishWord();
    spaces = spaces.filter((each) => each.text !== ' ');
    flushSpaces('');
    forcedLines.push(tokens);
    tokens = [];
  }

  items.forEach((item, index) => {
    if (item.kind === 'break') finishLine();
    else if (item.kind === 'atom') segments.push({ kind: 'atom', item: index, width: item.width });
    else {
      const voice = voiceOf(item.style);
      splitAtSpaces(
        item.text,
        (word) => addText(index, voice, word),
        (character) => addSpace(index, voice, character),
      );
    }
  });
  finishWord();
  if (tokens.length > 0 || spaces.length > 0) finishLine();
  return { forcedLines, missing };
}

function splitAtSpaces(text: string, onWord: (word: string) => void, onSpace: (character: string) => void): void {
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== space && code !== noBreakSpace) continue;
    if (i > start) onWord(text.slice(start, i));
    onSpace(text.charAt(i));
    start = i + 1;
  }
  if (start < text.length) onWord(text.slice(start));
}

function joinText(segments: readonly Segment[]): string {
  if (segments.length === 1 && segments[0]!.kind === 'text') return segments[0]!.shaped.text;
  return segments.map((segment) => (segment.kind === 'text' ? segment.shaped.text : '')).join('');
}
