import type { Entry, Language, Session } from '../../content/catalog.ts';
import type { Agenda } from '../agenda.ts';
import type { TemplateData } from '../edition.ts';
import { minutesText } from './form-and-minutes.ts';
import { within } from './source.ts';

/** The session in less time: the blocks that stay, each with its own start. */
export function shortVariantData(language: Language, session: Entry<Session>, agenda: Agenda): TemplateData {
  const rows = session.data.short?.blocks ?? [];
  return {
    $from: within(session, 'short'),
    minutesText: minutesText(language, agenda.minutes),
    endText: agenda.end,
    rows: rows.map(({ block, minutes }, index) => ({
      $from: within(session, 'short', 'blocks', index),
      title: session.data.blocks.find(({ id }) => id === block)!.title,
      minutes,
      minutesText: minutesText(language, minutes),
      start: agenda.slots[index]!.start,
    })),
  };
}
