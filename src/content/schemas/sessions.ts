import * as z from 'zod';
import { groupForm } from './prose.ts';
import { clockTime, minutes, plainText, richText, rights, slug } from './scalars.ts';

/** What has to lie ready, counted by the program from the size of the group. */
export const material = z.strictObject({
  name: plainText,
  count: z.int().min(1),
  per: z.enum(['session', 'participant', 'table']),
  note: plainText.optional(),
  /** The worksheet it is: one of A4 is printed behind the script, for one of another size the script says where it stands. */
  worksheet: slug.optional(),
});

/** One block of the agenda. Its clock time is computed: the session's start plus the minutes before it. */
export const agendaBlock = z.strictObject({
  id: slug,
  title: plainText,
  minutes,
  form: groupForm,
  lead: plainText.optional(),
  goal: plainText.optional(),
  materials: z.array(plainText).optional(),
  setup: plainText.optional(),
  /** What the facilitator says aloud: short spoken Dutch. */
  say: richText.optional(),
  steps: z.array(richText).optional(),
  questions: z.array(plainText).optional(),
  warnings: z.array(plainText).optional(),
  /** What to do in less time; when the short version takes fewer minutes for the block, in just those minutes. */
  shorter: plainText.optional(),
  longer: plainText.optional(),
  /** What is written down, and on what. */
  record: plainText.optional(),
});

/** What the organiser sends to the participants; date, place and times stand between the two texts. */
export const invitation = z.strictObject({ subject: plainText, opening: richText, closing: richText });

/** The session in less time: the blocks that stay, and of each one that falls away where its harvest goes. */
export const shortVersion = z.strictObject({
  minutes,
  blocks: z.array(z.strictObject({ block: slug, minutes })).min(2),
  dropped: z.array(z.strictObject({ block: slug, instead: plainText })).optional(),
});

/** Front matter of `content/sessions/<slug>.md`; the body introduces the session to the facilitator. */
export const sessionSchema = z.strictObject({
  title: plainText,
  /** The meeting's place in its series; absent for a session that stands alone. */
  part: z.strictObject({ number: z.int().min(1), of: z.int().min(1), series: plainText }).optional(),
  aim: plainText,
  minutes,
  start: clockTime,
  group: z.strictObject({ min: z.int().min(1), max: z.int().min(1), planned: z.int().min(1), table: z.int().min(2) }),
  facilitators: plainText,
  room: plainText,
  /**
   * The room plan that is drawn for the planned group. `tables` puts work tables beside a circle or horseshoe; `guests` get
   * a chair beside the facilitators.
   */
  layout: z
    .strictObject({
      form: z.enum(['circle', 'horseshoe', 'tables']),
      tables: z.boolean().optional(),
      facilitators: z.int().min(1).max(4),
      guests: z.int().min(1).max(4).optional(),
      doors: z.int().min(1).max(2).optional(),
    })
    .optional(),
  roles: z.array(z.strictObject({ name: plainText, task: plainText })).min(1),
  materials: z.array(material).min(1),
  preparation: z.array(z.strictObject({ when: plainText, tasks: z.array(plainText).min(1) })).min(1),
  /** What this meeting takes in from the one before, and what it hands to the next. */
  incoming: z.array(plainText).optional(),
  outgoing: z.array(plainText).min(1),
  agreements: z.array(plainText).min(1),
  blocks: z.array(agendaBlock).min(2),
  short: shortVersion.optional(),
  invitation: invitation.optional(),
  rights,
});
