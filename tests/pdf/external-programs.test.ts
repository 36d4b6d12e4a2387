import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { pt } from '../../src/geometry/length.ts';
import { rect } from '../../src/geometry/rect.ts';
import type { TextItem } from '../../src/layout/page.ts';
import { paintPdf } from '../../src/pdf/paint-pdf.ts';
import { externalProgram } from '../external-program.ts';
import { fill, page, pagedDocument, request, sans, semantics, text } from './sample-document.ts';

const folder = mkdtempSync(join(tmpdir(), 'persklaar-pdf-'));
const pagesFile = join(folder, 'pages.pdf');
const sheetsFile = join(folder, 'sheets.pdf');

afterAll(() => rmSync(folder, { recursive: true }));

/** `text` at the end of the one before it. */
function after(before: TextItem, characters: string, options: Partial<TextItem>): TextItem {
  return text(characters, before.baseline, { x: pt(before.x + before.width), ...options });
}

const inParagraph = { semantics: semantics(2, 4) };
const lineOne = text('Vijf officieren dragen ', 60, inParagraph);
const partOne = after(lineOne, 'verantwoor-', { ...inParagraph, actualText: 'verantwoordelijkheid' });
const partTwo = text('delijkheid', 75, { ...inParagraph, actualText: '' });
const lineTwo = after(partTwo, ' voor de ', inParagraph);
const partThree = after(lineTwo, 'co-', { ...inParagraph, actualText: 'coördinatie' });
const partFour = text('ordinatie', 90, { ...inParagraph, actualText: '' });
const lineThree = after(partFour, ' van €\u00a025.', inParagraph);

const document = pagedDocument(
  [
    page(
      [
        fill(-5, -5, 310, 20),
        text('Kop', 40, { face: sans, semantics: semantics(1, 2) }),
        ...[lineOne, partOne, partTwo, lineTwo, partThree, partFour, lineThree],
      ],
      { links: [{ rect: rect(20, 30, 30, 12), href: 'https://voorbeeld.nl', structure: 1, text: 'Kop' }] },
    ),
  ],
  {
    structure: [
      { id: 0, parent: null, role: 'Document', order: 0 },
      { id: 1, parent: 0, role: 'H1', order: 1 },
      { id: 2, parent: 0, role: 'P', order: 3 },
    ],
    bookmarks: [{ title: 'Kop', level: 1, destination: { page: 0, y: pt(20) } }],
  },
);
const sheet = {
  size: { width: pt(400), height: pt(300) },
  side: 'front',
  sheet: 1,
  flip: 'long-edge',
  placements: [0, 180].map((rotation) => ({
    page: 0,
    trim: rect(50, 50, 300, 200),
    rotation: rotation as 0 | 180,
    clip: rect(50, 50, 300, 200),
  })),
  marks: [],
  trim: rect(50, 50, 300, 200),
  bleed: rect(50, 50, 300, 200),
} as const;
writeFileSync(pagesFile, await paintPdf(request(document)));
writeFileSync(sheetsFile, await paintPdf(request(document, { output: { kind: 'sheets', sheets: [sheet] } })));

/** Runs a check with a program, or skips it and says why. */
function withProgram(name: string, title: string, check: (run: (...args: readonly string[]) => string) => void): void {
  const program = externalProgram(name);
  if (program === undefined) it.skip(`${title} (the program "${name}" is not installed)`, () => {});
  else it(title, () => check((...args) => execFileSync(program, args, { encoding: 'utf8' })));
}

withProgram('qpdf', 'qpdf finds no fault in structure or streams', (qpdf) => {
  for (const file of [pagesFile, sheetsFile])
    expect(qpdf('--check', file)).toContain('No syntax or stream encoding errors');
});

withProgram('pdffonts', 'pdffonts sees every font embedded, subset and readable', (pdffonts) => {
  for (const file of [pagesFile, sheetsFile]) {
    const fonts = pdffonts(file).trim().split('\n').slice(2).sort();
    expect(
      fonts.map((line) =>
        line
          .replace(/ +\d+ +\d+$/, '')
          .replace(/^\w+\+/, '')
          .replace(/ +/g, ' '),
      ),
    ).toEqual(
      [
        'SourceSerif4-Regular CID TrueType Identity-H yes yes yes',
        'SourceSans3-Bold CID TrueType Identity-H yes yes yes',
      ].sort(),
    );
  }
});

withProgram('pdftotext', 'pdftotext gives divided words back whole, with words and lines apart', (pdftotext) => {
  expect(pdftotext(pagesFile, '-').trim().split(/\n+/)).toEqual([
    'Kop',
    'Vijf officieren dragen verantwoordelijkheid',
    'voor de coördinatie',
    'van € 25.',
  ]);
});

withProgram('pdfinfo', 'pdfinfo reads the whole structure', (pdfinfo) => {
  const structure = pdfinfo('-struct-text', pagesFile).replace(/\s+/g, ' ');
  expect(structure).toContain('H1 (block) "Kop"');
  expect(structure).toContain('"Vijf officieren dragen " "verantwoor-" "delijkheid" " voor de " "co-" "ordinatie"');
});
