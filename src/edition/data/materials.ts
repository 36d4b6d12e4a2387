import type { Entry, Session } from '../../content/catalog.ts';
import { tableSizes } from '../../geometry/room/table-sizes.ts';
import type { TemplateData } from '../edition.ts';
import type { LocalisedContent } from '../edition-content.ts';
import { entryNamed } from '../lookup.ts';
import { phrase } from '../wording.ts';
import { within } from './source.ts';
import { worksheetData, worksheetPage } from './worksheets.ts';

/**
 * What has to lie ready, counted for the planned group; people who fill no whole table are spread over the others or share one. Worksheets are
 * `handouts`, each with what it says under `sheet`; other things are `materials`.
 */
export function materialsData(content: LocalisedContent, session: Entry<Session>): TemplateData {
  const { planned, table } = session.data.group;
  const takers = { session: 1, participant: planned, table: tableSizes(planned, table).length };
  const counted = session.data.materials.map(({ name, count, per, note, worksheet }, index) => ({
    $from: within(session, 'materials', index),
    name,
    countText: String(count * takers[per]),
    perText: phrase(content.language.data, `per-${per}`, { n: count }),
    note: note ?? null,
    sheet: worksheet === undefined ? null : sheetData(content, worksheet),
  }));
  return {
    materials: counted.filter(({ sheet }) => sheet === null),
    handouts: counted.filter(({ sheet }) => sheet !== null),
  };
}

/** A worksheet of A4 is printed behind the script; one of another size has its page in the document of worksheets. */
function sheetData(content: LocalisedContent, id: string): TemplateData {
  const worksheet = entryNamed(content.worksheets, id);
  return {
    ...worksheetData(content, worksheet),
    isAttached: worksheet.data.paper === 'a4',
    page: worksheetPage(content, id),
  };
}
