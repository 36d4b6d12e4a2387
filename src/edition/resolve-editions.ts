import type { Catalog } from '../content/catalog.ts';
import { type Diagnostic, diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Edition } from './edition.ts';
import { defaultSlug } from './edition-content.ts';
import { freezePlan } from './freeze.ts';
import { type EditionRequest, readRequest } from './request.ts';
import { resolveEdition } from './resolve-edition.ts';

/**
 * Turns the catalog into a frozen plan for each edition that is asked for, in the order asked. Errors are those of the
 * request and of every edition together; what editions have in common is said once. With errors there is no value.
 */
export function resolveEditions(catalog: Catalog, request: EditionRequest): Outcome<readonly Edition[]> {
  const choice = readRequest(catalog, request);
  const editions = choice.value.slugs.map((slug) => resolveEdition(catalog, slug, choice.value));
  const diagnostics = distinct([
    ...choice.diagnostics,
    ...reservedSlug(catalog),
    ...editions.flatMap((edition) => edition.diagnostics),
  ]);
  if (hasErrors(diagnostics)) return { diagnostics };
  return { value: freezePlan(editions.flatMap(({ value }) => value ?? [])), diagnostics };
}

function reservedSlug({ organisations }: Catalog): readonly Diagnostic[] {
  const organisation = organisations.get(defaultSlug);
  if (organisation === undefined) return [];
  return [diagnostic('edition/reserved-slug', { slug: defaultSlug }, { origin: organisation.origin })];
}

function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((each) => [JSON.stringify(each), each])).values()];
}
