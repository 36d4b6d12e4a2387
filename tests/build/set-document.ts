import { loadCatalog } from '../../src/content/load-catalog.ts';
import { parseMarkup } from '../../src/document/parse-markup.ts';
import { resolveEditions } from '../../src/edition/resolve-editions.ts';
import { imposeSheets } from '../../src/impose/impose-sheets.ts';
import type { SheetSide } from '../../src/impose/sheet.ts';
import { layoutDocument } from '../../src/layout/layout-document.ts';
import type { PagedDocument } from '../../src/layout/page.ts';
import { openRun } from '../../src/run.ts';
import { slugWords } from '../../src/slug-words.ts';
import { styleDocument } from '../../src/style/style-document.ts';
import { renderTemplate } from '../../src/template/render-template.ts';
import { repository } from './repository-content.ts';

/** What the stages hand on before anything is painted. */
export interface SetDocument {
  readonly paged: PagedDocument;
  /** The sheets of its last output; none for a document that is not imposed. */
  readonly sheets: readonly SheetSide[];
}

/** Those that share the setting for a screen. */
const onScreen = ['screen', 'office'];

/** Takes documents of the default edition through the stages, one after the other: id → what was set. */
export function setDocuments(...ids: readonly string[]): Promise<ReadonlyMap<string, SetDocument>> {
  return setDocumentsOf('standaard', ids);
}

/** {@link setDocuments} in large print. */
export function setLargePrint(...ids: readonly string[]): Promise<ReadonlyMap<string, SetDocument>> {
  return setDocumentsOf('standaard', ids, repository, ['large-print']);
}

/** {@link setDocuments} of any edition, in any toolkit; nothing may be wrong with them. */
export async function setDocumentsOf(
  organisation: string,
  ids: readonly string[],
  root = repository,
  profiles: readonly string[] = onScreen,
): Promise<ReadonlyMap<string, SetDocument>> {
  const run = openRun(root).value!;
  const catalog = run.take(loadCatalog(run.workspace))!;
  const [edition] = run.take(resolveEditions(catalog, { organisations: [organisation], documents: ids, profiles }))!;
  const { labels, tag: language } = edition!.language;
  const services = run.textServices(edition!.language)!;
  const set = new Map<string, SetDocument>();
  for (const plan of edition!.documents) {
    const markup = run.take(renderTemplate({ ...plan, labels }, run.workspace, run.caches.templates))!;
    const images = { imageFolders: edition!.assetFolders };
    const tree = run.take(await parseMarkup(markup, images, run.workspace, run.caches.images))!;
    const styled = run.take(styleDocument(tree, plan, run.workspace, run.caches.styles))!;
    const paged = run.take(layoutDocument(styled, services, { title: plan.title, language }))!;
    const imposition = plan.outputs.at(-1)!.imposition;
    const words = slugWords(plan, edition!);
    const imposed =
      imposition.kind === 'none'
        ? undefined
        : imposeSheets(paged.pages, imposition, words, run.slugSetter(['Source Sans 3'])!);
    set.set(plan.id, { paged, sheets: imposed?.value ?? [] });
  }
  return set;
}
