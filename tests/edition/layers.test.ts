import { describe, expect, it } from 'vitest';
import type { Organisation } from '../../src/content/catalog.ts';
import { baseLayer } from '../../src/edition/edition-content.ts';
import { languageLayer } from '../../src/edition/language-layer.ts';
import { organisationLayer } from '../../src/edition/organisation-layer.ts';
import { resolveEditions } from '../../src/edition/resolve-editions.ts';
import { entry, sampleCatalog } from './sample-catalog.ts';

const acme: Organisation = {
  ...{ name: 'Acme Agency', short: 'Acme', title: 'Own title', version: '2.0', date: '2027-01-02' },
  logo: { file: 'logo.svg', alt: 'Logo' },
  brand: { main: { rgb: '#123456' } },
  pillars: ['One', 'Two', 'Three'],
  cards: [{ id: 'inzet', name: 'Effort', question: 'Own?' }],
  selection: { stories: ['third'] },
  start: { two: '10:00' },
};

const catalog = sampleCatalog({ acme, bare: { name: 'Bare Agency', short: 'Bare' } });
const base = baseLayer(catalog);

describe('the organisation layer', () => {
  const own = organisationLayer(base, catalog.organisations.get('acme')!);

  it('wins over the base in what it states', () => {
    expect(own.slug).toBe('acme');
    expect(own.sender.data).toEqual({ name: 'Acme Agency', short: 'Acme', logo: { file: 'logo.svg', alt: 'Logo' } });
    expect(own.toolkit.data).toMatchObject({ title: 'Own title', version: '2.0', date: '2027-01-02' });
    expect(own.toolkit.data.pillars.map(({ name }) => name)).toEqual(['One', 'Two', 'Three']);
    expect(own.toolkit.data.selection.stories).toEqual(['third']);
    expect(own.brand.data.main).toEqual({ rgb: '#123456' });
    expect(own.cards.get('inzet')!.data).toMatchObject({ name: 'Effort', question: 'Own?' });
    expect(own.sessions.get('two')!.data.start).toBe('10:00');
  });

  it('leaves all the rest as it was', () => {
    const { title, version, date, pillars, selection, ...rest } = own.toolkit.data;
    expect(base.toolkit.data).toMatchObject(rest);
    expect(pillars.map((pillar) => ({ ...pillar, name: '' }))).toEqual(
      base.toolkit.data.pillars.map((pillar) => ({ ...pillar, name: '' })),
    );
    expect({ ...selection, stories: [] }).toEqual({ ...base.toolkit.data.selection, stories: [] });
    expect({ ...own.brand.data, main: null }).toEqual({ ...base.brand.data, main: null });
    expect(own.cards.get('inzet')!.data.meaning).toBe('Inzet: meaning');
    expect([...own.cards.keys()]).toEqual(['moed', 'inzet']);
    expect(own.cards.get('moed')).toBe(base.cards.get('moed'));
    expect(own.sessions.get('one')).toBe(base.sessions.get('one'));
    expect(own.stories).toBe(base.stories);
    expect(base.cards.get('inzet')!.data.name).toBe('Inzet');
  });

  it('knows where each field was written', () => {
    const places = {
      title: own.toolkit.locate(['title']),
      subtitle: own.toolkit.locate(['subtitle']),
      pillarName: own.toolkit.locate(['pillars', 1, 'name']),
      pillarMeaning: own.toolkit.locate(['pillars', 1, 'meaning']),
      main: own.brand.locate(['main', 'rgb']),
      ink: own.brand.locate(['ink', 'rgb']),
      question: own.cards.get('inzet')!.locate(['question']),
      meaning: own.cards.get('inzet')!.locate(['meaning']),
      start: own.sessions.get('two')!.locate(['start']),
      aim: own.sessions.get('two')!.locate(['aim']),
    };
    expect(Object.fromEntries(Object.entries(places).map(([name, { file }]) => [name, file]))).toEqual({
      title: 'organisations/acme#title',
      subtitle: 'toolkit#subtitle',
      pillarName: 'organisations/acme#pillars.1',
      pillarMeaning: 'toolkit#pillars.1.meaning',
      main: 'organisations/acme#brand.main.rgb',
      ink: 'brands/plain#ink.rgb',
      question: 'organisations/acme#cards.0.question',
      meaning: 'cards/inzet#meaning',
      start: 'organisations/acme#start.two',
      aim: 'sessions/two#aim',
    });
  });

  it('without anything stated changes the sender alone', () => {
    const bare = organisationLayer(base, catalog.organisations.get('bare')!);
    expect({ ...bare, slug: '', sender: null }).toEqual({ ...base, slug: '', sender: null });
    expect(bare.toolkit).toBe(base.toolkit);
    expect(bare.brand).toBe(base.brand);
  });
});

describe('cards that an organisation exchanges', () => {
  const exchanging: Organisation = {
    ...{ name: 'Acme Agency', short: 'Acme' },
    deck: { exchange: [{ out: 'moed', in: 'trouw' }] },
    cards: [{ id: 'trouw', meaning: 'Own meaning' }],
  };
  const own = sampleCatalog({ acme: exchanging, bare: { name: 'Bare Agency', short: 'Bare' } });
  const layered = organisationLayer(baseLayer(own), own.organisations.get('acme')!);

  it('come in the place of those that go out, and may get words of their own', () => {
    expect([...layered.cards.keys()]).toEqual(['trouw', 'inzet']);
    const trouw = layered.cards.get('trouw')!;
    expect(trouw.data).toMatchObject({ name: 'Trouw', meaning: 'Own meaning' });
    expect([trouw.locate(['name']).file, trouw.locate(['meaning']).file]).toEqual([
      'exchange/trouw#name',
      'organisations/acme#cards.0.meaning',
    ]);
    expect([...own.cards.keys()]).toEqual(['moed', 'inzet']);
  });

  it('are named no more at the texts that were about those that went out, which a warning says once for each card', () => {
    const { value, diagnostics } = resolveEditions(own, { organisations: [], documents: ['booklet'] });
    const data = value!.map(({ documents }) => documents[0]!.data) as unknown as {
      stories: { cards: string[] }[];
      valuesAtAGlance: { name: string; number: number }[];
    }[];
    expect(data.map(({ stories }) => stories[0]!.cards)).toEqual([['Moed', 'Inzet'], ['Inzet'], ['Moed', 'Inzet']]);
    expect(data[1]!.valuesAtAGlance).toMatchObject([
      { name: 'Trouw', number: 1 },
      { name: 'Inzet', number: 2 },
    ]);
    expect(diagnostics).toMatchObject([
      {
        code: 'edition/card-not-in-deck',
        severity: 'warning',
        origin: { file: 'organisations/acme#deck.exchange.0.out' },
      },
    ]);
    expect(diagnostics[0]!.related.map(({ file }) => file)).toEqual([
      'stories/first#cards.0',
      'stories/second#cards.0',
    ]);
    expect(diagnostics[0]!.message).toContain('"moed"');
    expect(diagnostics[0]!.message).toContain('story "first", story "second"');
  });

  it('are said to be missing at the text itself where nobody sent them out', () => {
    const theme = own.themes.get('theme')!;
    const themes = new Map([['theme', entry('themes/theme', { ...theme.data, cards: ['inzet', 'rust'] })]]);
    const { diagnostics } = resolveEditions({ ...own, themes }, { organisations: ['bare'], documents: ['cards'] });
    expect(diagnostics).toMatchObject([{ code: 'edition/card-not-in-deck', origin: { file: 'themes/theme#cards.1' } }]);
  });
});

describe('the layers above it', () => {
  it('the language only adds itself', () => {
    const language = catalog.languages.get('nl')!;
    expect(languageLayer(base, language)).toEqual({ ...base, language });
  });

  it('an organisation chooses the language that names its files', () => {
    const { data } = catalog.languages.get('nl')!;
    const frisian = entry('languages/fy', { ...data, profiles: { screen: 'skerm', office: 'kantoar' } });
    const languages = new Map([...catalog.languages, ['fy', frisian]]);
    const { organisations } = sampleCatalog({ acme: { ...acme, language: 'fy' } });
    const { value } = resolveEditions(
      { ...catalog, languages, organisations },
      { organisations: [], documents: ['two'] },
    );
    expect(value!.map(({ documents }) => documents[0]!.outputs[0]!.file)).toEqual([
      'scherm/draaiboek-2.pdf',
      'skerm/draaiboek-2.pdf',
    ]);
  });

  it('the document adds its template, styles, card format and the brand of its edition', () => {
    const { value } = resolveEditions(catalog, { organisations: ['acme'], documents: ['cards', 'booklet'] });
    const [booklet, cards] = value![0]!.documents;
    expect(cards).toMatchObject({ template: 'templates/cards/main.hbs', styles: ['templates/cards/style.css'] });
    expect(Object.fromEntries(cards!.customProperties)).toEqual({
      '--of': expect.any(String),
      '--version': '" 2.0"',
      '--main': '#123456',
      '--accent': '#D98E04',
      '--ink': '#000000',
      '--paper': '#F6F2EA',
      '--serif': '"Source Serif 4", "Fall \\"back\\""',
      '--sans': '"Source Sans 3"',
      '--display': '"Display"',
      '--card-width': '63mm',
      '--card-height': '88mm',
      '--card-bleed': '0.125in',
      '--card-safe': '4mm',
      '--card-scale': '1',
    });
    expect(cards!.safeZone).toBeCloseTo(11.339, 3);
    expect(booklet).not.toHaveProperty('safeZone');
    expect(booklet!.customProperties.has('--card-width')).toBe(false);
    expect(value![0]!.assetFolders[0]).toBe('content/organisations/acme');
  });

  it('a brand that states its inks gives them beside the screen colour', () => {
    const { value } = resolveEditions(catalog, { organisations: ['standaard'], documents: ['booklet'] });
    expect(value![0]!.documents[0]!.customProperties.get('--main')).toBe('device-cmyk(92% 45% 25% 40%, #0B4F6C)');
  });
});
