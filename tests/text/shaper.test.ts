import { describe, expect, it } from 'vitest';
import { openFonts } from '../../src/text/font-library.ts';
import type { ShapedText } from '../../src/text/shaped-text.ts';
import { Shaper } from '../../src/text/shaper.ts';
import { chainOf, fontBytes, fontWorkspace, serif } from './setting.ts';

const sans = chainOf(['Source Sans 3']);
const shaper = new Shaper();

function glyphs(shaped: ShapedText) {
  return shaped.runs.flatMap((run) => run.glyphs);
}

function spell(shaped: ShapedText): string {
  return glyphs(shaped)
    .map((glyph) => glyph.text)
    .join('');
}

describe('Shaper', () => {
  it.each([
    'efficiënt',
    'café-tje',
    'Één “officieel” affiche…',
    'e\u0301e\u0302n a\u0323\u0308',
    'x → ✓ ☐ €',
    'a\u00A0b\u202Fc\u2009d',
    '16–18',
  ])('gives back the text of %s from its glyphs', (text) => {
    const shaped = shaper.shape(text, serif, []);
    expect(spell(shaped)).toBe(text);
    expect(shaped.missing).toEqual([]);
    expect(glyphs(shaped).every((glyph) => glyph.id > 0)).toBe(true);
    expect(shaped.width).toBeCloseTo(
      glyphs(shaped).reduce((sum, glyph) => sum + glyph.advance, 0),
      9,
    );
  });

  it('kerns and makes ligatures unless told not to', () => {
    const kerned = shaper.shape('AV', sans, []);
    expect(glyphs(kerned)[0]!.advance).toBeLessThan(glyphs(kerned)[0]!.natural);
    expect(shaper.shape('AV', sans, ['-kern']).width).toBeGreaterThan(kerned.width);
    expect(glyphs(shaper.shape('fi', serif, [])).map((glyph) => glyph.text)).toEqual(['fi']);
    expect(glyphs(shaper.shape('fi', serif, ['-liga'])).map((glyph) => glyph.text)).toEqual(['f', 'i']);
  });

  it('applies the features it is given', () => {
    const plain = glyphs(shaper.shape('1945', serif, [])).map((glyph) => glyph.id);
    expect(glyphs(shaper.shape('1945', serif, ['onum'])).map((glyph) => glyph.id)).not.toEqual(plain);
    expect(spell(shaper.shape('Goed werk', serif, ['c2sc', 'smcp']))).toBe('Goed werk');
    expect(() => shaper.shape('a', serif, ['old style'])).toThrow('not an OpenType feature');
  });

  it('prints no soft hyphens and controls, and writes the letter ĳ as two', () => {
    const shaped = shaper.shape('v\u0133f\u00ADtig\u200B \u0132s\u2060\uFEFF', serif, []);
    expect(shaped.text).toBe('vijftig IJs');
    expect(shaped).toEqual({ ...shaper.shape('vijftig IJs', serif, []) });
  });

  it('takes a character from the first face that has it, with the marks on it', () => {
    const runs = shaper.shape('klank ʒ of ☐', serif, []).runs;
    expect(runs.map((run) => [run.face.family, run.glyphs.map((glyph) => glyph.text).join('')])).toEqual([
      ['Source Serif 4', 'klank '],
      ['Source Sans 3', 'ʒ'],
      ['Source Serif 4', ' of ☐'],
    ]);
    const [letter] = glyphs(shaper.shape('ʒ\u0301', serif, []));
    expect(letter!.text.startsWith('ʒ')).toBe(true);
    expect(shaper.shape('ʒ\u0301', serif, []).runs).toHaveLength(1);
  });

  it('reports each character no face has, once', () => {
    const shaped = shaper.shape('a漢b字漢', serif, []);
    expect(shaped.missing).toEqual(['漢', '字']);
    expect(spell(shaped)).toBe('a漢b字漢');
  });

  it('makes a narrow space from the space where the font has none', () => {
    const font = withoutCharacter(fontBytes('fonts/source-sans/SourceSans3-Regular.ttf'), 0x202f);
    const chain = openFonts(fontWorkspace({ 'fonts/poor.ttf': font })).value!.chain(['Source Sans 3'], 400, false)
      .chain!;
    const shaped = shaper.shape('\u202F', chain, []);
    const [space] = glyphs(shaper.shape(' ', chain, []));
    expect(shaped.missing).toEqual([]);
    expect(glyphs(shaped)[0]!.id).toBe(space!.id);
    expect(shaped.width).toBeGreaterThan(0);
    expect(shaped.width).toBeLessThan(space!.advance);
  });

  it('shapes every distinct text of a style once', () => {
    const counted = new Shaper();
    const first = counted.shape('woord', serif, ['onum']);
    expect(counted.shape('woord', serif, ['onum'])).toBe(first);
    expect(counted.size).toBe(1);
    counted.shape('woord', serif, []);
    counted.shape('woord', sans, []);
    counted.shape('woorden', sans, []);
    expect(counted.size).toBe(4);
  });
});

/** A copy of the font whose character map (format 4 and 12) leads `codePoint` to no glyph. */
function withoutCharacter(font: Uint8Array, codePoint: number): Uint8Array {
  const copy = font.slice();
  const view = new DataView(copy.buffer);
  let cmap = 0;
  for (let record = 12; cmap === 0; record += 16) {
    if (view.getUint32(record) === 0x636d6170) cmap = view.getUint32(record + 8);
  }
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const table = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    if (view.getUint16(table) === 12) forget12(view, table, codePoint);
    if (view.getUint16(table) === 4) forget4(view, table, codePoint);
  }
  return copy;
}

function forget12(view: DataView, table: number, codePoint: number): void {
  for (let i = 0; i < view.getUint32(table + 12); i++) {
    const group = table + 16 + i * 12;
    if (view.getUint32(group) === codePoint && view.getUint32(group + 4) === codePoint) view.setUint32(group + 8, 0);
  }
}

function forget4(view: DataView, table: number, codePoint: number): void {
  const segments = view.getUint16(table + 6) / 2;
  for (let i = 0; i < segments; i++) {
    const end = view.getUint16(table + 14 + i * 2);
    const start = view.getUint16(table + 16 + segments * 2 + i * 2);
    const delta = table + 16 + segments * 4 + i * 2;
    if (start === codePoint && end === codePoint) view.setUint16(delta, 0x10000 - codePoint);
  }
}
