import { describe, expect, it } from 'vitest';
import { document, findings, parse } from './parse.ts';

describe('each rule', () => {
  const cases: readonly (readonly [body: string, ...expected: string[]])[] = [
    ['<pp>x</pp>', 'unknown-element 2:1'],
    ['<p>\n <stong>x</stong></p>', 'unknown-element 3:2'],
    ['<p clas="a">x</p>', 'unknown-attribute 2:1'],
    ['<p constructor="a">x</p>', 'unknown-attribute 2:1'],
    ['<p><img src="a.svg"/></p>', 'missing-attribute 2:4', 'image-missing 2:4'],
    ['<card>x</card>', 'missing-attribute 2:1', 'text-not-allowed 2:1'],
    ['<card face="side"/>', 'attribute-value 2:1'],
    ['<writing-lines count="three"/>', 'attribute-value 2:1'],
    ['<agenda-bar minutes="10, 15" alt=""/>', 'attribute-value 2:1'],
    ['<p><img src="../a.svg" alt=""/></p>', 'attribute-value 2:4', 'image-missing 2:4'],
    ['<p><img src="C:\\a.svg" alt=""/></p>', 'attribute-value 2:4', 'image-missing 2:4'],
    ['<p><a href="http://a.nl">x</a></p>', 'attribute-value 2:4'],
    ['<p><a href="javascript:x">x</a></p>', 'attribute-value 2:4'],
    ['<p id="1a">x</p>', 'attribute-value 2:1'],
    ['<p class="a 1">x</p>', 'attribute-value 2:1'],
    ['<p lang="dutch!">x</p>', 'attribute-value 2:1'],
    ['<document title="y"/>', 'wrong-parent 2:1'],
    ['<p><p>x</p></p>', 'wrong-parent 2:4'],
    ['<em>x</em>', 'wrong-parent 2:1'],
    ['<li>x</li>', 'wrong-parent 2:1'],
    ['<ul><p>x</p></ul>', 'wrong-parent 2:5'],
    ['<table><tr><td>x</td></tr></table>', 'wrong-parent 2:8'],
    ['<caption>x</caption>', 'wrong-parent 2:1'],
    ['<table><tbody><tr><td rowspan="0">x</td></tr></tbody></table>', 'attribute-value 2:19'],
    ['<p><br><em>x</em></br></p>', 'wrong-parent 2:8'],
    ['x', 'text-not-allowed 1:1'],
    ['<ul>x</ul>', 'text-not-allowed 2:1'],
    ['<hr>x</hr>', 'text-not-allowed 2:1'],
    ['<div>x <p>y</p></div>', 'mixed-content 2:1'],
    ['<div><em>x</em><p>y</p></div>', 'mixed-content 2:1'],
    ['<p id="a">x</p><h1 id="a">y</h1>', 'duplicate-id 2:16'],
    ['<p><a href="#nowhere">x</a></p>', 'unknown-id 2:4'],
    ['<p><page-ref to="nowhere"/></p>', 'unknown-id 2:4'],
    ['<h2>x</h2>', 'heading-skips 2:1'],
    ['<h1>x</h1><h3>y</h3>', 'heading-skips 2:11'],
  ];
  it.each(cases)('%s', async (body, ...expected) => {
    const outcome = await parse(document(body));
    expect(findings(outcome)).toEqual(expected);
    expect(outcome.value).toBeUndefined();
  });

  it('about the root', async () => {
    expect(findings(await parse('\n<section/>'))).toEqual(['root 2:1']);
  });

  it('accepts what the registry allows', async () => {
    const body = `<h1 id="top" class=" a  b-c " lang="nl">x</h1><h2>y</h2><h3>z</h3><h2/>
      <div/><div>x <em>y</em></div><div><p/><hr/></div>
      <ol start="3"><li><p>x</p></li><li>y</li></ol>
      <nav><p>x</p><nav-item><a href="#top">x</a><page-ref to="top"/></nav-item></nav>
      <table><caption>x <em>y</em></caption><continued>x</continued><thead><tr><th scope="row">x</th></tr></thead>
        <tbody><tr><td colspan="2" rowspan="1"><p/></td></tr></tbody></table>
      <agenda-bar minutes="10 15" breaks="" alt="x"/>
      <room-plan form="tables" people="9" tables="5 4" facilitators="1" doors="2" wall="w" door="d" width="9 m" depth="8 m" metre="m" alt="x"/><card face="back"/><writing-lines count="3"/>
      <p><a href="https://a.nl/?x=1&amp;y">x</a><a href="mailto:a@b.nl">x</a><checkbox/><br/></p>`;
    expect(findings(await parse(document(body)))).toEqual([]);
  });
});

describe('messages', () => {
  it('suggest a near name', async () => {
    const hints = async (body: string) => (await parse(document(body))).diagnostics.map((each) => each.hint);
    expect(await hints('<p><stong>x</stong></p>')).toEqual(['Did you mean "strong"?']);
    expect(await hints('<p clas="a">x</p>')).toEqual(['Did you mean "class"?']);
    expect(await hints('<p id="stories">x</p><p><a href="#storys">x</a></p>')).toEqual(['Did you mean "stories"?']);
  });

  it('say the same thing once, however often a loop repeats it', async () => {
    const outcome = await parse(document('{{#each list}}<p><i>{{this}}</i></p>{{/each}}'), { list: ['a', 'b', 'c'] });
    expect(findings(outcome)).toEqual(['unknown-element 2:18']);
  });

  it('name the content that was printed there', async () => {
    const $from = { locate: () => ({ file: 'content/a.yaml', line: 3, column: 5 }) };
    const outcome = await parse(document('{{#entries list}}<p><a href="{{url}}">x</a></p>{{/entries}}'), {
      list: [{ $from, url: 'ftp://x' }],
    });
    expect(outcome.diagnostics[0]?.related).toEqual([{ file: 'content/a.yaml', line: 3, column: 5 }]);
  });
});

describe('markup that is not well-formed', () => {
  it.each([
    ['<p>\n <em>x</p>', 'not-closed 3:2'],
    ['<p>x</p>\n<p>y', 'not-closed 3:1'],
    ['<p/>\n<h1/>\n<p>a &foo; b</p>', 'not-well-formed 4:1'],
    ['<p class="a" class="b">x</p>', 'not-well-formed 2:1'],
    ['<p>{{emoji}}{{emoji}}{{emoji}}</p>\n<p>a < b</p>', 'not-well-formed 3:1'],
    [`${'<div>'.repeat(300)}${'</div>'.repeat(300)}`, 'too-deep 2:996'],
  ])('%s', async (body, expected) => {
    expect(findings(await parse(document(body), { emoji: '\u{1f600}' }))).toEqual([expected]);
  });

  it('is found in the partial it stands in', async () => {
    const files = { 'templates/shared/box.hbs': '<p>\n<em>x</p>' };
    const outcome = await parse(document('<div/>{{> box}}'), {}, files);
    expect(findings(outcome)).toEqual(['not-closed templates/shared/box.hbs:2:1']);
  });

  it('that exhausts the stack of the parser is too deep as well', async () => {
    const list = Array.from({ length: 50_000 }, () => 0);
    const outcome = await parse('{{#each list}}<div>{{/each}}', { list });
    expect(findings(outcome)).toEqual(['too-deep -']);
  });

  it('may use the entities of HTML for typography', async () => {
    const outcome = await parse(document('<p>a&nbsp;b&hellip;</p>'));
    expect(outcome.value?.root.children[0]).toMatchObject({ children: [{ text: 'a\u00a0b\u2026' }] });
  });
});
