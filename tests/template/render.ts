import type { Outcome } from '../../src/diagnostics/diagnostic.ts';
import { formatOrigin } from '../../src/diagnostics/origin.ts';
import type { ContentSource, TemplateData } from '../../src/edition/edition.ts';
import type { Markup } from '../../src/template/markup.ts';
import { renderTemplate } from '../../src/template/render-template.ts';
import { createMemoryWorkspace } from '../../src/workspace/memory-workspace.ts';

export const mainTemplate = 'templates/cards/document.hbs';

/** Renders `templates/cards/document.hbs`; further files are partials by their path. */
export function render(
  template: string,
  data: TemplateData,
  files: Readonly<Record<string, string>> = {},
  labels: Readonly<Record<string, string>> = {},
): Outcome<Markup> {
  const workspace = createMemoryWorkspace({ [mainTemplate]: template, ...files });
  return renderTemplate({ template: mainTemplate, data, labels }, workspace);
}

/** `code place` of each diagnostic. */
export function findings(outcome: Outcome<unknown>): readonly string[] {
  return outcome.diagnostics.map((each) => `${each.code} ${each.origin ? formatOrigin(each.origin) : '-'}`);
}

/** A source that answers with the path it was asked for: `content/values.yaml:7:1` for line 7, the column counts its steps. */
export function source(file: string, line: number): ContentSource & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    locate(path) {
      asked.push(path.join('.'));
      return { file, line, column: path.length + 1 };
    },
  };
}
