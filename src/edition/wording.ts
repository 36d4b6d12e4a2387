import type { Language } from '../content/catalog.ts';
import type { NeededLabel } from './language-layer.ts';

/** A label with its `{names}` filled in: `cards` with `{ n: 4 }` gives "4 kaarten". */
export function phrase(
  language: Language,
  label: NeededLabel,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(language.labels[label]!, values);
}

/** `2026-11-21` as "21 november 2026". */
export function formatDate(language: Language, isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  return fill(language.dateForm, { day: day!, month: language.months[month! - 1]!, year: year! });
}

function fill(form: string, values: Readonly<Record<string, string | number>>): string {
  return form.replace(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces));
}
