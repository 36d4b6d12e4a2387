import type { Entry } from '../content/catalog.ts';

/** The entry called `id`. The catalog's references were checked when it was read, so a missing one is a defect. */
export function entryNamed<T>(entries: ReadonlyMap<string, Entry<T>>, id: string): Entry<T> {
  const entry = entries.get(id);
  if (entry === undefined) throw new Error(`the catalog has a reference to "${id}", but no such entry`);
  return entry;
}

/** The entries called `ids`, in that order. */
export function entriesNamed<T>(entries: ReadonlyMap<string, Entry<T>>, ids: readonly string[]): readonly Entry<T>[] {
  return ids.map((id) => entryNamed(entries, id));
}
