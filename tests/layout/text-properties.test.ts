import { describe, expect, it } from 'vitest';
import type { TextItem } from '../../src/layout/page.ts';
import { layOut, linesOf } from './lay-out.ts';

const sentence =
  'Wie verantwoordelijkheid draagt voor de coördinatie, weet dat de rest maar een deel van het verhaal is, en niet het beste deel.';

async function textItems(body: string, css: string): Promise<readonly TextItem[]> {
  const { pages, diagnostics } = await layOut(body, css);
  expect(diagnostics).toEqual([]);
  return pages.flatMap(({ items }) => items.filter((item) => item.kind === 'text'));
}

describe('text', () => {
  it('keeps the thin and no-break spaces its author wrote', async () => {
    const spaces = '25&#x202F;km, 1&#x2009;000&#xA0;kg en 2&#x2009;&#xD7;&#x2009;3';
    for (let width = 50; width < 180; width += 10) {
      const items = await textItems(`<p>${spaces}</p>`, `p { width: ${width}pt }`);
      expect(items.map(({ text }) => text).join('')).toBe('25\u202Fkm, 1\u2009000\u00A0kg en 2\u2009×\u20093');
      for (const line of linesOf(items)) expect(line).not.toMatch(/[\u2009\u202F\u00A0]$|(?:^| )(?:km|000|kg|×|3)/);
      const glyphs = items.flatMap(({ runs }) => runs.flatMap((run) => run.glyphs));
      const thin = glyphs.filter(({ text }) => text === '\u2009' || text === '\u202F');
      expect(thin).toHaveLength(4);
      for (const { advance } of thin) expect(advance).toBeGreaterThan(0.05);
    }
  });

  it('stands in the margin and is scaled only where a style sheet says so', async () => {
    const fancy = '-persklaar-margin-alignment: optical; -persklaar-font-expansion: 1%';
    const extremes = { plain: { left: 10, right: 0 }, fancy: { left: 10, right: 0, scaled: false } };
    for (let width = 130; width <= 180; width += 2) {
      const css = `p { text-align: justify; hyphens: auto; width: ${width}pt; `;
      for (const { x, width: own, horizontalScale } of await textItems(`<p>“${sentence}”</p>`, `${css} }`)) {
        expect(horizontalScale).toBe(1);
        extremes.plain.left = Math.min(extremes.plain.left, x);
        extremes.plain.right = Math.max(extremes.plain.right, x + own - width);
      }
      for (const { x, width: own, horizontalScale } of await textItems(`<p>“${sentence}”</p>`, `${css} ${fancy} }`)) {
        extremes.fancy.scaled ||= horizontalScale !== 1;
        extremes.fancy.left = Math.min(extremes.fancy.left, x);
        extremes.fancy.right = Math.max(extremes.fancy.right, x + own - width);
      }
    }
    expect(extremes.plain).toEqual({ left: 10, right: expect.closeTo(10, 6) });
    expect(extremes.fancy.left).toBeLessThan(9);
    expect(extremes.fancy.right).toBeGreaterThan(11);
    expect(extremes.fancy.scaled).toBe(true);
  });

  it('is divided and balanced as its style sheet says', async () => {
    const heads = async (css: string) => {
      const found = new Set<string>();
      for (let width = 60; width <= 120; width++) {
        const items = await textItems(
          `<p>${sentence}</p>`,
          `p { width: ${width}pt; hyphens: auto; ${css} } @page { size: 200pt 400pt }`,
        );
        for (const line of linesOf(items)) if (line.endsWith('-')) found.add(line.split(' ').at(-1)!);
      }
      return [...found];
    };
    expect(await heads('hyphenate-limit-chars: 6 2 3')).toContain('co-');
    expect(await heads('')).not.toContain('co-');
    expect((await heads('')).length).toBeGreaterThan(0);
    const longest = async (css: string) => {
      const items = await textItems('<p>Wat je niet zegt, hoor je ook niet terug</p>', `p { width: 150pt; ${css} }`);
      return Math.max(...items.map(({ width }) => width));
    };
    expect(await longest('text-wrap: balance')).toBeLessThan((await longest('')) - 10);
  });
});
