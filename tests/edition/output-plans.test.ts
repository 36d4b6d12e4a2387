import { describe, expect, it } from 'vitest';
import type { Catalog, DocumentDefinition, Language } from '../../src/content/catalog.ts';
import { resolveEditions } from '../../src/edition/resolve-editions.ts';
import { mm } from '../../src/geometry/length.ts';
import { entries, entry, sampleCatalog } from './sample-catalog.ts';

const catalog = sampleCatalog();
const dutch = catalog.languages.get('nl')!.data;

function withLanguage(changes: Partial<Language>): Catalog {
  return sampleCatalogWith({ languages: new Map([['nl', entry('languages/nl', { ...dutch, ...changes })]]) });
}

function sampleCatalogWith(changes: Partial<Catalog>): Catalog {
  return { ...sampleCatalog({ acme: { name: 'Acme', short: 'Acme' } }), ...changes };
}

function problems(of: Catalog): readonly (readonly (string | undefined)[])[] {
  const { value, diagnostics } = resolveEditions(of, { organisations: [] });
  expect(value).toBeUndefined();
  return diagnostics.map(({ code, message, origin, related }) => [
    code,
    message,
    origin?.file,
    ...related.map((r) => r.file),
  ]);
}

describe('the files of an edition', () => {
  it('are named by profile, document, imposition and paper in the words of the language', () => {
    const { value } = resolveEditions(catalog, { organisations: [] });
    expect(
      value![0]!.documents.map(({ id, title, outputs }) => [id, title, ...outputs.map(({ file }) => file)]),
    ).toEqual([
      ['booklet', 'Boek', 'scherm/boek.pdf', 'kantoor/boek-geniet-a4.pdf'],
      ['cards', 'Kaarten', 'kantoor/kaarten-snijvellen-a4.pdf'],
      ['one', 'Draaiboek 1', 'scherm/draaiboek-1.pdf'],
      ['two', 'Draaiboek 2', 'scherm/draaiboek-2.pdf'],
    ]);
  });

  it('know their imposition, with the paper in points', () => {
    const paper = { id: 'a4', size: { width: mm(210), height: mm(297) }, unprintable: mm(5) };
    const { value } = resolveEditions(catalog, { organisations: [] });
    const [booklet, cards] = value![0]!.documents;
    expect([...booklet!.outputs, ...cards!.outputs].map(({ imposition }) => imposition)).toEqual([
      { kind: 'none' },
      { kind: 'saddle-stitch', paper, sheetsPerSection: null },
      { kind: 'cut-sheet', paper, flip: 'long-edge' },
    ]);
  });

  it('share a setting unless they change it, and all settings of a document have the same data', () => {
    const large = { profile: 'large-print', imposition: 'none' } as const;
    const definition: DocumentDefinition = {
      ...{ scope: 'toolkit', id: 'cards', template: 'main.hbs', styles: ['cards/style.css'], card: 'poker' },
      outputs: [
        { profile: 'office', imposition: 'cut-sheet', paper: 'a4', flip: 'long-edge' },
        { ...large, styles: ['cards/large.css'], card: 'a6' },
        { profile: 'screen', imposition: 'none' },
      ],
    };
    const a6 = { width: '105mm', height: '148mm', bleed: '3mm', safe: '5mm', source: 'S' };
    const { value } = resolveEditions(
      sampleCatalogWith({
        documents: entries('templates', { cards: definition }),
        cardFormats: new Map([...catalog.cardFormats, ['a6', entry('a6', a6)]]),
        languages: new Map([
          ['nl', entry('languages/nl', { ...dutch, profiles: { ...dutch.profiles, 'large-print': 'grootletter' } })],
        ]),
      }),
      { organisations: ['standaard'] },
    );
    const plans = value![0]!.documents;
    expect(
      plans.map(({ id, styles, safeZone, customProperties: properties, outputs }) => [
        ...[id, styles.length, safeZone, properties.get('--card-width'), properties.get('--serif')],
        ...outputs.map(({ file }) => file),
      ]),
    ).toEqual([
      [
        ...['cards', 1, mm(4), '63mm', '"Source Serif 4", "Fall \\"back\\""'],
        ...['kantoor/kaarten-snijvellen-a4.pdf', 'scherm/kaarten.pdf'],
      ],
      ['cards', 2, mm(5), '105mm', '"Atkinson Hyperlegible Next"', 'grootletter/kaarten.pdf'],
    ]);
    expect(plans[1]!.data).toBe(plans[0]!.data);
  });

  it('must not share a name: for two documents the language is to blame, said once for all editions', () => {
    const documents = { ...dutch.documents, two: { title: 'Two', file: 'boek' } };
    expect(problems(withLanguage({ documents }))).toEqual([
      [
        'edition/same-file',
        'The documents "booklet" and "two" would both be written to "scherm/boek.pdf".',
        'languages/nl#documents.two.file',
        'languages/nl#documents.booklet.file',
      ],
    ]);
  });

  it('must not share a name: within a document its outputs are to blame', () => {
    const twice: DocumentDefinition = {
      ...{ scope: 'toolkit', id: 'cards', template: 'main.hbs', styles: ['x.css'] },
      outputs: [
        { profile: 'office', imposition: 'cut-sheet', paper: 'a4', flip: 'long-edge' },
        { profile: 'office', imposition: 'cut-sheet', paper: 'a4', flip: 'short-edge' },
      ],
    };
    expect(problems(sampleCatalogWith({ documents: entries('templates', { cards: twice }) }))).toMatchObject([
      ['edition/same-file', expect.anything(), 'templates/cards#outputs.1', 'templates/cards#outputs.0'],
    ]);
  });

  it('need every word they are named with: all that is missing is said at once', () => {
    const { booklet, ...documents } = dutch.documents;
    const { 'form-four': four, ...labels } = dutch.labels;
    expect(problems(withLanguage({ documents, labels, profiles: { screen: 'scherm' }, impositions: {} }))).toEqual(
      [
        ['labels', 'form-four'],
        ['documents', 'booklet'],
        ['profiles', 'office'],
        ['impositions', 'saddle-stitch'],
        ['impositions', 'cut-sheet'],
      ].map(([section, name]) => [
        'edition/missing-word',
        `The language "nl" has no "${name}" under "${section}", and an edition needs it.`,
        `languages/nl#${section}`,
      ]),
    );
  });
});
