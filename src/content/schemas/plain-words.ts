import * as z from 'zod';
import { plainText } from './scalars.ts';

/**
 * `content/languages/<language>-plain-words.yaml`: words that not everybody knows or uses, in all forms they are found in,
 * and what to write in their place. A word with a capital is found as it stands, another one with capitals too.
 */
export const plainWordsSchema = z.strictObject({
  words: z.array(z.strictObject({ avoid: z.array(plainText).min(1), plain: plainText })),
});
