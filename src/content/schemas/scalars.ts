import * as z from 'zod';

/** A Markdown string as an author wrote it: what the loader turns into {@link RichText} once it knows where the string stands. */
export interface RichTextSource {
  readonly kind: 'rich-text-source';
  readonly markdown: string;
}

/** One line of plain text: no markup, no line break, no space at either end. */
export const plainText = z
  .string()
  .min(1)
  .regex(/^\S(?:[^\n]*\S)?$/u, { error: 'must be one line without space at either end' });

/** Markdown: paragraphs, lists, emphasis, strong and links. */
export const richText = z
  .string()
  .min(1)
  .transform((markdown): RichTextSource => ({ kind: 'rich-text-source', markdown }));

/** A file name without its extension: what one entry calls another by. */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: 'must be lower-case letters, digits and single hyphens, such as "de-lege-stoel"',
});

/** Whole minutes, at least one. */
export const minutes = z.int().min(1).max(600);

/** A clock time as it is printed: `09:30`. */
export const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time such as "09:30"' });

/** A calendar date, `2026-11-21`. */
export const isoDate = z.iso.date({ error: 'must be a date such as "2026-11-21"' });

/** A length with its unit, `63mm`, `11pt`, `21cm` or `8.5in`. */
export const lengthText = z
  .string()
  .regex(/^\d+(?:\.\d+)?(?:mm|cm|pt|in)$/, { error: 'must be a length such as "63mm"' });

/** A colour: sRGB as `#0B4F6C`, with the press values in percent beside it when the brand states them. */
export const brandColour = z.strictObject({
  rgb: z.string().regex(/^#[0-9a-fA-F]{6}$/, { error: 'must be a colour such as "#0B4F6C"' }),
  cmyk: z.tuple([percent(), percent(), percent(), percent()]).optional(),
});

function percent() {
  return z.number().min(0).max(100);
}

/**
 * Where a text comes from and who may print it. `approved: false` marks what the foundation still has to agree to;
 * every edition lists those in its imprint data.
 */
export const rights = z.strictObject({
  holder: plainText,
  source: plainText,
  approved: z.boolean(),
  note: plainText.optional(),
});
