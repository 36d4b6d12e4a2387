import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Origin } from '../diagnostics/origin.ts';
import { nearestName } from '../diagnostics/suggest.ts';
import type { ContentFile } from './entry.ts';
import type { CollectionName, FilesByCollection } from './find-files.ts';
import { valuesAt } from './values-at.ts';

interface Named {
  readonly id: string;
  readonly origin: Origin;
}

/**
 * Checks that no exchange card is in the deck, and what organisations exchange: each card goes out once and comes in once,
 * those that go out are of the deck, those that come in are not, and words are given to no card that is out. Nothing is said
 * of it when one of the two files with cards cannot be read.
 */
export function checkExchange(
  loaded: Readonly<Record<CollectionName, { readonly files: readonly ContentFile[] }>>,
  found: FilesByCollection,
): readonly Diagnostic[] {
  const deckFile = loaded.deck.files[0];
  if (deckFile === undefined || loaded.exchange.files.length < found.exchange.length) return [];
  const deck = named(deckFile, 'cards[].id');
  const others = loaded.exchange.files.flatMap((file) => named(file, 'cards[].id'));
  const inBoth = others.flatMap(({ id, origin }) => {
    const same = deck.find((card) => card.id === id);
    return same === undefined
      ? []
      : [diagnostic('content/duplicate-id', { kind: 'card', id }, { origin, related: [same.origin] })];
  });
  return [...inBoth, ...loaded.organisations.files.flatMap((file) => checkOrganisation(file, deck, others))];
}

function checkOrganisation(file: ContentFile, deck: readonly Named[], others: readonly Named[]): readonly Diagnostic[] {
  const gone = named(file, 'deck.exchange[].out');
  const come = named(file, 'deck.exchange[].in');
  const faults = [
    ...gone.flatMap((each) => misplaced(each, 'value card', deck, others, 'content/not-in-deck')),
    ...come.flatMap((each) => misplaced(each, 'exchange card', others, deck, 'content/in-deck-already')),
    ...[gone, come].flatMap(repeated),
  ];
  // Whatever else is said of a card may follow from these.
  if (faults.length > 0) return faults;
  return named(file, 'cards[].id').flatMap(({ id, origin }) => {
    const out = gone.find((card) => card.id === id);
    const isPrinted = come.some((card) => card.id === id) || !(out ?? others.find((card) => card.id === id));
    return isPrinted ? [] : [diagnostic('content/card-not-printed', { id }, { origin, related: [out?.origin] })];
  });
}

/** An error for a card that is not among those it should be of: it is of the `opposite` ones, or does not exist. */
function misplaced(
  { id, origin }: Named,
  kind: string,
  all: readonly Named[],
  opposite: readonly Named[],
  code: Extract<DiagnosticCode, 'content/not-in-deck' | 'content/in-deck-already'>,
): readonly Diagnostic[] {
  if (all.some((card) => card.id === id)) return [];
  if (opposite.some((card) => card.id === id)) return [diagnostic(code, { id }, { origin })];
  const suggestion = nearestName(
    id,
    all.map((card) => card.id),
  );
  return [diagnostic('content/unknown-reference', { kind, id }, { origin, suggestion })];
}

function repeated(cards: readonly Named[]): readonly Diagnostic[] {
  return cards.flatMap(({ id, origin }, index) => {
    const first = cards.findIndex((card) => card.id === id);
    if (first === index) return [];
    return [diagnostic('content/listed-twice', { kind: 'card', id }, { origin, related: [cards[first]?.origin] })];
  });
}

function named(file: ContentFile, pattern: string): readonly Named[] {
  return valuesAt(file.data, pattern).flatMap(({ value, path }) =>
    typeof value === 'string' ? [{ id: value, origin: file.locate(path) }] : [],
  );
}
