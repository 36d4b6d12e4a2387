import { pt } from '../geometry/length.ts';
import type { InlineItem, Line, LinePiece } from './paragraph.ts';
import type { Glyph, GlyphRun, ShapedText } from './shaped-text.ts';
import type { AtomSegment, Space, TextSegment } from './tokens.ts';
import { takesRoom, type Voice } from './voice.ts';

/** How a line gives to fill its measure. */
export type LineGive = Pick<Line<unknown>, 'spaceRatio' | 'horizontalScale'>;

interface OpenPiece {
  readonly item: number;
  readonly x: number;
  readonly size: number;
  readonly actualText: string | undefined;
  readonly runs: GlyphRun[];
  text: string;
}

/** Lays the segments of a line beside each other and gathers them into pieces: one per item, a part of a divided word its own. */
export class PieceBuilder<Tag> {
  readonly pieces: LinePiece<Tag>[] = [];
  readonly #items: readonly InlineItem<Tag>[];
  readonly #give: LineGive;
  #x: number;
  #open: OpenPiece | undefined;
  /** The space set last: most spaces of a line are the same. */
  #space: { readonly from: ShapedText; readonly voice: Voice; readonly shaped: ShapedText } | undefined;

  /** The line begins at `x`. */
  constructor(items: readonly InlineItem<Tag>[], x: number, give: LineGive) {
    this.#items = items;
    this.#x = x;
    this.#give = give;
  }

  /** From the left edge of the paragraph to the end of what was added last. */
  get x(): number {
    return this.#x;
  }

  addAtom({ item, width }: AtomSegment): void {
    this.close();
    this.pieces.push({ kind: 'atom', tag: this.#tag(item), x: pt(this.#x), width: pt(width) });
    this.#x += width;
  }

  /** Adds to the open piece, or to a new one when the item is another. `atEnd` leaves off the last glyph's letter spacing. */
  addText(segment: TextSegment, atEnd: boolean): void {
    this.#append(segment, undefined, withSpacing(segment, atEnd));
  }

  /** Adds a piece of its own: a part of a divided word. `hyphen`: its last glyph is one that the word does not have. */
  addPart(segment: TextSegment, actualText: string, atEnd: boolean, hyphen: boolean): void {
    const shaped = withSpacing(segment, atEnd);
    this.close();
    this.#append(segment, actualText, hyphen ? silenceLast(shaped) : shaped);
    this.close();
  }

  /** Adds a space as wide as this line's spaces are. */
  addSpace(space: Space): void {
    if (this.#space?.from !== space.shaped || this.#space.voice !== space.voice) {
      this.#space = { from: space.shaped, voice: space.voice, shaped: stretch(space, this.#give) };
    }
    this.#append(space, undefined, this.#space.shaped);
  }

  /** Adds the space a line ends at: a reader hears two words, and it takes no room. */
  addEndSpace(space: Space): void {
    this.#append(
      space,
      undefined,
      withAdvances(space.shaped, () => 0),
    );
  }

  close(): void {
    const open = this.#open;
    if (open === undefined) return;
    const { item, x, size, runs, text, actualText } = open;
    this.pieces.push({
      kind: 'text',
      tag: this.#tag(item),
      x: pt(x),
      width: pt(this.#x - x),
      size: pt(size),
      horizontalScale: this.#give.horizontalScale,
      runs,
      text,
      ...(actualText === undefined ? {} : { actualText }),
    });
    this.#open = undefined;
  }

  #append(segment: TextSegment | Space, actualText: string | undefined, shaped: ShapedText): void {
    const { size } = segment.voice.style;
    if (this.#open?.item !== segment.item) this.close();
    this.#open ??= { item: segment.item, x: this.#x, size, actualText, runs: [], text: '' };
    const open = this.#open;
    for (const run of shaped.runs) open.runs.push(run);
    open.text += shaped.text;
    this.#x += shaped.width * size * this.#give.horizontalScale;
  }

  #tag(item: number): Tag {
    const { [item]: found } = this.#items;
    if (found === undefined || found.kind === 'break') throw new Error(`item ${item} has no tag`);
    return found.tag;
  }
}

function withAdvances(shaped: ShapedText, advanceOf: (glyph: Glyph, last: boolean) => number): ShapedText {
  let width = 0;
  const runs = shaped.runs.map(({ face, glyphs }, run) => ({
    face,
    glyphs: glyphs.map((glyph, index) => {
      const isLast = run === shaped.runs.length - 1 && index === glyphs.length - 1;
      const advance = advanceOf(glyph, isLast);
      width += advance;
      return { ...glyph, advance };
    }),
  }));
  return { ...shaped, runs, width };
}

/** A space takes its share of the measure whatever the letters do, which are scaled with it. */
function stretch({ shaped, voice }: Space, { spaceRatio, horizontalScale }: LineGive): ShapedText {
  const { size, letterSpacing } = voice.style;
  const ratio = spaceRatio / horizontalScale;
  if (ratio === 1 && letterSpacing === 0) return shaped;
  return withAdvances(shaped, (glyph) => glyph.advance * ratio + letterSpacing / size);
}

function withSpacing({ shaped, voice }: TextSegment, atEnd: boolean): ShapedText {
  const { size, letterSpacing } = voice.style;
  if (letterSpacing === 0) return shaped;
  return withAdvances(shaped, (glyph, last) =>
    takesRoom(glyph) && !(last && atEnd) ? glyph.advance + letterSpacing / size : glyph.advance,
  );
}

/** The hyphen at a line's end stands for no character of the text. */
function silenceLast(shaped: ShapedText): ShapedText {
  const runs = shaped.runs.map(({ face, glyphs }, i) => {
    const last = glyphs.at(-1);
    if (i < shaped.runs.length - 1 || last === undefined) return { face, glyphs };
    return { face, glyphs: [...glyphs.slice(0, -1), { ...last, text: '' }] };
  });
  return { ...shaped, runs };
}
