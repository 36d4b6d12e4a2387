import type { z } from 'zod';
import type { Origin } from '../../diagnostics/origin.ts';
import type { Catalog, Entry } from '../catalog.ts';
import type { RichText } from '../rich-text.ts';
import { printedTexts } from '../schema-walk.ts';
import { creditsCardSchema, instructionCardSchema, valueCardSchema } from '../schemas/cards.ts';
import { assignmentSchema, pageSchema, storySchema, themeSchema } from '../schemas/prose.ts';
import { sessionSchema } from '../schemas/sessions.ts';
import { organisationSchema } from '../schemas/settings.ts';
import { toolkitSchema } from '../schemas/toolkit.ts';
import { worksheetSchema } from '../schemas/worksheets.ts';
import { valuesAt } from '../values-at.ts';
import { plainRunningText, type RunningText, richRunningTexts } from './running-text.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import type { PlaceOf } from './text-places.ts';

/** A text of the content as the rules look at it. */
export interface LintText {
  readonly kind: Collection;
  readonly file: string;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Whether it is a question to talk about. */
  readonly isQuestion: boolean;
  /** The place of the characters from `from` up to `to`. */
  place(from: number, to: number): Origin;
}

/** Which texts are looked at: what a schema calls plain text, and Markdown; and which of them are questions. */
const collections = {
  toolkit: { schema: toolkitSchema, questions: ['questions[]'] },
  cards: { schema: valueCardSchema, questions: ['question'] },
  exchange: { schema: valueCardSchema, questions: ['question'] },
  instruction: { schema: instructionCardSchema, questions: [] },
  creditsCard: { schema: creditsCardSchema, questions: [] },
  stories: { schema: storySchema, questions: ['questions[]'] },
  assignments: { schema: assignmentSchema, questions: [] },
  themes: { schema: themeSchema, questions: ['question', 'follow[]'] },
  sessions: { schema: sessionSchema, questions: ['blocks[].questions[]'] },
  worksheets: { schema: worksheetSchema, questions: [] },
  pages: { schema: pageSchema, questions: [] },
  organisations: { schema: organisationSchema, questions: ['cards[].question'] },
} as const satisfies Readonly<Record<string, { readonly schema: z.ZodType; readonly questions: readonly string[] }>>;

type Collection = keyof typeof collections;

/** Fields whose words are not the authors' own: names of people, holders, fonts and files. */
const notProse: ReadonlySet<string | number | undefined> = new Set(['rights', 'credits', 'brand', 'logo']);

/** Every text of the catalog that its readers read, in the order of collections, entries and fields. */
export function lintTexts(catalog: Catalog, placeOf: PlaceOf): readonly LintText[] {
  return (Object.keys(collections) as readonly Collection[]).flatMap((kind) => {
    const held: Entry<unknown> | ReadonlyMap<string, Entry<unknown>> = catalog[kind] ?? new Map();
    const entries = 'locate' in held ? [held] : [...held.values()];
    return entries.flatMap((entry) => textsOf(entry, kind, placeOf));
  });
}

function textsOf(entry: Entry<unknown>, kind: Collection, placeOf: PlaceOf): readonly LintText[] {
  const { schema, questions } = collections[kind];
  const asked = new Set(
    questions.flatMap((pattern) => valuesAt(entry.data, pattern)).map(({ path }) => path.join('.')),
  );
  const lintText = (running: RunningText, isQuestion: boolean): LintText => ({
    ...{ kind, isQuestion, file: entry.origin.file, text: running.text, sentences: sentencesOf(running.text) },
    place: (from, to) => placeOf(running, from, to),
  });
  const plain = printedTexts(schema, entry.data)
    .filter(({ path }) => !notProse.has(path[0]))
    .map(({ path, text }) =>
      lintText(
        plainRunningText(text, () => entry.locate(path)),
        asked.has(path.join('.')),
      ),
    );
  const rich = richTextsIn(entry.data).flatMap(richRunningTexts);
  return [...plain, ...rich.map((running) => lintText(running, false))];
}

/** The Markdown that was read, wherever it stands in the data. */
function richTextsIn(data: unknown): readonly RichText[] {
  if (typeof data !== 'object' || data === null) return [];
  if ('kind' in data && data.kind === 'rich-text') return [data as RichText];
  return Object.values(data).flatMap(richTextsIn);
}
