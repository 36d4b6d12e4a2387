import { hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import type { TemplateData } from '../edition/edition.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { checkTemplate } from './check-template.ts';
import { indexContent } from './content-index.ts';
import { gatherTemplates } from './gather-templates.ts';
import { createHelpers, type FrameData, fromInstruction, type RenderState, sourceNumber } from './helpers.ts';
import type { Markup } from './markup.ts';
import { createTemplateCache, type TemplateCache } from './template-cache.ts';

export interface TemplateRequest {
  /** Path of the document's template. */
  readonly template: string;
  readonly data: TemplateData;
  /** The words of the edition's language, for `{{label "name"}}`. */
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * Runs a template on its data. Before it runs, the template and its partials are checked against that data, so that
 * every unknown name is reported at once with its place. Pass one `cache` for all documents of a run.
 */
export function renderTemplate(
  request: TemplateRequest,
  workspace: Workspace,
  cache: TemplateCache = createTemplateCache(),
): Outcome<Markup> {
  const { data, labels } = request;
  const gathered = gatherTemplates(request.template, workspace, cache);
  const index = indexContent(data);
  const diagnostics = [...gathered.diagnostics, ...index.diagnostics];
  if (gathered.value === undefined) return { diagnostics };
  const { main, partials } = gathered.value;
  diagnostics.push(...checkTemplate(main, { data, labels, partials }));
  if (hasErrors(diagnostics)) return { diagnostics };

  const state: RenderState = { labels, places: index.places, slots: [], sources: new Map() };
  const frame: FrameData = { from: data.$from === undefined ? undefined : sourceNumber(state, data.$from) };
  const xml = main.run(data, {
    data: frame,
    helpers: createHelpers(state),
    partials: Object.fromEntries([...partials].map(([name, partial]) => [name, partial.run])),
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false,
  });
  const markup: Markup = {
    xml: frame.from === undefined ? xml : fromInstruction(frame.from) + xml,
    files: [...cache.files],
    slots: state.slots,
    sources: [...state.sources.keys()],
  };
  return { value: markup, diagnostics };
}
