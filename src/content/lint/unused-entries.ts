import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Catalog, Entry } from '../catalog.ts';
import { type CollectionName, kindOf } from '../find-files.ts';

/**
 * A warning at the beginning of each file that no edition uses: stories, assignments, themes and sessions that no selection
 * names, worksheets that no other session hands out, pages that no template names, and lists of plain words for a language there is
 * not. Brands, languages and formats are a stock that toolkits share: there it is no fault that one is not used.
 */
export function checkUnusedEntries(catalog: Catalog, workspace: Workspace): readonly Diagnostic[] {
  const { languages, stories, assignments, themes, sessions, worksheets, pages, plainWords } = catalog;
  const printed = {
    stories: selectedAnywhere(catalog, 'stories'),
    assignments: selectedAnywhere(catalog, 'assignments'),
    themes: selectedAnywhere(catalog, 'themes'),
    sessions: selectedAnywhere(catalog, 'sessions'),
  };
  const handedOut = new Set(
    [...printed.sessions].flatMap((id) => sessions.get(id)?.data.materials.map(({ worksheet }) => worksheet) ?? []),
  );
  const isNamedPage = pagesInTemplates(workspace);
  return [
    ...unused('stories', stories, ({ id }) => printed.stories.has(id)),
    ...unused('assignments', assignments, ({ id }) => printed.assignments.has(id)),
    ...unused('themes', themes, ({ id }) => printed.themes.has(id)),
    ...unused('sessions', sessions, ({ id }) => printed.sessions.has(id)),
    ...unused('worksheets', worksheets, ({ id }) => handedOut.has(id)),
    ...unused('pages', pages, ({ id }) => isNamedPage(id)),
    ...unused('plainWords', plainWords, ({ id }) => languages.has(id)),
  ];
}

function unused<T>(
  collection: CollectionName,
  entries: ReadonlyMap<string, Entry<T>>,
  isUsed: (entry: Entry<T>) => boolean,
): readonly Diagnostic[] {
  return [...entries.values()]
    .filter((entry) => !isUsed(entry))
    .map(({ id, origin: { file } }) => {
      const origin = { file, line: 1, column: 1 };
      return diagnostic('lint/unused-entry', { kind: kindOf(collection), id }, { origin });
    });
}

/** What the default edition selects, or any organisation for itself. */
function selectedAnywhere(
  { toolkit, organisations }: Catalog,
  list: keyof Catalog['toolkit']['data']['selection'],
): ReadonlySet<string> {
  const own = [...organisations.values()].flatMap(({ data }) => data.selection?.[list] ?? []);
  return new Set([...toolkit.data.selection[list], ...own]);
}

/** Whether a template prints a page: it says `pages.voorwoord`, or goes through all `pages`. */
function pagesInTemplates(workspace: Workspace): (id: string) => boolean {
  const named = new Set<string>();
  for (const path of workspace.glob(['templates/**/*.hbs'])) {
    const text = workspace.readText(path).value ?? '';
    for (const [, expression] of text.matchAll(/\{\{([^{}]*)\}\}/g)) {
      for (const [, id] of (expression ?? '').matchAll(/\bpages\b(?:\.([a-z0-9-]+))?/g)) named.add(id ?? everyPage);
    }
  }
  return (id) => named.has(everyPage) || named.has(id);
}

/** No page has this name: a slug has no star. */
const everyPage = '*';
