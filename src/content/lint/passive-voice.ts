import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { clausesOf } from './clauses.ts';
import type { LintText } from './lint-texts.ts';
import { isParticiple } from './participles.ts';
import type { Word } from './sentences.ts';

const worden = new Set(['word', 'wordt', 'worden', 'werd', 'werden']);

/** Can stand between `worden` and its participle where verbs come together: `gezegd kunnen worden`. */
const clusterVerbs = new Set(['kan', 'kunnen', 'moet', 'moeten', 'mag', 'mogen', 'zal', 'zou', 'zullen', 'te', 'niet']);

/** Make a perfect tense of the participle before or after them. */
const perfect = new Set([
  'heb',
  'hebben',
  'hebt',
  'heeft',
  'had',
  'hadden',
  'is',
  'ben',
  'bent',
  'was',
  'waren',
  'zijn',
]);

/** Make a noun, an adjective or an infinitive of the word after them; `het`, `dit` and `je` are subjects as well. */
const claimants = new Set('de een geen elk elke ieder iedere mijn jouw uw haar hun onze te zeer heel erg'.split(' '));

/** What comes after the participle when a clause goes on behind its verbs: `opgehaald door de bode`. */
const prepositions = new Set(
  (
    'aan achter bij binnen boven buiten door in langs met na naar namens naast om onder op over per rond sinds te tegen ' +
    'tijdens tot tussen uit van via volgens voor wegens zonder'
  ).split(' '),
);

/**
 * A warning for each clause with a form of `worden` and a past participle. A guess by the form of words, made to be silent
 * rather than wrong: the participle has to stand beside `worden`, or after it at the end of the clause or before a
 * preposition, with no article before it and no other auxiliary beside it. So it misses a passive whose two parts a comma or
 * conjunction keeps apart (`wordt, als het goed is, gelezen`; `worden brief en kaart bewaard`), one in the perfect tense
 * (`is gelezen`), and strong participles without `ge` that `participles.ts` does not list. It takes an adjective that looks
 * like a participle for one: `hij wordt bezorgd` is found as well.
 */
export function checkPassiveVoice(text: LintText): readonly Diagnostic[] {
  return text.sentences.flatMap((sentence) =>
    clausesOf(text.text, sentence, isWorden).flatMap((clause) => {
      const passive = passiveIn(clause);
      if (passive === undefined) return [];
      const { verb, participle } = passive;
      const origin = text.place(Math.min(verb.from, participle.from), Math.max(verb.to, participle.to));
      return [diagnostic('lint/passive-voice', { verb: verb.text, participle: participle.text }, { origin })];
    }),
  );
}

function passiveIn(clause: readonly Word[]) {
  const verbAt = clause.findIndex(isWorden);
  const verb = clause[verbAt];
  if (verb === undefined) return undefined;
  const participle = clause.find((word, at) => isParticiple(lower(word)) && belongsTo(clause, at, verbAt));
  return participle && { verb, participle };
}

/** Whether the participle at `at` goes with the form of `worden` at `verbAt`. */
function belongsTo(clause: readonly Word[], at: number, verbAt: number): boolean {
  const [before, after] = [clause[at - 1], clause[at + 1]];
  if ([before, after].some((word) => word !== undefined && perfect.has(lower(word)))) return false;
  if (before !== undefined && claimants.has(lower(before))) return false;
  const between = clause.slice(Math.min(at, verbAt) + 1, Math.max(at, verbAt));
  if (between.every((word) => clusterVerbs.has(lower(word)))) return true;
  return at > verbAt && (after === undefined || prepositions.has(lower(after)));
}

function isWorden(word: Word): boolean {
  return worden.has(lower(word));
}

function lower({ text }: Word): string {
  return text.toLowerCase();
}
