import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Origin } from '../diagnostics/origin.ts';
import { nearestName } from '../diagnostics/suggest.ts';
import type { ContentFile } from './entry.ts';
import { type CollectionName, collectionNames, type FilesByCollection, kindOf } from './find-files.ts';
import { valuesAt } from './values-at.ts';

type Rules = Readonly<Partial<Record<CollectionName, Readonly<Record<string, string>>>>>;

/** Where ids are given inside a file: a place, as {@link valuesAt} takes it, and the kind of thing that gets the id. */
const definitions: Rules = {
  toolkit: {
    'pillars[].id': 'pillar',
    'relations[].id': 'relation',
    'ambitions[].id': 'ambition',
    'levels[].id': 'level',
  },
  deck: { 'cards[].id': 'card' },
  exchange: { 'cards[].id': 'card' },
  piles: { 'piles[].id': 'pile' },
  sessions: { 'blocks[].id': 'block' },
  plainWords: { 'words[].avoid[]': 'word' },
  cardFormats: { 'cards{}': 'card size' },
  paperFormats: { 'papers{}': 'paper' },
};

const selection = {
  'selection.stories[]': 'story',
  'selection.assignments[]': 'assignment',
  'selection.themes[]': 'theme',
  'selection.sessions[]': 'session',
};

/** Where ids are used. */
const references: Rules = {
  toolkit: { language: 'language', brand: 'brand', ...selection },
  stories: { pillar: 'pillar', level: 'level', relation: 'relation', ambition: 'ambition', 'cards[]': 'card' },
  assignments: { pillar: 'pillar', level: 'level', 'cards[]': 'card', 'stories[]': 'story' },
  themes: { 'stories[]': 'story', 'cards[]': 'card' },
  sessions: { 'materials[].worksheet': 'worksheet', 'short.blocks[].block': 'block', 'short.dropped[].block': 'block' },
  organisations: { language: 'language', 'cards[].id': 'card', ...selection, 'start{}': 'session' },
  documents: { card: 'card size', 'outputs[].card': 'card size', 'outputs[].paper': 'paper' },
};

/** Where the same id may come back: a document is printed on one paper in several ways. */
const repeatable: ReadonlySet<string> = new Set(['outputs[].paper']);

type Ids = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Checks that whatever is named exists, once, and that no list names it twice. Looks at what was written, not at what fits
 * the schemas, so that one fault in a file hides no other. A kind whose own file could not be read is not checked.
 */
export function checkReferences(
  loaded: Readonly<Record<CollectionName, { readonly files: readonly ContentFile[] }>>,
  found: FilesByCollection,
): readonly Diagnostic[] {
  const shared = new Map<string, Set<string>>(
    collectionNames.map((name) => [kindOf(name), new Set(found[name].map(({ id }) => id))]),
  );
  for (const name of ['toolkit', 'deck', 'exchange', 'cardFormats', 'paperFormats'] as const) {
    for (const file of loaded[name].files) {
      for (const [kind, ids] of idsIn(file, name)) shared.set(kind, new Set([...(shared.get(kind) ?? []), ...ids]));
    }
  }
  // Cards stand in two files: with one of them unread, nobody knows which there are.
  const unread = loaded.deck.files.length === 0 || loaded.exchange.files.length < found.exchange.length;
  if (unread) shared.delete('card');
  return collectionNames.flatMap((name) =>
    loaded[name].files.flatMap((file) => {
      const own = idsIn(file, name);
      const uses = usesOf(file, references[name]);
      return [
        ...usesOf(file, definitions[name]).flatMap((each) => repeated('content/duplicate-id', each)),
        ...uses
          .filter(({ pattern }) => !repeatable.has(pattern))
          .flatMap((each) => repeated('content/listed-twice', each)),
        ...uses.flatMap((each) => unknown(each, own, shared)),
      ];
    }),
  );
}

/** The ids given in a file; a kind of which it gives none is left out, since its list is then what is wrong. */
function idsIn(file: ContentFile, collection: CollectionName): ReadonlyMap<string, Set<string>> {
  const given = usesOf(file, definitions[collection]).filter(({ ids }) => ids.length > 0);
  return new Map(given.map(({ kind, ids }) => [kind, new Set(ids.map(({ id }) => id))]));
}

interface Uses {
  readonly pattern: string;
  readonly kind: string;
  readonly ids: readonly { readonly id: string; readonly origin: Origin }[];
}

function usesOf(file: ContentFile, rules: Readonly<Record<string, string>> = {}): readonly Uses[] {
  return Object.entries(rules).map(([pattern, kind]) => {
    const locate = pattern.endsWith('{}') ? file.locateKey : file.locate;
    const written = valuesAt(file.data, pattern).filter(({ value }) => typeof value === 'string');
    return { pattern, kind, ids: written.map(({ value, path }) => ({ id: value as string, origin: locate(path) })) };
  });
}

function repeated(code: 'content/duplicate-id' | 'content/listed-twice', { kind, ids }: Uses): readonly Diagnostic[] {
  return ids.flatMap(({ id, origin }, index) => {
    const first = ids.findIndex((each) => each.id === id);
    return first === index ? [] : [diagnostic(code, { kind, id }, { origin, related: [ids[first]?.origin] })];
  });
}

function unknown({ kind, ids }: Uses, own: Ids, shared: Ids): readonly Diagnostic[] {
  const known = own.get(kind) ?? shared.get(kind);
  if (known === undefined) return [];
  return ids
    .filter(({ id }) => !known.has(id))
    .map(({ id, origin }) =>
      diagnostic('content/unknown-reference', { kind, id }, { origin, suggestion: nearestName(id, known) }),
    );
}
