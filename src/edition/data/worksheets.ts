import type { Entry, Worksheet } from '../../content/catalog.ts';
import type { TemplateData } from '../edition.ts';
import type { LocalisedContent } from '../edition-content.ts';
import { entriesNamed } from '../lookup.ts';
import { phrase } from '../wording.ts';
import { within } from './source.ts';
import { worksheetBlocksData } from './worksheet-blocks.ts';

/** The worksheets of the sessions an edition prints, by their numbers. */
export function worksheetsData(content: LocalisedContent): readonly TemplateData[] {
  return [...content.worksheets.values()]
    .filter((worksheet) => printedSessions(content, worksheet).length > 0)
    .sort((one, other) => one.data.number - other.data.number)
    .map((worksheet) => worksheetData(content, worksheet));
}

function worksheetData(content: LocalisedContent, worksheet: Entry<Worksheet>): TemplateData {
  const { title, form, paper, body, blocks, back } = worksheet.data;
  return {
    $from: worksheet,
    id: worksheet.id,
    ...{ title, paper, body },
    paperLabel: phrase(content.language.data, `paper-${paper}`),
    form: form ?? null,
    formLabel: form === undefined ? null : phrase(content.language.data, `form-${form}`),
    sessions: entriesNamed(content.sessions, printedSessions(content, worksheet)).map((session) => ({
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

function printedSessions({ toolkit }: LocalisedContent, worksheet: Entry<Worksheet>): readonly string[] {
  return worksheet.data.sessions.filter((session) => toolkit.data.selection.sessions.includes(session));
}
