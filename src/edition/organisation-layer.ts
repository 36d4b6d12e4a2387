import type { Entry, Organisation } from '../content/catalog.ts';
import type { Origin } from '../diagnostics/origin.ts';
import type { EditionContent } from './edition-content.ts';
import { entryNamed } from './lookup.ts';
import { overlay, overlayEntry } from './overlay.ts';

/** Lays what an organisation states over the content; what it leaves out stays as it was. */
export function organisationLayer(content: EditionContent, organisation: Entry<Organisation>): EditionContent {
  const { name, short, logo, brand, deck } = organisation.data;
  return {
    ...content,
    slug: organisation.id,
    sender: { ...organisation, data: { name, short, logo: logo ?? null }, locate: (path) => organisation.locate(path) },
    toolkit: ownToolkit(content, organisation),
    brand: overlayEntry(content.brand, brand ?? {}, (path) => organisation.locate(['brand', ...path])),
    deck: overlayEntry(content.deck, { backs: deck?.backs, extras: deck?.extras }, (path) =>
      organisation.locate(['deck', ...path]),
    ),
    ...ownCards(content, organisation),
    sessions: ownSessions(content, organisation),
  };
}

function ownToolkit({ toolkit }: EditionContent, organisation: Entry<Organisation>): EditionContent['toolkit'] {
  const { title, version, date, language, pillars, selection } = organisation.data;
  const changes = {
    ...{ title, version, date, language },
    pillars: pillars && toolkit.data.pillars.map((pillar, index) => overlay(pillar, { name: pillars[index] })),
    selection: selection && overlay(toolkit.data.selection, selection),
  };
  return overlayEntry(toolkit, changes, (path) => {
    if (path[0] !== 'pillars') return organisation.locate(path);
    return path[2] === 'name' ? organisation.locate(path.slice(0, 2)) : undefined;
  });
}

/** A card that comes in takes the place, and so the number, of the one that goes out; then cards get other words. */
function ownCards(
  { cards, exchange }: EditionContent,
  organisation: Entry<Organisation>,
): Pick<EditionContent, 'cards' | 'changedCards' | 'sentOut'> {
  const exchanged = organisation.data.deck?.exchange ?? [];
  const own = new Map(
    [...cards].map(([id, card]) => {
      const change = exchanged.find(({ out }) => out === id);
      return change === undefined ? [id, card] : [change.in, entryNamed(exchange, change.in)];
    }),
  );
  organisation.data.cards?.forEach(({ id, ...changes }, index) => {
    const place = ['cards', index];
    own.set(
      id,
      overlayEntry(entryNamed(own, id), changes, (path) => organisation.locate([...place, ...path])),
    );
  });
  const place = (index: number): Origin => organisation.locate(['deck', 'exchange', index, 'out']);
  const usual = new Set(cards.values());
  const changedCards = [...own.values()].filter((card) => !usual.has(card)).length;
  return { cards: own, changedCards, sentOut: new Map(exchanged.map(({ out }, index) => [out, place(index)])) };
}

function ownSessions({ sessions }: EditionContent, organisation: Entry<Organisation>): EditionContent['sessions'] {
  const own = new Map(sessions);
  for (const [id, start] of Object.entries(organisation.data.start ?? {})) {
    own.set(
      id,
      overlayEntry(entryNamed(sessions, id), { start }, () => organisation.locate(['start', id])),
    );
  }
  return own;
}
