import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PagedDocument } from '../../src/layout/page.ts';
import { paintPdf } from '../../src/pdf/paint-pdf.ts';
import { externalProgram } from '../external-program.ts';
import { compare, drawPage, type Picture, readPicture, writePicture } from './picture.ts';
import { type SetDocument, setDocumentsOf } from './set-document.ts';

interface PageType {
  readonly document: 'cards' | 'booklet' | 'large-print' | 'session-1' | 'worksheets';
  /** Something on the first page of the type; or the first sheet it is imposed on. */
  readonly on: string | 'sheet';
  /** So many pages after that. */
  readonly after?: number;
  /** Pixels to the inch; 36 by default. */
  readonly resolution?: number;
}

/** One page of each type, by what stands on it. */
const types: Readonly<Record<string, PageType>> = {
  'card-front': { document: 'cards', on: 'Je volgt veel', resolution: 72 },
  'card-back': { document: 'cards', on: 'Je volgt veel', after: 1, resolution: 72 },
  'card-pile': { document: 'cards', on: 'Minst belangrijk', resolution: 72 },
  'card-instruction': { document: 'cards', on: 'Zo sorteer je', resolution: 72 },
  'card-sheet': { document: 'cards', on: 'sheet', resolution: 40 },
  'booklet-cover': { document: 'booklet', on: 'Toolkit voor de proef' },
  'booklet-contents': { document: 'booklet', on: 'Inhoud' },
  'booklet-story': { document: 'booklet', on: 'Samira Haddou, 34' },
  'booklet-story-next': { document: 'booklet', on: 'Samira Haddou, 34', after: 1 },
  'booklet-questions': { document: 'booklet', on: 'Welke feiten kent Samira' },
  'booklet-assignment': { document: 'booklet', on: 'Ontdekken waar je als mens' },
  'booklet-theme': { document: 'booklet', on: 'Donderdag, tien voor vijf' },
  'booklet-values': { document: 'booklet', on: 'Je volgt veel onderwerpen' },
  'booklet-glossary': { document: 'booklet', on: 'Ambassadeur' },
  'booklet-footnote': { document: 'booklet', on: 'Zij legden er 30 kaarten' },
  'booklet-large-print': { document: 'large-print', on: 'Samira Haddou, 34', resolution: 28 },
  'script-first': { document: 'session-1', on: 'Deelnemers weten wat' },
  'script-room-plan': { document: 'session-1', on: 'Opstelling van de zaal' },
  'script-block': { document: 'session-1', on: 'Fijn dat jullie er zijn' },
  'script-run-sheet': { document: 'session-1', on: 'Wat je nu doet' },
  'worksheet-mat': { document: 'worksheets', on: 'Minst belangrijk', resolution: 28 },
  'worksheet-sheet': { document: 'worksheets', on: 'Mijn situatie' },
};

/**
 * How far a colour may be off, of 255, in a square of 6 pixels, 4 mm of A5. Other programs (pdftocairo, MuPDF, Ghostscript, PDFium)
 * smooth letters in other ways, and are off by no more; only their cover is a row of pixels taller or lower. A tinted ground that
 * is not there is off by 21, a page number in 8.5 pt instead of 11 by 16, another face by 40 and more. A hairline less (8) or small
 * type a millimetre aside (12) is for other tests.
 */
const tolerance = 14;

const toolkit = fileURLToPath(new URL('../fixtures/whole', import.meta.url));
const references = fileURLToPath(new URL('../reference/pictures', import.meta.url));
/** Not kept by git. */
const differences = fileURLToPath(new URL('../reference/different', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'persklaar-pictures-'));
const set = new Map<string, SetDocument>();

const pdftoppm = externalProgram('pdftoppm');

describe.skipIf(pdftoppm === undefined)(
  `pictures of the pages${pdftoppm === undefined ? ' (the program "pdftoppm" is not installed)' : ''}`,
  () => {
    beforeAll(async () => {
      const usual = await setDocumentsOf('standaard', ['booklet', 'cards', 'session-1', 'worksheets'], toolkit);
      const large = await setDocumentsOf('standaard', ['booklet'], toolkit, ['large-print']);
      for (const [id, document] of [...usual, ['large-print', large.get('booklet')!] as const]) {
        set.set(id, document);
        await paint(id, document);
      }
      rmSync(differences, { recursive: true, force: true });
    });

    afterAll(() => rmSync(folder, { recursive: true }));

    /** Drawn anew with `UPDATE_REFERENCES=1`, where they differ. */
    it.each(Object.keys(types))('%s looks as it was agreed', async (name) => {
      const { document, on, after = 0, resolution = 36 } = types[name]!;
      const isSheet = on === 'sheet';
      const page = isSheet ? 1 : pageWith(set.get(document)!.paged, on) + after;
      const file = join(folder, `${document}${isSheet ? '-sheets' : ''}.pdf`);
      await expectPicture(name, await drawPage(pdftoppm!, file, page, resolution));
    });

    it('are there for page types only', () => {
      expect(readdirSync(references)).toEqual(
        Object.keys(types)
          .map((name) => `${name}.png`)
          .sort(),
      );
    });
  },
);

async function paint(id: string, { paged, sheets }: SetDocument): Promise<void> {
  const metadata = { title: id, author: '', language: 'nl-NL', producer: '', date: new Date(0) };
  const pages = await paintPdf({ document: paged, metadata, output: { kind: 'pages', tagged: true } });
  writeFileSync(join(folder, `${id}.pdf`), pages);
  if (sheets.length === 0) return;
  const imposed = await paintPdf({ document: paged, metadata, output: { kind: 'sheets', sheets } });
  writeFileSync(join(folder, `${id}-sheets.pdf`), imposed);
}

/** The place of the first page that says these words, in one line; counted from 1. */
function pageWith({ pages }: PagedDocument, words: string): number {
  const says = (item: PagedDocument['pages'][number]['items'][number]): boolean =>
    item.kind === 'text' && item.text.includes(words);
  const index = pages.findIndex(({ items }) => items.some(says));
  if (index === -1) throw new Error(`no page says "${words}"`);
  return index + 1;
}

async function expectPicture(name: string, actual: Picture): Promise<void> {
  const reference = join(references, `${name}.png`);
  const expected = existsSync(reference) ? await readPicture(reference) : undefined;
  const { worst, difference } = expected === undefined ? { worst: 255, difference: actual } : compare(expected, actual);
  if (worst <= tolerance) return;
  if (process.env['UPDATE_REFERENCES'] === '1') {
    mkdirSync(references, { recursive: true });
    return writePicture(reference, actual);
  }
  mkdirSync(differences, { recursive: true });
  const all = { expected: expected ?? actual, actual, difference };
  for (const [kind, picture] of Object.entries(all)) {
    await writePicture(join(differences, `${name}.${kind}.png`), picture);
  }
  expect.fail(
    `"${name}" is off by ${Math.round(worst)} where ${tolerance} is allowed: see ${differences}/${name}.*.png`,
  );
}
