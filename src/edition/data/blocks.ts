import type { Entry, Language, Session } from '../../content/catalog.ts';
import type { Agenda } from '../agenda.ts';
import type { TemplateData } from '../edition.ts';
import { formAndMinutes } from './form-and-minutes.ts';
import { within } from './source.ts';

/** The blocks of a session with their clock times; breaks have no number. */
export function blocksData(language: Language, session: Entry<Session>, agenda: Agenda): readonly TemplateData[] {
  const numbers = blockNumbers(session);
  return session.data.blocks.map((block, index) => {
    const isBreak = block.form === 'break';
    const { id, title } = block;
    return {
      $from: within(session, 'blocks', index),
      number: numbers[index]!,
      ...{ id, title, isBreak },
      ...agenda.slots[index]!,
      ...formAndMinutes(language, block),
      lead: block.lead ?? null,
      goal: block.goal ?? null,
      materials: block.materials ?? [],
      setup: block.setup ?? null,
      say: block.say ?? null,
      steps: block.steps ?? [],
      questions: block.questions ?? [],
      warnings: block.warnings ?? [],
      shorter: block.shorter ?? null,
      longer: block.longer ?? null,
      record: block.record ?? null,
    };
  });
}

/** The numbers of the blocks from 1; null for a break. */
export function blockNumbers({ data }: Entry<Session>): readonly (number | null)[] {
  let before = 0;
  return data.blocks.map(({ form }) => (form === 'break' ? null : ++before));
}
