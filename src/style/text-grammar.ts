import type { ComputedStyle, GeneratedContent } from './computed-style.ts';
import { commaList, type Grammar, soleIdentifier, soleQuantity } from './grammar.ts';
import { splitAtCommas, type Term } from './term.ts';

/** Font families in order of preference: quoted, or as words. */
export const fontFamilies: Grammar<readonly string[]> = commaList({
  forms: ['font families in order of preference, such as "Source Serif 4", "Source Sans 3"'],
  keywords: [],
  parse(terms) {
    const [term] = terms;
    if (term?.kind === 'string' && terms.length === 1 && term.value !== '') {
      const family = term.value;
      return () => family;
    }
    const words = terms.map((each) => (each.kind === 'identifier' ? each.name : undefined));
    if (words.length === 0 || words.includes(undefined)) return undefined;
    return () => words.join(' ');
  },
});

/** The text a bullet stands for. The dash is a string, as CSS Lists 3 has it, and the only string there is. */
export const bullet: Grammar<ComputedStyle['listStyleType']> = {
  forms: ['"–"'],
  keywords: [],
  parse(terms) {
    const [term, ...rest] = terms;
    return term?.kind === 'string' && term.value === '–' && rest.length === 0 ? () => 'dash' : undefined;
  },
};

/** `text-align: ","` of CSS Text 4: one character. */
export const alignmentCharacter: Grammar<{ readonly character: string }> = {
  forms: ['a quoted character such as ","'],
  keywords: [],
  parse(terms) {
    const [term, ...rest] = terms;
    if (term?.kind !== 'string' || rest.length > 0 || [...term.value].length !== 1) return undefined;
    const character = term.value;
    return () => ({ character });
  },
};

/** What `auto` stands for in `hyphenate-limit-chars`: parts of words that are read at a glance. */
const usualLimits = { word: 6, before: 3, after: 3 } as const;

/** One to three limits: of the word, before the break and after it; the last is that before it where it is left out. */
export const hyphenateLimitChars: Grammar<ComputedStyle['hyphenateLimitChars']> = {
  forms: ['auto', 'one to three whole numbers such as 6 2 3'],
  keywords: ['auto'],
  parse(terms) {
    const limits = terms.map(readLimit).filter((limit) => limit !== undefined);
    if (limits.length === 0 || limits.length > 3 || limits.length < terms.length) return undefined;
    const [word = 'auto', before = 'auto', after = before] = limits;
    const value = {
      word: word === 'auto' ? usualLimits.word : word,
      before: before === 'auto' ? usualLimits.before : before,
      after: after === 'auto' ? usualLimits.after : after,
    };
    return () => value;
  },
};

function readLimit(term: Term): number | 'auto' | undefined {
  if (soleIdentifier([term])?.toLowerCase() === 'auto') return 'auto';
  const quantity = soleQuantity([term]);
  if (quantity?.kind !== 'number' || !Number.isInteger(quantity.value) || quantity.value < 1) return undefined;
  return quantity.value;
}

/** As a share: `1%` is 0.01. More than this cannot be hidden. */
export const fontExpansion: Grammar<number> = {
  forms: ['none', 'a percentage up to 2%'],
  keywords: ['none'],
  parse(terms) {
    if (soleIdentifier(terms)?.toLowerCase() === 'none') return () => 0;
    const quantity = soleQuantity(terms);
    if (quantity?.kind !== 'percentage' || quantity.value < 0 || quantity.value > 2) return undefined;
    return () => quantity.value / 100;
  },
};

/** `string-set: chapter content()`; more of them with commas between. */
export const stringSet: Grammar<readonly string[]> = commaList({
  forms: ['name content(), several with commas between'],
  keywords: [],
  parse(terms) {
    const [name, content, ...rest] = terms;
    if (name?.kind !== 'identifier' || content?.kind !== 'function' || rest.length > 0) return undefined;
    return content.name === 'content' && content.terms.length === 0 ? () => name.name : undefined;
  },
});

/** What a margin box prints. */
export const generatedContent: Grammar<readonly GeneratedContent[]> = {
  forms: [
    'quoted text',
    'string(name)',
    'string(name, first-except)',
    'counter(page)',
    'counter(pages)',
    'several of these',
  ],
  keywords: [],
  parse(terms) {
    const parts = terms.map(parsePart);
    const known = parts.filter((part) => part !== undefined);
    return known.length === 0 || known.length < parts.length ? undefined : () => known;
  },
};

function parsePart(term: Term): GeneratedContent | undefined {
  if (term.kind === 'string') return { kind: 'text', text: term.value };
  if (term.kind === 'function' && term.name === 'string') return parseRunningString(term.terms);
  const name = term.kind === 'function' ? soleIdentifier(term.terms) : undefined;
  if (term.kind !== 'function' || name === undefined) return undefined;
  return term.name === 'counter' && (name === 'page' || name === 'pages') ? { kind: name } : undefined;
}

function parseRunningString(terms: readonly Term[]): GeneratedContent | undefined {
  const [first, second, ...rest] = splitAtCommas(terms);
  const name = soleIdentifier(first ?? []);
  const policy = second === undefined ? 'first' : soleIdentifier(second);
  if (name === undefined || rest.length > 0 || (policy !== 'first' && policy !== 'first-except')) return undefined;
  return { kind: 'string', name, policy };
}
