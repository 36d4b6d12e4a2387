import type { Language, Session } from '../../content/catalog.ts';
import { phrase } from '../wording.ts';

/** How people sit and for how long, as it is written and in words: "Viertal", "40 min". */
export function formAndMinutes(
  language: Language,
  { form, minutes }: Pick<Session['blocks'][number], 'form' | 'minutes'>,
) {
  return { minutes, minutesText: minutesText(language, minutes), form, formLabel: phrase(language, `form-${form}`) };
}

/** "40 min". */
export function minutesText(language: Language, minutes: number): string {
  return phrase(language, 'minutes-count', { n: minutes });
}
