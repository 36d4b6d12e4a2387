import type { Catalog } from '../content/catalog.ts';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { nearestName } from '../diagnostics/suggest.ts';
import type { ProfileId } from './edition.ts';
import { defaultSlug } from './edition-content.ts';
import { documentIds } from './edition-documents.ts';

/** What a person asks to be made. */
export interface EditionRequest {
  /** Slugs; empty means all. The default edition is `standaard`. */
  readonly organisations: readonly string[];
  /** Document ids; absent or empty means all. */
  readonly documents?: readonly string[] | undefined;
  readonly profiles?: readonly string[] | undefined;
}

/** Every output profile there is. */
export const profileIds: readonly ProfileId[] = ['screen', 'office', 'large-print'];

/** The slugs of all editions of a toolkit, the default one first. */
export function editionSlugs(catalog: Catalog): readonly string[] {
  return [defaultSlug, ...catalog.organisations.keys()];
}

/** What is to be made, every name known. */
export interface EditionChoice {
  readonly slugs: readonly string[];
  readonly documents: readonly string[];
  readonly profiles: readonly string[];
}

/**
 * Reads a request against the catalog. A name that stands for nothing is an error, without a place because it was not
 * written in a file, and is left out of the choice; the order and a repetition of names do not matter for the rest.
 */
export function readRequest(catalog: Catalog, request: EditionRequest): Required<Outcome<EditionChoice>> {
  const diagnostics: Diagnostic[] = [];
  const choose = (code: UnknownName, asked: readonly string[] | undefined, known: readonly string[]) => {
    const names = [...new Set(asked)];
    const chosen = names.filter((name) => known.includes(name));
    for (const name of names) {
      if (chosen.includes(name)) continue;
      const place = { suggestion: nearestName(name, known) };
      diagnostics.push(diagnostic(code, { name, known: known.join(', ') }, place));
    }
    return chosen.length === 0 ? known : chosen;
  };
  const value = {
    slugs: choose('edition/unknown-organisation', request.organisations, editionSlugs(catalog)),
    documents: choose('edition/unknown-document', request.documents, documentIds(catalog)),
    profiles: choose('edition/unknown-profile', request.profiles, profileIds),
  };
  return { value, diagnostics };
}

type UnknownName = 'edition/unknown-organisation' | 'edition/unknown-document' | 'edition/unknown-profile';
