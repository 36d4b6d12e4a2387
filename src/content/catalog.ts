import type { z } from 'zod';
import type { Origin } from '../diagnostics/origin.ts';
import type { RichText } from './rich-text.ts';
import type { creditsCardSchema, instructionCardSchema, pilesSchema, valueCardSchema } from './schemas/cards.ts';
import type { plainWordsSchema } from './schemas/plain-words.ts';
import type { assignmentSchema, pageSchema, storySchema, themeSchema } from './schemas/prose.ts';
import type { RichTextSource } from './schemas/scalars.ts';
import type { sessionSchema } from './schemas/sessions.ts';
import type {
  brandSchema,
  cardFormatsSchema,
  documentDefinitionSchema,
  languageSchema,
  organisationSchema,
  paperFormatsSchema,
} from './schemas/settings.ts';
import type { toolkitSchema } from './schemas/toolkit.ts';
import type { worksheetSchema } from './schemas/worksheets.ts';

/** A schema's output with every Markdown string read. */
export type Read<T> = T extends RichTextSource
  ? RichText
  : T extends readonly unknown[]
    ? { readonly [K in keyof T]: Read<T[K]> }
    : T extends object
      ? { readonly [K in keyof T]: Read<T[K]> }
      : T;

/** One thing of the content, with the place of each of its fields. */
export interface Entry<T> {
  readonly id: string;
  readonly data: T;
  readonly origin: Origin;
  /** The place of a field (`['blocks', 2, 'say']`), or of the nearest thing around it that was written. */
  locate(path: readonly (string | number)[]): Origin;
}

export type Toolkit = Read<z.output<typeof toolkitSchema>>;
export type ValueCard = Read<z.output<typeof valueCardSchema>> & { readonly rights: Rights };
export type Rights = Read<z.output<typeof storySchema>>['rights'];
export type Pile = Read<z.output<typeof pilesSchema>>['piles'][number];
export type CreditsCard = Read<z.output<typeof creditsCardSchema>>;
export type InstructionCard = Read<z.output<typeof instructionCardSchema>>;
/** Prose entries carry the Markdown under their front matter as `body`. */
export type Story = Read<z.output<typeof storySchema>> & { readonly body: RichText };
export type Assignment = Read<z.output<typeof assignmentSchema>> & { readonly body: RichText };
export type Theme = Read<z.output<typeof themeSchema>> & { readonly body: RichText };
export type Session = Read<z.output<typeof sessionSchema>> & { readonly body: RichText };
export type Worksheet = Read<z.output<typeof worksheetSchema>> & { readonly body: RichText };
export type ContentPage = Read<z.output<typeof pageSchema>> & { readonly body: RichText };
export type Brand = Read<z.output<typeof brandSchema>>;
export type Language = Read<z.output<typeof languageSchema>>;
export type PlainWords = Read<z.output<typeof plainWordsSchema>>;
export type CardFormat = Read<z.output<typeof cardFormatsSchema>>['cards'][string];
export type PaperFormat = Read<z.output<typeof paperFormatsSchema>>['papers'][string];
export type Organisation = Read<z.output<typeof organisationSchema>>;
export type DocumentDefinition = Read<z.output<typeof documentDefinitionSchema>>;

/** All content of a toolkit folder, read and checked, references included. Maps keep the order of the files' names. */
export interface Catalog {
  readonly toolkit: Entry<Toolkit>;
  /** The deck of the default edition, in print order. */
  readonly cards: ReadonlyMap<string, Entry<ValueCard>>;
  /** The cards that an organisation can take in the place of one of the deck; no id is in both. */
  readonly exchange: ReadonlyMap<string, Entry<ValueCard>>;
  readonly piles: readonly Entry<Pile>[];
  readonly instruction: Entry<InstructionCard>;
  /** Absent when the toolkit has no text for it. */
  readonly creditsCard?: Entry<CreditsCard>;
  readonly stories: ReadonlyMap<string, Entry<Story>>;
  readonly assignments: ReadonlyMap<string, Entry<Assignment>>;
  readonly themes: ReadonlyMap<string, Entry<Theme>>;
  readonly sessions: ReadonlyMap<string, Entry<Session>>;
  readonly worksheets: ReadonlyMap<string, Entry<Worksheet>>;
  readonly pages: ReadonlyMap<string, Entry<ContentPage>>;
  readonly brands: ReadonlyMap<string, Entry<Brand>>;
  readonly languages: ReadonlyMap<string, Entry<Language>>;
  /** Words to avoid, by the language they are of. */
  readonly plainWords: ReadonlyMap<string, Entry<PlainWords>>;
  readonly cardFormats: ReadonlyMap<string, Entry<CardFormat>>;
  readonly paperFormats: ReadonlyMap<string, Entry<PaperFormat>>;
  readonly organisations: ReadonlyMap<string, Entry<Organisation>>;
  /** How documents are made, by the name of their folder in `templates/`. */
  readonly documents: ReadonlyMap<string, Entry<DocumentDefinition>>;
}
