import * as z from 'zod';
import { groupForm } from './prose.ts';
import { plainText, richText, rights } from './scalars.ts';

/** Room to write, counted in lines; how far lines stand apart is a matter of style. */
const lines = z.int().min(1).max(40);

/** A question or a name above a block, and in small type what to do with it. */
const heading = { title: plainText.optional(), hint: plainText.optional() };

/** The columns of a table; their widths are twelfths of the room there is. */
const columns = z
  .array(
    z.strictObject({
      title: plainText,
      width: z.int().min(1).max(11),
      /** Boxes to tick in each empty cell of the column. */
      ticks: z.array(plainText).optional(),
    }),
  )
  .min(2)
  .refine((all) => all.reduce((sum, { width }) => sum + width, 0) === 12, {
    error: 'must have widths that add up to 12',
  });

/** The head of a row and the cells after it. */
const row = z.strictObject({ title: plainText, hint: plainText.optional(), cells: z.array(plainText).optional() });

const simpleBlocks = [
  /** Something to read. */
  z.strictObject({ kind: z.literal('text'), ...heading, text: richText }),
  /** Lines to write on. */
  z.strictObject({ kind: z.literal('lines'), ...heading, lines }),
  /** Short answers on one line, beside each other: a table number, a date. */
  z.strictObject({ kind: z.literal('details'), ...heading, fields: z.array(plainText).min(1).max(4) }),
  /** Empty boxes beside each other, with a name in each. */
  z.strictObject({
    kind: z.literal('boxes'),
    ...heading,
    boxes: z
      .array(z.strictObject({ title: plainText, hint: plainText.optional() }))
      .min(1)
      .max(3),
    /** One line is too low to write in under the name. */
    lines: lines.min(2),
  }),
  /**
   * A table to fill in. A row states its first cells, the others are left empty; after the rows stated come as many empty
   * ones as `empty` says. `deck` stands for a row for each value card.
   */
  z.strictObject({
    kind: z.literal('table'),
    ...heading,
    columns,
    rows: z.union([z.literal('deck'), z.array(row).min(1)]).optional(),
    empty: z.int().min(1).max(40).optional(),
    lines,
  }),
  /** Things to tick. */
  z.strictObject({ kind: z.literal('checklist'), ...heading, items: z.array(plainText).min(1) }),
  /** The five piles, each a field to lay cards in. */
  z.strictObject({ kind: z.literal('piles'), ...heading }),
] as const;

/** Two columns of blocks. */
const columnsBlock = z.strictObject({
  kind: z.literal('columns'),
  columns: z
    .array(
      z.strictObject({
        title: plainText.optional(),
        blocks: z.array(z.discriminatedUnion('kind', simpleBlocks)).min(1),
      }),
    )
    .length(2),
});

const blocks = z.array(z.discriminatedUnion('kind', [...simpleBlocks, columnsBlock])).min(1);

/**
 * Front matter of `content/worksheets/<slug>.md`; the body says what to do, in at most three lines. An edition prints the sheets
 * that its sessions name among their materials.
 */
export const worksheetSchema = z.strictObject({
  /** Its place among the sheets. */
  number: z.int().min(1),
  title: plainText,
  /** Who fill it in together; absent for a sheet that is only read or ticked. */
  form: groupForm.optional(),
  paper: z.enum(['a4', 'a3', 'a3-landscape']),
  blocks,
  /** What stands on the back of the sheet. */
  back: z.strictObject({ title: plainText, blocks }).optional(),
  rights,
});
