import type { Origin } from '../diagnostics/origin.ts';
import type { Markup } from '../template/markup.ts';

/** The place in a template that a stamped start tag names, marked for the length of `<name`. */
export function stampedOrigin(
  markup: Markup,
  name: string,
  at: string | undefined,
  file: string | undefined,
): Origin | undefined {
  if (at === undefined || file === undefined) return undefined;
  const [line, column] = at.split(':').map(Number);
  return { file: markup.files[Number(file)]!, line: line!, column: column!, length: name.length + 1 };
}

/** The place that is stamped on the start tag with which `tag` begins. */
export function readStamp(markup: Markup, tag: string): Origin | undefined {
  const [, name, at, file] = /^<([^\s>/]+) _at="(\d+:\d+)" _in="(\d+)"/.exec(tag) ?? [];
  return name === undefined ? undefined : stampedOrigin(markup, name, at, file);
}

/** The place in the content that `_field="3:blocks.2.say"` names; nothing when the value was not written there. */
export function fieldOrigin(markup: Markup, field: string | undefined): Origin | undefined {
  const [, source, path] = /^(\d+):(.*)$/.exec(field ?? '') ?? [];
  if (source === undefined || path === undefined) return undefined;
  const steps = path === '' ? [] : path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  return markup.sources[Number(source)]!.locate(steps);
}

/** The place that `<?from 3?>` names; nothing for `<?from ?>`. */
export function sourceOrigin(markup: Markup, instruction: string): Origin | undefined {
  return instruction === '' ? undefined : markup.sources[Number(instruction)]!.locate([]);
}
