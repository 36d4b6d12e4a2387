import { describe, expect, it } from 'vitest';
import { resolveEditions } from '../../src/edition/resolve-editions.ts';
import { sampleCatalog } from './sample-catalog.ts';

const catalog = sampleCatalog({
  acme: { name: 'Acme Agency', short: 'Acme', selection: { sessions: ['two'] } },
  beta: { name: 'Beta', short: 'Beta' },
});

function made(request: Parameters<typeof resolveEditions>[1]): readonly string[] {
  return resolveEditions(catalog, request).value!.flatMap(({ slug, documents }) =>
    documents.flatMap(({ id, outputs }) => outputs.map(({ profile }) => `${slug} ${id} ${profile}`)),
  );
}

describe('a request', () => {
  it('without names stands for every edition, the default one first, with all it has', () => {
    const all = made({ organisations: [] });
    expect(all.filter((each) => each.startsWith('acme'))).toEqual([
      'acme booklet screen',
      'acme booklet office',
      'acme cards office',
      'acme two screen',
    ]);
    expect(all.map((each) => each.split(' ')[0])).toEqual([
      ...Array(5).fill('standaard'),
      ...Array(4).fill('acme'),
      ...Array(5).fill('beta'),
    ]);
  });

  it('takes the named editions in the order asked, each once, and filters documents and profiles', () => {
    const organisations = ['beta', 'standaard', 'beta'];
    expect(made({ organisations, documents: ['one', 'booklet'], profiles: ['screen'] })).toEqual([
      ...['beta booklet screen', 'beta one screen'],
      ...['standaard booklet screen', 'standaard one screen'],
    ]);
  });

  it('reports every unknown name at once, with the name that was probably meant, and no place', () => {
    const { value, diagnostics } = resolveEditions(catalog, {
      organisations: ['acmee', 'standaard', 'zzzzzz'],
      documents: ['bookelt', 'bookelt'],
      profiles: ['pres'],
    });
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, hint, origin }) => [code, hint, origin])).toEqual([
      ['edition/unknown-organisation', 'Did you mean "acme"?', undefined],
      ['edition/unknown-organisation', 'Choose one of these: standaard, acme, beta.', undefined],
      ['edition/unknown-document', 'Did you mean "booklet"?', undefined],
      ['edition/unknown-profile', 'Choose one of these: screen, office, large-print.', undefined],
    ]);
  });

  it('that leaves an edition nothing to build is warned about, and the edition is left out', () => {
    const { value, diagnostics } = resolveEditions(catalog, { organisations: ['acme', 'beta'], documents: ['one'] });
    expect(value!.map(({ slug }) => slug)).toEqual(['beta']);
    expect(diagnostics).toMatchObject([{ code: 'edition/nothing-to-build', severity: 'warning' }]);
    expect(diagnostics[0]!.message).toContain('"acme"');
  });
});

describe('an organisation with the slug of the default edition', () => {
  it('is an error at its file', () => {
    const clash = sampleCatalog({ standaard: { name: 'Clash', short: 'Clash' } });
    expect(resolveEditions(clash, { organisations: [] }).diagnostics).toMatchObject([
      { code: 'edition/reserved-slug', origin: { file: 'organisations/standaard#' } },
    ]);
  });
});
