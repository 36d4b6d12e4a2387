import { type Breakpoints, endOf, findBreakpoints } from './breakpoints.ts';
import type { Hyphenator } from './hyphenator.ts';
import { type Attempt, fitLines } from './knuth-plass.ts';
import { type LineSetting, rounding } from './line-fit.ts';
import { remember } from './remember.ts';
import type { Token } from './tokens.ts';

/** The breaks of one forced line, and the breakpoints they are indices of. */
export interface ChosenBreaks {
  readonly breakpoints: Breakpoints;
  readonly breaks: readonly number[];
}

interface Round extends Attempt {
  readonly hyphenate: boolean;
}

const ordinary = { slack: 0, final: false };

/** Ratio 0.5 is a space of 1.25, ratio 1 one of 1.5: words are divided when that is not enough. */
const justifiedRounds: readonly Round[] = [
  { ...ordinary, tolerance: 0.5, hyphenate: false, strict: true },
  { ...ordinary, tolerance: 1, hyphenate: true, strict: false },
  { ...ordinary, tolerance: 3, hyphenate: true, strict: false },
];

/** Ratio 2 is a line a fifth of the measure short: words are divided only to avoid more. */
const raggedRounds: readonly Round[] = [
  { ...ordinary, tolerance: 2, hyphenate: false, strict: true },
  { ...ordinary, tolerance: 2, hyphenate: true, strict: false },
  { ...ordinary, tolerance: 4, hyphenate: true, strict: false },
];

/** The last resort: every line may stretch by a twentieth of the measure besides, and may stick out. */
const finalTolerance = 10;
const finalSlack = 1 / 20;

/**
 * Breaks a forced line as well as it will go: with more freedom in each round, until a round succeeds. What fits on one
 * line is not searched at all, since no two lines have fewer demerits than one that comes as it is.
 */
export function chooseBreaks(
  tokens: readonly Token[],
  hyphenator: Hyphenator,
  setting: LineSetting,
  indent: number,
  shortestLastLine: number,
): ChosenBreaks {
  const whole = endOf(tokens);
  if (whole.end[0]! + indent <= setting.measure + rounding) return { breakpoints: whole, breaks: [0] };
  const found = new Map<boolean, Breakpoints>();
  const fitIn = (round: Round): ChosenBreaks | undefined => {
    const { hyphenate } = round;
    const breakpoints = remember(found, hyphenate, () => findBreakpoints(tokens, hyphenator, hyphenate));
    const fit = fitLines({ setting, breakpoints, indent, shortestLastLine }, round);
    return fit && { breakpoints, breaks: fit.breaks };
  };
  for (const round of setting.rag > 0 ? raggedRounds : justifiedRounds) {
    const chosen = fitIn(round);
    if (chosen !== undefined) return chosen;
  }
  const chosen = fitIn(lastResort(setting.measure));
  if (chosen === undefined) throw new Error('the last resort did not break the paragraph');
  return chosen;
}

function lastResort(measure: number): Round {
  return { tolerance: finalTolerance, slack: measure * finalSlack, hyphenate: true, strict: false, final: true };
}
