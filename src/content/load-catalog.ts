import type { z } from 'zod';
import { hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Catalog, Entry, Read, ValueCard } from './catalog.ts';
import { checkExchange } from './check-exchange.ts';
import { checkReferences } from './check-references.ts';
import { checkSums } from './check-sums.ts';
import { partOf } from './entry.ts';
import { findFiles } from './find-files.ts';
import { type Loaded, loadData, loadProse } from './load-entries.ts';
import { creditsCardSchema, instructionCardSchema, pilesSchema, valueDeckSchema } from './schemas/cards.ts';
import { plainWordsSchema } from './schemas/plain-words.ts';
import { assignmentSchema, pageSchema, storySchema, themeSchema } from './schemas/prose.ts';
import { sessionSchema } from './schemas/sessions.ts';
import {
  brandSchema,
  cardFormatsSchema,
  documentDefinitionSchema,
  languageSchema,
  organisationSchema,
  paperFormatsSchema,
} from './schemas/settings.ts';
import { toolkitSchema } from './schemas/toolkit.ts';
import { worksheetSchema } from './schemas/worksheets.ts';
import { soundCatalog } from './sound-catalog.ts';

type Deck = Read<z.output<typeof valueDeckSchema>>;

/**
 * Reads and checks all content of a toolkit, every fault of every file in one go. With errors the value is what is sound
 * of it; there is none when a file that everything rests on is not.
 */
export function loadCatalog(workspace: Workspace): Outcome<Catalog> {
  const found = findFiles(workspace);
  const { files } = found;
  const loaded = {
    toolkit: loadData(workspace, files.toolkit, toolkitSchema),
    deck: loadData(workspace, files.deck, valueDeckSchema),
    exchange: loadData(workspace, files.exchange, valueDeckSchema),
    piles: loadData(workspace, files.piles, pilesSchema),
    instruction: loadData(workspace, files.instruction, instructionCardSchema),
    creditsCard: loadData(workspace, files.creditsCard, creditsCardSchema),
    stories: loadProse(workspace, files.stories, storySchema),
    assignments: loadProse(workspace, files.assignments, assignmentSchema),
    themes: loadProse(workspace, files.themes, themeSchema),
    sessions: loadProse(workspace, files.sessions, sessionSchema),
    worksheets: loadProse(workspace, files.worksheets, worksheetSchema),
    pages: loadProse(workspace, files.pages, pageSchema),
    brands: loadData(workspace, files.brands, brandSchema),
    languages: loadData(workspace, files.languages, languageSchema),
    plainWords: loadData(workspace, files.plainWords, plainWordsSchema),
    cardFormats: loadData(workspace, files.cardFormats, cardFormatsSchema),
    paperFormats: loadData(workspace, files.paperFormats, paperFormatsSchema),
    organisations: loadData(workspace, files.organisations, organisationSchema),
    documents: loadData(workspace, files.documents, documentDefinitionSchema),
  };
  const diagnostics = [
    ...found.diagnostics,
    ...Object.values(loaded).flatMap((each) => each.diagnostics),
    ...checkReferences(loaded, files),
    ...checkExchange(loaded, files),
    ...checkSums(loaded),
  ];
  const toolkit = only(loaded.toolkit);
  const deck = only(loaded.deck);
  const exchange = only(loaded.exchange);
  const instruction = only(loaded.instruction);
  const piles = only(loaded.piles);
  const creditsCard = only(loaded.creditsCard);
  const cardFormats = only(loaded.cardFormats);
  const paperFormats = only(loaded.paperFormats);
  if (!toolkit || !deck || !instruction || !piles || !cardFormats || !paperFormats) return { diagnostics };
  const value: Catalog = {
    toolkit,
    cards: cardsOf(deck),
    exchange: exchange === undefined ? new Map() : cardsOf(exchange),
    piles: piles.data.piles.map((pile, index) => partOf(piles, ['piles', index], pile.id, pile)),
    instruction,
    ...(creditsCard && { creditsCard }),
    stories: loaded.stories.entries,
    assignments: loaded.assignments.entries,
    themes: loaded.themes.entries,
    sessions: loaded.sessions.entries,
    worksheets: loaded.worksheets.entries,
    pages: loaded.pages.entries,
    brands: loaded.brands.entries,
    languages: loaded.languages.entries,
    plainWords: loaded.plainWords.entries,
    cardFormats: partsOf(cardFormats, 'cards', cardFormats.data.cards),
    paperFormats: partsOf(paperFormats, 'papers', paperFormats.data.papers),
    organisations: loaded.organisations.entries,
    documents: loaded.documents.entries,
  };
  const sound = hasErrors(diagnostics) ? soundCatalog(value) : value;
  return sound === undefined ? { diagnostics } : { value: sound, diagnostics };
}

/** The entry of a collection that is one file; without it there was an error, and no catalog is made. */
function only<T>({ entries }: Loaded<T>): Entry<T> | undefined {
  const [entry] = entries.values();
  return entry;
}

function partsOf<T>(whole: Entry<unknown>, field: string, parts: Readonly<Record<string, T>>) {
  return new Map(Object.entries(parts).map(([id, part]) => [id, partOf(whole, [field, id], id, part)]));
}

/** The cards in the order of their file; one that states no rights has those of the file, and says they were written there. */
function cardsOf(deck: Entry<Deck>): ReadonlyMap<string, Entry<ValueCard>> {
  const entries = deck.data.cards.map((card, index): Entry<ValueCard> => {
    const entry = partOf(deck, ['cards', index], card.id, { ...card, rights: card.rights ?? deck.data.rights });
    if (card.rights !== undefined) return entry;
    return { ...entry, locate: (path) => (path[0] === 'rights' ? deck.locate(path) : entry.locate(path)) };
  });
  return new Map(entries.map((entry) => [entry.id, entry]));
}
