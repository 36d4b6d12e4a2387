import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pt } from '../../src/geometry/length.ts';
import type { InlineItem } from '../../src/text/paragraph.ts';
import { chainOf, set, spoken, style } from './setting.ts';

const vocabulary = (
  'de het een en van ik te dat die in is op aan met als voor er was niet om 25 min € 12,50 – “ja” (nee) artikel 3 J. de Vries ' +
  'verantwoordelijkheid coördinatie geïnteresseerden financiële besluitvorming discussiethema’s zee-egel aan/uit knieën ' +
  'burgerparticipatie arbeidsongeschiktheidsverzekering NAVO-landen covid19 www.goedwerktoolkit.nl ver\u00ADtrou\u00ADwen ' +
  'a\u00A0b 25\u202F000 café-tje ĳs tweeëntwintig oh… waarom?'
).split(' ');

const faces = [chainOf(['Source Serif 4', 'Source Sans 3']), chainOf(['Source Sans 3'], 700)];

type Sketch =
  | { kind: 'text'; text: string; face: number; size: number; spacing: number; hyphens: 'none' | 'manual' | 'auto' }
  | { kind: 'atom' }
  | { kind: 'break' };

const anySketch: fc.Arbitrary<Sketch> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('text' as const),
      text: fc
        .tuple(fc.constantFrom('', ' '), fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 14 }))
        .map(([before, words]) => before + words.join(' ')),
      face: fc.nat({ max: 1 }),
      size: fc.constantFrom(8, 11, 18),
      spacing: fc.constantFrom(0, 0, 0, 0.4),
      hyphens: fc.constantFrom('auto' as const, 'manual' as const, 'none' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'atom' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'break' as const }) },
);

const anyParagraph = fc.record({
  sketches: fc.array(anySketch, { minLength: 1, maxLength: 8 }),
  width: fc.integer({ min: 40, max: 400 }),
  indent: fc.constantFrom(0, 11, -8),
  align: fc.constantFrom('justify' as const, 'start' as const, 'center' as const, 'end' as const),
  expansion: fc.constantFrom(0, 0.01, 0.02),
});

function draw(sketch: Sketch, index: number): InlineItem<string> {
  const tag = String(index);
  if (sketch.kind === 'break') return sketch;
  if (sketch.kind === 'atom') return { kind: 'atom', width: pt(9), tag };
  const { face, size, spacing, hyphens } = sketch;
  const change = { chain: faces[face]!, size: pt(size), letterSpacing: pt(spacing), hyphens };
  return { kind: 'text', text: sketch.text, style: style(change), tag };
}

/** What the items say: without what has no shape, and with no space where none is printed. */
function content(items: readonly InlineItem<string>[]): string {
  return items
    .map((item) => (item.kind === 'text' ? item.text : item.kind === 'break' ? ' ' : ''))
    .join('')
    .replaceAll('\u00AD', '')
    .replaceAll('ĳ', 'ij')
    .replace(/ +/g, ' ')
    .trim();
}

describe('a paragraph of anything, set in any measure', () => {
  it('keeps its text, its measure and its spaces', () => {
    fc.assert(
      fc.property(anyParagraph, ({ sketches, width, indent, align, expansion }) => {
        const items = sketches.map(draw);
        const paragraph = set(items, width, { align, indent: pt(indent), expansion });
        const { lines, overfull } = paragraph;

        const said = paragraph.lines.map((line) => spoken({ ...paragraph, lines: [line] })).join('');
        expect(said.replaceAll(' ', '')).toBe(content(items).replaceAll(' ', ''));
        if (!items.some((item) => item.kind === 'break')) {
          expect(spoken(paragraph).replace(/ +/g, ' ').trim()).toBe(content(items));
        }

        const wide = lines.filter((line) => line.width > width + 1e-6);
        expect(wide.length).toBe(overfull.length);
        for (const { excess } of overfull) expect(excess).toBeGreaterThan(0);

        for (const line of lines) {
          expect(line.spaceRatio).toBeGreaterThanOrEqual(0.8 - 1e-9);
          expect(Math.abs(line.horizontalScale - 1)).toBeLessThanOrEqual(3 * expansion + 1e-9);
          if (line.spaceRatio !== 1 && line.width <= width) expect(line.width).toBeCloseTo(width, 6);
          const end = line.pieces.at(-1);
          if (end !== undefined) expect(end.x + end.width).toBeCloseTo(line.width, 6);
          let x = line.pieces[0]?.x ?? 0;
          for (const piece of line.pieces) {
            expect(piece.x).toBeCloseTo(x, 6);
            x = pt(piece.x + piece.width);
          }
        }
      }),
      { seed: 3, numRuns: 400 },
    );
  });
});
