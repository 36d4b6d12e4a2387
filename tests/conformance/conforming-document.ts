import { black } from '../../src/geometry/colour.ts';
import { pt } from '../../src/geometry/length.ts';
import { rect } from '../../src/geometry/rect.ts';
import type { PagedDocument } from '../../src/layout/page.ts';
import { fill, page, pagedDocument, semantics, serif, text } from '../pdf/sample-document.ts';

const typed = { face: serif, size: pt(11), ruled: true, colour: black } as const;

/** A page with something of each kind that a standard has rules for: headings, a link, a list, a table, a figure, fields. */
export const conformingDocument: PagedDocument = pagedDocument(
  [
    page(
      [
        fill(0, 0, 300, 10),
        text('Draaiboek', 30, { semantics: semantics(1, 2) }),
        text('Voorbereiding', 50, { semantics: semantics(2, 4) }),
        text('Lees eerst ', 70, { semantics: semantics(3, 6) }),
        text('de gids', 70, { x: pt(90), semantics: semantics(4, 8) }),
        text('1.', 90, { semantics: semantics(7, 12) }),
        text('Vraag naar één officiële coördinator', 90, { x: pt(40), semantics: semantics(8, 14) }),
        text('Tijd', 110, { semantics: semantics(11, 18) }),
        text('13.00', 130, { semantics: semantics(13, 21) }),
        { ...fill(20, 140, 50, 25), semantics: semantics(14, 23) },
      ],
      {
        links: [{ rect: rect(90, 60, 40, 12), href: 'https://voorbeeld.nl', structure: 4, text: 'de gids' }],
        fields: [
          { kind: 'text', rect: rect(100, 140, 150, 50), structure: 15, label: 'Nr. één', ...typed, lines: 2 },
          { kind: 'checkbox', rect: rect(260, 140, 8, 8), structure: 16, label: 'Gedaan', colour: black },
        ],
      },
    ),
  ],
  {
    structure: [
      { id: 0, parent: null, role: 'Document', order: 0 },
      { id: 1, parent: 0, role: 'H1', order: 1 },
      { id: 2, parent: 0, role: 'H2', order: 3 },
      { id: 3, parent: 0, role: 'P', order: 5 },
      { id: 4, parent: 3, role: 'Link', order: 7, href: 'https://voorbeeld.nl' },
      { id: 5, parent: 0, role: 'L', order: 9, listNumbering: 'Decimal' },
      { id: 6, parent: 5, role: 'LI', order: 10 },
      { id: 7, parent: 6, role: 'Lbl', order: 11 },
      { id: 8, parent: 6, role: 'LBody', order: 13 },
      { id: 9, parent: 0, role: 'Table', order: 15 },
      { id: 10, parent: 9, role: 'TR', order: 16 },
      { id: 11, parent: 10, role: 'TH', order: 17, scope: 'Column' },
      { id: 12, parent: 9, role: 'TR', order: 19 },
      { id: 13, parent: 12, role: 'TD', order: 20 },
      { id: 14, parent: 0, role: 'Figure', order: 22, alt: 'Een grijs vak' },
      { id: 15, parent: 0, role: 'Form', order: 24 },
      { id: 16, parent: 0, role: 'Form', order: 25 },
    ],
    bookmarks: [{ title: 'Draaiboek', level: 1, destination: { page: 0, y: pt(18) } }],
  },
);
