import type { Segment } from './tokens.ts';

/**
 * How much of a sign stands in the margin when it ends a line or begins one, in parts of its width: less than the whole, or
 * the edge would look ragged the other way round. Signs that are dark from top to bottom stay on the line.
 */
const atEnd = new Map([...shares(0.6, '-‐.,'), ...shares(0.5, '’”'), ...shares(0.3, ':;–—…')]);
const atStart = new Map([...shares(0.5, '‘’“„”')]);

function shares(share: number, signs: string): [string, number][] {
  return [...signs].map((sign) => [sign, share]);
}

/** Most words end and begin with one of these, and then there is nothing to look up. */
function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** How far the end of a row of segments may stand outside the measure, in points. */
export function hangAtEnd(segments: readonly Segment[]): number {
  const last = segments.at(-1);
  if (last?.kind !== 'text') return 0;
  const { text } = last.shaped;
  if (isLetter(text.charCodeAt(text.length - 1))) return 0;
  const share = atEnd.get(text.charAt(text.length - 1));
  if (share === undefined) return 0;
  return share * (last.shaped.runs.at(-1)?.glyphs.at(-1)?.natural ?? 0) * last.voice.style.size;
}

/** How far the start of a row of segments may stand outside the measure, in points. */
export function hangAtStart(segments: readonly Segment[]): number {
  const [first] = segments;
  if (first?.kind !== 'text') return 0;
  if (isLetter(first.shaped.text.charCodeAt(0))) return 0;
  const share = atStart.get(first.shaped.text.charAt(0));
  if (share === undefined) return 0;
  return share * (first.shaped.runs[0]?.glyphs[0]?.natural ?? 0) * first.voice.style.size;
}
