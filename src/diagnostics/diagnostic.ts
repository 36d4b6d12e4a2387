import { catalogue, type DiagnosticCode } from './catalogue.ts';
import type { Origin } from './origin.ts';

export type Severity = 'error' | 'warning';

/** The named values a catalogue sentence is filled with. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * A problem a person can mend. Stages return these and go on; they throw only for defects of our own.
 * `origin` is the place to mend it, `related` the other places that help to understand it.
 */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  readonly origin?: Origin;
  readonly related: readonly Origin[];
}

/** What every stage hands on: its value, absent when it could not be made, and all it has to say about the input. */
export interface Outcome<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

export interface DiagnosticPlace {
  readonly origin?: Origin | undefined;
  readonly related?: readonly (Origin | undefined)[];
  /** A near name: makes the hint a "Did you mean …?". */
  readonly suggestion?: string | undefined;
}

/** Fills the catalogue entry of `code` with `values`. Throws when a named value is missing: that is a defect here. */
export function diagnostic(code: DiagnosticCode, values: MessageValues, place: DiagnosticPlace = {}): Diagnostic {
  const entry = catalogue[code];
  const hint = place.suggestion === undefined ? entry.hint : `Did you mean "${place.suggestion}"?`;
  return {
    code,
    severity: entry.severity,
    message: fill(entry.message, values),
    hint: fill(hint, values),
    ...(place.origin === undefined ? {} : { origin: place.origin }),
    related: (place.related ?? []).filter((origin) => origin !== undefined),
  };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((each) => each.severity === 'error');
}

function fill(sentence: string, values: MessageValues): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`message value "${name}" is missing for "${sentence}"`);
    return String(value);
  });
}
