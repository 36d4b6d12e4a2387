import type { Breakpoints } from './breakpoints.ts';
import { adjustmentRatio, fitnessOf, isUneven, type LineSetting, lineDemerits } from './line-fit.ts';
import { NodeTable } from './node-table.ts';

/** The paragraph to be broken: a forced line. */
export interface LineProblem {
  readonly setting: LineSetting;
  readonly breakpoints: Breakpoints;
  readonly limits: LineLimits;
}

/** What its lines should keep to: the indent of the first, the least the last may hold, the words that may be divided. */
export interface LineLimits {
  readonly indent: number;
  readonly shortestLastLine: number;
  /** The same for a last line of a single word. */
  readonly shortestLastWord: number;
  /** The most lines in a row that may end in a hyphen; infinite where anything goes. */
  readonly longestLadder: number;
  /** Whether the last line may begin within a word. */
  readonly dividesIntoLast: boolean;
}

/** One attempt. Lines looser than `tolerance` are refused; the `final` attempt refuses nothing, so it always finds breaks. */
export interface Attempt {
  readonly tolerance: number;
  readonly slack: number;
  /** Refuse a tight line beside a loose one and a last line that is too short, instead of avoiding them. */
  readonly strict: boolean;
  readonly final: boolean;
}

export interface Fit {
  /** Indices of the breaks lines end at, the last one included. */
  readonly breaks: readonly number[];
  readonly demerits: number;
}

/** One table for every paragraph: breaking one never waits for another, and new arrays each time cost more than the search. */
const table = new NodeTable();

const longLadderDemerits = 1e6;
const partingDemerits = 1e6;
const shortLastLineDemerits = 1e6;
/** In ragged text a stub is worse than a line three tenths short. */
const stubDemerits = 1e7;
const dividedLastLineDemerits = 5e4;
/** About as bad as spaces of twice their width. */
const fragmentDemerits = 1.5e5;
const overfullDemerits = 1e12;
const fitnessClasses = 4;

/**
 * The breaks with the fewest demerits of all (Knuth & Plass 1981), or undefined when no way of breaking stays within the
 * tolerance. Breaks inside words are measured only when a line may end there.
 */
export function fitLines(problem: LineProblem, attempt: Attempt): Fit | undefined {
  const { breakpoints } = problem;
  const nodes = table.reset(breakpoints.origin);
  const ladderClasses = countLadderClasses(problem.limits.longestLadder);
  const bestDemerits = new Float64Array(fitnessClasses * ladderClasses);
  const bestNode = new Int32Array(fitnessClasses * ladderClasses);
  let first = 0;

  for (let b = 0; b < breakpoints.count; b++) {
    const inWord = breakpoints.within[b] !== undefined;
    if (inWord && !mayEndWithin(problem, attempt, nodes, first, b)) continue;
    if (Number.isNaN(breakpoints.end[b]!)) breakpoints.measure(b);

    bestDemerits.fill(Number.POSITIVE_INFINITY);
    let overfull = true;
    const newest = nodes.count;
    for (let node = first; node < newest; node++) {
      const ratio = ratioTo(problem, attempt, nodes, node, b);
      if (ratio < -1) {
        if (!inWord && node === first) first++;
        continue;
      }
      overfull = false;
      if (ratio > attempt.tolerance && !attempt.final) break;
      const fitness = fitnessOf(ratio);
      const ladder = breakpoints.ending[b] === 'hyphen' ? nodes.ladder[node]! + 1 : 0;
      const demerits = demeritsTo(problem, attempt, nodes, node, b, ratio, fitness, ladder);
      const slot = fitness * ladderClasses + Math.min(ladder, ladderClasses - 1);
      if (demerits < bestDemerits[slot]!) {
        bestDemerits[slot] = demerits;
        bestNode[slot] = node;
      }
    }
    for (let slot = 0; slot < bestDemerits.length; slot++) {
      if (bestDemerits[slot] === Number.POSITIVE_INFINITY) continue;
      const ladder = slot % ladderClasses;
      nodes.add(breakpoints, b, bestNode[slot]!, bestDemerits[slot]!, (slot - ladder) / ladderClasses, ladder);
    }
    if (overfull && attempt.final) {
      const excess = (breakpoints.end[b]! - nodes.start[newest - 1]!) / problem.setting.measure;
      nodes.add(breakpoints, b, newest - 1, nodes.demerits[newest - 1]! + overfullDemerits * excess, 0, 0);
    }
    if (first === nodes.count) return undefined;
  }
  return trace(nodes, breakpoints.count - 1);
}

/** Lengths of ladders that are told apart. From the third rung on they cost the same; no limit that matters is above 10. */
function countLadderClasses(longestLadder: number): number {
  return 1 + (Number.isFinite(longestLadder) ? Math.min(longestLadder, 10) : 2);
}

function ratioTo(
  { setting, breakpoints, limits }: LineProblem,
  { slack }: Attempt,
  nodes: NodeTable,
  node: number,
  b: number,
): number {
  const width = breakpoints.end[b]! - nodes.start[node]!;
  const white = breakpoints.endSpace[b]! - nodes.startSpace[node]!;
  const ratio = adjustmentRatio(setting, slack, width, white, node === 0 ? limits.indent : 0);
  return b === breakpoints.count - 1 ? Math.min(0, ratio) : ratio;
}

/** Whether some line reaches far enough into the word of break `b` to end there: before its end it would be looser still. */
function mayEndWithin(problem: LineProblem, attempt: Attempt, nodes: NodeTable, first: number, b: number): boolean {
  const { setting, breakpoints, limits } = problem;
  for (let node = first; node < nodes.count; node++) {
    const width = breakpoints.reach[b]! - nodes.start[node]!;
    const white = breakpoints.endSpace[b]! - nodes.startSpace[node]!;
    const ratio = adjustmentRatio(setting, attempt.slack, width, white, node === 0 ? limits.indent : 0);
    if (ratio <= attempt.tolerance) return true;
  }
  return false;
}

function demeritsTo(
  problem: LineProblem,
  attempt: Attempt,
  nodes: NodeTable,
  node: number,
  b: number,
  ratio: number,
  fitness: number,
  ladder: number,
): number {
  let demerits = nodes.demerits[node]! + lineDemerits(ratio, ladder, fitness, nodes.fitness[node]!);
  if (attempt.strict && isUneven(fitness, nodes.fitness[node]!)) return Number.POSITIVE_INFINITY;
  if (ladder > problem.limits.longestLadder) demerits += attempt.final ? longLadderDemerits : Number.POSITIVE_INFINITY;
  if (problem.breakpoints.ending[b] === 'parting') demerits += partingDemerits;
  if (b === problem.breakpoints.count - 1) demerits += lastLineDemerits(problem, attempt, nodes, node, b);
  return demerits;
}

/** A last line is refused when it is but the end of a word; it should not be a short word or begin within a word. */
function lastLineDemerits(problem: LineProblem, attempt: Attempt, nodes: NodeTable, node: number, b: number): number {
  const from = nodes.break[node]!;
  if (from < 0) return 0;
  const { breakpoints, limits } = problem;
  let demerits = 0;
  const place = breakpoints.within[from];
  if (place !== undefined && place.point.origin !== 'sign') {
    const syllable = from === b - 1;
    const fragment = breakpoints.token[from] === breakpoints.token[b]! - 1;
    const refused = syllable || !limits.dividesIntoLast;
    if ((refused || (fragment && attempt.strict)) && !attempt.final) return Number.POSITIVE_INFINITY;
    demerits += refused ? shortLastLineDemerits : fragment ? fragmentDemerits : dividedLastLineDemerits;
  }
  const isWord = place === undefined && breakpoints.token[from] === breakpoints.token[b]! - 2;
  const shortest = isWord ? limits.shortestLastWord : limits.shortestLastLine;
  if (breakpoints.end[b]! - breakpoints.start[from]! < shortest) {
    if (attempt.strict) return Number.POSITIVE_INFINITY;
    demerits += problem.setting.rag > 0 ? stubDemerits : shortLastLineDemerits;
  }
  return demerits;
}

function trace(nodes: NodeTable, last: number): Fit | undefined {
  let best = -1;
  for (let node = nodes.count - 1; node > 0 && nodes.break[node] === last; node--) {
    if (best < 0 || nodes.demerits[node]! < nodes.demerits[best]!) best = node;
  }
  if (best < 0) return undefined;
  const breaks: number[] = [];
  for (let node = best; node > 0; node = nodes.previous[node]!) breaks.push(nodes.break[node]!);
  return { breaks: breaks.reverse(), demerits: nodes.demerits[best]! };
}
