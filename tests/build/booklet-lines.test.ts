import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { BrokenParagraph, Line, ParagraphOptions } from '../../src/text/paragraph.ts';
import { setDocuments } from './set-document.ts';

/** Every paragraph that is broken into lines, caught on its way from the line breaker to layout. */
const paragraphs = vi.hoisted(() => [] as { options: ParagraphOptions; broken: BrokenParagraph<unknown> }[]);

vi.mock(import('../../src/text/break-paragraph.ts'), async (importOriginal) => {
  const original = await importOriginal();
  return {
    breakParagraph(items, options, services) {
      const broken = original.breakParagraph(items, options, services);
      paragraphs.push({ options, broken });
      return broken;
    },
  };
});

interface JustifiedLine extends Line<unknown> {
  readonly text: string;
  readonly size: number;
  readonly isLast: boolean;
  /** The line above it in the same paragraph. */
  readonly above: JustifiedLine | undefined;
}

const lines: JustifiedLine[] = [];

beforeAll(async () => {
  await setDocuments('booklet');
  for (const { options, broken } of paragraphs) {
    if (options.align !== 'justify') continue;
    let above: JustifiedLine | undefined;
    broken.lines.forEach((line, index) => {
      const text = line.pieces.map((piece) => (piece.kind === 'text' ? piece.text : '□')).join('');
      const [piece] = line.pieces;
      const size = piece?.kind === 'text' ? piece.size : 0;
      above = { ...line, text: text.trim(), size, isLast: index === broken.lines.length - 1, above };
      lines.push(above);
    });
  }
}, 60_000);

/** The lines of which something is true, worst first, as a person would look them up. */
function list(found: readonly JustifiedLine[], worth: (line: JustifiedLine) => number): string[] {
  return [...found]
    .sort((a, b) => worth(b) - worth(a))
    .map((line) => `${worth(line).toFixed(2)} ${line.above?.text ?? ''} | ${line.text}`);
}

/** At most this share of all lines: what a sentence no reader would miss is for its author to change, not for the program. */
function expectFew(found: readonly string[], share: number, of: number): void {
  expect(found.slice(0, found.length <= share * of ? 0 : undefined)).toEqual([]);
}

const spaces = ({ spaceRatio }: JustifiedLine): number => spaceRatio;

/** The lines that have more than half a space too much, each with what leaves no choice. */
const gaping: Readonly<Record<string, string>> = {
  'Vorig jaar was de kaart met ongelukken bijna leeg. Een ver-': 'verkeers- is too long for it',
  'keerskundige kwam voor iets anders in de seniorenflat aan de': 'Spoorstraat would have to part after Spoor-',
  '‘Rona?’ Dat is Faysal, route 2. ‘Mijn vrouw is uitgerekend op': '13 maart stays together',
  'Sjoerd, je neemt donderdag meneer Aalbers van mij over. Zijn': 'schuldregeling has no part that is short enough',
  '‘Dat was ik,’ zei Floris meteen. ‘Het staat nog in bijlage 3, op':
    'the paragraph has two lines, and bladzijde 27 stays together',
  'sie 0.7 stond het er nog. Versie 0.8 paste opeens mooi op twee': 'bladzijden is the last word, and ends whole',
  'B had gewonnen. De zes gaven C de meeste punten, maar B': 'was would end a line too tight for the one below it',
};

/** What the justified lines of the real booklet look like. */
describe('the booklet', () => {
  it('has spaces between 0.8 and 1.5 of their width, but for the lines that leave no choice, which stay under 1.75', () => {
    const full = lines.filter((line) => !line.isLast);
    expect(full.length).toBeGreaterThan(1000);
    const found = (isWrong: (ratio: number) => boolean) =>
      list(
        full.filter(({ spaceRatio }) => isWrong(spaceRatio)),
        spaces,
      );
    expect(found((ratio) => ratio < 0.8 - 1e-9)).toEqual([]);
    expect(found((ratio) => ratio > 1.75)).toEqual([]);
    const loose = full.filter(({ spaceRatio }) => spaceRatio > 1.5 + 1e-9);
    expect(
      list(
        loose.filter(({ text }) => gaping[text] === undefined),
        spaces,
      ),
    ).toEqual([]);
  });

  it('scales letters by no more than 1 %, but for a line in ten, seldom by more than 2 %, and never by more than 3 %', () => {
    const scale = (line: JustifiedLine): number => 100 * Math.abs(line.horizontalScale - 1);
    const scaled = list(
      lines.filter((line) => scale(line) > 1 + 1e-9),
      scale,
    );
    expectFew(scaled, 0.1, lines.length);
    expectFew(
      list(
        lines.filter((line) => scale(line) > 2 + 1e-9),
        scale,
      ),
      0.015,
      lines.length,
    );
    expect(
      list(
        lines.filter((line) => scale(line) > 3 + 1e-9),
        scale,
      ),
    ).toEqual([]);
  });

  it('sets no tight line beside a loose one, but for a line in two hundred', () => {
    const uneven = lines.filter(({ above, spaceRatio, isLast }) => {
      if (above === undefined || isLast) return false;
      return Math.min(above.spaceRatio, spaceRatio) < 0.9 && Math.max(above.spaceRatio, spaceRatio) > 1.25;
    });
    expectFew(list(uneven, spaces), 0.005, lines.length);
  });

  it('divides fewer than one word in eight lines, and never in three lines in a row', () => {
    const hyphenated = lines.filter((line) => line.endsWithHyphen);
    expect(hyphenated.length).toBeGreaterThan(0);
    expect(hyphenated.length / lines.length).toBeLessThan(1 / 8);
    const ladders = hyphenated.filter(({ above }) => above?.endsWithHyphen && above.above?.endsWithHyphen);
    expect(list(ladders, spaces)).toEqual([]);
  });

  it('ends its paragraphs in more than an indent, and not in a part of a word, but for one in a hundred', () => {
    const last = lines.filter((line) => line.isLast && line.above !== undefined);
    const length = ({ width, size }: JustifiedLine): number => width / size;
    expect(
      list(
        last.filter((line) => length(line) <= 1),
        length,
      ),
    ).toEqual([]);
    const fragments = last.filter(({ above, text }) => above!.endsWithHyphen && !/[\s\u00A0]/.test(text));
    expectFew(list(fragments, length), 0.01, last.length);
  });
});
