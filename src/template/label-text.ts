/** What `{{label "form" kind}}` looks up: its values joined by hyphens, `form-pair`. */
export function labelName(parts: readonly unknown[]): string {
  return parts.join('-');
}

/** Fills the `{places}` of a label from the named values. */
export function fillLabel(label: string, named: Readonly<Record<string, unknown>>): string {
  return label.replace(labelPlace, (_, name: string) => String(named[name]));
}

/** The names of a label's `{places}`. */
export function labelPlaces(label: string): readonly string[] {
  return [...label.matchAll(labelPlace)].map((match) => match[1]!);
}

const labelPlace = /\{(\w+)\}/g;
