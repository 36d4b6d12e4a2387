import { describe, expect, it } from 'vitest';
import { checkContrast } from '../../src/edition/contrast.ts';
import { parseHexColour } from '../../src/geometry/colour.ts';
import { contrastRatio } from '../../src/geometry/contrast.ts';
import { entry, sampleCatalog } from './sample-catalog.ts';

const ratio = (first: string, second: string): number => contrastRatio(parseHexColour(first)!, parseHexColour(second)!);

function check(colours: Readonly<Record<string, string>>) {
  const stated = Object.fromEntries(Object.entries(colours).map(([name, rgb]) => [name, { rgb }]));
  const { data } = sampleCatalog().brands.get('plain')!;
  return checkContrast(entry('brand', { ...data, ...stated }));
}

describe('contrast', () => {
  it('is the ratio of WCAG 2, whichever colour comes first', () => {
    expect(ratio('#000000', '#FFFFFF')).toBeCloseTo(21, 10);
    expect(ratio('#FFFFFF', '#FF0000')).toBeCloseTo(3.998, 3);
    expect(ratio('#0000FF', '#FFFFFF')).toBeCloseTo(8.592, 3);
  });

  it('accepts #767676 on white, the lightest grey that passes, and refuses the next', () => {
    expect(check({ main: '#767676', paper: '#FFFFFF' })).toEqual([]);
    const [found] = check({ main: '#777777', paper: '#FFFFFF' });
    expect(found).toMatchObject({ code: 'edition/low-contrast', origin: { file: 'brand#main.rgb' } });
    expect(found!.message).toContain('white by a ratio of 4.47:1');
  });

  it('asks it of ink as well, and of the paper tint as ground, once for each colour', () => {
    const found = check({ main: '#767676', ink: '#999999' });
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringContaining('"main" #767676 stands out from paper #F6F2EA by a ratio of 4.06:1'),
      expect.stringContaining('"ink" #999999 stands out from white by a ratio of 2.84:1'),
    ]);
  });
});
