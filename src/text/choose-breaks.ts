import { type Breakpoints, type BreakRules, endOf, findBreakpoints } from './breakpoints.ts';
import { type Attempt, fitLines, type LineProblem } from './knuth-plass.ts';
import { adjustmentRatio, type LineSetting, ragged, rounding } from './line-fit.ts';
import { remember } from './remember.ts';
import type { Token } from './tokens.ts';

/** A forced line that is to be broken. */
export interface BreakProblem extends Omit<LineProblem, 'breakpoints'>, Omit<BreakRules, 'hyphenate' | 'desperate'> {
  readonly tokens: readonly Token[];
}

/** The breaks of one forced line, the breakpoints they are indices of, and how much its lines were allowed to give. */
export interface ChosenBreaks {
  readonly breakpoints: Breakpoints;
  readonly breaks: readonly number[];
  readonly setting: LineSetting;
}

interface Round extends Attempt, Pick<BreakRules, 'hyphenate' | 'desperate'> {
  /** Times the expansion that was asked for. */
  readonly expansion: number;
}

const ordinary = { slack: 0, final: false, desperate: false, expansion: 1 } as const;

/**
 * Ratio 0.5 is a space of 1.25, ratio 1 one of 1.5. Words are divided when that is not enough, then letters give more than
 * was asked for, which is harder to see than a gap.
 */
const justifiedRounds: readonly Round[] = [
  { ...ordinary, tolerance: 0.5, hyphenate: false, strict: true },
  { ...ordinary, tolerance: 1, hyphenate: true, strict: true },
  { ...ordinary, tolerance: 1, hyphenate: true, strict: true, expansion: 2 },
  { ...ordinary, tolerance: 1, hyphenate: true, strict: true, expansion: 3 },
  { ...ordinary, tolerance: 3, hyphenate: true, strict: false, expansion: 3 },
];

/** Letters look narrow sooner than wide. */
const mostContraction = 2;

/** The first round of ragged text, but for the tolerance, which is the gap its setting allows. */
const wholeWords = { ...ordinary, hyphenate: false, strict: false } as const;

/** Ratio 2 is a line a fifth of the measure short: once words are divided there is no need for more. */
const raggedRounds: readonly Round[] = [
  { ...ordinary, tolerance: 2, hyphenate: true, strict: false },
  { ...ordinary, tolerance: 4, hyphenate: true, strict: false },
];

/**
 * The last resort: every line may stretch by a twentieth of the measure besides, and may stick out. Where one would, what
 * belongs together is torn apart.
 */
const finalTolerance = 10;
const finalSlack = 1 / 20;

/** Steps in which the measure of balanced lines is halved in on: to a hundredth of the measure. */
const balancingSteps = 6;

/**
 * Breaks a forced line into as few lines as {@link chooseBreaks}, and all of much the same length: as in the narrowest measure
 * that needs no more lines.
 */
export function balanceBreaks(problem: BreakProblem, size: number): ChosenBreaks {
  const { setting, limits } = problem;
  const found = new Map<boolean, Breakpoints>();
  let best = chooseBreaks(problem, found);
  let [narrow, wide] = [setting.measure / 2, setting.measure];
  for (let step = 0; step < balancingSteps && best.breaks.length > 1; step++) {
    const middle = (narrow + wide) / 2;
    const chosen = chooseBreaks({ ...problem, setting: ragged(middle, size) }, found);
    if (chosen.breaks.length > best.breaks.length || sticksOut(chosen, limits.indent)) narrow = middle;
    else [best, wide] = [chosen, middle];
  }
  return { ...best, setting };
}

/**
 * Breaks a forced line as well as it will go: with more freedom in each round, until a round succeeds. What fits on one
 * line is not searched at all, since no two lines have fewer demerits than one that comes as it is. `found` keeps the
 * breakpoints of the line for another measure, with and without hyphens.
 */
export function chooseBreaks(problem: BreakProblem, found = new Map<boolean, Breakpoints>()): ChosenBreaks {
  const { tokens, setting, limits, hyphenator, alignsOptically } = problem;
  const { indent } = limits;
  const whole = endOf(tokens, alignsOptically);
  if (whole.end[0]! - whole.origin + indent <= setting.measure + rounding)
    return { breakpoints: whole, breaks: [0], setting };
  const fitIn = (round: Round): ChosenBreaks | undefined => {
    const { hyphenate, expansion, desperate } = round;
    const rules = { hyphenator, alignsOptically, hyphenate, desperate };
    const find = (): Breakpoints => findBreakpoints(tokens, rules);
    const breakpoints = desperate ? find() : remember(found, hyphenate, find);
    const allowed = expansion === 1 ? setting : widen(setting, expansion);
    const fit = fitLines({ limits, setting: allowed, breakpoints }, round);
    return fit && { breakpoints, breaks: fit.breaks, setting: allowed };
  };
  if (setting.rag > 0) {
    const undivided = fitIn({ ...wholeWords, tolerance: setting.gap / setting.rag });
    if (undivided !== undefined) return undivided;
  }
  for (const round of setting.rag > 0 ? raggedRounds : justifiedRounds) {
    if (round.expansion > 1 && round.strict && setting.expansion === 0) continue;
    const chosen = fitIn(round);
    if (chosen !== undefined) return chosen;
  }
  const fitAtLast = (desperate: boolean): ChosenBreaks => {
    const chosen = fitIn(lastResort(setting.measure, desperate));
    if (chosen === undefined) throw new Error('the last resort did not break the paragraph');
    return chosen;
  };
  const chosen = fitAtLast(false);
  return sticksOut(chosen, indent) ? fitAtLast(true) : chosen;
}

function widen(setting: LineSetting, expansion: number): LineSetting {
  const contraction = Math.min(expansion, mostContraction) * setting.contraction;
  return { ...setting, expansion: expansion * setting.expansion, contraction };
}

function lastResort(measure: number, desperate: boolean): Round {
  const slack = measure * finalSlack;
  return { tolerance: finalTolerance, slack, hyphenate: true, desperate, expansion: 3, strict: false, final: true };
}

function sticksOut({ breakpoints, breaks, setting }: ChosenBreaks, indent: number): boolean {
  return breaks.some((to, i) => {
    const from = breaks[i - 1];
    const start = from === undefined ? breakpoints.origin : breakpoints.start[from]!;
    const white = breakpoints.endSpace[to]! - (from === undefined ? 0 : breakpoints.startSpace[from]!);
    const width = breakpoints.end[to]! - start;
    return adjustmentRatio(setting, 0, width, white, from === undefined ? indent : 0) < -1;
  });
}
