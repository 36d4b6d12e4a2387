import { pt } from '../geometry/length.ts';
import { type BreakProblem, balanceBreaks, chooseBreaks } from './choose-breaks.ts';
import type { Hyphenator } from './hyphenator.ts';
import { justified, ragged } from './line-fit.ts';
import type { BrokenParagraph, InlineItem, Line, ParagraphOptions } from './paragraph.ts';
import { remember } from './remember.ts';
import { type SetLine, setLine } from './set-line.ts';
import type { Shaper } from './shaper.ts';
import { tokenise } from './tokenise.ts';
import type { Token } from './tokens.ts';

export interface ParagraphServices {
  readonly shaper: Shaper;
  readonly hyphenator: Hyphenator;
}

/** A last line shorter than this, in em of its own type, looks like a leftover: shorter than a usual indent is wide. */
const shortestLastLine = 1.5;
/** In ragged text, where it costs little to bring another word down, a single word is a stub below this share of the measure. */
const shortestRaggedWord = 1 / 4;

/**
 * Sets a paragraph in lines. Breaks are chosen for the paragraph as a whole, so that its lines are as even as they can be;
 * it always ends, and what cannot be divided and is too wide is reported in `overfull`. Nothing to set gives no lines; an
 * empty forced line gives a line without pieces. The space a line ends at stands at its end with no advance.
 */
export function breakParagraph<Tag>(
  items: readonly InlineItem<Tag>[],
  options: ParagraphOptions,
  services: ParagraphServices,
): BrokenParagraph<Tag> {
  const { forcedLines, missing } = tokenise(items, services.shaper);
  const set = forcedLines.flatMap((tokens, i) =>
    setForcedLine(items, tokens, options, i === 0 ? options.indent : 0, services.hyphenator),
  );
  return {
    lines: set.map(({ line }) => line),
    overfull: set.flatMap(describeOverfull),
    missing: tagOnce(items, missing),
  };
}

function setForcedLine<Tag>(
  items: readonly InlineItem<Tag>[],
  tokens: readonly Token[],
  options: ParagraphOptions,
  indent: number,
  hyphenator: Hyphenator,
): SetLine<Tag>[] {
  const { width, align, expansion, alignsOptically, balances } = options;
  const size = typeSize(tokens);
  const isJustified = align === 'justify';
  const shortest = shortestLastLine * size;
  const problem: BreakProblem = {
    tokens,
    setting: isJustified ? justified(width, expansion) : ragged(width, size),
    hyphenator,
    alignsOptically,
    limits: {
      indent,
      shortestLastLine: shortest,
      shortestLastWord: isJustified ? shortest : Math.max(shortest, shortestRaggedWord * width),
      longestLadder: options.hyphenateLimitLines,
      dividesIntoLast: options.hyphenateLimitLast === 'none',
    },
  };
  const { breakpoints, breaks, setting } =
    balances && !isJustified ? balanceBreaks(problem, size) : chooseBreaks(problem);
  return breaks.map((to, i) => {
    const range = { tokens, breakpoints, from: breaks[i - 1] ?? -1, to, indent: i === 0 ? indent : 0 };
    return setLine(items, range, setting, options);
  });
}

/** The size the text ends in. */
function typeSize(tokens: readonly Token[]): number {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.kind === 'space') return token.voice.style.size;
    const text = token.segments.findLast((segment) => segment.kind === 'text');
    if (text !== undefined) return text.voice.style.size;
  }
  return 0;
}

function describeOverfull<Tag>({ line, excess }: SetLine<Tag>): BrokenParagraph<Tag>['overfull'] {
  const [first] = line.pieces;
  if (excess === 0 || first === undefined) return [];
  return [{ text: lineText(line).trim(), tag: first.tag, excess: pt(excess) }];
}

function lineText<Tag>(line: Line<Tag>): string {
  return line.pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
}

function tagOnce<Tag>(
  items: readonly InlineItem<Tag>[],
  missing: readonly { readonly character: string; readonly item: number }[],
): BrokenParagraph<Tag>['missing'] {
  const seen = new Map<Tag, Set<string>>();
  return missing.flatMap(({ character, item }) => {
    const { [item]: source } = items;
    if (source?.kind !== 'text') return [];
    const characters = remember(seen, source.tag, () => new Set<string>());
    if (characters.has(character)) return [];
    characters.add(character);
    return [{ character, tag: source.tag }];
  });
}
