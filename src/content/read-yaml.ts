import {
  type Document,
  type ErrorCode,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Range,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Origin } from '../diagnostics/origin.ts';
import type { Passage } from './passage.ts';
import { scalarOffsets } from './scalar-offsets.ts';
import type { SourceText } from './source-text.ts';

/** A way into YAML data: names of fields and numbers of items, from the outside in. */
export type DataPath = readonly (string | number)[];

/** Data read from YAML, with the place of everything in it. */
export interface YamlData {
  /** Plain objects, arrays and scalars; not yet known to be what is wanted. */
  readonly data: unknown;
  /** The place of the value at `path`, or of the nearest thing around it that was written. */
  locate(path: DataPath): Origin;
  /** The place of the name of the field at `path`; of the value where it has no name. */
  locateKey(path: DataPath): Origin;
  /** The string at `path` with the place of each of its characters. Throws when no string stands there. */
  passage(path: DataPath): Passage;
}

/**
 * Reads the YAML 1.2 (core schema) that stands in `source` between two offsets, the whole of it by default. Every fault is
 * reported at its place; so is what YAML has and content may not use: anchors and aliases, tags, several documents, and
 * names of fields that are not text.
 */
export function readYaml(source: SourceText, start = 0, end = source.text.length): Outcome<YamlData> {
  const text = source.text.slice(start, end);
  const place = (from: number, to: number): Origin => source.originAt(start + from, start + to);
  const document = parseDocument(text, {
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  const diagnostics = [...faults(text, document, place), ...anchorsAndAliases(document, place)];
  if (diagnostics.length > 0) return { diagnostics };

  const rangeOf = (path: DataPath): Range => find(document, path).range;
  const value: YamlData = {
    data: document.toJS({ maxAliasCount: 0 }),
    locate: (path) => place(rangeOf(path)[0], rangeOf(path)[1]),
    locateKey(path) {
      const { key, range } = find(document, path);
      const [from, to] = key?.range ?? range;
      return place(from, to);
    },
    passage(path) {
      const { node } = find(document, path);
      if (!isScalar(node) || typeof node.value !== 'string') throw new Error(`no string at ${path.join('.')}`);
      const offsets = scalarOffsets(text, node as Scalar<string>);
      const last = offsets.length - 1;
      return {
        text: node.value,
        originAt: (from, to) =>
          place(offsets[Math.min(from, last)]!, offsets[Math.min(Math.max(from, to - 1), last)]! + 1),
      };
    },
  };
  return { value, diagnostics: [] };
}

type Place = (from: number, to: number) => Origin;

/** What the parser has against the text; of several faults at one place the first, since the others follow from it. */
function faults(text: string, document: Document, place: Place): readonly Diagnostic[] {
  const all = [...document.errors, ...document.warnings];
  const tooDeep = all.find((each) => each.code === 'RESOURCE_EXHAUSTION');
  if (tooDeep !== undefined) return [diagnostic('content/yaml-depth', {}, { origin: place(0, 1) })];
  const first = all.filter(({ pos }, index) => all.findIndex((each) => each.pos[0] === pos[0]) === index);
  return first.map(({ code, message, pos: [from, to] }) => {
    const feature = featureByFault[code];
    if (feature !== undefined) return diagnostic('content/yaml-feature', { feature }, { origin: place(from, to) });
    if (code !== 'DUPLICATE_KEY') {
      return diagnostic('content/yaml-syntax', { reason: message }, { origin: place(from, to) });
    }
    const field = /^[^:\s]*/.exec(text.slice(from))![0];
    return diagnostic('content/duplicate-field', { field }, { origin: place(from, from + field.length) });
  });
}

const featureByFault: Readonly<Partial<Record<ErrorCode, string>>> = {
  TAG_RESOLVE_FAILED: 'a tag',
  MULTIPLE_DOCS: 'a second document',
  NON_STRING_KEY: 'a list or fields as a name',
};

function anchorsAndAliases(document: Document, place: Place): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (feature: string, node: Node): void => {
    const [from, to] = node.range as Range;
    found.push(diagnostic('content/yaml-feature', { feature }, { origin: place(from, to) }));
  };
  visit(document, {
    Alias: (_, alias) => report('an alias', alias),
    Value(_, node) {
      if (node.anchor !== undefined) report('an anchor', node);
    },
  });
  return found;
}

interface Found {
  readonly node: unknown;
  readonly key?: Scalar;
  readonly range: Range;
}

function find(document: Document, path: DataPath): Found {
  const root = document.contents as Node | null;
  let found: Found = { node: root, range: root?.range ?? [0, 0, 0] };
  for (const segment of path) {
    const inner = step(found.node, segment);
    if (inner === undefined) return { node: undefined, range: found.range };
    found = inner;
  }
  return found;
}

function step(node: unknown, segment: string | number): Found | undefined {
  if (isMap(node)) {
    const pair = (node as YAMLMap<Scalar, Node | null>).items.find(({ key }) => key.value === segment);
    if (pair === undefined) return undefined;
    const range = pair.value?.range;
    const isWritten = range != null && range[1] > range[0];
    return { node: pair.value, key: pair.key, range: isWritten ? range : (pair.key.range as Range) };
  }
  if (isSeq(node)) {
    const item = node.items[Number(segment)] as Node | undefined;
    return item === undefined ? undefined : { node: item, range: item.range as Range };
  }
  return undefined;
}
