import { describe, expect, it } from 'vitest';
import type { RichText } from '../../src/content/rich-text.ts';
import { findings, mainTemplate, render } from './render.ts';

const rich: RichText = { kind: 'rich-text', origin: { file: 'a.md', line: 1, column: 1 }, blocks: [] };
const data = {
  title: 'Waarden',
  empty: null,
  flag: true,
  body: rich,
  session: { aim: 'Praten', logo: null },
  cards: [
    { name: 'Moed', kind: 'a', note: null, extra: { text: 'x' } },
    { name: 'Rust', kind: 'b', note: 'n', extra: null, only: 1 },
  ],
  none: [],
  words: ['een', 'twee'],
};

describe('names that are not in the data', () => {
  const cases: readonly (readonly [template: string, expected: string])[] = [
    ['<p>\n  {{titel}}</p>', 'unknown-field 2:5'],
    ['{{#if titel}}<p/>{{/if}}', 'unknown-field 1:7'],
    ['{{#each crads}}<p/>{{/each}}', 'unknown-field 1:9'],
    ['{{#entries crads}}<p/>{{/entries}}', 'unknown-field 1:12'],
    ['{{#each cards}}\n{{nam}}{{/each}}', 'unknown-field 2:3'],
    ['{{#each cards}}{{#if ../titel}}{{/if}}{{/each}}', 'unknown-field 1:22'],
    ['{{#each cards as |card|}}{{card.nam}}{{/each}}', 'unknown-field 1:28'],
    ['{{#if (and title (eq titel "x"))}}{{/if}}', 'unknown-field 1:22'],
    ['{{#if empty}}{{else}}{{titel}}{{/if}}', 'unknown-field 1:24'],
    ['{{#if empty}}{{titel}}{{/if}}', 'unknown-field 1:16'],
    ['{{> box titel}}', 'unknown-field 1:9'],
    ['{{> box session aim=titel}}', 'unknown-field 1:21'],
    ['{{@root.titel}}', 'unknown-field 1:3'],
    ['{{title.length}}', 'unknown-field 1:3'],
    ['{{constructor}}', 'unknown-field 1:3'],
    ['{{__proto__}}', 'unknown-field 1:3'],
    ['{{session.constructor.name}}', 'unknown-field 1:3'],
    ['{{cards.map}}', 'unknown-field 1:3'],
    ['{{session.$from}}', 'unknown-field 1:3'],
    ['{{../title}}', 'above-context 1:3'],
    ['{{@index}}', 'outside-loop 1:3'],
    ['{{#each cards}}{{@../index}}{{/each}}', 'outside-loop 1:18'],
    ['{{label "sya"}}', 'unknown-label 1:1'],
    ['{{#each cards}}{{label "kind" kind}}{{/each}}', 'unknown-label 1:16'],
    ['{{label "page"}}', 'label-places 1:1'],
    ['{{label "say" n=1}}', 'label-places 1:1'],
    ['{{#each cards}}{{only}}{{/each}}', 'sometimes-missing 1:18'],
    ['{{#each cards}}{{extra.text}}{{/each}}', 'may-be-empty 1:18'],
    ['{{session.logo.file}}', 'may-be-empty 1:3'],
    ['{{cards}}', 'wrong-kind 1:3'],
    ['{{session}}', 'wrong-kind 1:3'],
    ['{{body}}', 'wrong-kind 1:3'],
    ['{{flag}}', 'wrong-kind 1:3'],
    ['{{rich title}}', 'wrong-kind 1:8'],
    ['{{#each session}}{{/each}}', 'wrong-kind 1:9'],
    ['{{#with words}}{{/with}}', 'wrong-kind 1:9'],
    ['{{plus title 1}}', 'wrong-kind 1:8'],
  ];
  it.each(cases)('%s', (template, expected) => {
    const labels = { say: 'Zeg', page: 'Pagina {n}', 'kind-a': 'A' };
    const [code, place] = expected.split(' ');
    const found = findings(render(template, data, { 'templates/shared/box.hbs': '<p>{{aim}}</p>' }, labels));
    expect(found).toContain(`template/${code} ${mainTemplate}:${place}`);
  });

  it('suggests the nearest name and tells which there are', () => {
    const [near] = render('{{titel}}', data).diagnostics;
    expect(near?.hint).toBe('Did you mean "title"?');
    const [far] = render('{{session.xyzzy}}', data).diagnostics;
    expect(far?.hint).toContain('aim, logo');
  });

  it('reports a mistake in a partial at its own place, once, with the call as related place', () => {
    const files = { 'templates/shared/box.hbs': '<p>\n{{nme}}</p>' };
    const outcome = render('{{#each cards}}{{> box this}}{{> box this}}{{/each}}', data, files);
    expect(findings(outcome)).toEqual(['template/unknown-field templates/shared/box.hbs:2:3']);
    expect(outcome.diagnostics[0]?.related).toEqual([{ file: mainTemplate, line: 1, column: 16, length: 14 }]);
  });

  it('shows a partial nothing but what its call names', () => {
    const files = { 'templates/shared/box.hbs': '<p>{{title}}</p>' };
    expect(findings(render('{{> box}}', data, files))).toEqual(['template/unknown-field templates/shared/box.hbs:1:6']);
    expect(findings(render('{{> box title=title}}', data, files))).toEqual([]);
    const outer = { 'templates/shared/box.hbs': '<p>{{../title}}</p>' };
    expect(findings(render('{{#each cards}}{{> box this}}{{/each}}', data, outer))).toEqual([
      'template/above-context templates/shared/box.hbs:1:6',
    ]);
  });
});

describe('names that are in the data', () => {
  const cases = [
    '{{title}}{{empty}}{{this.title}}{{session.aim}}{{@root.title}}{{cards.length}}',
    '{{#each cards}}{{name}} {{../title}} {{@index}} {{plus @index 1}}{{/each}}',
    '{{#each cards}}{{#if extra}}{{extra.text}}{{/if}}{{/each}}',
    '{{#each cards}}{{#with extra}}{{text}} {{../name}}{{/with}}{{/each}}',
    '{{#each cards}}{{#unless extra}}-{{else}}{{extra.text}}{{/unless}}{{/each}}',
    '{{#each cards}}{{#if (and extra (not note))}}{{extra.text}}{{/if}}{{/each}}',
    '{{#each cards}}{{#if (or (not extra) note)}}-{{else}}{{extra.text}}{{/if}}{{/each}}',
    '{{#each cards}}{{#if (eq kind "b")}}{{only}}{{/if}}{{/each}}',
    '{{#if session.logo}}{{session.logo.file}}{{/if}}',
    '{{#each none}}{{whatever.there.is}}{{/each}}',
    '{{#each words}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}',
    '{{#each cards as |card i|}}{{#each @root.words}}{{card.name}} {{i}} {{this}}{{/each}}{{/each}}',
    '{{#entries session}}{{aim}}{{/entries}}',
    '{{#if empty}}{{rich empty}}{{/if}}{{rich body}}',
  ];
  it.each(cases)('%s', (template) => {
    const outcome = render(`<p>${template}</p>`, data);
    expect(findings(outcome)).toEqual([]);
    expect(outcome.value?.xml).toBeTypeOf('string');
  });

  it('takes all that it finds in one go', () => {
    expect(findings(render('{{a}}\n{{b}}\n{{label "c"}}', data))).toHaveLength(3);
  });
});
