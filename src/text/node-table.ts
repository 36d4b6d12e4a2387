import type { Breakpoints } from './breakpoints.ts';

const startingCapacity = 1024;

/**
 * The ways found so far to break a paragraph up to some break, each the best of its kind, as parallel typed arrays in the
 * order of their breaks. Node 0 is the start of the paragraph; its break is -1.
 */
export class NodeTable {
  count = 0;
  break = new Int32Array(startingCapacity);
  previous = new Int32Array(startingCapacity);
  demerits = new Float64Array(startingCapacity);
  fitness = new Uint8Array(startingCapacity);
  /** Lines in a row that end in a hyphen, counted up to 2. */
  ladder = new Uint8Array(startingCapacity);
  /** Where the line that begins here starts, and how much white stands before it: copies of the break's. */
  start = new Float64Array(startingCapacity);
  startSpace = new Float64Array(startingCapacity);

  /** Forgets everything but the start, which is at `origin`. */
  reset(origin: number): this {
    this.count = 1;
    this.break[0] = -1;
    this.previous[0] = -1;
    this.demerits[0] = 0;
    this.fitness[0] = 1;
    this.ladder[0] = 0;
    this.start[0] = origin;
    this.startSpace[0] = 0;
    return this;
  }

  add(points: Breakpoints, at: number, previous: number, demerits: number, fitness: number, ladder: number): void {
    if (this.count === this.break.length) this.#grow();
    const node = this.count++;
    this.break[node] = at;
    this.previous[node] = previous;
    this.demerits[node] = demerits;
    this.fitness[node] = fitness;
    this.ladder[node] = ladder;
    this.start[node] = points.start[at]!;
    this.startSpace[node] = points.startSpace[at]!;
  }

  #grow(): void {
    const length = this.break.length * 2;
    this.break = enlarge(this.break, new Int32Array(length));
    this.previous = enlarge(this.previous, new Int32Array(length));
    this.demerits = enlarge(this.demerits, new Float64Array(length));
    this.fitness = enlarge(this.fitness, new Uint8Array(length));
    this.ladder = enlarge(this.ladder, new Uint8Array(length));
    this.start = enlarge(this.start, new Float64Array(length));
    this.startSpace = enlarge(this.startSpace, new Float64Array(length));
  }
}

function enlarge<Values extends { set(from: Values): void }>(from: Values, to: Values): Values {
  to.set(from);
  return to;
}
