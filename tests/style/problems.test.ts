import { describe, expect, it } from 'vitest';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { styleDocument } from '../../src/style/style-document.ts';
import { createMemoryWorkspace } from '../../src/workspace/memory-workspace.ts';
import { describeProblem, element, plain, problems, styleWith } from './styled.ts';

describe('what the subset lacks is an error at its place', () => {
  it.each<readonly [css: string, ...expected: string[]]>([
    // properties
    ['p { colour: black }', '1:5 unknown-property [colour] → color'],
    ['p { background: black }', '1:5 unknown-property [background] → background-color'],
    ['p {\n  page-break-after: avoid;\n}', '2:3 unknown-property [page-break-after] → break-after'],
    ['p { float: left }', '1:5 unknown-property [float]'],
    ['p { *zoom: 1 }', '1:5 unknown-property [*zoom]'],
    ['@page { display: block }', '1:9 property-place [display]'],
    ['@page { @top-left { margin: 0 } }', '1:21 property-place [margin]'],
    ['p { size: A4 }', '1:5 property-place [size]'],
    ['li::marker { padding: 0 }', '1:14 property-place [padding]'],
    ['p { color: black !important }', '1:5 important [color]'],
    // values
    ['p { color: blak }', '1:12 invalid-value [blak] → black'],
    ['p { color: red }', '1:12 invalid-value [red]'],
    ['p { color: #12345 }', '1:12 invalid-value [#12345]'],
    ['p { color: transparent }', '1:12 invalid-value [transparent]'],
    ['p { color: device-cmyk(1 0 0 0) }', '1:12 invalid-value [device-cmyk(1 0 0 0)]'],
    ['p { color: device-cmyk(120% 0 0 0, black) }', '1:12 invalid-value [device-cmyk(120% 0 0 0, black)]'],
    ['p { color: color-mix(in oklab, black, white) }', '1:12 invalid-value [color-mix(in oklab, black, white)]'],
    ['p { border: 1pt soild black }', '1:17 invalid-value [soild] → solid'],
    ['p { border: 1pt 2pt }', '1:13 invalid-value [1pt 2pt]'],
    ['p { border-style: dashed }', '1:19 invalid-value [dashed]'],
    ['p { text-align: left }', '1:17 invalid-value [left]'],
    ['p { padding: -1mm }', '1:14 invalid-value [-1mm]'],
    ['p { margin: 0 auto }', '1:13 invalid-value [0 auto]'],
    ['p { margin: 1mm 2mm 3mm 4mm 5mm }', '1:13 invalid-value [1mm 2mm 3mm 4mm 5mm]'],
    ['p { margin: calc(1mm+2mm) }', '1:13 invalid-value [calc(1mm+2mm)]'],
    ['p { width: calc(100% - 3mm) }', '1:12 invalid-value [calc(100% - 3mm)]'],
    ['p { width: calc(3mm / 0) }', '1:12 invalid-value [calc(3mm / 0)]'],
    ['p { font-size: 0 }', '1:16 invalid-value [0]'],
    ['p { rotate: 90deg }', '1:13 invalid-value [90deg]'],
    ['p { width: 10deg }', '1:12 invalid-value [10deg]'],
    ['@page { @top-left { content: string(a, first-expect) } }', '1:30 invalid-value [string(a, first-expect)]'],
    ['p { orphans: 1.5 }', '1:14 invalid-value [1.5]'],
    ['p { grid-template-columns: repeat(0, 1fr) }', '1:28 invalid-value [repeat(0, 1fr)]'],
    ['p { list-style-type: "*" }', '1:22 invalid-value ["*"]'],
    ['p { page: none }', '1:11 invalid-value [none]'],
    ['p { display: }', '1:5 empty-value [display]'],
    ['p { margin: 3mm 4 }', '1:17 missing-unit [4]'],
    ['@page { size: 63 88 }', '1:15 missing-unit [63]'],
    ['@page { size: 10em 10em }', '1:15 invalid-value [10em 10em]'],
    ['@page { size: A5 landscpe }', '1:18 invalid-value [landscpe] → landscape'],
    ['@page { margin: inherit }', '1:17 invalid-value [inherit]'],
    ['p { margin: 0 12px }', '1:15 unknown-unit [12px]'],
    ['p { color: rgb(0 0 0) }', '1:12 unknown-function [rgb(0 0 0)]'],
    [
      'p { color: colour-mix(in srgb, black, white) }',
      '1:12 unknown-function [colour-mix(in srgb, black, white)] → color-mix',
    ],
    ['p { color: url(a.png) }', '1:12 unsupported-syntax [url(a.png)]'],
    // custom properties
    [':root { --main: black } p { color: var(--mian) }', '1:36 unknown-custom-property [var(--mian)] → --main'],
    [':root { --a: var(--b);\n --b: calc(1 * var(--a)) } p { margin: var(--a) }', '1:9 custom-property-cycle [--a]'],
    ['.x { --a: 1mm }', '1:6 custom-property-place [--a]'],
    [':root { --a: 3px } p { margin: var(--a) var(--a) }', '1:14 unknown-unit [3px]'],
    [':root { --a: black } p { margin: 1mm var(--a) }', '1:34 invalid-substituted-value [1mm var(--a)]'],
    [':root { --a: 3 } p { margin: 1mm var(--a) }', '1:34 missing-unit [var(--a)]'],
    [':root { --a: nowhere } p { page: var(--a) }', '1:34 unknown-page [var(--a)]'],
    // selectors
    ['crad { color: black }', '1:1 unknown-element [crad] → card'],
    ['p em.x > sectoin { color: black }', '1:10 unknown-element [sectoin] → section'],
    ['[fase="front"] { color: black }', '1:1 unknown-attribute [[fase="front"]] → face'],
    ['[class~="a"] { color: black }', '1:1 unknown-selector [[class~="a"]]'],
    ['p, h2:frist-child { color: black }', '1:6 unknown-selector [:frist-child] → :first-child'],
    ['p:nth-child(2) { color: black }', '1:2 unknown-selector [:nth-child(2)]'],
    ['p:not(.a .b) { color: black }', '1:2 unknown-selector [:not(.a .b)]'],
    ['> p { color: black }', '1:1 unknown-selector [> p]'],
    ['p::marker { color: black }', '1:2 marker-place [::marker]'],
    ['li::before { color: black }', '1:3 marker-place [::before]'],
    ['li::marker em { color: black }', '1:3 unknown-selector [::marker]'],
    // at-rules and pages
    ['@media print { p { color: red } }', '1:1 unknown-at-rule [@media print { p { color: red } }]'],
    ['@import "b.css";', '1:1 unknown-at-rule [@import "b.css";]'],
    ['@page :odd { margin: 0 }', '1:7 unknown-page-selector [:odd]'],
    ['@page wide:frist { margin: 0 }', '1:11 unknown-page-selector [:frist] → :first'],
    ['@page { @top-lef { content: "x" } }', '1:9 unknown-margin-box [@top-lef { content: "x" }] → @top-left'],
    ['@page { @top-left { content: counter(chapter) } }', '1:30 invalid-value [counter(chapter)]'],
    ['@page { @top-left { content: "x" counter(chapter) } }', '1:30 invalid-value ["x" counter(chapter)]'],
    ['@page wide {} p { page: wied }', '1:25 unknown-page [wied] → wide'],
    [
      'h2 { string-set: chapter content() } @page { @top-left { content: "–" string(chapetr) } }',
      '1:78 unknown-string [chapetr] → chapter',
    ],
    // what is not CSS
    ['p { color black; margin: 0 }', '1:11 syntax []'],
    ['p { margin: 3mm  color: black }', '1:23 syntax []'],
    ['p { color: black;\nh1 { color: white } }', '2:1 nested-rule [h1 { color: white }]'],
    ['p { color: black } }', '1:20 syntax []'],
    ['p, , h1 { color: black }', '1:4 syntax []'],
    ['@page;', '1:1 syntax [@page;]'],
    ['p { font-family: "Serif;\n color: black }', '1:18 syntax []'],
  ])('%s', (css, ...expected) => {
    expect(problems(css)).toEqual(expected);
  });

  it.each([
    ['p { color: black', '1:3 unclosed [{ color: black]'],
    ['p {} /* so long', '1:6 unclosed [/*]'],
    ['p { color: black } }', '1:20 syntax []'],
    ['@page { @top-left { content: none }', '1:7 unclosed [{ @top-left { content: none }]'],
  ])('%s, and there the file ends', (css, expected) => {
    const { diagnostics } = styleWith({ 'a.css': css });
    expect(diagnostics.map((each) => describeProblem(each, css))).toEqual([expected]);
  });

  it('says where a value goes wrong that came from the edition', () => {
    const css = 'p { color: var(--main); margin: var(--gap) }';
    expect(problems(css, { '--main': '3mm', '--gap': '3px' })).toEqual([
      'style/custom-property-value',
      '1:12 invalid-substituted-value [var(--main)]',
    ]);
    expect(problems(css, { '--main': 'black } p {', '--gap': '1mm' })).toEqual(['style/custom-property-value']);
  });

  it('stops custom properties that double without end', () => {
    const doubling = Array.from({ length: 40 }, (_, n) => `--a${n}: var(--a${n + 1}) var(--a${n + 1});`).join('\n');
    const css = `:root { ${doubling}\n--a40: x }`;
    expect(problems(css).every((each) => each.includes('long-value'))).toBe(true);
    expect(problems(css)).toHaveLength(1);
  });

  it('lists what a value may be, and what can be set in a place', () => {
    const { diagnostics } = styleWith({ 'a.css': 'p { text-align: left } @page { bleed: red; color: red }' });
    expect(diagnostics.map((each) => `${each.message} ${each.hint}`)).toEqual([
      '"left" is not a value of text-align. It takes start, end, center, justify or a quoted character such as ",".',
      '"red" is not a value of bleed. It takes a length such as 3mm.',
      expect.stringMatching(/^"color" has no effect in an @page rule\. What can be set there is: size, margin-top, /),
    ]);
  });
});

describe('problems', () => {
  it('come all at once, from all sheets, in the order in which they were written', () => {
    const sheets = {
      'b.css': 'crad { colour: black }\n@media print {}\np { margin: 3 }',
      'a.css': 'p { color: var(--nope);\n  widht: 3mm }',
    };
    const outcome = styleWith(sheets);
    expect(outcome.value).toBeUndefined();
    expect(hasErrors(outcome.diagnostics)).toBe(true);
    expect(
      outcome.diagnostics.map(({ code, origin }) => `${origin?.file}:${origin?.line}:${origin?.column} ${code}`),
    ).toEqual([
      'b.css:1:1 style/unknown-element',
      'b.css:1:8 style/unknown-property',
      'b.css:2:1 style/unknown-at-rule',
      'b.css:3:13 style/missing-unit',
      'a.css:1:12 style/unknown-custom-property',
      'a.css:2:3 style/unknown-property',
    ]);
  });

  it('name a sheet that is missing beside what is wrong in the others', () => {
    const request = { styles: ['none.css', 'a.css'], customProperties: new Map<string, string>() };
    const workspace = createMemoryWorkspace({ 'a.css': 'p { widht: 3mm }' });
    const { value, diagnostics } = styleDocument({ root: plain, images: new Map() }, request, workspace);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['workspace/no-such-file', 'style/unknown-property']);
  });

  it('include a document that is set in no font', () => {
    const { value, diagnostics } = styleWith({ 'a.css': 'p { font-family: Serif }' }, element('document', 'x'));
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['style/missing-font-family']);
  });
});
