import type { Entry, Language, Session } from '../../content/catalog.ts';
import type { Agenda } from '../agenda.ts';
import type { TemplateData } from '../edition.ts';
import { blockNumbers } from './blocks.ts';
import { minutesText } from './form-and-minutes.ts';
import { within } from './source.ts';

/**
 * The session in less time: the blocks that stay, each with its own start, what is done in its minutes and what is written down,
 * and the blocks that fall away. The `task` of a block that keeps all its minutes is null; that of a break is its setup.
 */
export function shortVariantData(language: Language, session: Entry<Session>, agenda: Agenda): TemplateData {
  const { blocks, dropped = [] } = session.data.short!;
  const numbers = blockNumbers(session);
  const named = (wanted: string) => {
    const index = session.data.blocks.findIndex(({ id }) => id === wanted);
    const full = session.data.blocks[index]!;
    return { index, full, names: { id: full.id, title: full.title, number: numbers[index]! } };
  };
  return {
    $from: within(session, 'short'),
    minutesText: minutesText(language, agenda.minutes),
    endText: agenda.end,
    rows: blocks.map(({ block, minutes }, row) => {
      const { index, full, names } = named(block);
      return {
        $from: within(session, 'blocks', index),
        ...names,
        minutes,
        start: agenda.slots[row]!.start,
        task: full.minutes === minutes ? null : (full.shorter ?? full.setup ?? null),
        record: full.record ?? null,
      };
    }),
    dropped: dropped.map(({ block, instead }, index) => ({
      $from: within(session, 'short', 'dropped', index),
      ...named(block).names,
      instead,
    })),
  };
}
