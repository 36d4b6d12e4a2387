import type { Brand, Catalog, Entry, Language } from '../content/catalog.ts';
import type { Origin } from '../diagnostics/origin.ts';
import { entryNamed } from './lookup.ts';

/** The slug of the edition that is nobody's own. */
export const defaultSlug = 'standaard';

/** Whose edition it is. */
export interface Sender {
  readonly name: string;
  readonly short: string;
  readonly logo: { readonly file: string; readonly alt: string } | null;
}

type Texts =
  | 'toolkit'
  | 'cards'
  | 'exchange'
  | 'piles'
  | 'instruction'
  | 'stories'
  | 'assignments'
  | 'themes'
  | 'sessions'
  | 'worksheets'
  | 'pages';

/** What one edition says: the catalog's texts, with what the layers laid over them. Its `cards` are the deck it prints. */
export interface EditionContent extends Pick<Catalog, Texts> {
  readonly slug: string;
  readonly sender: Entry<Sender>;
  readonly brand: Entry<Brand>;
  /** The cards that are not in its deck, though they are in that of the default edition: where each was sent out. */
  readonly sentOut: ReadonlyMap<string, Origin>;
}

/** An edition's content with the language it is printed in. */
export interface LocalisedContent extends EditionContent {
  readonly language: Entry<Language>;
}

/** The lowest layer: the default edition, sent by the publisher. */
export function baseLayer(catalog: Catalog): EditionContent {
  const { toolkit, cards, exchange, piles, instruction, stories, assignments, themes, sessions, worksheets, pages } =
    catalog;
  const { publisher, brand } = toolkit.data;
  const sender: Entry<Sender> = {
    id: defaultSlug,
    data: { name: publisher, short: publisher, logo: null },
    origin: toolkit.origin,
    locate: () => toolkit.locate(['publisher']),
  };
  return {
    slug: defaultSlug,
    sender,
    brand: entryNamed(catalog.brands, brand),
    sentOut: new Map(),
    ...{ toolkit, cards, exchange, piles, instruction, stories, assignments, themes, sessions, worksheets, pages },
  };
}
