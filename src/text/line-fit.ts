/** How the lines of a paragraph may give, in points and in shares of their white. */
export interface LineSetting {
  readonly measure: number;
  /** Share of a space it may grow by at ratio 1, and shrink by at ratio -1. */
  readonly stretch: number;
  readonly shrink: number;
  /** Share of their width that letters grow by at ratio 1, and shrink by at ratio -1; beyond that only spaces grow. */
  readonly expansion: number;
  readonly contraction: number;
  /** Points a line may fall short of the measure at ratio 1: the rag of unjustified text. */
  readonly rag: number;
  /** Points a ragged line may fall short before words are divided. */
  readonly gap: number;
}

/** Spaces grow to 1.5 and shrink to 0.8 of their width: further looks uneven in a text face. */
export function justified(measure: number, expansion: number): LineSetting {
  return { measure, stretch: 0.5, shrink: 0.2, expansion, contraction: expansion, rag: 0, gap: 0 };
}

/**
 * A tenth of the measure is a rag nobody notices. Words stay whole until a line would be three tenths too short, or in a
 * narrow column a long word, five times the size of the type.
 */
export function ragged(measure: number, size: number): LineSetting {
  const gap = Math.max(0.3 * measure, 5 * size);
  return { measure, stretch: 0, shrink: 0, expansion: 0, contraction: 0, rag: measure / 10, gap };
}

/** Rounding of sums of advances, in points: less than any printer can show. */
export const rounding = 1e-6;

/**
 * The adjustment ratio of a line (Knuth & Plass, "Breaking Paragraphs into Lines", 1981): 0 as it comes, 1 stretched and -1
 * shrunk as far as is good, below -1 too long. `slack` is stretch every line has in an emergency; an indent takes from the measure.
 */
export function adjustmentRatio(
  setting: LineSetting,
  slack: number,
  width: number,
  white: number,
  indent: number,
): number {
  const difference = setting.measure - indent - width;
  const letters = width - white;
  if (difference > rounding) {
    const stretch = setting.stretch * white + setting.expansion * letters + setting.rag + slack;
    return stretch > 0 ? difference / stretch : Number.POSITIVE_INFINITY;
  }
  if (difference >= -rounding) return 0;
  const shrink = setting.shrink * white + setting.contraction * letters;
  return shrink > -difference - rounding ? Math.max(-1, difference / shrink) : Number.NEGATIVE_INFINITY;
}

/** Tight 0, normal 1, loose 2, very loose 3: lines two classes apart look uneven one below the other. */
export function fitnessOf(ratio: number): number {
  if (ratio < -0.5) return 0;
  if (ratio <= 0.5) return 1;
  return ratio <= 1 ? 2 : 3;
}

/** Whether of two lines one below the other one is tight and the other loose. */
export function isUneven(fitness: number, previousFitness: number): boolean {
  return fitness === 0 ? previousFitness > 1 : previousFitness === 0 && fitness > 1;
}

const linePenalty = 10;
const worstBadness = 1e5;
const hyphenPenalty = 50;
const unevenDemerits = 10_000;
const ladderDemerits = 20_000;

/**
 * Demerits of a line after TeX. `ladder` counts the lines in a row, this one last, that end in a hyphen; a second one costs
 * about as much as a line stretched to its limit.
 */
export function lineDemerits(ratio: number, ladder: number, fitness: number, previousFitness: number): number {
  const badness = Math.min(worstBadness, 100 * Math.abs(ratio) ** 3);
  let demerits = (linePenalty + badness) ** 2;
  if (ladder > 0) demerits += hyphenPenalty ** 2;
  if (ladder > 1) demerits += ladderDemerits;
  if (Math.abs(fitness - previousFitness) > 1) demerits += unevenDemerits;
  return demerits;
}
