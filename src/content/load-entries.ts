import type { z } from 'zod';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Entry, Read } from './catalog.ts';
import { type ContentFile, createEntry } from './entry.ts';
import type { CollectionFile } from './find-files.ts';
import { readMarkdown } from './markdown.ts';
import { type Prose, readProse } from './read-prose.ts';
import { type DataPath, readYaml, type YamlData } from './read-yaml.ts';
import type { RichText } from './rich-text.ts';
import { printedTexts } from './schema-walk.ts';
import { createSourceText, type SourceText } from './source-text.ts';
import { hasStraightQuote, straightQuotes } from './straight-quotes.ts';
import { validate } from './validate.ts';

/** A collection after reading. */
export interface Loaded<T> {
  /** The files that could be parsed, whether they fit their schema or not: what one file says of another is checked on these. */
  readonly files: readonly ContentFile[];
  /** The entries that fit, in the order of their files. */
  readonly entries: ReadonlyMap<string, Entry<T>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a collection of YAML files. */
export function loadData<S extends z.ZodType>(
  workspace: Workspace,
  files: readonly CollectionFile[],
  schema: S,
): Loaded<Read<z.output<S>>> {
  return load(workspace, files, schema, (source) => {
    const yaml = readYaml(source);
    return yaml.value === undefined ? { diagnostics: yaml.diagnostics } : { ...yaml, value: { front: yaml.value } };
  });
}

/** Reads a collection of Markdown files with front matter; the Markdown becomes the field `body`. */
export function loadProse<S extends z.ZodType>(
  workspace: Workspace,
  files: readonly CollectionFile[],
  schema: S,
): Loaded<Read<z.output<S>> & { readonly body: RichText }> {
  return load(workspace, files, schema, readProse);
}

type Divided = Pick<Prose, 'front'> & Partial<Prose>;

function load<T>(
  workspace: Workspace,
  paths: readonly CollectionFile[],
  schema: z.ZodType,
  divide: (source: SourceText) => Outcome<Divided>,
): Loaded<T> {
  const files: ContentFile[] = [];
  const entries = new Map<string, Entry<T>>();
  const diagnostics: Diagnostic[] = [];
  const take = <V>(outcome: Outcome<V>): V | undefined => {
    diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  };
  for (const { id, path } of paths) {
    const text = take(workspace.readText(path));
    const divided = text === undefined ? undefined : take(divide(createSourceText(path, text)));
    if (divided === undefined) continue;

    const valid = take(validate(schema, divided.front));
    const rich = take(readTexts(schema, divided.front))!;
    const body = divided.body === undefined ? undefined : take(readMarkdown(divided.body, true));
    const file: ContentFile = {
      ...divided.front,
      id,
      locate: (at) => (at[0] === 'body' && body !== undefined ? body.origin : divided.front.locate(at)),
    };
    files.push(file);
    if (valid === undefined) continue;
    const data = bindRichText(valid, [], rich) as object;
    entries.set(id, createEntry(file, (body === undefined ? data : { ...data, body }) as T));
  }
  return { files, entries, diagnostics };
}

type RichTexts = ReadonlyMap<string, RichText>;

/** Reads the Markdown fields, by their path, and looks for straight quotes in all that is printed. */
function readTexts(schema: z.ZodType, yaml: YamlData): Outcome<RichTexts> {
  const texts = new Map<string, RichText>();
  const diagnostics: Diagnostic[] = [];
  for (const { kind, path, text } of printedTexts(schema, yaml.data)) {
    if (kind === 'rich') {
      const { value, diagnostics: found } = readMarkdown(yaml.passage(path), false);
      diagnostics.push(...found);
      if (value !== undefined) texts.set(path.join('\n'), value);
    } else if (hasStraightQuote(text)) {
      diagnostics.push(...straightQuotes(yaml.passage(path)));
    }
  }
  return { value: texts, diagnostics };
}

/** A copy of a schema's output with the text that was read in the place of each Markdown string. */
function bindRichText(value: unknown, path: DataPath, texts: RichTexts): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('kind' in value && value.kind === 'rich-text-source') return texts.get(path.join('\n'));
  if (Array.isArray(value)) return value.map((item, index) => bindRichText(item, [...path, index], texts));
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, bindRichText(field, [...path, name], texts)]),
  );
}
