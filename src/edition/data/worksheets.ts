import type { Entry, Session, Worksheet } from '../../content/catalog.ts';
import type { TemplateData } from '../edition.ts';
import type { LocalisedContent } from '../edition-content.ts';
import { entriesNamed, entryNamed } from '../lookup.ts';
import { phrase } from '../wording.ts';
import { within } from './source.ts';
import { worksheetBlocksData } from './worksheet-blocks.ts';

/** The worksheets that the sessions of an edition hand out, by their numbers. */
export function worksheetsData(content: LocalisedContent): readonly TemplateData[] {
  return printedWorksheets(content).map((worksheet) => worksheetData(content, worksheet));
}

/** One worksheet, with the sessions of this edition that hand it out. */
export function worksheetData(content: LocalisedContent, worksheet: Entry<Worksheet>): TemplateData {
  const { title, form, paper, body, blocks, back } = worksheet.data;
  return {
    $from: worksheet,
    id: worksheet.id,
    ...{ title, paper, body },
    paperLabel: phrase(content.language.data, `paper-${paper}`),
    form: form ?? null,
    formLabel: form === undefined ? null : phrase(content.language.data, `form-${form}`),
    sessions: printedSessions(content)
      .filter((session) => handsOut(session, worksheet.id))
      .map((session) => ({
        $from: session,
        title: session.data.title,
        number: session.data.part?.number ?? null,
      })),
    blocks: worksheetBlocksData(content, blocks, within(worksheet, 'blocks')),
    back:
      back === undefined
        ? null
        : {
            $from: within(worksheet, 'back'),
            title: back.title,
            blocks: worksheetBlocksData(content, back.blocks, within(worksheet, 'back', 'blocks')),
          },
  };
}

/** The page of the document of worksheets on which the one called `id` begins: behind the list of them each side is a page. */
export function worksheetPage(content: LocalisedContent, id: string): number {
  const sheets = printedWorksheets(content);
  const before = sheets.slice(
    0,
    sheets.findIndex((sheet) => sheet.id === id),
  );
  return before.reduce((sides, { data }) => sides + (data.back === undefined ? 1 : 2), 2);
}

function printedWorksheets(content: LocalisedContent): readonly Entry<Worksheet>[] {
  const ids = printedSessions(content).flatMap(({ data }) =>
    data.materials.flatMap(({ worksheet }) => worksheet ?? []),
  );
  return [...new Set(ids)]
    .map((id) => entryNamed(content.worksheets, id))
    .sort((one, other) => one.data.number - other.data.number);
}

function printedSessions({ toolkit, sessions }: LocalisedContent): readonly Entry<Session>[] {
  return entriesNamed(sessions, toolkit.data.selection.sessions);
}

function handsOut({ data }: Entry<Session>, id: string): boolean {
  return data.materials.some(({ worksheet }) => worksheet === id);
}
