import { findPageEnds } from './find-page-ends.ts';
import type { FlowItem } from './flow-item.ts';
import { facingCost, pageCost, shortPageCost } from './page-cost.ts';
import { type Divide, type PageEnd, type PageRoom, type PageStart, tolerance } from './page-ends.ts';

export interface PageSetting extends PageRoom {
  /** The side of the first page. */
  readonly side: 'left' | 'right';
  /** Whether left and right pages are seen together, as they are in a book. */
  readonly facing: boolean;
}

/** No document is this long: a guard against a list that never ends. */
const maximumPages = 2000;

/**
 * The ends of the pages from `start` to the next forced break, or to the end of the list: of all ways to divide the list over
 * no more pages than first fit needs, the one with the least cost (Plass 1981). Of equal ones, the one with the fullest
 * pages first.
 */
export function choosePageEnds(
  flow: readonly FlowItem[],
  start: PageStart,
  setting: PageSetting,
  divide: Divide,
): readonly PageEnd[] {
  const fitted = firstFitEnds(flow, start, setting, divide);
  const cost = costOf(fitted, setting);
  if (fitted.length === 1 || cost <= unnoticed) return fitted;
  const below = (limit: number) => search(flow, start, setting, divide, fitted, limit);
  return (cost > modest ? below(modest) : undefined) ?? below(cost - negligible) ?? fitted;
}

/** As good as can be, but for a line on one page and what is left of the grid on the others: nothing to look for. */
const unnoticed = 1.5;

/** Most articles can be made up for less than this; a search that knows so looks at few ways. */
const modest = 50;

/** The pages as first fit makes them: to be improved on. */
export function firstFitEnds(
  flow: readonly FlowItem[],
  start: PageStart,
  setting: PageSetting,
  divide: Divide,
): readonly PageEnd[] {
  const ends: PageEnd[] = [];
  let next = start;
  do {
    if (ends.length >= maximumPages) throw new Error(`more than ${maximumPages} pages`);
    const end = findPageEnds(flow, next, setting, divide).at(-1)!;
    ends.push(end);
    next = end.next;
  } while (ends.at(-1)?.endedBy === 'overflow');
  return ends;
}

/** What a way to divide a list over pages costs. */
export function costOf(ends: readonly PageEnd[], setting: PageSetting): number {
  return ends.reduce((sum, end, page) => sum + stepCost(ends[page - 1], end, page, setting), 0);
}

/** What it costs to go on from the page that ends at `before` with page number `page`, from 0, that ends at `end`. */
function stepCost(before: PageEnd | undefined, end: PageEnd, page: number, setting: PageSetting): number {
  if (before === undefined) return pageCost(end, setting);
  const facing = setting.facing && isRight(page, setting) ? facingCost(before, end, setting) : 0;
  return pageCost(end, setting) + facing + shortPageCost(end, setting);
}

function isRight(page: number, { side }: PageSetting): boolean {
  return (side === 'right') === (page % 2 === 0);
}

/** Less than this is a difference of arithmetic. */
const negligible = 1e-6;

/** A way to fill pages up to some place: the last of them, and those before it. */
interface Way {
  readonly pages: number;
  readonly cost: number;
  readonly end: PageEnd;
  readonly before: Way | null;
}

/** A place where a page may begin, and the ways that lead there: of those that are alike from here on, the best. */
interface Place {
  readonly start: PageStart;
  readonly ways: Way[];
}

/**
 * The best way with no more pages than `fitted` that costs no more than `limit`, if there is one. Pages only go forward, so that all ways to a place are known when it is looked
 * at; a way is given up as soon as it costs what another does as a whole, or leaves more than there are pages for.
 */
function search(
  flow: readonly FlowItem[],
  start: PageStart,
  setting: PageSetting,
  divide: Divide,
  fitted: readonly PageEnd[],
  most: number,
): readonly PageEnd[] | undefined {
  const last = fitted.at(-1)!.at;
  const least = leastPages(flow, start.index, last, setting);
  const places = new Map<number, Place[]>();
  let best: Way | null = null;
  let limit = most;
  const goOn = (from: PageStart, ways: readonly (Way | null)[]): void => {
    for (const end of findPageEnds(flow, from, setting, divide)) {
      for (const way of ways) {
        const pages = (way?.pages ?? 0) + 1;
        if (pages + least[end.at - start.index]! > fitted.length) continue;
        const cost = (way?.cost ?? 0) + stepCost(way?.end, end, pages - 1, setting);
        if (cost > limit) continue;
        const longer: Way = { pages, cost, end, before: way };
        if (end.endedBy === 'overflow') {
          keep(longer, placeAt(end.next, places), setting);
        } else if (end.at === last && (best === null || isBetter(longer, best))) {
          best = longer;
          limit = cost;
        }
      }
    }
  };
  goOn(start, [null]);
  for (let index = start.index; index < last; index++) {
    // What is left of a divided item may be divided again: that adds to the places at its index while they are gone through.
    for (const place of places.get(index) ?? []) goOn(place.start, place.ways);
  }
  return best === null ? undefined : endsOf(best);
}

function placeAt(start: PageStart, places: Map<number, Place[]>): Place {
  const here = places.get(start.index) ?? [];
  places.set(start.index, here);
  const known = here.find((place) => place.start.rest === start.rest);
  if (known !== undefined) return known;
  const place: Place = { start, ways: [] };
  here.push(place);
  return place;
}

/** Adds a way to a place, unless one like it is better. The height of a left page matters to the right one that faces it. */
function keep(way: Way, { ways }: Place, setting: PageSetting): void {
  const faced = setting.facing && isRight(way.pages, setting);
  const alike = ways.findIndex(
    (other) => other.pages === way.pages && (!faced || Math.abs(other.end.height - way.end.height) < negligible),
  );
  if (alike < 0) ways.push(way);
  else if (isBetter(way, ways[alike]!)) ways[alike] = way;
}

/** Cheaper; or as cheap and with fewer pages, or fuller on the first page on which they differ. */
function isBetter(way: Way, other: Way): boolean {
  if (Math.abs(way.cost - other.cost) > negligible) return way.cost < other.cost;
  if (way.pages !== other.pages) return way.pages < other.pages;
  let fuller = false;
  for (let [a, b]: (Way | null)[] = [way, other]; a && b && a !== b; [a, b] = [a.before, b.before]) {
    if (Math.abs(a.end.height - b.end.height) > negligible) fuller = a.end.height > b.end.height;
  }
  return fuller;
}

function endsOf(way: Way): readonly PageEnd[] {
  const ends: PageEnd[] = [];
  for (let each: Way | null = way; each !== null; each = each.before) ends.unshift(each.end);
  return ends;
}

/** How many pages there are at least from each place of a list to its end at `last`; what may be divided is not counted. */
function leastPages(
  flow: readonly FlowItem[],
  first: number,
  last: number,
  { height }: PageSetting,
): readonly number[] {
  const least: number[] = [];
  let left = 0;
  for (let index = last; index >= first; index--) {
    least[index - first] = Math.ceil((left - tolerance) / height);
    const item = flow[index - 1];
    const isWhole = item?.kind === 'rigid' || (item?.kind === 'content' && item.content.kind !== 'columns');
    if (isWhole && item.height <= height) left += item.height;
  }
  return least;
}
