import { describe, expect, it } from 'vitest';
import { pt } from '../../src/geometry/length.ts';
import { breakParagraph } from '../../src/text/break-paragraph.ts';
import type { InlineItem } from '../../src/text/paragraph.ts';
import { Shaper } from '../../src/text/shaper.ts';
import { glyphsOf, hyphenator, paragraphOptions, printed, serif, set, shaper, spoken, style, text } from './setting.ts';

const story =
  'Wie verantwoordelijkheid draagt voor de coördinatie van een ingewikkelde besluitvorming, weet dat de financiële kant ' +
  'maar een deel van het verhaal is. Tweeëntwintig geïnteresseerde rijksambtenaren spraken daarover in een bijeenkomst van ' +
  '45 min, en J. de Vries vatte het op 1 januari samen: “Een discussiethema is geen aan/uit-knop – het vraagt om een zee-egel ' +
  'van een gesprek.” Sindsdien hangt artikel 3 van het draagvlakonderzoek naast het kopieerapparaat.';

describe('breakParagraph', () => {
  it.each([300, 340])('fills justified lines %i wide exactly and keeps their spaces even', (width) => {
    const { lines, overfull, missing } = set(story, width, { expansion: 0.01 });
    expect(overfull).toEqual([]);
    expect(missing).toEqual([]);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines.slice(0, -1)) {
      expect(line.width).toBeCloseTo(width, 6);
      expect(line.spaceRatio).toBeGreaterThanOrEqual(0.8);
      expect(line.spaceRatio).toBeLessThanOrEqual(1.5);
      const spaces = glyphsOf(line).filter((glyph) => glyph.text === ' ' && glyph.advance > 0);
      const widths = spaces.map((space) => (space.advance / space.natural) * line.horizontalScale);
      for (const ratio of widths) expect(ratio).toBeCloseTo(line.spaceRatio, 9);
    }
    expect(lines.at(-1)).toMatchObject({ spaceRatio: 1, horizontalScale: 1 });
  });

  it('scales letters by as much as it may, and more only where there would be gaps', () => {
    const reach = (expansion: number): [number, number] => {
      const scales: number[] = [];
      for (let width = 200; width < 330; width += 3) {
        const { lines } = set(story, width, { expansion });
        for (const { horizontalScale, spaceRatio } of lines) {
          scales.push(Math.abs(horizontalScale - 1));
          expect(Math.sign(horizontalScale - 1) * Math.sign(spaceRatio - 1)).toBeGreaterThanOrEqual(0);
        }
      }
      return [Math.max(...scales), scales.filter((each) => each > expansion + 1e-9).length / scales.length];
    };
    const [most, beyond] = reach(0.01);
    expect(most).toBeGreaterThan(0.02);
    expect(most).toBeLessThanOrEqual(0.03 + 1e-9);
    expect(beyond).toBeLessThan(0.5);
    expect(reach(0)).toEqual([0, 0]);
  });

  it('lets signs at the ends of lines stand in the margin, and measures the lines without them', () => {
    const widthOf = (sign: string) => shaper.shape(sign, serif, []).width * 10;
    const found = new Set<string>();
    for (let width = 200; width < 330; width += 2) {
      const { lines, overfull } = set(`“${story}`, width, { alignsOptically: true, expansion: 0.01 });
      expect(overfull).toEqual([]);
      expect(lines[0]!.pieces[0]!.x).toBeCloseTo(-0.5 * widthOf('“'), 6);
      for (const line of lines.slice(0, -1)) {
        const sign = printed(line).at(-1)!;
        const share = { '-': 0.6, ',': 0.6, '.': 0.6, '–': 0.3, ':': 0.3, '”': 0.5 }[sign] ?? 0;
        if (share > 0) found.add(sign);
        expect(line.width).toBeCloseTo(width + share * widthOf(sign), 6);
      }
    }
    expect([...found].sort()).toEqual([',', '-', '.', ':', '–', '”'].sort());
    const [line] = set('dit is ‘iets’ en “dat ook”', 60, { alignsOptically: true, align: 'start' }).lines;
    expect(line!.pieces[0]!.x).toBe(0);
    const [tight] = set('eens was er', widthOf('eens was er') - 0.1, { alignsOptically: true, align: 'start' }).lines;
    expect(printed(tight!)).not.toBe('eens was er');
    const stop = set('eens was er.', widthOf('eens was er.') - 0.1, { alignsOptically: true, align: 'start' });
    expect(stop.lines.map(printed)).toEqual(['eens was er.']);
    expect(stop.overfull).toEqual([]);
  });

  it.each(['justify', 'start', 'center', 'end'] as const)('gives the text back whole when set with %s', (align) => {
    for (const width of [90, 140, 200, 330]) {
      const paragraph = set(story, width, { align, expansion: 0.01, alignsOptically: true });
      expect(spoken(paragraph)).toBe(story);
      for (const piece of paragraph.lines.flatMap((line) => line.pieces)) {
        if (piece.kind === 'atom') continue;
        const glyphs = piece.runs.flatMap((run) => run.glyphs);
        const spelt = glyphs.map((glyph) => glyph.text).join('');
        expect([spelt, `${spelt}-`]).toContain(piece.text);
        const advance = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
        expect(piece.width).toBeCloseTo(advance * piece.size * piece.horizontalScale, 6);
      }
    }
  });

  it('divides a word with its spelling changed, as pieces of their own', () => {
    const { lines } = set([text('mede coördinatie ', {}, 'a'), text('van', {}, 'b')], 46, { align: 'start' });
    expect(lines.map(printed)).toEqual(['mede co-', 'ordinatie', 'van']);
    expect(lines[0]!.endsWithHyphen).toBe(true);
    expect(lines[1]!.endsWithHyphen).toBe(false);
    expect(lines[0]!.pieces.map((piece) => piece.kind === 'text' && [piece.text, piece.actualText])).toEqual([
      ['mede ', undefined],
      ['co-', 'coördinatie'],
    ]);
    expect(lines[1]!.pieces.map((piece) => piece.kind === 'text' && [piece.text, piece.actualText])).toEqual([
      ['ordinatie', ''],
      [' ', undefined],
    ]);
    const hyphen = glyphsOf(lines[0]!).at(-1)!;
    expect([hyphen.text, hyphen.id]).toEqual(['', shaper.shape('-', serif, []).runs[0]!.glyphs[0]!.id]);
  });

  it('prints no second hyphen at a hyphen of the word’s own', () => {
    const { lines } = set('zee-egels', 30, { align: 'start' });
    expect(lines.map(printed)).toEqual(['zee-', 'egels']);
    expect(lines[0]!.endsWithHyphen).toBe(true);
    expect(glyphsOf(lines[0]!).map((glyph) => glyph.text)).toEqual(['z', 'e', 'e', '-']);
    expect(lines[0]!.pieces[0]).toMatchObject({ actualText: 'zee-egels' });
  });

  it('divides a word over three lines, spoken once', () => {
    const paragraph = set('verantwoordelijkheidsgevoel', 34, { align: 'start' });
    expect(paragraph.lines.length).toBeGreaterThan(3);
    expect(paragraph.overfull).toEqual([]);
    expect(spoken(paragraph)).toBe('verantwoordelijkheidsgevoel');
    expect(paragraph.lines.map((line) => printed(line).replace(/-$/, '')).join('')).toBe('verantwoordelijkheidsgevoel');
  });

  it('offers no break where two items meet within a word, and elsewhere divides it', () => {
    const items = [
      text('een ', {}, 'a'),
      text('verantwoor', {}, 'b'),
      text('delijkheid', {}, 'c'),
      text(', dus', {}, 'd'),
    ];
    const found = new Set<string>();
    for (let width = 30; width < 120; width++) {
      const paragraph = set(items, width, { align: 'start' });
      expect(spoken(paragraph)).toBe('een verantwoordelijkheid, dus');
      for (const line of paragraph.lines) if (line.endsWithHyphen) found.add(printed(line).split(' ').at(-1)!);
    }
    expect(found).not.toContain('verantwoor-');
    expect(found).toContain('verant-');
    expect(found).toContain('verantwoorde-');
  });

  it.each([
    ['keer 25 min per dag', '25 min'],
    ['dat kost € 25 of meer', '€ 25'],
    ['lees ook artikel 3 erbij', 'artikel 3'],
    ['vandaag 1 januari al', '1 januari'],
    ['door mevrouw J. de Vries', 'J. de'],
    ['zij liep – hij niet', 'liep –'],
    ['een vaste\u00A0spatie hier', 'vaste\u00A0spatie'],
    ['ruim 25\u202F000 woorden', '25\u202F000'],
  ])('keeps together what belongs together in “%s”', (content, together) => {
    for (let width = 45; width < 100; width += 3) {
      const { lines } = set([text(content, { hyphens: 'none' })], width, { align: 'start' });
      expect(lines.map(printed).filter((line) => line.includes(together))).toHaveLength(1);
    }
  });

  it('tears apart what belongs together only where a line would stick out', () => {
    const lines = (content: string, width: number) => {
      const paragraph = set([text(content, { hyphens: 'none' })], width, { align: 'start' });
      expect(paragraph.overfull).toEqual([]);
      return paragraph.lines.map(printed);
    };
    expect(lines('op 21 november 2026', 55)).toEqual(['op 21', 'november', '2026']);
    expect(lines('op 21 november 2026', 84)).toEqual(['op', '21 november 2026']);
    expect(lines('door mevr. J. van der Berg', 60)).toEqual(['door mevr. J.', 'van der Berg']);
  });

  it('lets a no-break space stretch with the others and keeps a narrow one as it is', () => {
    const [line] = set('een vaste\u00A0spatie en 25\u202F000 meer woorden dan dit', 150).lines;
    const [wide] = glyphsOf(line!).filter((glyph) => glyph.text === '\u00A0');
    const [narrow] = glyphsOf(line!).filter((glyph) => glyph.text === '\u202F');
    expect(line!.spaceRatio).not.toBe(1);
    expect(wide!.advance).toBeCloseTo(wide!.natural * line!.spaceRatio, 9);
    expect(narrow!.advance).toBe(narrow!.natural);
  });

  it('obeys hyphens: none, manual and auto', () => {
    const content = 'een be\u00ADsluitvorming en verantwoordelijkheid';
    const ends = (hyphens: 'none' | 'manual' | 'auto') =>
      set([text(content, { hyphens })], 62, { align: 'start' })
        .lines.map(printed)
        .filter((line) => line.endsWith('-'));
    expect(ends('none')).toEqual([]);
    expect(ends('manual')).toEqual(['een be-']);
    expect(ends('auto')).toContain('en verant-');
  });

  it('leaves as many letters of a divided word on either side as it is told', () => {
    const divisions = (word: number, before: number, after: number): string[] => {
      const found = new Set<string>();
      for (let width = 10; width < 70; width++) {
        const items = [text('bestuursleden en wij', { hyphenateLimitChars: { word, before, after } })];
        found.add(printed(set(items, width, { align: 'start' }).lines[0]!));
      }
      return [...found].filter((part) => part.endsWith('-')).sort();
    };
    expect(divisions(6, 2, 3)).toEqual(['be-', 'bestuurs-', 'bestuursle-']);
    expect(divisions(6, 3, 3)).toEqual(['bestuurs-', 'bestuursle-']);
    expect(divisions(6, 3, 4)).toEqual(['bestuurs-']);
    expect(divisions(14, 2, 2)).toEqual([]);
  });

  it('ends no more lines in a row with a hyphen than it is told, and the last one but at its bidding', () => {
    const longest = (hyphenateLimitLines: number): number => {
      let most = 0;
      for (let width = 150; width < 230; width += 2) {
        let ladder = 0;
        for (const line of set(story, width, { hyphenateLimitLines, expansion: 0.01 }).lines) {
          ladder = line.endsWithHyphen ? ladder + 1 : 0;
          most = Math.max(most, ladder);
        }
      }
      return most;
    };
    expect([1, 2].map(longest)).toEqual([1, 2]);
    expect(longest(Number.POSITIVE_INFINITY)).toBeGreaterThan(2);
    const dividedInto = (hyphenateLimitLast: 'none' | 'always') => {
      let count = 0;
      for (let width = 150; width < 330; width += 3) {
        if (set(story, width, { hyphenateLimitLast, expansion: 0.01 }).lines.at(-2)!.endsWithHyphen) count++;
      }
      return count;
    };
    expect(dividedInto('none')).toBeGreaterThan(0);
    expect(dividedInto('always')).toBe(0);
  });

  it('sets text that may not wrap on one line and reports what sticks out', () => {
    const paragraph = set([text('dit blijft verantwoordelijk op één regel', { wrap: false }, 'kop')], 50);
    expect(paragraph.lines).toHaveLength(1);
    expect(paragraph.overfull).toMatchObject([{ text: 'dit blijft verantwoordelijk op één regel', tag: 'kop' }]);
  });

  it('reports a word that is too wide with how far it sticks out', () => {
    const paragraph = set('een www.goedwerktoolkit.nl erbij', 60, { align: 'start' });
    expect(paragraph.lines.map(printed)).toEqual(['een', 'www.goedwerktoolkit.nl', 'erbij']);
    const width = shaper.shape('www.goedwerktoolkit.nl', serif, []).width * 10;
    expect(paragraph.overfull).toHaveLength(1);
    expect(paragraph.overfull[0]!.text).toBe('www.goedwerktoolkit.nl');
    expect(paragraph.overfull[0]!.excess).toBeCloseTo(width - 60, 6);
  });

  it('ends lines where it is told to, empty ones too, without a line after the last', () => {
    const items: InlineItem<string>[] = [
      text(' een '),
      { kind: 'break' },
      { kind: 'break' },
      text('twee'),
      { kind: 'break' },
    ];
    const { lines } = set(items, 100);
    expect(lines.map(printed)).toEqual(['een', '', 'twee']);
    expect(lines[1]!.pieces).toEqual([]);
    expect(lines[0]!.spaceRatio).toBe(1);
    expect(set([{ kind: 'break' }], 10, { indent: pt(20) }).overfull).toEqual([]);
    expect(set([], 100).lines).toEqual([]);
    expect(set(' ', 100).lines).toEqual([]);
  });

  it.each([
    ['start', 12, 0],
    ['end', 200, 200],
    ['center', 106, 100],
  ] as const)('places the lines of a paragraph set with %s', (align, first, second) => {
    const items: InlineItem<string>[] = [text('een'), { kind: 'break' }, text('twee')];
    const { lines } = set(items, 200, { align, indent: pt(12) });
    const edge = (index: number) => {
      const [piece] = lines[index]!.pieces;
      if (align === 'start') return piece!.x;
      return align === 'end' ? piece!.x + piece!.width : piece!.x + piece!.width / 2;
    };
    expect(edge(0)).toBeCloseTo(first, 6);
    expect(edge(1)).toBeCloseTo(second, 6);
    expect(lines[0]!.width).toBeCloseTo(lines[0]!.pieces[0]!.x + lines[0]!.pieces[0]!.width, 6);
  });

  it('keeps the first line of a justified paragraph indented and as wide as the rest', () => {
    const { lines } = set(story, 260, { indent: pt(15) });
    expect(lines[0]!.pieces[0]!.x).toBe(15);
    expect(lines[1]!.pieces[0]!.x).toBe(0);
    expect(lines[0]!.width).toBeCloseTo(260, 6);
  });

  it('spaces letters everywhere but at the end of a line, and without ligatures', () => {
    const letterSpacing = pt(2);
    const { lines } = set([text('fijn werk', { letterSpacing })], 24, { align: 'start' });
    const [first] = lines;
    expect(lines.map(printed)).toEqual(['fijn', 'werk']);
    expect(glyphsOf(first!).map((glyph) => glyph.text)).toEqual(['f', 'i', 'j', 'n', ' ']);
    const advances = glyphsOf(first!).map((glyph) => glyph.advance * 10);
    const plain = shaper.shape('fijn', serif, ['-clig', '-liga']).runs[0]!.glyphs.map((glyph) => glyph.advance * 10);
    expect(advances.map((advance, i) => advance - (plain[i] ?? 0))).toEqual(
      [2, 2, 2, 0, 0].map((n) => expect.closeTo(n)),
    );
    const [doubled] = set([text('mee', { letterSpacing })], 100, { align: 'start' }).lines;
    expect(glyphsOf(doubled!).map(({ advance, natural }) => (advance - natural) * 10)).toEqual(
      [2, 2, 0].map((n) => expect.closeTo(n)),
    );
    for (const content of ['fijn werk', 'mede co-/ordinatie']) {
      const fits = content.split('/')[0]!;
      const width = shaper.shape(fits, serif, ['-clig', '-liga']).width * 10 + 2 * (fits.length - 1);
      const items = [text(content.replace('-/o', 'ö'), { letterSpacing })];
      expect(printed(set(items, width + 0.01, { align: 'start' }).lines[0]!)).toBe(fits);
      expect(printed(set(items, width - 0.01, { align: 'start' }).lines[0]!)).not.toBe(fits);
    }
    const justified = set([text(story, { letterSpacing })], 260);
    for (const line of justified.lines.slice(0, -1)) expect(line.width).toBeCloseTo(260, 6);
  });

  it('sets atoms in the line, unbroken from what they touch', () => {
    const box: InlineItem<string> = { kind: 'atom', width: pt(8), tag: 'vakje' };
    const { lines } = set([box, text(' ja of '), box, text('nee')], 34, { align: 'start' });
    expect(lines.map(printed)).toEqual(['□ ja of', '□nee']);
    expect(lines[1]!.pieces[0]).toMatchObject({ kind: 'atom', tag: 'vakje', x: 0, width: 8 });
    expect(lines[1]!.pieces[1]!.x).toBe(8);
  });

  it('names each missing character once per tag', () => {
    const items = [text('漢 en 漢', {}, 'a'), text(' 漢字', {}, 'b')];
    expect(set(items, 200).missing).toEqual([
      { character: '漢', tag: 'a' },
      { character: '漢', tag: 'b' },
      { character: '字', tag: 'b' },
    ]);
  });

  it('sets ragged lines of much the same length without dividing words', () => {
    for (const width of [300, 330, 360]) {
      const { lines } = set(story, width, { align: 'start' });
      for (const line of lines.slice(0, -1)) {
        expect(line.endsWithHyphen).toBe(false);
        expect(line.spaceRatio).toBe(1);
        expect(line.width).toBeGreaterThan(width * 0.8);
      }
    }
  });

  it('leaves no lone syllable or short word on the last line where it can', () => {
    for (let width = 150; width < 330; width += 3) {
      for (const align of ['start', 'justify'] as const) {
        const { lines } = set(story, width, { align });
        expect(lines.at(-1)!.width).toBeGreaterThan(15);
        if (lines.at(-2)!.endsWithHyphen) expect(lines.at(-1)!.width).toBeGreaterThan(30);
      }
    }
  });

  it('brings a word down in ragged text so that the last line is no stub', () => {
    const question = 'Mag je eigen overtuiging meetellen als een wethouder iets anders vraagt?';
    let stubs = 0;
    for (let width = 120; width < 330; width += 2) {
      const { lines } = set([text(question, { hyphens: 'none' })], width, { align: 'start' });
      const last = lines.at(-1)!;
      if (lines.length > 1 && !printed(last).includes(' ') && last.width < width / 4) stubs++;
    }
    expect(stubs).toBeLessThan(6);
  });

  it('divides a word in a narrow ragged column only where a line would be far too short', () => {
    const lines = (content: string) => set(content, 90, { align: 'start' }).lines.map(printed);
    expect(lines('uitmuntend vakmanschap')).toEqual(['uitmuntend', 'vakmanschap']);
    expect(lines('hele verantwoordelijkheid')).toEqual(['hele verantwoorde-', 'lijkheid']);
  });

  it('balances the lines of a heading, without a line more', () => {
    const title = 'Durf jij te zeggen wat iedereen al weet?';
    for (let width = 80; width < 200; width += 3) {
      for (const content of [title, story]) {
        const plain = set(content, width, { align: 'start' }).lines;
        const { lines, overfull } = set(content, width, { align: 'start', balances: true });
        expect(overfull).toEqual([]);
        expect(lines.length).toBe(plain.length);
        const longest = (all: typeof lines) => Math.max(...all.map((line) => line.width));
        expect(longest(lines)).toBeLessThanOrEqual(longest(plain) + width / 100);
      }
    }
    expect(set(title, 160, { align: 'start', balances: true }).lines.map(printed)).toEqual([
      'Durf jij te zeggen wat',
      'iedereen al weet?',
    ]);
    const ends = set(title, 160, { align: 'end', balances: true }).lines.map((line) => line.width);
    for (const end of ends) expect(end).toBeCloseTo(160, 6);
  });

  it('shapes nothing twice, in however many paragraphs', () => {
    const counted = new Shaper();
    const options = paragraphOptions(200);
    const services = { shaper: counted, hyphenator };
    const item = () => [{ kind: 'text', text: story, style: style(), tag: 0 }] as const;
    breakParagraph(item(), options, services);
    const distinct = new Set(story.split(' ')).size;
    expect(counted.size).toBeGreaterThan(distinct);
    const once = counted.size;
    breakParagraph(item(), options, services);
    breakParagraph([{ kind: 'text', text: 'een komma', style: style(), tag: 1 }], options, services);
    expect(counted.size).toBe(once + 1);
  });
});
