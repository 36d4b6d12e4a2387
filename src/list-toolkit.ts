import { type StoryCoverage, storyCoverage } from './content/lint/story-coverage.ts';
import { loadCatalog } from './content/load-catalog.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { defaultSlug } from './edition/edition-content.ts';
import { documentIds } from './edition/edition-documents.ts';
import { profileIds } from './edition/request.ts';
import { openRun } from './run.ts';

/** What a toolkit folder offers to choose from. */
export interface ToolkitListing {
  readonly organisations: readonly { readonly slug: string; readonly title: string }[];
  readonly documents: readonly { readonly id: string; readonly title: string; readonly profiles: readonly string[] }[];
  readonly profiles: readonly string[];
  readonly formats: readonly { readonly kind: string; readonly id: string; readonly size: string }[];
  /** What the selected stories are about; absent when the content could not be read. */
  readonly coverage?: StoryCoverage;
  readonly diagnostics: readonly Diagnostic[];
  /** The text of a file that a diagnostic points at. */
  readonly sources: (file: string) => string | undefined;
}

/** Reads what a toolkit folder has to choose from, and builds nothing. */
export async function listToolkit(root: string): Promise<ToolkitListing> {
  const opened = openRun(root);
  const run = opened.value;
  const catalog = run?.take(loadCatalog(run.workspace));
  const diagnostics = run?.diagnostics ?? opened.diagnostics;
  const sources = run?.sources ?? (() => undefined);
  if (catalog === undefined) {
    return { organisations: [], documents: [], profiles: profileIds, formats: [], diagnostics, sources };
  }
  const titles = catalog.languages.get(catalog.toolkit.data.language)?.data.documents ?? {};
  const profilesOf = (id: string): readonly string[] => {
    const definitions = [...catalog.documents.values()].map(({ data }) => data);
    const own = definitions.find((each) => each.scope === 'toolkit' && each.id === id);
    const definition = own ?? definitions.find((each) => each.scope === 'session');
    return [...new Set(definition?.outputs.map(({ profile }) => profile) ?? [])];
  };
  const formats = (kind: string, entries: typeof catalog.cardFormats | typeof catalog.paperFormats) =>
    [...entries].map(([id, { data }]) => ({ kind, id, size: `${data.width} × ${data.height}` }));
  return {
    organisations: [
      { slug: defaultSlug, title: catalog.toolkit.data.title },
      ...[...catalog.organisations.values()].map(({ id, data }) => ({ slug: id, title: data.title ?? data.name })),
    ],
    documents: documentIds(catalog).map((id) => ({ id, title: titles[id]?.title ?? id, profiles: profilesOf(id) })),
    profiles: profileIds,
    formats: [...formats('card', catalog.cardFormats), ...formats('paper', catalog.paperFormats)],
    coverage: storyCoverage(catalog),
    diagnostics,
    sources,
  };
}
