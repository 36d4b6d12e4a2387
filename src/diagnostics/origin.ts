/** A place in a file a person wrote: `line` and `column` count from 1, `length` is in characters on that line. */
export interface Origin {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length?: number;
}

/** Where a printed thing comes from: the template that placed it and, when there is one, the content that filled it. */
export interface Provenance {
  readonly template?: Origin;
  readonly content?: Origin;
}

/** `content/cards/values.yaml:12:5`, the form terminals turn into a link. */
export function formatOrigin(origin: Origin): string {
  return `${origin.file}:${origin.line}:${origin.column}`;
}
