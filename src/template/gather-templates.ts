import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { nearestName } from '../diagnostics/suggest.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { originOf } from './source-text.ts';
import { type CompiledTemplate, compiledTemplate, type TemplateCache } from './template-cache.ts';

/** A template and all partials it calls, directly or through others, by the name they are called. */
export interface TemplateSet {
  readonly main: CompiledTemplate;
  readonly partials: ReadonlyMap<string, CompiledTemplate>;
}

const sharedFolder = 'templates/shared';

/**
 * Compiles `path` and what it calls. A partial is a file of that name in the template's own folder or else in
 * `templates/shared`; a partial that comes to call itself is refused, because nothing would end it.
 */
export function gatherTemplates(path: string, workspace: Workspace, cache: TemplateCache): Outcome<TemplateSet> {
  const folders = [path.slice(0, Math.max(0, path.lastIndexOf('/'))), sharedFolder];
  const partials = new Map<string, CompiledTemplate>();
  const diagnostics: Diagnostic[] = [];
  const visited = new Set<string>();

  function visit(file: string, open: readonly string[]): CompiledTemplate | undefined {
    const compiled = compiledTemplate(file, workspace, cache);
    if (!visited.has(file)) diagnostics.push(...compiled.diagnostics);
    visited.add(file);
    const around = [...open, file];
    for (const call of compiled.value?.partials ?? []) {
      const name = call.name.original;
      const origin = originOf(file, call.name.loc);
      const called = folders.map((folder) => `${folder}/${name}.hbs`).find((each) => workspace.exists(each));
      if (called === undefined) {
        const suggestion = nearestName(name, partialNames(folders, workspace));
        diagnostics.push(diagnostic('template/unknown-partial', { name }, { origin, suggestion }));
      } else if (around.includes(called)) {
        const way = [...around.slice(around.indexOf(called)), called].join(' → ');
        diagnostics.push(diagnostic('template/partial-recursion', { name, way }, { origin }));
      } else if (!visited.has(called)) {
        const partial = visit(called, around);
        if (partial !== undefined) partials.set(name, partial);
      }
    }
    return compiled.value;
  }

  const main = visit(path, []);
  const isEndless = diagnostics.some((each) => each.code === 'template/partial-recursion');
  return main === undefined || isEndless ? { diagnostics } : { value: { main, partials }, diagnostics };
}

function partialNames(folders: readonly string[], workspace: Workspace): readonly string[] {
  const files = workspace.glob(folders.map((folder) => `${folder}/*.hbs`));
  return files.map((file) => file.slice(file.lastIndexOf('/') + 1, -'.hbs'.length));
}
