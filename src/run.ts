import { fileURLToPath } from 'node:url';
import type { Language } from './content/catalog.ts';
import type { Diagnostic, Outcome } from './diagnostics/diagnostic.ts';
import type { DocumentTree } from './document/document-tree.ts';
import { createImageCache } from './document/images/load-images.ts';
import type { TemplateData } from './edition/edition.ts';
import type { SetSlug } from './impose/marks.ts';
import type { TextServices } from './layout/layout-context.ts';
import { createPaintCache } from './pdf/paint-cache.ts';
import { createStyleCache } from './style/style-cache.ts';
import { createTemplateCache } from './template/template-cache.ts';
import { type FontLibrary, openFonts } from './text/font-library.ts';
import { createHyphenator, type Hyphenator } from './text/hyphenator.ts';
import { Shaper } from './text/shaper.ts';
import { programVersion } from './version.ts';
import { openDiskWorkspace } from './workspace/disk-workspace.ts';
import { layerWorkspaces } from './workspace/layered-workspace.ts';
import type { Workspace } from './workspace/workspace.ts';

/** The program's own folder: what a toolkit folder lacks of these is taken from there. */
const programFolder = fileURLToPath(new URL('..', import.meta.url));
const sharedFolders = ['templates', 'fonts', 'content/formats', 'content/languages', 'content/brands'];

/** Everything that one run of the pipeline keeps: what it has read, made once and found. */
export class Run {
  readonly workspace: Workspace;
  readonly producer = `Persklaar ${programVersion}`;
  readonly caches = {
    templates: createTemplateCache(),
    images: createImageCache(),
    styles: createStyleCache(),
    paint: createPaintCache(),
    /** What a document says, by the data it was rendered with. */
    trees: new WeakMap<TemplateData, DocumentTree | undefined>(),
  };
  readonly #diagnostics = new Map<string, Diagnostic>();
  readonly #timings = new Map<string, number>();
  readonly #shaper = new Shaper();
  readonly #hyphenators = new Map<Language, Hyphenator>();
  #fonts: { readonly library: FontLibrary | undefined } | undefined;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  get diagnostics(): readonly Diagnostic[] {
    return [...this.#diagnostics.values()];
  }

  get timings(): readonly { readonly stage: string; readonly milliseconds: number }[] {
    return [...this.#timings].map(([stage, milliseconds]) => ({ stage, milliseconds }));
  }

  /** The text of a file a diagnostic points at; undefined when it cannot be read. */
  readonly sources = (file: string): string | undefined => this.workspace.readText(file).value;

  /** The moment `SOURCE_DATE_EPOCH` states for the files that are made (reproducible-builds.org). */
  get sourceDate(): Date | undefined {
    const seconds = this.workspace.environment('SOURCE_DATE_EPOCH');
    return seconds !== undefined && /^\d{1,11}$/.test(seconds) ? new Date(Number(seconds) * 1000) : undefined;
  }

  /** Documents share style sheets, templates and texts: what is wrong with one is said once. */
  add(diagnostics: readonly Diagnostic[]): void {
    for (const each of diagnostics) this.#diagnostics.set(JSON.stringify(each), each);
  }

  /** Keeps what a stage had to say, and hands on what it made. */
  take<T>({ value, diagnostics }: Outcome<T>): T | undefined {
    this.add(diagnostics);
    return value;
  }

  /** Adds the time `work` takes to its stage; of a promise, until it is settled. */
  measure<T>(stage: string, work: () => T): T {
    const start = this.workspace.milliseconds();
    const stop = (): void => {
      const elapsed = this.workspace.milliseconds() - start;
      this.#timings.set(stage, (this.#timings.get(stage) ?? 0) + elapsed);
    };
    const result = work();
    if (!(result instanceof Promise)) {
      stop();
      return result;
    }
    return result.finally(stop) as T;
  }

  /** What layout needs to set text of a language; undefined, and said so, when there are no fonts. */
  textServices(language: Language): TextServices | undefined {
    const fonts = this.#library();
    if (fonts === undefined) return undefined;
    const hyphenator =
      this.#hyphenators.get(language) ?? createHyphenator(language.hyphenation, language.hyphenationExceptions);
    this.#hyphenators.set(language, hyphenator);
    return { fonts, shaper: this.#shaper, hyphenator };
  }

  /** Sets slug lines in the family the program ships for labels. */
  slugSetter(family: readonly string[]): SetSlug | undefined {
    const fonts = this.#library();
    const chain = fonts?.chain(family, 400, false).chain ?? fonts?.chain(fonts.families, 400, false).chain;
    return chain && ((text) => this.#shaper.shape(text, chain, []));
  }

  #library(): FontLibrary | undefined {
    this.#fonts ??= { library: this.take(this.measure('open fonts', () => openFonts(this.workspace))) };
    return this.#fonts.library;
  }
}

/** Opens a toolkit folder, with the program's own templates, fonts and formats under it. */
export function openRun(root: string): Outcome<Run> {
  const toolkit = openDiskWorkspace(root);
  if (toolkit.value === undefined) return { diagnostics: toolkit.diagnostics };
  const program = openDiskWorkspace(programFolder);
  const workspace =
    program.value === undefined ? toolkit.value : layerWorkspaces(toolkit.value, program.value, sharedFolders);
  return { value: new Run(workspace), diagnostics: toolkit.diagnostics };
}
