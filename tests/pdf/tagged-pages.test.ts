import { describe, expect, it } from 'vitest';
import { mm, pt } from '../../src/geometry/length.ts';
import { rect } from '../../src/geometry/rect.ts';
import type { PagedDocument, StructureElement } from '../../src/layout/page.ts';
import { paintPdf } from '../../src/pdf/paint-pdf.ts';
import { type Dictionary, isReference, openPdf, PdfSource, type PdfValue, type Reference } from './read-pdf.ts';
import { fill, page, pagedDocument, request, sans, semantics, serif, text } from './sample-document.ts';

/** A heading; a paragraph with a link in it that runs on over the page; a list; a table with an empty cell; a figure. */
function sampleDocument(): PagedDocument {
  const structure: StructureElement[] = [
    { id: 0, parent: null, role: 'Document', order: 0 },
    { id: 1, parent: 0, role: 'H1', order: 1, anchor: 'begin' },
    { id: 2, parent: 0, role: 'P', order: 3 },
    { id: 3, parent: 2, role: 'Link', order: 5, href: 'https://voorbeeld.nl/coördinatie?a=1&b=2' },
    { id: 4, parent: 0, role: 'P', order: 8 },
    { id: 5, parent: 0, role: 'L', order: 9, listNumbering: 'Decimal' },
    { id: 6, parent: 5, role: 'LI', order: 10 },
    { id: 7, parent: 6, role: 'Lbl', order: 11 },
    { id: 8, parent: 6, role: 'LBody', order: 13 },
    { id: 9, parent: 0, role: 'Table', order: 15 },
    { id: 10, parent: 9, role: 'TR', order: 16 },
    { id: 11, parent: 10, role: 'TH', order: 17, scope: 'Column', columnSpan: 2 },
    { id: 12, parent: 10, role: 'TD', order: 19, rowSpan: 2 },
    { id: 13, parent: 0, role: 'Figure', order: 20, alt: 'Een tekening (schets)' },
    { id: 14, parent: 0, role: 'P', order: 22, language: 'en' },
    { id: 15, parent: 14, role: 'Link', order: 23, href: '#begin' },
  ];
  const first = page(
    [
      fill(-9, -9, 320, 40),
      text('Draaiboek', 30, { face: sans, semantics: semantics(1, 2) }),
      text('Lees eerst ', 60, { semantics: semantics(2, 4) }),
      text('de gids', 60, { x: pt(90), semantics: semantics(3, 6) }),
      text(' en ga dan ', 60, { x: pt(140), semantics: semantics(2, 7) }),
    ],
    {
      number: 7,
      bleed: mm(3),
      links: [
        { rect: rect(90, 50, 40, 12), href: 'https://voorbeeld.nl/coördinatie?a=1&b=2', structure: 3, text: 'de gids' },
      ],
    },
  );
  const second = page(
    [
      text('verder.', 20, { semantics: semantics(2, 7) }),
      text('1.', 40, { semantics: semantics(7, 12) }),
      text('Luister', 40, { x: pt(40), semantics: semantics(8, 14) }),
      text('Tijd', 60, { semantics: semantics(11, 18) }),
      { ...fill(20, 80, 50, 25), semantics: semantics(13, 21) },
      text('10', 118, { x: pt(60), semantics: semantics(13, 21) }),
      text('10', 78, { x: pt(20), rotation: 180, semantics: semantics(13, 21) }),
      text('Back', 130, { semantics: semantics(15, 24) }),
      text('8', 190, {}),
    ],
    { number: 8, links: [{ rect: rect(20, 120, 30, 12), href: '#begin', structure: 15, text: 'Back' }] },
  );
  return pagedDocument([first, second, page([], { number: 20 })], {
    structure,
    destinations: new Map([['begin', { page: 0, y: pt(18) }]]),
    bookmarks: [
      { title: 'Draaiboek', level: 1, destination: { page: 0, y: pt(18) } },
      { title: 'Één (met haakjes)', level: 2, destination: { page: 1, y: pt(30.5) } },
      { title: 'Tot slot', level: 1, destination: { page: 2, y: pt(0) } },
    ],
  });
}

const painted = await paintPdf(request(sampleDocument(), { compress: false }));
const pdf = await openPdf(painted);
const source = new PdfSource(painted);

interface TreeNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly bbox?: readonly number[];
  readonly children?: readonly TreeNode[];
}

/** The tree of a page as a reader sees it: roles, and the text of each stretch of content. */
async function readTree(pageNumber: number): Promise<unknown> {
  const proxy = await pdf.getPage(pageNumber);
  const texts = new Map<string, string>();
  let current = '';
  for (const item of (await proxy.getTextContent({ includeMarkedContent: true })).items) {
    if ('str' in item) texts.set(current, `${texts.get(current) ?? ''}${item.str}`);
    else if (item.type === 'beginMarkedContentProps') current = item.id;
    else current = 'artifact';
  }
  const simplify = (node: TreeNode): unknown => {
    if (node.type === 'content') return texts.get(node.id ?? '')?.trim();
    if (node.type !== undefined) return `(${node.type})`;
    const label = [node.role, node.lang, node.alt].filter((part) => part !== undefined).join(' ');
    return { [label]: node.children?.map(simplify) };
  };
  const tree = (await proxy.getStructTree()) as TreeNode;
  return tree.children?.map(simplify);
}

describe('pages for reading', () => {
  it('have the structure of the document, in its order', async () => {
    expect(await readTree(1)).toEqual([
      { Document: [{ H1: ['Draaiboek'] }, { P: ['Lees eerst', { Link: ['de gids', '(object)'] }, 'en ga dan'] }] },
    ]);
    expect(await readTree(2)).toEqual([
      {
        Document: [
          { P: ['verder.'] },
          { L: [{ LI: [{ Lbl: ['1.'] }, { LBody: ['Luister'] }] }] },
          { Table: [{ TR: [{ TH: ['Tijd'] }, { TD: [] }] }] },
          { 'Figure Een tekening (schets)': ['1010'] },
          { 'P en': [{ Link: ['Back', '(object)'] }] },
        ],
      },
    ]);
  });

  it('read what is painted in another order in the order it was meant', async () => {
    const structure: StructureElement[] = [
      { id: 0, parent: null, role: 'P', order: 0 },
      { id: 1, parent: 0, role: 'Span', order: 2, language: 'en' },
    ];
    const items = [
      text('dit is ', 20, { semantics: semantics(0, 1) }),
      text(' genoemd', 20, { x: pt(120), semantics: semantics(0, 4) }),
      text('nudging', 20, { x: pt(60), semantics: semantics(1, 3) }),
    ];
    const bytes = await paintPdf(request(pagedDocument([page(items)], { structure }), { compress: false }));
    const [[, paragraph]] = new PdfSource(bytes).find('S', '/P') as [[number, Dictionary]];
    expect(paragraph['K']).toEqual([0, { to: expect.any(Number) }, 1]);
  });

  it('give notes an identifier, by which they are found', async () => {
    const anchors = ['note:2', 'note:10'];
    const structure: StructureElement[] = [
      { id: 0, parent: null, role: 'P', order: 0 },
      ...anchors.map((anchor, index) => ({
        id: index + 1,
        parent: 0,
        role: 'Note' as const,
        order: index + 1,
        anchor,
      })),
    ];
    const items = anchors.map((anchor, index) =>
      text(anchor, 20 + 20 * index, { semantics: semantics(index + 1, 5 + index) }),
    );
    const bytes = await paintPdf(request(pagedDocument([page(items)], { structure }), { compress: false }));
    const written = new PdfSource(bytes);
    const [[, root]] = written.find('Type', '/StructTreeRoot') as [[number, Dictionary]];
    const tree = written.follow(root['IDTree']) as Dictionary;
    const [first, one, second, two] = tree['Names'] as readonly PdfValue[];
    expect([first, second]).toEqual(['(note:10)', '(note:2)']);
    expect([one, two].map((note) => (written.follow(note) as Dictionary)['ID'])).toEqual(['(note:10)', '(note:2)']);
  });

  it('leave out elements of which nothing was painted, but not the cells of a table', () => {
    const roles = source.find('Type', '/StructElem').map(([, { S: role }]) => String(role).slice(1));
    expect(roles.sort().join(' ')).toBe('Document Figure H1 L LBody LI Lbl Link Link P P TD TH TR Table');
  });

  it('say what a cell heads, how a list counts, where a figure is', () => {
    const attributes = (role: string): PdfValue | undefined => source.find('S', role)[0]?.[1]['A'];
    expect(attributes('/TH')).toEqual({ O: '/Table', Scope: '/Column', ColSpan: 2 });
    expect(attributes('/TD')).toEqual({ O: '/Table', RowSpan: 2 });
    expect(attributes('/L')).toEqual({ O: '/List', ListNumbering: '/Decimal' });
    const { width } = text('10', 0);
    const below = serif.descent * 11;
    const box = [20 - width, 82 - below, 60 + width, 122 + below].map((edge) => Math.round(edge * 1e4) / 1e4);
    expect(attributes('/Figure')).toEqual({ O: '/Layout', Placement: '/Block', BBox: box });
  });

  it('lead from everything on a page to the element that has it, and back', () => {
    const tree = source.dictionary(source.catalog['StructTreeRoot']);
    const numbers = source.dictionary(tree['ParentTree'])['Nums'] as readonly PdfValue[];
    const parents = new Map(numbers.flatMap((key, index) => (index % 2 === 0 ? [[key, numbers[index + 1]!]] : [])));
    let found = 0;
    for (const [index, page] of source.pages.entries()) {
      const inOwner = (owner: PdfValue, isIt: (kid: Dictionary) => boolean): boolean => {
        const element = source.dictionary(owner);
        const kids = (element['K'] as readonly PdfValue[]).map((kid) =>
          typeof kid === 'number' ? { Type: '/MCR', Pg: element['Pg']!, MCID: kid } : (kid as Dictionary),
        );
        found++;
        return kids.some((kid) => !isReference(kid) && source.follow(kid['Pg']) === page && isIt(kid));
      };
      const owners = (source.follow(parents.get(page['StructParents']!)) ?? []) as readonly PdfValue[];
      const stretches = source.content(page).match(/MCID/g)?.length ?? 0;
      expect(owners.length).toBe(stretches);
      owners.forEach((owner, mcid) => {
        expect(
          inOwner(owner, (kid) => kid['MCID'] === mcid),
          `page ${index}, stretch ${mcid}`,
        ).toBe(true);
      });
      for (const annotation of (page['Annots'] ?? []) as readonly Reference[]) {
        const owner = parents.get(source.dictionary(annotation)['StructParent']!)!;
        const isIt = (kid: Dictionary): boolean => (kid['Obj'] as Reference | undefined)?.to === annotation.to;
        expect(inOwner(owner, isIt), `page ${index}, annotation`).toBe(true);
      }
    }
    expect(found).toBe(12);
    expect(tree['ParentTreeNextKey']).toBe(5);
  });

  it('carry links that work and say where they lead', async () => {
    const [outward] = await (await pdf.getPage(1)).getAnnotations();
    expect(outward).toMatchObject({
      subtype: 'Link',
      url: 'https://voorbeeld.nl/co%C3%B6rdinatie?a=1&b=2',
      contentsObj: { str: 'de gids' },
      rect: [90, 138, 130, 150],
    });
    const [inward] = await (await pdf.getPage(2)).getAnnotations();
    expect(inward.dest.slice(1)).toEqual([{ name: 'XYZ' }, null, 182, null]);
    expect(await pdf.getPageIndex(inward.dest[0])).toBe(0);
  });

  it('refuse a link to nowhere', async () => {
    const links = [{ rect: rect(0, 0, 9, 9), href: '#weg', structure: 0, text: 'weg' }];
    const document = pagedDocument([page([], { links })], {
      structure: [{ id: 0, parent: null, role: 'Link', order: 0 }],
    });
    await expect(paintPdf(request(document))).rejects.toThrow('"#weg"');
  });

  it('have bookmarks, nested, and the printed page numbers', async () => {
    const outline = await pdf.getOutline();
    expect(outline.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual([
      ['Draaiboek', ['Één (met haakjes)']],
      ['Tot slot', []],
    ]);
    const inner = outline[0]!.items[0]!.dest as unknown as [never, ...unknown[]];
    expect(await pdf.getPageIndex(inner[0])).toBe(1);
    expect(inner.slice(1)).toEqual([{ name: 'XYZ' }, null, 169.5, null]);
    expect(await pdf.getPageLabels()).toEqual(['7', '8', '20']);
  });

  it('are marked as tagged, in a language, with a title to show', async () => {
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
    const { info, metadata } = (await pdf.getMetadata()) as unknown as {
      info: Record<string, string>;
      metadata: { get(name: string): unknown };
    };
    expect(info).toMatchObject({
      PDFFormatVersion: '1.7',
      Language: 'nl-NL',
      Title: 'Draaiboek & <meer>: coördinatie',
      CreationDate: 'D:20260131233000Z',
    });
    expect(metadata.get('dc:title')).toBe('Draaiboek & <meer>: coördinatie');
  });

  it('are cut off at the trim, and of the size that was asked for', async () => {
    const document = pagedDocument([page([], { size: { width: mm(148), height: mm(210) }, bleed: mm(3) })]);
    const bytes = await paintPdf(request(document, { compress: false }));
    const [dictionary] = new PdfSource(bytes).pages;
    for (const box of ['MediaBox', 'CropBox', 'TrimBox']) {
      expect(dictionary![box]).toEqual([0, 0, 419.5276, 595.2756]);
    }
    expect(dictionary).not.toHaveProperty('UserUnit');
    expect(dictionary!['Tabs']).toBe('/S');
  });
});
