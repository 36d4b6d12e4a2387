import { describe, expect, it } from 'vitest';
import { mm } from '../../src/geometry/length.ts';
import type { PageSelectorInput } from '../../src/style/computed-style.ts';
import { styled } from './styled.ts';

const right: PageSelectorInput = { name: 'auto', side: 'right', first: false, blank: false };

describe('@page', () => {
  it('has the size that is stated, else A4, without margins', () => {
    const size = (value: string) => styled(`@page { size: ${value} }`).pageStyle(right).size;
    expect(styled('').pageStyle(right)).toEqual({
      size: { width: mm(210), height: mm(297) },
      bleed: 0,
      margin: { top: 0, right: 0, bottom: 0, left: 0 },
      backgroundColour: null,
      marginBoxes: [],
    });
    expect(size('63mm 88mm')).toEqual({ width: mm(63), height: mm(88) });
    expect(size('a5')).toEqual({ width: mm(148), height: mm(210) });
    expect(size('landscape A6')).toEqual({ width: mm(148), height: mm(105) });
    expect(size('A3 portrait')).toEqual({ width: mm(297), height: mm(420) });
  });

  it('is decided by name, then :first and :blank, then side, then order', () => {
    const rules = [
      'wide:first:left',
      'wide:first',
      'wide:left',
      'wide',
      ':first:blank',
      ':blank:left',
      ':blank',
      ':left',
      '',
    ];
    const matching: PageSelectorInput = { name: 'wide', side: 'left', first: true, blank: true };
    for (const [index, stronger] of rules.entries()) {
      for (const weaker of rules.slice(index)) {
        const css = `@page ${stronger} { bleed: 2mm; margin-left: 1mm } @page ${weaker} { bleed: 1mm; margin-top: 1mm }`;
        const expected = stronger === weaker ? mm(1) : mm(2);
        expect([css, styled(css).pageStyle(matching).bleed]).toEqual([css, expected]);
        expect(styled(css).pageStyle(matching).margin).toMatchObject({ top: mm(1), left: mm(1) });
      }
    }
  });

  it('holds for the pages it names and no others', () => {
    const tree = styled(
      '@page wide:left { bleed: 1mm } @page :first, other { bleed: 2mm } @page :blank { bleed: 3mm }',
    );
    const bleed = (page: Partial<PageSelectorInput>) => tree.pageStyle({ ...right, ...page }).bleed;
    expect(bleed({})).toBe(0);
    expect(bleed({ name: 'wide' })).toBe(0);
    expect(bleed({ name: 'wide', side: 'left' })).toBe(mm(1));
    expect(bleed({ side: 'left' })).toBe(0);
    expect(bleed({ first: true })).toBe(mm(2));
    expect(bleed({ name: 'other' })).toBe(mm(2));
    expect(bleed({ name: 'other', blank: true })).toBe(mm(2));
    expect(bleed({ blank: true })).toBe(mm(3));
  });

  it('answers an equal question with the same object', () => {
    const tree = styled('@page { size: A5 }');
    expect(tree.pageStyle({ ...right })).toBe(tree.pageStyle({ ...right }));
    expect(tree.pageStyle({ ...right, first: true })).not.toBe(tree.pageStyle(right));
  });
});

describe('margin boxes', () => {
  const css = `
    :root { font-size: 10pt; color: white }
    h2 { string-set: chapter content() }
    @page { @bottom-right { content: counter(page) " van " counter(pages); font-size: 1.5em; padding-top: 2mm }
            @top-left { content: string(chapter) " " string(chapter, first-except); color: black; vertical-align: bottom } }
    @page :left { @bottom-right { content: none } @bottom-left { content: "–" counter(page); text-align: center } }
    @page :blank { @top-left { content: none } }`;

  it('inherit from the document, and are aligned to where they stand', () => {
    const [topLeft, bottomRight, ...rest] = styled(css).pageStyle(right).marginBoxes;
    expect(rest).toEqual([]);
    expect(topLeft).toMatchObject({
      name: 'top-left',
      content: [
        { kind: 'string', name: 'chapter', policy: 'first' },
        { kind: 'text', text: ' ' },
        { kind: 'string', name: 'chapter', policy: 'first-except' },
      ],
      style: { textAlign: 'start', verticalAlign: 'bottom', colour: { rgb: [0, 0, 0] }, fontFamily: ['Serif'] },
    });
    expect(bottomRight).toMatchObject({
      name: 'bottom-right',
      content: [{ kind: 'page' }, { kind: 'text', text: ' van ' }, { kind: 'pages' }],
      style: {
        textAlign: 'end',
        verticalAlign: 'middle',
        fontSize: 15,
        padding: { top: mm(2) },
        colour: { rgb: [1, 1, 1] },
      },
    });
  });

  it('are decided property by property, and vanish without content', () => {
    const names = (page: Partial<PageSelectorInput>) =>
      styled(css)
        .pageStyle({ ...right, ...page })
        .marginBoxes.map(({ name, style }) => `${name} ${style.textAlign}`);
    expect(names({ side: 'left' })).toEqual(['top-left start', 'bottom-left center']);
    expect(names({ blank: true })).toEqual(['bottom-right end']);
    expect(names({ blank: true, side: 'left' })).toEqual(['bottom-left center']);
  });
});
