import type { Catalog, DocumentDefinition, Entry, Session } from '../content/catalog.ts';
import type { LocalisedContent } from './edition-content.ts';
import { entriesNamed } from './lookup.ts';

/** A document that an edition has. */
export interface EditionDocument {
  readonly id: string;
  readonly definition: Entry<DocumentDefinition>;
  /** The session it is the script of; null for a document about the toolkit as a whole. */
  readonly session: Entry<Session> | null;
}

/** The documents of an edition: those about the toolkit, and one for each session it selects. */
export function editionDocuments(catalog: Catalog, content: LocalisedContent): readonly EditionDocument[] {
  const sessions = entriesNamed(content.sessions, content.toolkit.data.selection.sessions);
  return [...catalog.documents.values()].flatMap((definition): readonly EditionDocument[] => {
    if (definition.data.scope === 'toolkit') return [{ id: definition.data.id, definition, session: null }];
    return sessions.map((session) => ({ id: session.id, definition, session }));
  });
}

/** Every document id that some edition could have. */
export function documentIds({ documents, sessions }: Catalog): readonly string[] {
  const ids = [...documents.values()].flatMap(({ data }) =>
    data.scope === 'toolkit' ? [data.id] : [...sessions.keys()],
  );
  return [...new Set(ids)];
}
