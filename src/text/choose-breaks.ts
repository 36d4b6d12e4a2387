import { type Breakpoints, findBreakpoints } from './breakpoints.ts';
import type { Hyphenator } from './hyphenator.ts';
import { type Attempt, fitLines } from './knuth-plass.ts';
import type { LineSetting } from './line-fit.ts';
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

/** Ratio 0.5 is a space of 1.25, ratio 1 one of 1.5: words are divided when that is not enough. */
const justifiedRounds = [
  { tolerance: 0.5, hyphenate: false, strict: true },
  { tolerance: 1, hyphenate: true, strict: false },
  { tolerance: 3, hyphenate: true, strict: false },
];

/** Ratio 2 is a line a fifth of the measure short: words are divided only to avoid more. */
const raggedRounds = [
  { tolerance: 2, hyphenate: false, strict: true },
  { tolerance: 2, hyphenate: true, strict: false },
  { tolerance: 4, hyphenate: true, strict: false },
];

/** The last resort: every line may stretch by a twentieth of the measure besides, and may stick out. */
const finalTolerance = 10;
const finalSlack = 1 / 20;

/** Breaks a forced line as well as it will go: with more freedom in each round, until a round succeeds. */
export function chooseBreaks(
  tokens: readonly Token[],
  hyphenator: Hyphenator,
  setting: LineSetting,
  indent: number,
  shortestLastLine: number,
): ChosenBreaks {
  const rounds = setting.rag > 0 ? raggedRounds : justifiedRounds;
  const found = new Map<boolean, Breakpoints>();
  for (const round of [...rounds.map(ordinary), lastResort(setting.measure)]) {
    const { hyphenate } = round;
    const breakpoints = remember(found, hyphenate, () => findBreakpoints(tokens, hyphenator, hyphenate));
    const fit = fitLines({ setting, breakpoints, indent, shortestLastLine }, round);
    if (fit !== undefined) return { breakpoints, breaks: fit.breaks };
  }
  throw new Error('the last resort did not break the paragraph');
}

function ordinary(round: Pick<Round, 'tolerance' | 'hyphenate' | 'strict'>): Round {
  return { ...round, slack: 0, final: false };
}

function lastResort(measure: number): Round {
  return { tolerance: finalTolerance, slack: measure * finalSlack, hyphenate: true, strict: false, final: true };
}
