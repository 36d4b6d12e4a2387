import { describe, expect, it } from 'vitest';
import { element, elementWith, find, styled } from './styled.ts';

const sizes = (css: string, root: ReturnType<typeof element>, ...selectors: readonly string[]) => {
  const tree = styled(css, root);
  return selectors.map((selector) => find(tree, selector).style.fontSize);
};

describe('which rule wins', () => {
  const root = element('document', element('section.a', element('p.b#c', 'x')));

  it('is decided by ids, then classes, then elements, and only then by order', () => {
    const rule = (selector: string, size: number) => `${selector} { font-size: ${size}pt }\n`;
    const byStrength = ['*', 'p', 'section p', '.b', 'p.b', 'p:last-child.b', '#c', 'section #c', '.a #c'];
    for (const [index, stronger] of byStrength.entries()) {
      for (const weaker of byStrength.slice(0, index)) {
        expect(sizes(rule(stronger, 20) + rule(weaker, 10), root, 'p.b#c')).toEqual([20]);
      }
      expect(sizes(rule(stronger, 20) + rule(stronger, 10), root, 'p.b#c')).toEqual([10]);
    }
  });

  it('counts what :not() holds, and ten classes below one id', () => {
    const classes = Array.from({ length: 10 }, () => '.b').join('');
    expect(sizes('p:not(#x) { font-size: 20pt } p.b.b { font-size: 10pt }', root, 'p.b#c')).toEqual([20]);
    expect(sizes(`#c { font-size: 20pt } ${classes} { font-size: 10pt }`, root, 'p.b#c')).toEqual([20]);
  });

  it('puts any rule of an author before the default style sheet', () => {
    const tree = styled('* { display: inline; font-weight: 400 }', element('document', element('strong', 'x')));
    expect(find(tree, 'strong').style).toMatchObject({ display: 'inline', fontWeight: 400 });
  });

  it('keeps a longhand that a later, weaker shorthand would reset', () => {
    const { margin } = find(styled('.b { margin-left: 9pt } p { margin: 1pt 2pt }', root), 'p.b#c').style;
    expect(margin).toEqual({ top: 1, right: 2, bottom: 1, left: 9 });
  });
});

describe('what a selector matches', () => {
  const root = element(
    'document',
    element('h2', 'x'),
    element('p.one', 'x'),
    'tussen',
    element('p.two', element('em', 'x')),
    element('section', element('p.three', 'x'), elementWith('card.four', { face: 'back' })),
  );
  const names = ['p.one', 'p.two', 'p.three', 'card.four', 'em', 'document'];
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['h2 + p', 'p.one'],
    ['h2 ~ p', 'p.one', 'p.two'],
    ['document > p', 'p.one', 'p.two'],
    ['document p', 'p.one', 'p.two', 'p.three'],
    ['h2 + p + p em', 'em'],
    ['section > :first-child', 'p.three'],
    ['section > :last-child', 'card.four'],
    ['p:not(.one)', 'p.two', 'p.three'],
    ['[face]', 'card.four'],
    ['[face="front"]'],
    ['[face=back]', 'card.four'],
    [':root', 'document'],
    ['em, .three', 'p.three', 'em'],
    ['section > p em'],
  ];

  it.each(cases)('%s', (selector, ...expected) => {
    const tree = styled(`${selector} { letter-spacing: 1pt } em, p, card { letter-spacing: 0 }`, root);
    const marked = styled(`${selector} { row-gap: 1pt }`, root);
    expect(names.filter((name) => find(marked, name).style.rowGap === 1)).toEqual(expected);
    expect(find(tree, 'p.one').style.rowGap).toBe(0);
  });
});

describe('inheritance', () => {
  const root = element('document', element('div', element('p', element('em', 'x'))));

  it('hands down type and colour, and not boxes', () => {
    const tree = styled('div { color: #fff; text-align: end; padding: 3pt; background-color: black }', root);
    expect(find(tree, 'em').style).toMatchObject({
      colour: { rgb: [1, 1, 1] },
      textAlign: 'end',
      padding: { top: 0 },
      backgroundColour: null,
    });
  });

  it('takes em and percentages of type from the parent, of the rest from the element, rem from the root', () => {
    const css =
      ':root { font-size: 10pt } div { font-size: 2em } p { font-size: 150%; margin-top: 1em } em { font-size: 1.2rem; padding-left: 2rem }';
    expect(sizes(css, root, 'div', 'p', 'em')).toEqual([20, 30, 12]);
    expect(find(styled(css, root), 'p').style.margin.top).toBe(30);
    expect(find(styled(css, root), 'em').style.padding.left).toBe(20);
  });

  it('hands down a line height that is a number as a number, and a length as a length', () => {
    const heights = (value: string) => {
      const tree = styled(`:root { font-size: 10pt; line-height: ${value} } p { font-size: 20pt }`, root);
      return ['div', 'p'].map((name) => find(tree, name).style.lineHeight);
    };
    expect(heights('1.5')).toEqual([15, 30]);
    expect(heights('1.5em')).toEqual([15, 15]);
    expect(heights('calc(15 / 10)')).toEqual([15, 30]);
  });

  it('can be asked for and refused', () => {
    const tree = styled('div { padding: 3pt; color: white } p { padding: inherit; color: initial }', root);
    expect(find(tree, 'p').style).toMatchObject({ padding: { left: 3 }, colour: { cmyk: [0, 0, 0, 1] } });
  });

  it('puts what is inside a box on the named page of the box', () => {
    const tree = styled('@page wide {} div { page: wide } em { page: auto }', root);
    expect([tree.root.style.page, find(tree, 'em').style.page]).toEqual(['auto', 'wide']);
  });
});

describe('list items', () => {
  it('have a marker that inherits from them', () => {
    const root = element('document', element('ol', element('li', 'x')), element('ul.dashes', element('li.b', 'x')));
    const tree = styled(
      'li { color: white; padding: 3pt } .dashes { list-style-type: "–" } ol li::marker { font-weight: 600; font-size: 2em }',
      root,
    );
    expect(find(tree, 'li').style).toMatchObject({ display: 'list-item', listStyleType: 'decimal', fontWeight: 400 });
    expect(find(tree, 'li').marker).toMatchObject({
      fontWeight: 600,
      fontSize: 24,
      colour: { rgb: [1, 1, 1] },
      padding: { top: 0 },
    });
    expect(find(tree, 'li.b').marker).toMatchObject({ fontWeight: 400, listStyleType: 'dash' });
    expect(find(tree, 'ol').marker).toBeUndefined();
  });
});
