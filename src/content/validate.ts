import type { z } from 'zod';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { nearestName } from '../diagnostics/suggest.ts';
import type { DataPath, YamlData } from './read-yaml.ts';
import { allowedFields } from './schema-walk.ts';

/**
 * What `schema` makes of the data, or every reason why it does not fit, each at its own line and column. Fields nobody asked
 * for are reported and left out: the rest may still be sound.
 */
export function validate<S extends z.ZodType>(schema: S, yaml: YamlData): Outcome<z.output<S>> {
  const result = schema.safeParse(yaml.data, { reportInput: true });
  if (result.success) return { value: result.data, diagnostics: [] };

  const issues = result.error.issues.flatMap((issue) => plainIssues(issue, []));
  const { diagnostics, meant } = unknownFields(schema, yaml, issues);
  const spokenFor = new Set(meant);
  for (const issue of issues) {
    const name = nameOf(issue.path);
    if (issue.code === 'unrecognized_keys' || spokenFor.has(name)) continue;
    spokenFor.add(name);
    diagnostics.push(describe(issue, yaml));
  }
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [],
  );
  const rest = schema.safeParse(without(yaml.data, unknown));
  return rest.success ? { value: rest.data, diagnostics } : { diagnostics };
}

/** A copy of the data without what stands at `paths`. */
function without(data: unknown, paths: readonly (readonly PropertyKey[])[]): unknown {
  if (paths.length === 0 || typeof data !== 'object' || data === null) return data;
  const below = (key: PropertyKey): readonly (readonly PropertyKey[])[] =>
    paths.filter(([first]) => first === key).map(([, ...rest]) => rest);
  if (Array.isArray(data)) return data.map((item, index) => without(item, below(index)));
  const kept = Object.entries(data).filter(([key]) => !below(key).some((rest) => rest.length === 0));
  return Object.fromEntries(kept.map(([key, value]) => [key, without(value, below(key))]));
}

type Issue = Exclude<z.core.$ZodIssue, z.core.$ZodIssueInvalidUnion> & { readonly path: PropertyKey[] };

/** An issue with a union becomes the issues with the alternative that came nearest. */
function plainIssues(issue: z.core.$ZodIssue, outer: readonly PropertyKey[]): readonly Issue[] {
  const path = [...outer, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ ...issue, path }];
  const branches = issue.errors.map((errors) => errors.flatMap((each) => plainIssues(each, path)));
  const nearest = branches.sort((a, b) => countFaults(a) - countFaults(b))[0];
  return (
    nearest ?? [{ ...issue, code: 'invalid_value', values: 'options' in issue ? (issue.options ?? []) : [], path }]
  );
}

function countFaults(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}

/**
 * The fields nobody asked for. `meant` are the paths of the missing fields they were most likely meant for: to call those
 * missing as well would be to report one mistake twice.
 */
function unknownFields(schema: z.ZodType, yaml: YamlData, issues: readonly Issue[]) {
  const diagnostics: Diagnostic[] = [];
  const meant: string[] = [];
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const path = issue.path as DataPath;
    const written = Object.keys(valueAt(yaml.data, path) as object);
    const free = allowedFields(schema, path).filter((name) => !written.includes(name));
    for (const field of issue.keys) {
      const suggestion = nearestName(field, free);
      if (suggestion !== undefined) meant.push(nameOf([...path, suggestion]));
      const fields = allowedFields(schema, path).join(', ');
      const origin = yaml.locateKey([...path, field]);
      diagnostics.push(diagnostic('content/unknown-field', { field, fields }, { origin, suggestion }));
    }
  }
  return { diagnostics, meant };
}

function describe(issue: Issue, yaml: YamlData): Diagnostic {
  const path = issue.path as DataPath;
  const field = fieldName(path);
  const origin = yaml.locate(path);
  const found = valueAt(yaml.data, path);
  if (found === undefined) return diagnostic('content/missing-field', { field }, { origin });
  if (found === null || found === '') return diagnostic('content/empty-field', { field }, { origin });
  switch (issue.code) {
    case 'invalid_type': {
      const isQuotable = issue.expected === 'string' && (typeof found === 'number' || typeof found === 'boolean');
      const code = isQuotable ? 'content/unquoted-text' : 'content/wrong-type';
      const expected = typeNames[issue.expected] ?? issue.expected;
      return diagnostic(code, { field, expected, found: describeType(found) }, { origin });
    }
    case 'invalid_value': {
      const options = issue.values.map(String);
      const suggestion = nearestName(String(found), options);
      return diagnostic('content/not-an-option', { field, options: options.join(', ') }, { origin, suggestion });
    }
    case 'too_small':
    case 'too_big': {
      const bound = boundOf(issue);
      if (Array.isArray(found))
        return diagnostic('content/wrong-count', { field, bound, count: found.length }, { origin });
      return diagnostic('content/out-of-range', { field, bound, found: String(found) }, { origin });
    }
    case 'invalid_key': {
      const problem = issue.issues[0]?.message ?? issue.message;
      return diagnostic('content/wrong-form', { field, problem }, { origin: yaml.locateKey(path) });
    }
    default:
      return diagnostic('content/wrong-form', { field, problem: issue.message }, { origin });
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a set of named fields',
  record: 'a set of named fields',
};

function describeType(value: unknown): string {
  const type = Array.isArray(value) ? 'array' : typeof value;
  return typeNames[type] ?? type;
}

function boundOf(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const [word, amount] = issue.code === 'too_small' ? ['at least', issue.minimum] : ['at most', issue.maximum];
  return `${issue.exact === true ? 'exactly' : word} ${amount}`;
}

/** How messages call a value: its field, or its number in the list that field holds. */
function fieldName(path: DataPath): string {
  const segment = path.at(-1);
  if (segment === undefined) return 'this file';
  return typeof segment === 'string' ? segment : `${fieldName(path.slice(0, -1))}, item ${segment + 1}`;
}

function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>((value, segment) => {
    return typeof value === 'object' && value !== null
      ? (value as Record<string | number, unknown>)[segment]
      : undefined;
  }, data);
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.join('\n');
}
