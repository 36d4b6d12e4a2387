import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Breakpoints } from '../../src/text/breakpoints.ts';
import { type Attempt, fitLines, type LineLimits, type LineProblem } from '../../src/text/knuth-plass.ts';
import {
  adjustmentRatio,
  fitnessOf,
  isUneven,
  justified,
  type LineSetting,
  lineDemerits,
  ragged,
} from '../../src/text/line-fit.ts';
import type { WordBreak } from '../../src/text/tokens.ts';

const space = 2.5;
/** Wider than the narrowest syllables: a word may fit where its first part with a hyphen does not. */
const hyphen = 3;

/** Words as the widths of their syllables. */
type Words = readonly (readonly number[])[];

const anyWords: fc.Arbitrary<Words> = fc.array(
  fc.array(fc.integer({ min: 1, max: 22 }), { minLength: 1, maxLength: 3 }),
  { minLength: 2, maxLength: 5 },
);

const attempts: readonly Attempt[] = [
  { tolerance: 1, slack: 0, strict: true, final: false },
  { tolerance: 3, slack: 0, strict: false, final: false },
  { tolerance: 10, slack: 4, strict: false, final: true },
];

describe('fitLines', () => {
  it('finds the breaks with the fewest demerits of all', () => {
    fc.assert(
      fc.property(
        anyWords,
        fc.integer({ min: 30, max: 70 }),
        fc.integer({ min: -25, max: 12 }),
        fc.constantFrom(...attempts),
        fc.constantFrom(
          (measure: number) => ragged(measure, 3),
          (measure: number) => justified(measure, 0),
          (measure: number) => justified(measure, 0.03),
        ),
        fc.record({
          longestLadder: fc.constantFrom(1, 2, 3, Number.POSITIVE_INFINITY),
          dividesIntoLast: fc.boolean(),
        }),
        (words, measure, indent, attempt, settingOf, limits) => {
          const problem = problemOf(words, settingOf(measure), { ...limits, indent });
          const best = cheapest(problem, attempt);
          const fit = fitLines(problem, attempt);
          if (best === undefined) {
            if (!attempt.final) expect(fit).toBeUndefined();
          } else {
            expect(fit?.demerits).toBeCloseTo(best, 3);
          }
        },
      ),
      { seed: 1, numRuns: 600 },
    );
  });

  it('is never worse than filling line after line', () => {
    let better = 0;
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 4, max: 14 }), { minLength: 1, maxLength: 3 }), {
          minLength: 12,
          maxLength: 40,
        }),
        (words) => {
          const attempt = attempts[2]!;
          const problem = problemOf(words, justified(90, 0.01));
          const greedy = demeritsOf(problem, attempt, fill(problem));
          const fit = fitLines(problem, attempt)!;
          expect(fit.demerits).toBeLessThanOrEqual(greedy + 1e-3);
          expect(demeritsOf(problem, attempt, fit.breaks)).toBeCloseTo(fit.demerits, 3);
          if (fit.demerits < greedy) better++;
        },
      ),
      { seed: 2, numRuns: 200 },
    );
    expect(better).toBeGreaterThan(100);
  });

  it('keeps its books over a long paragraph', () => {
    const words: Words = Array.from({ length: 600 }, (_, i) => [5 + ((i * 7) % 11), 6 + ((i * 5) % 7), 4 + (i % 5)]);
    const problem = problemOf(words, justified(100, 0));
    for (const attempt of attempts.slice(1)) {
      const fit = fitLines(problem, attempt)!;
      expect(demeritsOf(problem, attempt, fit.breaks)).toBeCloseTo(fit.demerits, 1);
    }
  });

  it('gives up when nothing stays within the tolerance, and always ends in the final attempt', () => {
    const problem = problemOf([[50], [5], [50]], justified(20, 0));
    expect(fitLines(problem, attempts[1]!)).toBeUndefined();
    expect(fitLines(problem, attempts[2]!)?.breaks).toEqual([0, 1, 2]);
  });

  it('measures only the parts of words a line may well end in', () => {
    const words: Words = Array.from({ length: 40 }, () => [8, 8, 8]);
    const problem = problemOf(words, justified(300, 0));
    const { breakpoints } = problem;
    fitLines(problem, attempts[0]!);
    const divisible = breakpoints.within.filter((each) => each !== undefined).length;
    const measured = breakpoints.within.filter((each, i) => each !== undefined && !Number.isNaN(breakpoints.end[i]!));
    expect(measured.length).toBeGreaterThan(0);
    expect(measured.length).toBeLessThan(divisible / 2);
  });
});

function problemOf(words: Words, setting: LineSetting, change: Partial<LineLimits> = {}): LineProblem {
  const last = { shortestLastLine: 12, shortestLastWord: 14 };
  const limits = { indent: 0, longestLadder: 2, dividesIntoLast: true, ...last, ...change };
  return { setting, breakpoints: place(words), limits };
}

function place(words: Words): Breakpoints {
  const token: number[] = [];
  const end: number[] = [];
  const start: number[] = [];
  const endSpace: number[] = [];
  const startSpace: number[] = [];
  const reach: number[] = [];
  const within: (WordBreak | undefined)[] = [];
  const truth: { end: number; start: number }[] = [];
  let x = 0;
  words.forEach((syllables, w) => {
    const wordEnd = x + syllables.reduce((sum, each) => sum + each, 0);
    syllables.slice(0, -1).forEach((width) => {
      x += width;
      token.push(2 * w);
      end.push(Number.NaN);
      start.push(Number.NaN);
      truth.push({ end: x + hyphen, start: x });
      endSpace.push(space * w);
      startSpace.push(space * w);
      reach.push(wordEnd);
      const point = { at: 1, from: 1, to: 1, before: '-', after: '', origin: 'language' as const, head: 3, tail: 3 };
      within.push({ point, segment: 0, offset: 0 });
    });
    x = wordEnd;
    const last = w === words.length - 1;
    token.push(2 * w + 1);
    end.push(x);
    start.push(x + space);
    truth.push({ end: x, start: x + space });
    endSpace.push(space * w);
    startSpace.push(space * (w + (last ? 0 : 1)));
    reach.push(x);
    within.push(undefined);
    x += space;
  });
  return {
    count: token.length,
    origin: 0,
    token,
    end,
    start,
    endSpace,
    startSpace,
    reach,
    ending: within.map((each) => (each === undefined ? 'plain' : 'hyphen')),
    within,
    measure(index) {
      end[index] = truth[index]!.end;
      start[index] = truth[index]!.start;
    },
  };
}

/** The demerits of a way of breaking, summed line by line; infinite when the attempt refuses it. */
function demeritsOf(
  { setting, breakpoints, limits }: LineProblem,
  attempt: Attempt,
  breaks: readonly number[],
): number {
  const { indent, shortestLastLine, shortestLastWord, longestLadder, dividesIntoLast } = limits;
  for (let i = 0; i < breakpoints.count; i++) if (breakpoints.within[i] !== undefined) breakpoints.measure(i);
  let total = 0;
  let fitness = 1;
  let ladder = 0;
  breaks.forEach((to, i) => {
    const from = breaks[i - 1];
    const start = from === undefined ? 0 : breakpoints.start[from]!;
    const white = breakpoints.endSpace[to]! - (from === undefined ? 0 : breakpoints.startSpace[from]!);
    const width = breakpoints.end[to]! - start;
    const natural = adjustmentRatio(setting, attempt.slack, width, white, from === undefined ? indent : 0);
    const last = to === breakpoints.count - 1;
    const ratio = last ? Math.min(0, natural) : natural;
    ladder = breakpoints.ending[to] === 'hyphen' ? ladder + 1 : 0;
    total += lineDemerits(ratio, ladder, fitnessOf(ratio), fitness);
    if (attempt.strict && isUneven(fitnessOf(ratio), fitness)) total = Number.POSITIVE_INFINITY;
    fitness = fitnessOf(ratio);
    if (ratio < -1 || (ratio > attempt.tolerance && !attempt.final)) total = Number.POSITIVE_INFINITY;
    if (ladder > longestLadder) total += attempt.final ? 1e6 : Number.POSITIVE_INFINITY;
    if (!last || from === undefined) return;
    const divided = breakpoints.within[from] !== undefined;
    const fragment = divided && breakpoints.token[from] === breakpoints.token[to]! - 1;
    const refused = divided && (from === to - 1 || !dividesIntoLast);
    if (refused) total += attempt.final ? 1e6 : Number.POSITIVE_INFINITY;
    else if (fragment) total += attempt.strict ? Number.POSITIVE_INFINITY : 1.5e5;
    else if (divided) total += 5e4;
    const isWord = !divided && breakpoints.token[from] === breakpoints.token[to]! - 2;
    if (width < (isWord ? shortestLastWord : shortestLastLine))
      total += attempt.strict ? Number.POSITIVE_INFINITY : setting.rag > 0 ? 1e7 : 1e6;
  });
  return total;
}

/** The fewest demerits among all ways of breaking, tried one by one; undefined when every one is refused. */
function cheapest(problem: LineProblem, attempt: Attempt): number | undefined {
  const { count } = problem.breakpoints;
  let best = Number.POSITIVE_INFINITY;
  for (let choice = 0; choice < 2 ** (count - 1); choice++) {
    const breaks = Array.from({ length: count - 1 }, (_, i) => i).filter((i) => (choice >> i) & 1);
    best = Math.min(best, demeritsOf(problem, attempt, [...breaks, count - 1]));
  }
  return best === Number.POSITIVE_INFINITY ? undefined : best;
}

/** First fit: every line takes as much as it can hold at its natural width. */
function fill({ setting, breakpoints }: LineProblem): number[] {
  for (let i = 0; i < breakpoints.count; i++) if (breakpoints.within[i] !== undefined) breakpoints.measure(i);
  const breaks: number[] = [];
  let start = 0;
  for (let b = 0; b < breakpoints.count; b++) {
    const next = breakpoints.end[b + 1];
    if (next !== undefined && next - start <= setting.measure) continue;
    breaks.push(b);
    start = breakpoints.start[b]!;
  }
  return breaks;
}
