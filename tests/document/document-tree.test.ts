import { describe, expect, it } from 'vitest';
import type { RichBlock, RichInline, RichText } from '../../src/content/rich-text.ts';
import type { Origin } from '../../src/diagnostics/origin.ts';
import type { DocumentNode, ElementNode } from '../../src/document/document-tree.ts';
import type { ContentSource } from '../../src/edition/edition.ts';
import { document, findings, mainTemplate, outline, parse } from './parse.ts';

async function tree(body: string, data = {}): Promise<string> {
  const outcome = await parse(document(body), data);
  expect(findings(outcome)).toEqual([]);
  return outcome.value!.root.children.map(outline).join(' ');
}

const at = (line: number): Origin => ({ file: 'content/a.md', line, column: 1 });
const text = (value: string, line = 1): RichInline => ({ kind: 'text', origin: at(line), value });
const paragraph = (line: number, ...children: RichInline[]): RichBlock => ({
  kind: 'paragraph',
  origin: at(line),
  children,
});
const rich = (...blocks: RichBlock[]): RichText => ({ kind: 'rich-text', origin: at(1), blocks });

describe('white space', () => {
  it.each([
    ['<p>\n  a\n  b\t c </p>', 'p("a b c")'],
    ['<p> <em> a </em> <strong> b</strong> c </p>', 'p(em("a ") strong("b") " c")'],
    ['<p>a <em>b </em></p>', 'p("a " em("b"))'],
    ['<p>a <br/> b</p>', 'p("a" br() "b")'],
    ['<p><checkbox/> a <checkbox/> </p>', 'p(checkbox() " a " checkbox())'],
    ['<p>\u00a0 a \u00a0</p>', 'p("\u00a0 a \u00a0")'],
    ['<p> <em> </em> </p>', 'p(em())'],
    ['<section>\n <p>a</p>\n <p>b</p>\n</section>', 'section(p("a") p("b"))'],
    ['<div>\n <p>a</p>\n <p>b</p>\n</div>', 'div(p("a") p("b"))'],
    ['<div>\n a <em>b</em>\n</div>', 'div("a " em("b"))'],
    ['<div>\n</div>', 'div()'],
    ['<p>a<!-- x --> b</p>', 'p("a b")'],
  ])('%j', async (body, expected) => {
    expect(await tree(body)).toBe(expected);
  });
});

describe('rich text', () => {
  const body = rich(
    paragraph(1, text('Een '), { kind: 'strong', origin: at(1), children: [text('<b> {{x}} &amp;')] }, text(' en ')),
    { kind: 'heading', origin: at(2), depth: 2, children: [text('Kop')] },
    { kind: 'heading', origin: at(3), depth: 3, children: [text('Kopje')] },
    {
      kind: 'list',
      origin: at(4),
      ordered: true,
      start: 3,
      items: [[paragraph(4, text('a'))], [paragraph(5, text('b')), paragraph(6, text('c'))], []],
    },
    {
      kind: 'list',
      origin: at(7),
      ordered: false,
      start: 1,
      items: [[paragraph(7, { kind: 'emphasis', origin: at(7), children: [text('d')] })]],
    },
    { kind: 'quote', origin: at(8), children: [paragraph(8, text('q'), { kind: 'break', origin: at(8) }, text('r'))] },
    { kind: 'rule', origin: at(9) },
    paragraph(
      10,
      { kind: 'link', origin: at(10), href: 'https://a.nl', children: [text('l')] },
      { kind: 'footnote', origin: at(10), children: [text('n')] },
    ),
  );

  it('becomes elements, untouched by template and markup syntax', async () => {
    expect(await tree('<h1>x</h1><h2>y</h2><section>{{rich body}}</section>', { body })).toBe(
      'h1("x") h2("y") section(p("Een " strong("<b> {{x}} &amp;") " en") h3("Kop") h4("Kopje") ' +
        'ol start=3(li("a") li(p("b") p("c")) li()) ul(li(em("d"))) blockquote(p("q" br() "r")) hr() p(a href=https://a.nl("l") footnote("n")))',
    );
  });

  it('goes into running text when it is one paragraph', async () => {
    const one = rich(paragraph(1, text('a '), { kind: 'emphasis', origin: at(1), children: [text('b')] }));
    expect(await tree('<p>x {{rich one}} y</p>', { one })).toBe('p("x " "a " em("b") " y")');
    expect(await tree('<ul><li><strong>x</strong> {{rich one}}</li><li>{{rich one}}</li></ul>', { one })).toBe(
      'ul(li(strong("x") " " "a " em("b")) li(p("a " em("b"))))',
    );
    const two = rich(paragraph(4, text('a')), paragraph(5, text('b')));
    const outcome = await parse(document('<p>{{rich two}}</p><div>x {{rich none}}</div>'), { two, none: rich() });
    expect(findings(outcome)).toEqual(['one-paragraph content/a.md:1:1', 'one-paragraph content/a.md:1:1']);
    expect(outcome.diagnostics[0]?.related).toMatchObject([{ file: mainTemplate, line: 2, column: 1 }]);
  });

  it('is checked like everything else', async () => {
    const outcome = await parse(document('<ul>{{rich body}}</ul>'), { body: rich(paragraph(3, text('a'))) });
    expect(findings(outcome)).toEqual(['wrong-parent 2:1']);
    expect(outcome.diagnostics[0]?.related).toEqual([at(3)]);
  });
});

describe('provenance', () => {
  const source = (file: string): ContentSource => ({
    locate: (path) => ({ file: `${file}#${path.join('.')}`, line: 1, column: 1 }),
  });
  const places = (node: DocumentNode): readonly string[] => {
    const { template, content } = node.provenance;
    const name = node.kind === 'text' ? node.text : node.name;
    const own = `${name} ${template?.file.split('/').at(-1)}:${template?.line}:${template?.column} ${content?.file}`;
    return [own, ...((node as ElementNode).children?.flatMap(places) ?? [])];
  };

  it('names the template and the content of elements inside partials inside loops', async () => {
    const outcome = await parse(
      document('{{#entries cards}}{{> card this}}{{/entries}}\n<p>voet</p>'),
      {
        $from: source('toolkit'),
        cards: [
          { $from: source('moed'), name: 'Moed', asks: ['a', 'b'] },
          { $from: source('rust'), name: 'Rust', asks: [] },
        ],
      },
      {
        'templates/shared/card.hbs':
          '<card face="front">\n  <p>{{name}} <em>!</em></p>{{#each asks}}\n<p>{{this}}</p>{{/each}}</card>',
      },
    );
    expect(findings(outcome)).toEqual([]);
    expect(outcome.value!.root.children.flatMap(places)).toEqual([
      'card card.hbs:1:1 moed#',
      'p card.hbs:2:3 moed#name',
      'Moed  card.hbs:2:3 moed#name',
      'em card.hbs:2:15 moed#name',
      '! card.hbs:2:15 moed#name',
      'p card.hbs:3:1 moed#asks.0',
      'a card.hbs:3:1 moed#asks.0',
      'p card.hbs:3:1 moed#asks.1',
      'b card.hbs:3:1 moed#asks.1',
      'card card.hbs:1:1 rust#',
      'p card.hbs:2:3 rust#name',
      'Rust  card.hbs:2:3 rust#name',
      'em card.hbs:2:15 rust#name',
      '! card.hbs:2:15 rust#name',
      'p document.hbs:3:1 toolkit#',
      'voet document.hbs:3:1 toolkit#',
    ]);
  });

  it('gives rich text its own place in the content', async () => {
    const body = rich(paragraph(7, text('x', 8)));
    const outcome = await parse(document('<section>{{rich body}}</section>'), { $from: source('s'), body });
    expect(outcome.value!.root.children.flatMap(places)).toEqual([
      'section document.hbs:2:1 s#body',
      'p document.hbs:2:1 content/a.md',
      'x document.hbs:2:1 content/a.md',
    ]);
    expect((outcome.value!.root.children[0] as ElementNode).children[0]?.provenance.content).toEqual(at(7));
  });
});
