import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mm } from '../../src/geometry/length.ts';
import { find, paragraphStyle, plain, problems, styled } from './styled.ts';

describe('lengths', () => {
  it('are points inside, whatever they were written in', () => {
    expect(paragraphStyle('margin: 25.4mm 2.54cm 1in 72pt').margin).toEqual({
      top: 72,
      right: 72,
      bottom: 72,
      left: 72,
    });
    expect(paragraphStyle('margin: 0 -3MM').margin).toMatchObject({ top: 0, right: mm(-3) });
  });

  it('may be percentages where the table says so', () => {
    const style = paragraphStyle(
      'width: 50%; left: -10%; grid-template-columns: 38mm 1.5fr 25% auto repeat(2, 1fr 2mm)',
    );
    expect(style.width).toEqual({ percent: 50 });
    expect(style.inset.left).toEqual({ percent: -10 });
    const [half, two] = [{ fraction: 1 }, mm(2)];
    expect(style.gridTemplateColumns).toEqual([
      mm(38),
      { fraction: 1.5 },
      { percent: 25 },
      'auto',
      half,
      two,
      half,
      two,
    ]);
  });
});

describe('calc()', () => {
  it('adds up as arithmetic does', () => {
    interface Sum {
      readonly css: string;
      readonly points: number;
    }
    const leaf = fc
      .tuple(fc.integer({ min: -50, max: 50 }), fc.constantFrom('pt', 'em'))
      .map(([amount, unit]): Sum => ({ css: `${amount}${unit}`, points: unit === 'em' ? amount * 12 : amount }));
    const { sum } = fc.letrec<{ sum: Sum }>((tie) => ({
      sum: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.tuple(tie('sum'), fc.constantFrom('+', '-'), tie('sum')).map(([a, sign, b]) => ({
          css: `(${a.css} ${sign} ${b.css})`,
          points: sign === '+' ? a.points + b.points : a.points - b.points,
        })),
        fc.tuple(tie('sum'), fc.integer({ min: -4, max: 4 })).map(([a, by]) => ({
          css: `${by} * ${a.css}`,
          points: a.points * by,
        })),
        fc
          .tuple(tie('sum'), fc.constantFrom(1, 2, 4, 8))
          .map(([a, by]) => ({ css: `${a.css}/${by}`, points: a.points / by })),
      ),
    }));
    fc.assert(
      fc.property(sum, ({ css, points }) => {
        expect(paragraphStyle(`margin-left: calc(${css})`).margin.left).toBeCloseTo(points, 6);
      }),
      { numRuns: 200 },
    );
  });

  it('reads from left to right, products before sums, and never goes below zero where a length cannot', () => {
    expect(paragraphStyle('margin-left: calc(10pt - 2pt - 3pt * 2)').margin.left).toBe(2);
    expect(paragraphStyle('padding-top: calc(1pt - 1em)').padding.top).toBe(0);
    expect(paragraphStyle('orphans: calc(1 + 2)').orphans).toBe(3);
    expect(paragraphStyle('width: calc(100% / 4)').width).toEqual({ percent: 25 });
  });
});

describe('var()', () => {
  it('stands anywhere, in other custom properties, in functions and in pages', () => {
    const css = `
      :root { --step: 7.5pt; --twice: calc(2 * var(--step)); --edges: 1pt var(--twice); --name: wide }
      @page wide { size: var(--card); margin: var(--twice) 0 }
      p { margin: var(--edges) 3pt; color: color-mix(in srgb, var(--main) 50%, white); page: var(--name) }`;
    const tree = styled(css, plain, { '--card': '63mm 88mm', '--main': 'device-cmyk(1 0 0 0, #000000)' });
    expect(find(tree, 'p').style.margin).toEqual({ top: 1, right: 15, bottom: 3, left: 15 });
    expect(find(tree, 'p').style.colour).toEqual({ rgb: [0.5, 0.5, 0.5], cmyk: [0.5, 0, 0, 0] });
    const page = tree.pageStyle({ name: 'wide', side: 'left', first: false, blank: false });
    expect(page).toMatchObject({ size: { width: mm(63), height: mm(88) }, margin: { top: 15, left: 0 } });
  });

  it('takes the last :root rule, but the edition before any of them', () => {
    const css = ':root { --a: 1pt; --b: 1pt } :root { --a: 2pt } p { padding: var(--a) var(--b) }';
    expect(find(styled(css, plain, { '--b': '3pt' }), 'p').style.padding).toMatchObject({ top: 2, right: 3 });
  });

  it('falls back only on what is set nowhere', () => {
    const style = paragraphStyle('padding: var(--none, var(--nor, 4pt)) var(--set, 5pt)', { '--set': '6pt' });
    expect(style.padding).toMatchObject({ top: 4, right: 6 });
  });
});

describe('colours', () => {
  const colourOf = (value: string) => paragraphStyle(`color: ${value}`).colour;

  it('carry inks only where inks were stated', () => {
    expect(colourOf('#0B4F6C')).toEqual({ rgb: [11 / 255, 79 / 255, 108 / 255] });
    expect(colourOf('#f80')).toEqual({ rgb: [1, 136 / 255, 0] });
    expect(colourOf('BLACK')).toEqual({ rgb: [0, 0, 0], cmyk: [0, 0, 0, 1] });
    expect(colourOf('device-cmyk(92% 45% 25% 40%, #fff)')).toEqual({ rgb: [1, 1, 1], cmyk: [0.92, 0.45, 0.25, 0.4] });
    expect(colourOf('color-mix(in srgb, #000 25%, white)')).toEqual({ rgb: [0.75, 0.75, 0.75] });
    expect(colourOf('color-mix(in srgb, black, white)')).toEqual({ rgb: [0.5, 0.5, 0.5], cmyk: [0, 0, 0, 0.5] });
  });

  it('of borders follow the text unless stated, and a ground may be transparent', () => {
    const style = paragraphStyle('color: white; border: 1pt solid; border-top: none; background-color: transparent');
    expect(style.border.left).toMatchObject({ width: 1, colour: { rgb: [1, 1, 1] } });
    expect(style.border.top.width).toBe(0);
    expect(style.backgroundColour).toBeNull();
  });
});

describe('other values', () => {
  it('are computed to what layout takes', () => {
    const style = paragraphStyle(`
      font-family: "Source Serif 4", Source Sans, serif; font-weight: bold; font-variant-numeric: oldstyle-nums tabular-nums;
      string-set: chapter content(), title content(); bookmark-level: 2; gap: 3pt 4pt; letter-spacing: normal;
      -persklaar-fit-minimum-size: 8.5pt; -persklaar-fit-group: card-name; block-step-size: 15pt; inset: 1pt auto; rotate: 180deg`);
    expect(style).toMatchObject({
      fontFamily: ['Source Serif 4', 'Source Sans', 'serif'],
      fontWeight: 700,
      fontVariantNumeric: ['oldstyle-nums', 'tabular-nums'],
      stringSet: ['chapter', 'title'],
      bookmarkLevel: 2,
      rowGap: 3,
      columnGap: 4,
      letterSpacing: 0,
      fitMinimumSize: 8.5,
      fitGroup: 'card-name',
      blockStepSize: 15,
      inset: { top: 1, right: 'auto', bottom: 1, left: 'auto' },
      rotate: 180,
    });
  });

  it('read borders in any order, and reset what is left out', () => {
    const style = paragraphStyle('border-color: white; border-left: solid #fff 2pt; border-right: 3pt solid');
    expect(style.border.left).toEqual({ width: 2, colour: { rgb: [1, 1, 1] } });
    expect(style.border.right).toEqual({ width: 3, colour: { rgb: [0, 0, 0], cmyk: [0, 0, 0, 1] } });
  });
});

describe('limits of hyphenation', () => {
  const limits = (value: string) => paragraphStyle(`hyphenate-limit-chars: ${value}`).hyphenateLimitChars;

  it('take what is left out from what is stated', () => {
    expect(limits('auto')).toEqual({ word: 6, before: 3, after: 3 });
    expect(limits('6 2 3')).toEqual({ word: 6, before: 2, after: 3 });
    expect(limits('8 2')).toEqual({ word: 8, before: 2, after: 2 });
    expect(limits('AUTO 2 auto')).toEqual({ word: 6, before: 2, after: 3 });
    for (const value of ['0', '6 2 3 4', '2.5', 'some'])
      expect(problems(`p { hyphenate-limit-chars: ${value} }`)).toHaveLength(1);
  });

  it('may be absent', () => {
    expect(paragraphStyle('').hyphenateLimitLines).toBe(Number.POSITIVE_INFINITY);
    expect(paragraphStyle('hyphenate-limit-lines: 2').hyphenateLimitLines).toBe(2);
  });
});

describe('-persklaar-font-expansion', () => {
  it('is a small share', () => {
    expect(paragraphStyle('-persklaar-font-expansion: 1%').fontExpansion).toBe(0.01);
    expect(paragraphStyle('-persklaar-font-expansion: none').fontExpansion).toBe(0);
    for (const value of ['3%', '-1%', '1', '1pt'])
      expect(problems(`p { -persklaar-font-expansion: ${value} }`)).toHaveLength(1);
  });
});
