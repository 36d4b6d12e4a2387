import type { Entry } from '../content/catalog.ts';
import type { Origin } from '../diagnostics/origin.ts';

/** Fields that win over those of `T`; what is undefined changes nothing. */
export type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** `base` with the stated fields of `changes`; `base` itself when there are none. */
export function overlay<T extends object>(base: T, changes: Changes<T>): T {
  const stated = Object.entries(changes).filter(([, value]) => value !== undefined);
  return stated.length === 0 ? base : { ...base, ...Object.fromEntries(stated) };
}

/**
 * The entry with `changes` laid over its data. `written` says where a changed field stands, or nothing when that part
 * of it still comes from the entry; all other fields stay where they were.
 */
export function overlayEntry<T extends object>(
  entry: Entry<T>,
  changes: Changes<T>,
  written: (path: readonly (string | number)[]) => Origin | undefined,
): Entry<T> {
  const data = overlay(entry.data, changes);
  if (data === entry.data) return entry;
  const isChanged = (field: unknown): boolean => data[field as keyof T] !== entry.data[field as keyof T];
  return {
    id: entry.id,
    data,
    origin: entry.origin,
    locate: (path) => (isChanged(path[0]) ? written(path) : undefined) ?? entry.locate(path),
  };
}
