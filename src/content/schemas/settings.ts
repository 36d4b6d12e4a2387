import * as z from 'zod';
import { deckChoices } from './cards.ts';
import { brandColour, clockTime, isoDate, lengthText, plainText, slug } from './scalars.ts';

const profile = z.enum(['screen', 'office', 'large-print']);

/** A path inside a folder, such as `shared/base.css`: no leading slash, no `.` or `..` part. */
const relativePath = z.string().regex(/^(?!.*(?:^|\/)\.{0,2}(?:\/|$))[^\\]+$/, {
  error: 'must be a path inside the folder, such as "shared/base.css"',
});

/** `content/brands/<slug>.yaml`: the colours and font families an edition is set in. */
export const brandSchema = z.strictObject({
  main: brandColour,
  accent: brandColour,
  ink: brandColour,
  paper: brandColour,
  serif: z.array(plainText).min(1),
  sans: z.array(plainText).min(1),
  display: z.array(plainText).min(1),
  /** The families that take the place of all three in large print. */
  legible: z.array(plainText).min(1),
});

/** `content/languages/<tag>.yaml`: every word the templates print, and the habits of the language. */
export const languageSchema = z.strictObject({
  name: plainText,
  tag: z.string().regex(/^[a-z]{2}-[A-Z]{2}$/, { error: 'must be a language and a country, such as "nl-NL"' }),
  hyphenation: z.enum(['nl']),
  hyphenationExceptions: z.array(plainText),
  months: z.array(plainText).length(12),
  /** `{day} {month} {year}`. */
  dateForm: plainText,
  /** What stands between the whole and the tenths of a number. */
  decimalMark: z.enum([',', '.']).default(','),
  labels: z.record(slug, plainText),
  /** Parts of the PDFs' names: profile → folder, imposition → suffix. */
  profiles: z.record(slug, slug),
  impositions: z.record(slug, slug),
  documents: z.record(slug, z.strictObject({ title: plainText, file: slug })),
});

/** `content/formats/cards.yaml`: card sizes, trimmed. `bleed` runs past the trim, `safe` keeps type inside it. */
export const cardFormatsSchema = z.strictObject({
  cards: z.record(
    slug,
    z.strictObject({
      width: lengthText,
      height: lengthText,
      bleed: lengthText,
      safe: lengthText,
      /** How much larger type and white are than on a poker card; a smaller card keeps the type, and gives up white. */
      scale: z.number().min(1).max(4).optional(),
      source: plainText,
    }),
  ),
});

/** `content/formats/papers.yaml`: sheet sizes in portrait, with the edge an office printer cannot reach. */
export const paperFormatsSchema = z.strictObject({
  papers: z.record(
    slug,
    z.strictObject({ width: lengthText, height: lengthText, unprintable: lengthText, source: plainText }),
  ),
});

/** `content/organisations/<slug>/organisation.yaml`: what an organisation's own edition changes. */
export const organisationSchema = z.strictObject({
  name: plainText,
  short: plainText,
  title: plainText.optional(),
  version: plainText.optional(),
  date: isoDate.optional(),
  language: slug.optional(),
  logo: z.strictObject({ file: plainText, alt: plainText }).optional(),
  brand: brandSchema.partial().optional(),
  /** The edition's own words for the three pillars: their short names, in order. */
  pillars: z.array(plainText).length(3).optional(),
  deck: z
    .strictObject({
      /** Each card that goes `out` of the deck, and the exchange card that comes `in` with its number. */
      exchange: z.array(z.strictObject({ out: slug, in: slug })).optional(),
      ...deckChoices,
    })
    .optional(),
  /** Other words on cards of this edition. */
  cards: z
    .array(
      z.strictObject({
        id: slug,
        name: plainText.optional(),
        meaning: plainText.optional(),
        question: plainText.optional(),
      }),
    )
    .optional(),
  selection: z
    .strictObject({
      stories: z.array(slug).min(1),
      assignments: z.array(slug).min(1),
      themes: z.array(slug).min(1),
      sessions: z.array(slug).min(1),
    })
    .partial()
    .optional(),
  /** Start times of its own: session → clock time. */
  start: z.record(slug, clockTime).optional(),
});

/** What an output changes in the setting of its document; outputs that change the same are set once. */
const setting = {
  /** Style sheets that come after those of the document. */
  styles: z.array(relativePath).optional(),
  /** The card format in place of that of the document. */
  card: slug.optional(),
};

const output = z.discriminatedUnion('imposition', [
  z.strictObject({ profile, ...setting, imposition: z.literal('none') }),
  z.strictObject({
    profile,
    ...setting,
    imposition: z.literal('cut-sheet'),
    paper: slug,
    flip: z.enum(['long-edge', 'short-edge']),
    /** Begins the cards anew until the last sheet is full. */
    fill: z.boolean().optional(),
  }),
  z.strictObject({
    profile,
    ...setting,
    imposition: z.literal('saddle-stitch'),
    paper: slug,
    /** The most sheets to fold into each other; a thicker booklet becomes several sections. */
    sheetsPerSection: z.int().min(1).max(100).optional(),
  }),
]);

const document = {
  /** The Handlebars file beside this one. */
  template: relativePath,
  /** Style sheets, paths from `templates/`, the weakest first. */
  styles: z.array(relativePath).min(1),
  /** The card format the document is set in, from `content/formats/cards.yaml`. */
  card: slug.optional(),
  outputs: z.array(output).min(1),
};

/**
 * `templates/<kind>/document.yaml`: how a document is made. `toolkit` is one document under the given id;
 * `session` is one for each session an edition prints, under the session's slug.
 */
export const documentDefinitionSchema = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('toolkit'), id: slug, ...document }),
  z.strictObject({ scope: z.literal('session'), ...document }),
]);
