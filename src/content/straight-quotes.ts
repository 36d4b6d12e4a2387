import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Passage } from './passage.ts';

/** Whether there is anything for {@link straightQuotes} to find: far quicker than to ask for places. */
export function hasStraightQuote(text: string): boolean {
  return text.includes("'") || text.includes('"');
}

/** A warning for each straight quote between two offsets of a text, with the typographic one that belongs there. */
export function straightQuotes(passage: Passage, start = 0, end = passage.text.length): readonly Diagnostic[] {
  return [...passage.text.slice(start, end).matchAll(/['"]/g)].map(({ 0: quote, index }) => {
    const at = start + index;
    const typographic = curled(passage.text, at);
    return diagnostic('content/straight-quote', { quote, typographic }, { origin: passage.originAt(at, at + 1) });
  });
}

/** A quote opens after white space, an opening bracket or a dash, unless it stands for letters left out: `’s avonds`. */
function curled(text: string, at: number): string {
  const opens = /(?:^|[\s([{–—‘“])$/u.test(text.slice(0, at));
  if (text[at] === '"') return opens ? '“' : '”';
  const isElision = /^'(?:[smtnkr]|ns)(?!\p{L})/iu.test(text.slice(at));
  return opens && !isElision ? '‘' : '’';
}
