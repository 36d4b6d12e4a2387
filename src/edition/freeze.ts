import type { ContentSource } from './edition.ts';

/**
 * Freezes what this stage built, all the way down. Rich text, the language and the sources of places belong to the
 * catalog and stay as they were given; lists of plain text that the two share are frozen with the plan.
 */
export function freezePlan<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || belongsToCatalog(value)) return value;
  Object.freeze(value);
  for (const [key, part] of Object.entries(value)) {
    if (key !== 'language') freezePlan(part);
  }
  return value;
}

function belongsToCatalog(value: object): boolean {
  return (
    ('kind' in value && value.kind === 'rich-text') || typeof (value as Partial<ContentSource>).locate === 'function'
  );
}
