import * as z from 'zod';
import { plainText, richText, rights, slug } from './scalars.ts';

/** One value card: a name, a neutral meaning in one line, and a question that an edition may print on its back. */
export const valueCardSchema = z.strictObject({
  id: slug,
  name: plainText,
  meaning: plainText,
  question: plainText.optional(),
  rights: rights.optional(),
});

/**
 * Cards with the rights that hold where one states none. `content/cards/values.yaml`: the deck, in print order;
 * `content/cards/exchange.yaml`: cards that an organisation can take in the place of one of them.
 */
export const valueDeckSchema = z.strictObject({
  rights,
  cards: z.array(valueCardSchema).min(1),
});

/** `content/cards/piles.yaml`: the five piles from least to most important; the sizes add up to the number of cards. */
export const pilesSchema = z.strictObject({
  piles: z.array(z.strictObject({ id: slug, name: plainText, size: z.int().min(1) })).length(5),
});

/** `content/cards/credits.yaml`: whose cards they are, in a few paragraphs; edition, version and date come after them. */
export const creditsCardSchema = z.strictObject({
  title: plainText,
  lines: z.array(richText).min(1),
  rights,
});

/** What an edition decides about its cards; what it leaves out is as in the default edition. */
export const deckChoices = {
  /** What stands on the backs of the value cards: the same pattern on each, or the card's own question. */
  backs: z.enum(['pattern', 'question']).optional(),
  /** The cards after the values and the piles, in order. One card can have the instruction and, on its back, the credits. */
  extras: z.array(z.enum(['instruction', 'credits', 'instruction-and-credits', 'blank'])).optional(),
};

/** `content/cards/instruction.yaml`: the card that says how to sort, as numbered lines. */
export const instructionCardSchema = z.strictObject({
  title: plainText,
  lines: z.array(richText).length(5),
});
