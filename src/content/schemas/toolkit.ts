import * as z from 'zod';
import { deckChoices } from './cards.ts';
import { isoDate, plainText, rights, slug } from './scalars.ts';

const named = z.strictObject({ id: slug, name: plainText, meaning: plainText });

/** `content/toolkit.yaml`: what holds for the toolkit as a whole, and which entries the default edition prints, in order. */
export const toolkitSchema = z.strictObject({
  title: plainText,
  subtitle: plainText,
  version: plainText,
  date: isoDate,
  language: slug,
  publisher: plainText,
  website: z.url({ protocol: /^https$/, error: 'must be an address that begins with "https://"' }).optional(),
  brand: slug,
  /** The three marks of good work; the order is the order of the signs: square, circle, triangle. */
  pillars: z.array(named.extend({ long: plainText, sign: z.enum(['square', 'circle', 'triangle']) })).length(3),
  questions: z.array(plainText).length(3),
  relations: z.array(named).length(5),
  ambitions: z.array(named).length(4),
  levels: z.array(named).length(3),
  deck: z.strictObject(deckChoices).optional(),
  credits: z.array(z.strictObject({ name: plainText, role: plainText })).min(1),
  rights,
  selection: z.strictObject({
    stories: z.array(slug).min(1),
    assignments: z.array(slug).min(1),
    themes: z.array(slug).min(1),
    sessions: z.array(slug).min(1),
  }),
});
