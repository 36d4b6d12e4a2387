import type { Entry } from '../content/catalog.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Origin } from '../diagnostics/origin.ts';
import type { LocalisedContent } from './edition-content.ts';
import { entriesNamed } from './lookup.ts';

/** What an edition prints of its cards and says about them, held against its deck. */
export function checkCards(content: LocalisedContent): readonly Diagnostic[] {
  return [...missingCards(content), ...missingQuestions(content), ...missingCredits(content)];
}

/** An error for each card without the question that is to stand on its back. */
function missingQuestions({ cards, deck }: LocalisedContent): readonly Diagnostic[] {
  if (deck.data.backs !== 'question') return [];
  const related = [deck.locate(['backs'])];
  return [...cards.values()]
    .filter(({ data }) => data.question === undefined)
    .map(({ id, origin }) => diagnostic('edition/missing-question', { card: id }, { origin, related }));
}

/** A warning where the extra cards were chosen, when none of them has the credits. */
function missingCredits({ deck, creditsCard }: LocalisedContent): readonly Diagnostic[] {
  const origin = deck.locate(['extras']);
  if (!deck.data.extras.some((card) => card === 'credits' || card === 'instruction-and-credits')) {
    return [diagnostic('edition/no-credits', {}, { origin })];
  }
  return creditsCard === undefined ? [diagnostic('edition/no-credits-text', {}, { origin })] : [];
}

interface Mention {
  readonly text: string;
  readonly origin: Origin;
}

/**
 * A warning for each card that selected texts are about and the deck lacks: where it was sent out, or else at the first of
 * these texts. The others are beside it.
 */
function missingCards({
  cards,
  sentOut,
  toolkit,
  stories,
  assignments,
  themes,
}: LocalisedContent): readonly Diagnostic[] {
  const { selection } = toolkit.data;
  const missing = new Map<string, Mention[]>();
  const look = (kind: string, texts: readonly Entry<{ readonly cards?: readonly string[] | undefined }>[]): void => {
    for (const { id, data, locate } of texts) {
      data.cards?.forEach((card, index) => {
        if (cards.has(card)) return;
        const mention = { text: `${kind} "${id}"`, origin: locate(['cards', index]) };
        missing.set(card, [...(missing.get(card) ?? []), mention]);
      });
    }
  };
  look('story', entriesNamed(stories, selection.stories));
  look('assignment', entriesNamed(assignments, selection.assignments));
  look('theme', entriesNamed(themes, selection.themes));
  return [...missing].map(([card, mentions]) => {
    const [origin, ...related] = [sentOut.get(card) ?? [], mentions.map((each) => each.origin)].flat();
    const texts = mentions.map(({ text }) => text).join(', ');
    return diagnostic('edition/card-not-in-deck', { card, texts }, { origin, related });
  });
}
