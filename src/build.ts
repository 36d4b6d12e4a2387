import type { Catalog } from './content/catalog.ts';
import { lintContent } from './content/lint/lint-content.ts';
import type { Readability } from './content/lint/readability.ts';
import { loadCatalog } from './content/load-catalog.ts';
import { type Diagnostic, hasErrors, type Outcome } from './diagnostics/diagnostic.ts';
import type { DocumentTree } from './document/document-tree.ts';
import { parseMarkup } from './document/parse-markup.ts';
import type { DocumentPlan, Edition, OutputPlan } from './edition/edition.ts';
import { resolveEditions } from './edition/resolve-editions.ts';
import { imposeSheets } from './impose/impose-sheets.ts';
import type { SheetSide } from './impose/sheet.ts';
import { layoutDocument } from './layout/layout-document.ts';
import type { PagedDocument } from './layout/page.ts';
import { paintPdf } from './pdf/paint-pdf.ts';
import { preflight, preflightDocument } from './preflight/preflight.ts';
import type { BuiltEdition, BuiltFile } from './publish/built-edition.ts';
import { openRun, type Run } from './run.ts';
import { slugWords } from './slug-words.ts';
import { checkStyles, styleDocument } from './style/style-document.ts';
import { renderTemplate } from './template/render-template.ts';

/** What is to be made, of the toolkit in the folder `root`. */
export interface BuildRequest {
  /** Slugs; empty means all. */
  readonly organisations: readonly string[];
  /** Document ids; absent means all. */
  readonly documents?: readonly string[];
  /** Output profiles; absent means all. */
  readonly profiles?: readonly string[];
  readonly root: string;
  /** False to check: everything but the painting of what would be written. */
  readonly write: boolean;
  /** True to look at the content as an editor would too: its language, and what the selections leave out. */
  readonly lint?: boolean;
  /** How many threads at most. */
  readonly jobs?: number;
}

/** Told how far a build is: `done` of `total` documents. */
export type BuildProgress = (event: {
  readonly organisation: string;
  readonly document: string;
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}) => void;

/** All that a build made and found. With an error among the diagnostics, `editions` are not to be published. */
export interface BuildResult {
  readonly editions: readonly BuiltEdition[];
  readonly diagnostics: readonly Diagnostic[];
  /** The text of a file that a diagnostic points at. */
  readonly sources: (file: string) => string | undefined;
  readonly timings: readonly { readonly stage: string; readonly milliseconds: number }[];
  /** How much there is of what, named in the plural: `cards` → 30. */
  readonly counts: Readonly<Record<string, number>>;
  /** How easily the texts read; only when the request says `lint`. */
  readonly readability?: Readability;
}

/** The family slug lines are set in: the program ships it. */
const slugFamily = ['Source Sans 3'];

/** A document with everything but its ink. */
interface SetDocument {
  readonly plan: DocumentPlan;
  readonly paged: PagedDocument;
  readonly outputs: readonly { readonly plan: OutputPlan; readonly sheets: readonly SheetSide[] | null }[];
}

/**
 * The whole pipeline but the publishing: content → editions → markup → tree → styles → pages → sheets → bytes. Every stage
 * goes on with whatever is sound, so that one run finds all there is to find; nothing is painted when something is wrong.
 */
export async function build(request: BuildRequest, progress: BuildProgress = () => {}): Promise<BuildResult> {
  const opened = openRun(request.root);
  if (opened.value === undefined) return nothing(opened.diagnostics);
  const run = opened.value;
  const catalog = run.take(run.measure('load', () => loadCatalog(run.workspace)));
  const readability =
    catalog && request.lint ? run.take(run.measure('lint', () => lintContent(catalog, run.workspace))) : undefined;
  const editions =
    catalog === undefined ? [] : (run.take(run.measure('resolve', () => resolve(catalog, request))) ?? []);
  const total = editions.reduce((sum, { documents }) => sum + documents.length, 0);
  const set: { edition: Edition; documents: SetDocument[] }[] = [];
  let done = 0;
  for (const edition of editions) {
    const documents: SetDocument[] = [];
    for (const plan of edition.documents) {
      progress({ organisation: edition.slug, document: plan.id, stage: 'set', done: done++, total });
      const document = await setDocument(plan, edition, run);
      if (document !== undefined) documents.push(document);
    }
    set.push({ edition, documents });
  }
  const built: BuiltEdition[] = [];
  if (request.write && !hasErrors(run.diagnostics)) {
    for (const { edition, documents } of set) built.push(await paintEdition(edition, documents, run));
  }
  return {
    editions: built,
    diagnostics: run.diagnostics,
    sources: run.sources,
    timings: run.timings,
    counts: catalog === undefined ? {} : countContent(catalog),
    ...(readability === undefined ? {} : { readability }),
  };
}

function nothing(diagnostics: readonly Diagnostic[]): BuildResult {
  return { editions: [], diagnostics, sources: () => undefined, timings: [], counts: {} };
}

function resolve(catalog: Catalog, request: BuildRequest): Outcome<readonly Edition[]> {
  const { organisations, documents, profiles } = request;
  return resolveEditions(catalog, { organisations, documents, profiles });
}

/** Reads what a document says; once for all settings of it, which share their data. */
async function readDocument(plan: DocumentPlan, edition: Edition, run: Run): Promise<DocumentTree | undefined> {
  const { template, data } = plan;
  if (run.caches.trees.has(data)) return run.caches.trees.get(data);
  const { labels } = edition.language;
  const markup = run.take(
    run.measure('render', () => renderTemplate({ template, data, labels }, run.workspace, run.caches.templates)),
  );
  const tree =
    markup &&
    run.take(
      await run.measure('parse', () =>
        parseMarkup(markup, { imageFolders: edition.assetFolders }, run.workspace, run.caches.images),
      ),
    );
  run.caches.trees.set(data, tree);
  return tree;
}

async function setDocument(plan: DocumentPlan, edition: Edition, run: Run): Promise<SetDocument | undefined> {
  const { styles, customProperties } = plan;
  const tree = await readDocument(plan, edition, run);
  if (tree === undefined) {
    run.add(checkStyles({ styles, customProperties }, run.workspace, run.caches.styles));
    return undefined;
  }
  const styled = run.take(
    run.measure('style', () => styleDocument(tree, { styles, customProperties }, run.workspace, run.caches.styles)),
  );
  if (styled === undefined) return undefined;
  const services = run.textServices(edition.language);
  if (services === undefined) return undefined;
  const title = `${plan.title} – ${edition.title}`;
  const { tag: language } = edition.language;
  const laidOut = run.measure('lay out', () => layoutDocument(styled, services, { title, language }));
  const paged = run.take(laidOut);
  if (paged === undefined) return undefined;
  const about = run.measure('preflight', () => preflightDocument(styled, paged));
  run.add(withoutConsequences(about, laidOut.diagnostics));
  const outputs = plan.outputs.map((output) => {
    const sheets = run.measure('impose', () => imposeOutput(paged, output, plan, edition, run));
    const job = { ...output, sheets, safeZone: plan.safeZone };
    const found = run.measure('preflight', () => preflight(paged, job));
    run.add(withoutConsequences(found, laidOut.diagnostics));
    return { plan: output, sheets };
  });
  return { plan, paged, outputs };
}

/** A text that is too long for its frame also runs over the edge of its card: that is one mistake, said once. */
function withoutConsequences(found: readonly Diagnostic[], causes: readonly Diagnostic[]): readonly Diagnostic[] {
  const places = new Set(causes.map(({ origin }) => JSON.stringify(origin)));
  return found.filter(({ origin }) => origin === undefined || !places.has(JSON.stringify(origin)));
}

function imposeOutput(
  paged: PagedDocument,
  { imposition }: OutputPlan,
  plan: DocumentPlan,
  edition: Edition,
  run: Run,
): readonly SheetSide[] | null {
  if (imposition.kind === 'none') return null;
  const setSlug = run.slugSetter(slugFamily);
  if (setSlug === undefined) return null;
  return run.take(imposeSheets(paged.pages, imposition, slugWords(plan, edition), setSlug)) ?? null;
}

async function paintEdition(edition: Edition, documents: readonly SetDocument[], run: Run): Promise<BuiltEdition> {
  const files: BuiltFile[] = [];
  for (const { plan, paged, outputs } of documents) {
    for (const { plan: output, sheets } of outputs) {
      const metadata = {
        title: paged.title,
        author: edition.publisher,
        language: paged.language,
        producer: run.producer,
        date: run.sourceDate ?? new Date(`${edition.date}T00:00:00Z`),
      };
      const bytes = await run.measure('paint', () =>
        paintPdf({
          document: paged,
          metadata,
          output: sheets === null ? { kind: 'pages', tagged: true } : { kind: 'sheets', sheets },
          cache: run.caches.paint,
        }),
      );
      files.push({
        organisation: edition.slug,
        document: plan.id,
        profile: output.profile,
        title: plan.title,
        path: output.file,
        pages: sheets?.length ?? paged.pages.length,
        bytes,
      });
    }
  }
  const { slug, title, version, organisation } = edition;
  return { slug, title, version, organisation, files };
}

function countContent(catalog: Catalog): Readonly<Record<string, number>> {
  return {
    cards: catalog.cards.size,
    stories: catalog.stories.size,
    assignments: catalog.assignments.size,
    themes: catalog.themes.size,
    sessions: catalog.sessions.size,
    worksheets: catalog.worksheets.size,
    organisations: catalog.organisations.size + 1,
  };
}
