import type { Catalog, Entry } from './catalog.ts';

/**
 * The part of a catalog that hangs together: references to what is not there are left out, and an entry that cannot do
 * without one is left out with them. What is left can be set, so that the faults of later stages come to light in the same
 * run as those of the content. Undefined when the toolkit's own language or brand is missing.
 */
export function soundCatalog(catalog: Catalog): Catalog | undefined {
  const { toolkit, paperFormats, cardFormats, languages } = catalog;
  const cards = new Set([...catalog.cards.keys(), ...catalog.exchange.keys()]);
  if (!languages.has(toolkit.data.language) || !catalog.brands.has(toolkit.data.brand)) return undefined;
  const pillars = idsOf(toolkit.data.pillars);
  const levels = idsOf(toolkit.data.levels);
  const relations = idsOf(toolkit.data.relations);
  const ambitions = idsOf(toolkit.data.ambitions);
  const known = (ids: readonly string[] | undefined, there: Has): string[] => (ids ?? []).filter((id) => there.has(id));

  const stories = keep(catalog.stories, (data) => {
    const hangsTogether =
      pillars.has(data.pillar) &&
      levels.has(data.level) &&
      relations.has(data.relation) &&
      ambitions.has(data.ambition);
    return hangsTogether ? { ...data, cards: known(data.cards, cards) } : undefined;
  });
  const assignments = keep(catalog.assignments, (data) => {
    const hangsTogether = levels.has(data.level) && (data.pillar === undefined || pillars.has(data.pillar));
    return hangsTogether
      ? { ...data, cards: known(data.cards, cards), stories: known(data.stories, stories) }
      : undefined;
  });
  const themes = keep(catalog.themes, (data) => ({
    ...data,
    cards: known(data.cards, cards),
    stories: known(data.stories, stories),
  }));
  const sessions = keep(catalog.sessions, (data) => {
    const isThere = ({ block }: { block: string }): boolean => data.blocks.some(({ id }) => id === block);
    const { short, materials } = data;
    return {
      ...data,
      materials: materials.map(({ worksheet, ...material }) =>
        worksheet === undefined || !catalog.worksheets.has(worksheet) ? material : { ...material, worksheet },
      ),
      ...(short && {
        short: { ...short, blocks: short.blocks.filter(isThere), dropped: short.dropped?.filter(isThere) },
      }),
    };
  });
  const prune = <S extends PartialSelection>(selection: S): S => ({
    ...selection,
    ...(selection.stories && { stories: known(selection.stories, stories) }),
    ...(selection.assignments && { assignments: known(selection.assignments, assignments) }),
    ...(selection.themes && { themes: known(selection.themes, themes) }),
    ...(selection.sessions && { sessions: known(selection.sessions, sessions) }),
  });
  const organisations = keep(catalog.organisations, (data) => {
    if (data.language !== undefined && !languages.has(data.language)) return undefined;
    const exchange = soundExchange(data.deck?.exchange ?? [], catalog);
    const gone = new Set(exchange.map(({ out }) => out));
    const come = new Set(exchange.map((each) => each.in));
    return {
      ...data,
      ...(data.deck && { deck: { ...data.deck, exchange } }),
      ...(data.cards && {
        cards: data.cards.filter(({ id }) => come.has(id) || (catalog.cards.has(id) && !gone.has(id))),
      }),
      ...(data.selection && { selection: prune(data.selection) }),
      ...(data.start && {
        start: Object.fromEntries(Object.entries(data.start).filter(([session]) => sessions.has(session))),
      }),
    };
  });
  const documents = keep(catalog.documents, (data) => {
    const papers = data.outputs.flatMap((output) => ('paper' in output ? [output.paper] : []));
    const card = data.card === undefined || cardFormats.has(data.card);
    return card && papers.every((paper) => paper === undefined || paperFormats.has(paper)) ? data : undefined;
  });
  const selection = prune(toolkit.data.selection);
  const sound = { ...toolkit, data: { ...toolkit.data, selection } };
  return { ...catalog, toolkit: sound, stories, assignments, themes, sessions, organisations, documents };
}

/** The exchanges that can be made: of a card of the deck for one that is not in it, each of them once. */
function soundExchange(
  exchange: readonly { readonly out: string; readonly in: string }[],
  { cards, exchange: others }: Catalog,
) {
  return exchange.filter(
    (each, index) =>
      cards.has(each.out) &&
      others.has(each.in) &&
      !cards.has(each.in) &&
      !exchange.slice(0, index).some((earlier) => earlier.out === each.out || earlier.in === each.in),
  );
}

type PartialSelection = {
  readonly [K in keyof Catalog['toolkit']['data']['selection']]?: readonly string[] | undefined;
};

interface Has {
  has(id: string): boolean;
}

function idsOf(named: readonly { readonly id: string }[]): Has {
  return new Set(named.map(({ id }) => id));
}

function keep<T>(
  entries: ReadonlyMap<string, Entry<T>>,
  sound: (data: T) => T | undefined,
): ReadonlyMap<string, Entry<T>> {
  const kept = new Map<string, Entry<T>>();
  for (const [id, entry] of entries) {
    const data = sound(entry.data);
    if (data !== undefined) kept.set(id, { ...entry, data });
  }
  return kept;
}
