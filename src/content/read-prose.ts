import { diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Passage } from './passage.ts';
import { readYaml, type YamlData } from './read-yaml.ts';
import type { SourceText } from './source-text.ts';

/** A file of prose: YAML between two lines of `---`, and Markdown under it. */
export interface Prose {
  readonly front: YamlData;
  readonly body: Passage;
}

/** Divides a file of prose. Without front matter nothing can be read; an empty body is reported beside the rest. */
export function readProse(source: SourceText): Outcome<Prose> {
  const { text, originAt } = source;
  const opening = /^---[ \t]*\n/.exec(text)?.[0];
  if (opening === undefined) {
    return { diagnostics: [diagnostic('content/no-front-matter', {}, { origin: originAt(0, 1) })] };
  }
  const closing = /^---[ \t]*(?:\n|$)/m.exec(text.slice(opening.length));
  if (closing === null) {
    return { diagnostics: [diagnostic('content/open-front-matter', {}, { origin: originAt(0, 3) })] };
  }
  const end = opening.length + closing.index;
  const start = end + closing[0].length;
  const front = readYaml(source, opening.length, end);
  if (front.value === undefined) return { diagnostics: front.diagnostics };

  const body = { text: text.slice(start), originAt: (from: number, to: number) => originAt(start + from, start + to) };
  const isEmpty = body.text.trim() === '';
  return {
    value: { front: front.value, body },
    diagnostics: isEmpty ? [diagnostic('content/empty-body', {}, { origin: originAt(end, end + 3) })] : [],
  };
}
