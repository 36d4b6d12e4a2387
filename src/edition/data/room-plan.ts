import type { Entry, Language, Session } from '../../content/catalog.ts';
import { type Diagnostic, diagnostic, type Outcome } from '../../diagnostics/diagnostic.ts';
import { planRoom } from '../../geometry/room/plan-room.ts';
import { isTooLarge, measures, type RoomPlan, type RoomRequest } from '../../geometry/room/room-plan.ts';
import { tableSizes } from '../../geometry/room/table-sizes.ts';
import type { TemplateData } from '../edition.ts';
import { within } from './source.ts';

/**
 * The room plan of a session for the planned group: what it is drawn from, and what its key and its text count. Null when the
 * session has none; an error where no ordinary room holds it.
 */
export function roomPlanData(language: Language, session: Entry<Session>): Outcome<TemplateData | null> {
  const { layout, group } = session.data;
  if (layout === undefined) return { value: null, diagnostics: [] };
  const { form, facilitators, guests = 0, doors = 1 } = layout;
  const hasTables = form === 'tables' || layout.tables === true;
  const tables = hasTables ? tableSizes(group.planned, group.table) : [];
  const request: RoomRequest = { form, people: group.planned, tables, facilitators, guests, doors };
  const plan = planRoom(request);
  if (isTooLarge(plan)) return { diagnostics: [tooLarge(language, session, request, plan)] };
  const value: TemplateData = {
    $from: within(session, 'layout'),
    ...{ form, facilitators, guests, doors },
    people: group.planned,
    chairs: group.planned - 1,
    tableSizes: tables.join(' '),
    tables: [...new Set(tables)].map((seats) => ({
      seats,
      count: tables.filter((each) => each === seats).length,
      size: tableSizeOf(plan),
    })),
    passage: measures.passage,
    isBesideTables: hasTables && form !== 'tables',
    isDouble: plan.rows === 2,
    ...sizeOf(language, plan),
  };
  return { value, diagnostics: [] };
}

function tooLarge(language: Language, session: Entry<Session>, request: RoomRequest, plan: RoomPlan): Diagnostic {
  const values = { form: request.form, people: request.people, ...sizeOf(language, plan) };
  return diagnostic('edition/room-too-large', values, {
    origin: session.locate(['layout', 'form']),
    related: [session.locate(['group', 'planned'])],
  });
}

const noBreak = '\u00A0';

/** Of the tables, all of one size: `140 × 80`. */
function tableSizeOf({ tables }: RoomPlan): string {
  const [{ width, depth } = { width: 0, depth: 0 }] = tables;
  return `${Math.max(width, depth)}${noBreak}×${noBreak}${Math.min(width, depth)}`;
}

/** Metres, with a decimal where there is one: `8,5`. */
function sizeOf(language: Language, { width, depth }: RoomPlan): { readonly width: string; readonly depth: string } {
  const metres = (length: number): string => String(length / 100).replace('.', language.decimalMark);
  return { width: metres(width), depth: metres(depth) };
}
