import Handlebars from 'handlebars';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { checkForm, partialCalls } from './check-form.ts';
import { helperForms } from './helper-forms.ts';
import { parseTemplate } from './parse-template.ts';
import { scanMarkup } from './scan-markup.ts';
import { sourceText } from './source-text.ts';
import { fieldHelper, stampPositions } from './stamp-positions.ts';
import type { Program } from './syntax-tree.ts';

/** A template that is read, checked for its form, stamped and compiled. */
export interface CompiledTemplate {
  readonly file: string;
  readonly program: Program;
  readonly partials: ReturnType<typeof partialCalls>;
  readonly run: Handlebars.TemplateDelegate<unknown>;
}

/** Compiled templates by path: make one for a run of the program, and each file is read and compiled once. */
export interface TemplateCache {
  readonly handlebars: typeof Handlebars;
  readonly templates: Map<string, Outcome<CompiledTemplate>>;
  /** What `_in` counts in. */
  readonly files: string[];
}

export function createTemplateCache(): TemplateCache {
  return { handlebars: Handlebars.create(), templates: new Map(), files: [] };
}

const largestTemplate = 128 * 1024;

/** The compiled template at `path`, from the cache when it has been asked for before. */
export function compiledTemplate(path: string, workspace: Workspace, cache: TemplateCache): Outcome<CompiledTemplate> {
  const known = cache.templates.get(path);
  if (known !== undefined) return known;
  const made = compileTemplate(path, workspace, cache);
  cache.templates.set(path, made);
  return made;
}

function compileTemplate(path: string, workspace: Workspace, cache: TemplateCache): Outcome<CompiledTemplate> {
  const read = workspace.readText(path, largestTemplate);
  if (read.value === undefined) return { diagnostics: read.diagnostics };
  const source = sourceText(path, read.value);
  const parsed = parseTemplate(source);
  if (parsed.value === undefined) return { diagnostics: parsed.diagnostics };
  const program = parsed.value;
  const form = checkForm(path, program);
  if (hasErrors(form)) return { diagnostics: form };
  const { tags, diagnostics } = scanMarkup(source, program);
  if (hasErrors(diagnostics)) return { diagnostics };
  const stamped = stampPositions(source, tags, cache.files.push(path) - 1);
  const run = cache.handlebars.compile(stamped, compileOptions);
  return { value: { file: path, program, partials: partialCalls(program), run }, diagnostics: [] };
}

const compileOptions: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: {
    ...Object.fromEntries([...Object.keys(helperForms), fieldHelper].map((name) => [name, true])),
    log: false,
    lookup: false,
    helperMissing: false,
    blockHelperMissing: false,
  } as KnownHelpers,
  explicitPartialContext: true,
  preventIndent: true,
};
