import * as z from 'zod';
import { plainText, richText, rights, slug } from './scalars.ts';

/** One value card: a name, a neutral meaning in one line, and a question an edition may print on the back. */
export const valueCardSchema = z.strictObject({
  id: slug,
  name: plainText,
  meaning: plainText,
  question: plainText,
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

/** `content/cards/instruction.yaml`: the card that says how to sort, as numbered lines. */
export const instructionCardSchema = z.strictObject({
  title: plainText,
  lines: z.array(richText).length(5),
});
