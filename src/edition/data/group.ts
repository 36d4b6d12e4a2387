import type { Entry, Language, Session } from '../../content/catalog.ts';
import type { TemplateData } from '../edition.ts';
import { phrase } from '../wording.ts';
import { within } from './source.ts';

type Group = Session['group'];

/** "8–24 deelnemers, tafels van 4". */
export function groupText(language: Language, { min, max, table }: Group): string {
  return phrase(language, min === max ? 'group-size-exact' : 'group-size', { min, max, table });
}

/** For how many people the materials are counted. */
export function plannedText(language: Language, { planned, table }: Group): string {
  return phrase(language, 'group-planned', { n: planned, table });
}

/** What has to lie ready, counted for the planned group; people who fill no whole table still sit at one. */
export function materialsData(language: Language, session: Entry<Session>): readonly TemplateData[] {
  const { planned, table } = session.data.group;
  const takers = { session: 1, participant: planned, table: Math.ceil(planned / table) };
  return session.data.materials.map(({ name, count, per, note }, index) => ({
    $from: within(session, 'materials', index),
    name,
    countText: String(count * takers[per]),
    perText: phrase(language, `per-${per}`, { n: count }),
    note: note ?? null,
  }));
}
