import {
  addGlue,
  type BreakPenalty,
  breakPenalty,
  type Content,
  type ContentItem,
  type FlowItem,
  noSpace,
  type OpenBoxes,
  spaceAt,
} from './flow-item.ts';
import { type Divide, notesHeight, type PageEnd, type PageRoom, type PageStart, tolerance } from './page-ends.ts';

/** A heading that stands this low needs two lines below it: beyond it, the eye takes it for the end of the page. */
const lowOnPage = 0.8;

/**
 * Where the page that begins at `start` may end, from the top down: of all places above which everything fits, those with the
 * least penalty. The last of them is first fit. When nothing fits, the page takes the least that goes on one, and is overfull.
 */
export function findPageEnds(
  flow: readonly FlowItem[],
  start: PageStart,
  room: PageRoom,
  divide: Divide,
): readonly PageEnd[] {
  const page = new PageSoFar(start, room, divide);
  for (let index = start.index; index < flow.length; index++) {
    const item = index === start.index && start.rest !== null ? start.rest : flow[index]!;
    if (page.isEndedBy(item, index)) return page.ends;
  }
  page.endAt(flow.length, flow.length, breakPenalty.free, 'end');
  return page.ends;
}

/** A page as it fills from the top down. */
class PageSoFar {
  readonly #room: PageRoom;
  readonly #divide: Divide;
  /** The height of the headers that are set again at its top. */
  readonly #headers: number;
  readonly #ends: (PageEnd & { possible: number })[] = [];
  #leastPenalty: BreakPenalty = breakPenalty.unmarked;
  #within: OpenBoxes;
  #height: number;
  #notes = 0;
  #pending = noSpace;
  #last: Content | undefined;
  #headingFoot = 0;
  #linesBelow = Number.POSITIVE_INFINITY;

  constructor(start: PageStart, room: PageRoom, divide: Divide) {
    this.#room = room;
    this.#divide = divide;
    this.#within = start.within;
    this.#headers = headersHeight(start.within);
    this.#height = this.#headers;
  }

  get ends(): readonly PageEnd[] {
    const possible = this.#ends.at(-1)!.height;
    for (const end of this.#ends) end.possible = possible;
    return this.#ends;
  }

  /** Adds the next item; true when the page can hold no more, and its last end is known. */
  isEndedBy(item: FlowItem, index: number): boolean {
    switch (item.kind) {
      case 'open':
        this.#height += spaceAt(this.#height, this.#pending);
        this.#pending = noSpace;
        this.#within = { open: item, around: this.#within };
        return false;
      case 'close':
        if (this.#within === null) throw new Error('a box ends that did not begin');
        this.#within = this.#within.around;
        return false;
      case 'glue':
        if (this.#last !== undefined) this.#pending = addGlue(this.#pending, item);
        return false;
      case 'break':
        return this.#last !== undefined && this.#isEndedByBreak(item, index);
      default:
        return this.#isEndedBySolid(item, index);
    }
  }

  endAt(at: number, next: number, penalty: BreakPenalty, endedBy: PageEnd['endedBy'], tearsBox = false): void {
    if (penalty > this.#leastPenalty) return;
    if (penalty < this.#leastPenalty) this.#ends.length = 0;
    this.#leastPenalty = penalty;
    this.#ends.push({
      at,
      head: null,
      next: { index: next, rest: null, within: this.#within },
      height: this.#height + this.#notes,
      possible: 0,
      penalty,
      endedBy,
      tearsBox,
      strandsHeading:
        endedBy === 'overflow' && this.#linesBelow < 2 && this.#headingFoot > lowOnPage * this.#room.height,
      last: this.#last,
    });
  }

  #isEndedByBreak({ forced, penalty, tears }: Extract<FlowItem, { kind: 'break' }>, index: number): boolean {
    if (forced !== null) {
      this.endAt(index, index + 1, breakPenalty.free, forced);
      return true;
    }
    this.endAt(index, index + 1, penalty, 'overflow', tears);
    if (penalty === breakPenalty.keepWithNext) {
      this.#headingFoot = this.#height;
      this.#linesBelow = 0;
    }
    return false;
  }

  #isEndedBySolid(item: ContentItem | Extract<FlowItem, { kind: 'rigid' }>, index: number): boolean {
    const space = spaceAt(this.#height, this.#pending);
    const called = item.kind === 'content' && item.notes !== undefined ? notesHeight(item.notes, this.#notes > 0) : 0;
    const notes = this.#notes + called;
    const left = (notes > 0 ? this.#room.notesFoot : this.#room.height) - notes - this.#height - space;
    if (item.height > left + tolerance) {
      if (item.kind === 'content' && this.#isDivided(item, index, space, left)) return true;
      if (item.kind === 'content' && this.#last !== undefined && this.#ends.length === 0) {
        this.endAt(index, index, breakPenalty.unmarked, 'overflow');
      }
      if (this.#ends.length > 0) return true;
    }
    this.#add(item, space);
    return false;
  }

  #isDivided(item: ContentItem, index: number, space: number, left: number): boolean {
    const divided = this.#divide(item, left, this.#room.height - this.#headers);
    if (divided === undefined) return false;
    this.#add(divided.head, space);
    this.endAt(index, index, breakPenalty.free, 'overflow');
    const end = this.#ends.pop()!;
    this.#ends.push({ ...end, head: divided.head, next: { ...end.next, rest: divided.rest } });
    return true;
  }

  #add(item: ContentItem | Extract<FlowItem, { kind: 'rigid' }>, space: number): void {
    this.#height += space + item.height;
    this.#pending = noSpace;
    if (item.kind === 'rigid') return;
    if (item.notes !== undefined) this.#notes += notesHeight(item.notes, this.#notes > 0);
    this.#last = item.content;
    this.#linesBelow += item.content.kind === 'line' ? 1 : item.height / this.#room.line;
  }
}

/** The height of the table headers that are set again at the top of a page. */
function headersHeight(within: OpenBoxes): number {
  let height = 0;
  for (let box = within; box !== null; box = box.around) height += box.open.container.repeatedHeader?.height ?? 0;
  return height;
}
