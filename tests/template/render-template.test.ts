import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import type { RichText } from '../../src/content/rich-text.ts';
import { findings, mainTemplate, render, source } from './render.ts';

const rich: RichText = { kind: 'rich-text', origin: { file: 'a.md', line: 1, column: 1 }, blocks: [] };

describe('positions', () => {
  it('stamps the place of every start tag, in its own file', () => {
    const files = { 'templates/shared/card.hbs': '<card face="front">\n  <h2>{{name}}</h2>\n</card>' };
    const outcome = render(
      '<document title="x">\n{{#each cards}}\n  {{> card this}}\n{{/each}}\n</document>',
      { cards: [{ name: 'Moed' }] },
      files,
    );
    const xml = outcome.value?.xml.replace(/\s+/g, ' ');
    expect(outcome.value?.files).toEqual([mainTemplate, 'templates/shared/card.hbs']);
    expect(xml).toContain('<document _at="1:1" _in="0" title="x">');
    expect(xml).toContain('<card _at="1:1" _in="1" face="front"> <h2 _at="2:3" _in="1" _field="">Moed</h2>');
  });

  it('says which field of which source an element begins with', () => {
    const deck = source('deck.yaml', 1);
    const moed = source('moed.yaml', 1);
    const data = {
      $from: deck,
      title: 'T',
      cards: [{ $from: moed, name: 'Moed', body: rich, asks: ['a', 'b'], parts: [{ text: 'x' }], one: { two: 'y' } }],
    };
    const outcome = render(
      `<document title="x"><h1>{{title}}</h1>
        {{#entries cards}}
          <h2>{{name}}</h2><div>{{rich body}}</div><h3>{{../title}}</h3><h4>{{one.two}}</h4>
          {{#each asks}}<li>{{this}}</li>{{/each}}
          {{#each parts}}<p>{{text}}</p>{{/each}}
          {{#each parts as |part|}}<em>{{part.text}}</em>{{/each}}
          {{#each parts as |part|}}{{#each ../asks}}<b>{{part.text}}</b>{{/each}}{{/each}}
          {{#with one}}<td>{{two}}</td><th>{{@root.title}}</th>{{/with}}
          <p>x {{name}}</p><p><strong>{{name}}</strong></p><p>{{#if name}}{{name}}{{/if}}</p><p>{{#if name}}{{/if}}{{name}}</p><p/>{{name}}
        {{/entries}}</document>`,
      data,
    );
    expect(findings(outcome)).toEqual([]);
    const fields = [...(outcome.value?.xml ?? '').matchAll(/<(\w+) [^>]*_field="([^"]*)"/g)].map(
      (m) => `${m[1]} ${m[2]}`,
    );
    expect(fields).toEqual([
      'h1 0:title',
      'h2 1:name',
      'div 1:body',
      'h3 0:title',
      'h4 1:one.two',
      'li 1:asks.0',
      'li 1:asks.1',
      'p 1:parts.0.text',
      'em 1:parts.0.text',
      'b 1:parts.0.text',
      'b 1:parts.0.text',
      'td 1:one.two',
      'th 0:title',
      'strong 1:name',
    ]);
    expect(outcome.value?.sources).toEqual([deck, moed]);
  });

  it('marks what was filled from where, also in loops inside loops', () => {
    const [a, b, inner] = [source('a', 1), source('b', 1), source('c', 1)];
    const items = [
      { $from: a, parts: [{ $from: inner }] },
      { $from: b, parts: [] },
    ];
    const outcome = render(
      '<p>{{#entries items}}({{#entries parts}}{{@index}}{{@../index}}{{/entries}}){{/entries}}.</p>',
      { items },
    );
    expect(outcome.value?.xml).toBe(
      '<p _at="1:1" _in="0"><?from 0?>(<?from 1?>00<?from 0?>)<?from 2?>()<?from ?>.</p>',
    );
  });

  it('puts the source of the whole document in front', () => {
    expect(render('<p>x</p>', { $from: source('a', 1) }).value?.xml).toBe('<?from 0?><p _at="1:1" _in="0">x</p>');
  });
});

describe('values', () => {
  it('come out as text, whatever they hold', () => {
    const nasty = `"><b a='1'>&amp; {{x}} <?from 9?> ]]> \u00e9 =\``;
    const outcome = render('<p class="{{nasty}}">{{nasty}}</p>', { nasty });
    const root = parseXml(outcome.value?.xml ?? '').root as XmlElement;
    expect(root.attributes['class']).toBe(nasty);
    expect(root.text).toBe(nasty);
    expect(root.children).toHaveLength(1);
  });

  it.each(['\u0000', '\u000b', '\ufffe', '\ud800'])(
    'with the forbidden character %j are refused at their place',
    (character) => {
      const card = source('content/values.yaml', 7);
      const outcome = render('<p/>', { cards: [{ $from: card, lines: ['ok', `a${character}b`] }] });
      expect(findings(outcome)).toEqual(['template/forbidden-character content/values.yaml:7:3']);
      expect(card.asked).toEqual(['lines.1']);
    },
  );

  it('let through line feeds, tabs and signs beyond the basic plane', () => {
    expect(findings(render('<p>{{t}}</p>', { t: 'a\n\tb \u{1f600}' }))).toEqual([]);
  });

  it('that are rich text stay out of the string', () => {
    const other = { ...rich };
    const outcome = render('<p>{{rich a}}{{rich b}}</p>', { a: rich, b: other });
    expect(outcome.value?.xml).toContain('><slot ref="0"/><slot ref="1"/></p>');
    expect(outcome.value?.slots[0]).toBe(rich);
    expect(outcome.value?.slots[1]).toBe(other);
  });
});

describe('helpers', () => {
  const labels = { say: 'Zeg "dit"', 'page-of': 'Pagina {n} van {total}', 'form-pair': 'tweetal' };
  const print = (template: string, data = {}): string => {
    const outcome = render(`<p>${template}</p>`, data, {}, labels);
    expect(findings(outcome)).toEqual([]);
    return parseXml(outcome.value?.xml ?? '').root?.text ?? '';
  };

  it('print labels and fill their places', () => {
    expect(print('{{label "say"}}')).toBe('Zeg "dit"');
    expect(print('{{label "page-of" n=(plus 1 2) total=t}}', { t: '9 & meer' })).toBe('Pagina 3 van 9 & meer');
    expect(print('{{#each steps}}{{label "form" kind}}{{/each}}', { steps: [{ kind: 'pair' }] })).toBe('tweetal');
  });

  it('compare and combine', () => {
    const data = { a: 'x', b: '', list: [], n: 0 };
    expect(
      print(
        '{{#if (eq a "x")}}1{{/if}}{{#if (not b)}}2{{/if}}{{#if (or b list n)}}3{{/if}}{{#if (and a n)}}4{{/if}}',
        data,
      ),
    ).toBe('12');
  });

  it('loop with entries as each does, and have an else', () => {
    const data = { t: 'T', list: ['a', 'b', 'c'], none: [] };
    expect(
      print(
        '{{#entries list as |x i|}}{{#if @first}}[{{/if}}{{this}}{{i}}{{../t}}{{#if @last}}]{{/if}}{{/entries}}',
        data,
      ),
    ).toBe('[a0Tb1Tc2T]');
    expect(print('{{#entries one}}{{x}}{{@index}}{{/entries}}', { one: { x: 'y' } })).toBe('y0');
    expect(print('{{#entries none}}x{{else}}{{t}}{{/entries}}', data)).toBe('T');
  });
});
