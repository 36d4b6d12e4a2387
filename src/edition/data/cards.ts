import type { TemplateData } from '../edition.ts';
import type { LocalisedContent } from '../edition-content.ts';
import { phrase } from '../wording.ts';
import { within } from './source.ts';

/** The deck in the order of its slots on the sheets: the value cards, the five pile cards, the extra cards. */
export function cardsData(content: LocalisedContent): TemplateData {
  const { cards, instruction, deck } = content;
  return {
    cards: [...cards.values()].map((card, index) => {
      const { name, meaning, question } = card.data;
      return { $from: card, number: index + 1, total: cards.size, name, meaning, question: question ?? null };
    }),
    questionsOnBacks: deck.data.backs === 'question',
    piles: pilesData(content),
    extras: extraCards(content),
    instruction: { $from: instruction, title: instruction.data.title, lines: instruction.data.lines },
    cardCredits: creditsData(content),
  };
}

/** What stands on the two sides of each extra card. Where there is no text for the credits, they are left out. */
function extraCards({ deck, creditsCard }: LocalisedContent): readonly TemplateData[] {
  return deck.data.extras.flatMap((card, index) => {
    const $from = within(deck, 'extras', index);
    const hasCredits = creditsCard !== undefined;
    if (card === 'credits') return hasCredits ? [{ $from, front: 'credits', back: 'pattern' }] : [];
    if (card === 'blank') return [{ $from, front: 'blank', back: 'pattern' }];
    const back = card === 'instruction-and-credits' && hasCredits ? 'credits' : 'pattern';
    return [{ $from, front: 'instruction', back }];
  });
}

function creditsData({ creditsCard, toolkit, cards, changedCards }: LocalisedContent): TemplateData | null {
  if (creditsCard === undefined) return null;
  const { title, lines } = creditsCard.data;
  const website = toolkit.data.website?.replace(/^https:\/\/|\/$/g, '') ?? null;
  return { $from: creditsCard, title, lines, changed: changedCards, total: cards.size, website };
}

/** The piles in order, each with how many cards it takes in words: "4 kaarten". */
export function pilesData({ piles, language }: Pick<LocalisedContent, 'piles' | 'language'>): readonly TemplateData[] {
  return piles.map((pile, index) => {
    const { name, size } = pile.data;
    const countText = phrase(language.data, size === 1 ? 'card' : 'cards', { n: size });
    return { $from: pile, number: index + 1, name, size, countText };
  });
}
