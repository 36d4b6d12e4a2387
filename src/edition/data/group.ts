import type { Language, Session } from '../../content/catalog.ts';
import { phrase } from '../wording.ts';

type Group = Session['group'];

/** "8–24 deelnemers, tafels van 4". */
export function groupText(language: Language, { min, max, table }: Group): string {
  return phrase(language, min === max ? 'group-size-exact' : 'group-size', { min, max, table });
}

/** For how many people the materials are counted. */
export function plannedText(language: Language, { planned, table }: Group): string {
  return phrase(language, 'group-planned', { n: planned, table });
}
