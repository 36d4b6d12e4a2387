import type { Entry, Session } from '../../content/catalog.ts';
import { type Diagnostic, diagnostic, type Outcome } from '../../diagnostics/diagnostic.ts';
import { type Agenda, computeAgenda } from '../agenda.ts';
import type { TemplateData } from '../edition.ts';
import type { LocalisedContent } from '../edition-content.ts';
import { blocksData } from './blocks.ts';
import { minutesText } from './form-and-minutes.ts';
import { groupText, plannedText } from './group.ts';
import { materialsData } from './materials.ts';
import { roomPlanData } from './room-plan.ts';
import { shortVariantData } from './short-variant.ts';
import { within } from './source.ts';

/** The script of a session, under the key `session`. A session that runs past midnight is an error. */
export function scriptData(content: LocalisedContent, session: Entry<Session>): Outcome<TemplateData> {
  const { blocks, short, start } = session.data;
  const agenda = computeAgenda(start, minutesOf(blocks));
  const shortAgenda = short && computeAgenda(start, minutesOf(short.blocks));
  const roomPlan = roomPlanData(content.language.data, session);
  const late = [agenda, shortAgenda].flatMap((each) => (each?.pastMidnight ? [pastMidnight(session, each)] : []));
  const diagnostics = [...late, ...roomPlan.diagnostics];
  if (diagnostics.length > 0) return { diagnostics };
  const data = {
    ...sessionData(content, session, agenda),
    roomPlan: roomPlan.value ?? null,
    blocks: blocksData(content.language.data, session, agenda),
    short: shortAgenda === undefined ? null : shortVariantData(content.language.data, session, shortAgenda),
  };
  return { value: { session: data }, diagnostics };
}

function sessionData(content: LocalisedContent, session: Entry<Session>, agenda: Agenda): TemplateData {
  const { title, part, aim, facilitators, room, outgoing, incoming, agreements, body, blocks, invitation } =
    session.data;
  const { language } = content;
  return {
    $from: session,
    id: session.id,
    ...{ title, aim, facilitators, room, outgoing, agreements, body },
    part: part === undefined ? null : { $from: within(session, 'part'), ...part },
    minutes: agenda.minutes,
    minutesText: minutesText(language.data, agenda.minutes),
    startText: agenda.start,
    endText: agenda.end,
    groupText: groupText(language.data, session.data.group),
    plannedText: plannedText(language.data, session.data.group),
    roles: session.data.roles.map((role, index) => ({ $from: within(session, 'roles', index), ...role })),
    ...materialsData(content, session),
    worksheetsFile: `${language.data.documents['worksheets']?.file ?? 'worksheets'}.pdf`,
    preparation: session.data.preparation.map(({ when, tasks }, index) => ({
      $from: within(session, 'preparation', index),
      ...{ when, tasks },
    })),
    incoming: incoming ?? [],
    invitation: invitation === undefined ? null : { $from: within(session, 'invitation'), ...invitation },
    agendaMinutes: minutesOf(blocks).join(' '),
    agendaBreaks: blocks.flatMap((block, index) => (block.form === 'break' ? [index] : [])).join(' '),
  };
}

function minutesOf(blocks: readonly { readonly minutes: number }[]): readonly number[] {
  return blocks.map((block) => block.minutes);
}

function pastMidnight(session: Entry<Session>, { start, minutes }: Agenda): Diagnostic {
  const origin = session.locate(['start']);
  return diagnostic('edition/past-midnight', { session: session.id, start, minutes }, { origin });
}
