import type { Brand, Catalog, Entry, Language, Toolkit } from '../content/catalog.ts';
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

/** What stands on the backs of the value cards, and which cards come after the values and the piles. */
export type DeckChoices = { readonly [K in keyof StatedChoices]-?: NonNullable<StatedChoices[K]> };

type StatedChoices = NonNullable<Toolkit['deck']>;

type Texts =
  | 'toolkit'
  | 'cards'
  | 'exchange'
  | 'piles'
  | 'instruction'
  | 'creditsCard'
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
  readonly deck: Entry<DeckChoices>;
  /** How many of its cards are not, or not in the same words, in the default edition. */
  readonly changedCards: number;
  /** The cards that are not in its deck, though they are in that of the default edition: where each was sent out. */
  readonly sentOut: ReadonlyMap<string, Origin>;
}

/** An edition's content with the language it is printed in. */
export interface LocalisedContent extends EditionContent {
  readonly language: Entry<Language>;
}

/** The lowest layer: the default edition, sent by the publisher. */
export function baseLayer(catalog: Catalog): EditionContent {
  const {
    toolkit,
    cards,
    exchange,
    piles,
    creditsCard,
    instruction,
    stories,
    assignments,
    themes,
    sessions,
    worksheets,
    pages,
  } = catalog;
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
    deck: baseDeck(toolkit),
    changedCards: 0,
    sentOut: new Map(),
    ...(creditsCard && { creditsCard }),
    ...{ toolkit, cards, exchange, piles, instruction, stories, assignments, themes, sessions, worksheets, pages },
  };
}

function baseDeck(toolkit: Entry<Toolkit>): Entry<DeckChoices> {
  const { backs = 'pattern', extras = ['instruction-and-credits'] } = toolkit.data.deck ?? {};
  return { ...toolkit, data: { backs, extras }, locate: (path) => toolkit.locate(['deck', ...path]) };
}
