import { breakPenalty } from './flow-item.ts';
import type { PageEnd, PageRoom } from './page-ends.ts';

/**
 * What a page that ends in a bad place costs. The others are counted in squared
 * lines of white and come to a few hundred a page: so that they, and any number of lesser evils, never outweigh a greater one.
 */
const penaltyCosts = {
  [breakPenalty.free]: 0,
  [breakPenalty.keepWithNext]: 1e5,
  [breakPenalty.widowOrOrphan]: 1e7,
  [breakPenalty.insideAvoid]: 1e9,
  [breakPenalty.unmarked]: 1e11,
} as const;

/**
 * White where the next thing does not fit is seen for what it is: beyond this many lines it costs little. White that a page
 * could do without costs the square of its lines, so that it is shared: three pages a line short, rather than one that is
 * three short.
 */
const unremarkedWhite = 6;

/** Worth fourteen lines of white: a heading in the last fifth of a page is taken to the next. */
const strandedHeadingCost = 200;

/** Worth six lines of white: a box that goes on over the page anyway is not divided twice to fill one. */
const tornBoxCost = 40;

/** Worth two lines of white at the foot. */
const dividedWordCost = 4;

/** Lines by which the text of facing pages may differ unseen. */
const unseenDifference = 1;
/** Beyond this many lines more, a difference is seen as an early end, and making the other page as short mends nothing. */
const mendableDifference = 3;
const differenceWeight = 2;

/** A page with less text than either of these looks like a mistake, unless it is all there is. */
const fewLines = 4;
const smallPart = 1 / 5;
const shortageWeight = 12;

/** What it costs to end a page at `end`. What was told to end is nobody's choice. */
export function pageCost(end: PageEnd, room: PageRoom): number {
  if (end.endedBy !== 'overflow') return 0;
  const given = Math.max(0, room.height - end.possible) / room.line;
  const chosen = Math.max(0, end.possible - end.height) / room.line;
  return (
    Math.min(given, unremarkedWhite) ** 2 +
    Math.max(0, given - unremarkedWhite) +
    chosen ** 2 +
    penaltyCosts[end.penalty] +
    (end.tearsBox ? tornBoxCost : 0) +
    (end.strandsHeading ? strandedHeadingCost : 0) +
    (dividesWord(end) ? dividedWordCost : 0)
  );
}

/** Whether the last word on a page goes on on the next one. */
function dividesWord({ last }: PageEnd): boolean {
  return last?.kind === 'line' && last.paragraph.lines[last.index]?.endsWithHyphen === true;
}

/** What it costs when the text of two pages that face each other, and that both run on, does not end at one height. */
export function facingCost(left: PageEnd, right: PageEnd, { line }: PageRoom): number {
  if (left.endedBy !== 'overflow' || right.endedBy !== 'overflow') return 0;
  const seen = Math.max(0, Math.abs(left.height - right.height) / line - unseenDifference);
  return differenceWeight * Math.min(seen, mendableDifference) ** 2;
}

/** What it costs when a page that is not the first one has only a few lines. */
export function shortPageCost(end: PageEnd, { height, line }: PageRoom): number {
  const shortage = Math.max(fewLines, (height / line) * smallPart) - end.height / line;
  return shortage > 0 ? shortageWeight * shortage ** 2 : 0;
}
