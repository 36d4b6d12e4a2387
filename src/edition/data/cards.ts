import type { TemplateData } from '../edition.ts';
import type { LocalisedContent } from '../edition-content.ts';
import { phrase } from '../wording.ts';

/** The deck in the order of its slots on the sheets: the value cards, the five pile cards, the instruction card. */
export function cardsData({ cards, piles, instruction, language }: LocalisedContent): TemplateData {
  return {
    cards: [...cards.values()].map((card, index) => {
      const { name, meaning, question } = card.data;
      return { $from: card, number: index + 1, total: cards.size, name, meaning, question };
    }),
    piles: piles.map((pile, index) => {
      const { name, size } = pile.data;
      const countText = phrase(language.data, size === 1 ? 'card' : 'cards', { n: size });
      return { $from: pile, number: index + 1, name, size, countText };
    }),
    instruction: { $from: instruction, title: instruction.data.title, lines: instruction.data.lines },
  };
}
