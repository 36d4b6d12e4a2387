import { describe, expect, it } from 'vitest';
import { openFonts } from '../../src/text/font-library.ts';
import { nearestWeight } from '../../src/text/nearest-weight.ts';
import { fontBytes, fontWorkspace, library } from './setting.ts';

const regular = 'fonts/source-serif/SourceSerif4-Regular.ttf';

describe('openFonts', () => {
  it('names families as a designer does, whatever the weight', () => {
    expect(library.families).toEqual([
      'Atkinson Hyperlegible Next',
      'Source Sans 3',
      'Source Serif 4',
      'Source Serif 4 Display',
    ]);
  });

  it('reads metrics in em', () => {
    const face = library.chain(['Source Serif 4'], 400, false).chain!.faces[0];
    expect(face).toMatchObject({
      id: regular,
      postscriptName: 'SourceSerif4-Regular',
      weight: 400,
      italic: false,
      unitsPerEm: 1000,
    });
    expect(face.capHeight).toBeCloseTo(0.67, 2);
    expect(face.xHeight).toBeCloseTo(0.475, 2);
    expect(face.ascent).toBeGreaterThan(face.capHeight);
    expect(face.descent).toBeGreaterThan(0.2);
  });

  it('takes every broken font file at once', () => {
    const whole = fontBytes(regular);
    const restricted = patchTable(whole, 'OS/2', 8, 2);
    const variable = renameTable(whole, 'GDEF', 'fvar');
    const { value, diagnostics } = openFonts(
      fontWorkspace({
        'fonts/a.ttf': whole,
        'fonts/b.ttf': whole.slice(0, 400),
        'fonts/c.ttf': new TextEncoder().encode('wOF2 not a TrueType font'),
        'fonts/d.ttf': restricted,
        'fonts/e.ttf': variable,
        'fonts/f.ttf': whole,
      }),
    );
    expect(value?.families).toEqual(['Source Serif 4']);
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'text/font-unreadable',
      'text/font-unreadable',
      'text/font-not-embeddable',
      'text/font-variable',
      'text/font-duplicate',
    ]);
    expect(diagnostics[4]!.message).toBe(
      'The fonts "fonts/a.ttf" and "fonts/f.ttf" are the same face: Source Serif 4, weight 400, upright.',
    );
  });

  it('says so when there are no fonts', () => {
    expect(openFonts(fontWorkspace({})).diagnostics.map(({ code }) => code)).toEqual(['text/no-fonts']);
  });
});

describe('chain', () => {
  function ids(families: string[], weight: number, italic = false): string[] | undefined {
    return library.chain(families, weight, italic).chain?.faces.map((face) => face.postscriptName);
  }

  it('takes the nearest weight as CSS does', () => {
    expect(ids(['Source Serif 4'], 400)).toEqual(['SourceSerif4-Regular']);
    expect(ids(['Source Serif 4'], 500)).toEqual(['SourceSerif4-Regular']);
    expect(ids(['Source Serif 4'], 510)).toEqual(['SourceSerif4-Semibold']);
    expect(ids(['Source Serif 4'], 650)).toEqual(['SourceSerif4-Bold']);
    expect(ids(['Source Serif 4 Display'], 900)).toEqual(['SourceSerif4Display-Semibold']);
  });

  it.each([
    [300, [100, 200, 400], 200],
    [300, [350, 400], 350],
    [400, [300, 500, 700], 500],
    [450, [400, 700], 400],
    [450, [600, 700], 600],
    [600, [500, 900], 900],
    [900, [100, 600], 600],
  ])('sets weight %i among %j in %i', (weight, weights, expected) => {
    expect(
      nearestWeight(
        weights.map((each) => ({ weight: each })),
        weight,
      )?.weight,
    ).toBe(expected);
  });

  it('puts the slope before the weight, and does without italics where there are none', () => {
    expect(ids(['Source Serif 4'], 700, true)).toEqual(['SourceSerif4-It']);
    expect(ids(['Source Serif 4 Display'], 600, true)).toEqual(['SourceSerif4Display-Semibold']);
  });

  it('keeps the order of the families and is the same chain each time', () => {
    expect(ids(['source sans 3', 'Source Serif 4'], 400)).toEqual(['SourceSans3-Regular', 'SourceSerif4-Regular']);
    const chain = library.chain(['Source Sans 3'], 600, false).chain;
    expect(library.chain(['Source Sans 3'], 580, false).chain).toBe(chain);
  });

  it('reports a family that is not there, and goes on with the rest', () => {
    const lookup = library.chain(['Source Serif', 'Source Sans 3', 'Comic Sans'], 400, false);
    expect(lookup.chain?.faces.map((face) => face.family)).toEqual(['Source Sans 3']);
    expect(lookup.unknown).toEqual([
      { family: 'Source Serif', suggestion: 'Source Serif 4' },
      { family: 'Comic Sans' },
    ]);
    expect(library.chain(['Nope'], 400, false).chain).toBeUndefined();
  });
});

function tableRecord(font: Uint8Array, tag: string): number {
  const count = new DataView(font.buffer).getUint16(4);
  for (let record = 12; record < 12 + 16 * count; record += 16) {
    if (String.fromCharCode(...font.slice(record, record + 4)) === tag) return record;
  }
  throw new Error(`no table ${tag}`);
}

function patchTable(font: Uint8Array, tag: string, offset: number, value: number): Uint8Array {
  const copy = font.slice();
  const view = new DataView(copy.buffer);
  view.setUint16(view.getUint32(tableRecord(copy, tag) + 8) + offset, value);
  return copy;
}

function renameTable(font: Uint8Array, from: string, to: string): Uint8Array {
  const copy = font.slice();
  copy.set(new TextEncoder().encode(to), tableRecord(copy, from));
  return copy;
}
