import * as z from 'zod';
import { minutes, plainText, richText, rights, slug } from './scalars.ts';

/** How people sit and talk during a step or a block. */
export const groupForm = z.enum(['plenary', 'alone', 'pair', 'trio', 'four', 'team', 'home', 'break']);

/** Front matter of `content/stories/<slug>.md`; the body is the story, 500 to 900 words. */
export const storySchema = z.strictObject({
  title: plainText,
  /** One line of who and where: "Nadia, 41, adviseur bij een provincie". */
  setting: plainText,
  pillar: slug,
  level: slug,
  relation: slug,
  ambition: slug,
  sensitive: z.boolean(),
  summary: plainText,
  questions: z.array(plainText).length(5),
  cards: z.array(slug).min(1),
  rights,
});

/** Front matter of `content/assignments/<slug>.md`; the body is an introduction of one or two paragraphs. */
export const assignmentSchema = z.strictObject({
  title: plainText,
  goal: plainText,
  minutes,
  form: groupForm,
  pillar: slug.optional(),
  level: slug,
  materials: z.array(plainText).min(1),
  steps: z.array(z.strictObject({ minutes, form: groupForm, text: richText })).min(2),
  harvest: plainText,
  easier: plainText,
  harder: plainText,
  cards: z.array(slug).optional(),
  stories: z.array(slug).optional(),
  rights,
});

/** Front matter of `content/themes/<slug>.md`; the body is the context, with both sides of the question. */
export const themeSchema = z.strictObject({
  title: plainText,
  question: plainText,
  follow: z.array(plainText).length(3),
  stories: z.array(slug),
  cards: z.array(slug).min(1),
  rights,
});

/** Front matter of `content/pages/<slug>.md` (foreword, how to use, imprint); the body is the page. */
export const pageSchema = z.strictObject({
  title: plainText,
  signed: plainText.optional(),
  rights: rights.optional(),
});
