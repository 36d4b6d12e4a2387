import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { RasterImage, VectorImage } from '../../src/document/image.ts';
import { black, type Colour } from '../../src/geometry/colour.ts';
import { pt } from '../../src/geometry/length.ts';
import { rect } from '../../src/geometry/rect.ts';
import type { ImageItem, PageItem, PathItem, RuleItem } from '../../src/layout/page.ts';
import { paintPdf } from '../../src/pdf/paint-pdf.ts';
import { PdfSource } from './read-pdf.ts';
import { page, pagedDocument, request } from './sample-document.ts';

const red: Colour = { rgb: [1, 0, 0] };
const nothing = { semantics: null, provenance: {} } as const;

const triangle: VectorImage = {
  kind: 'vector',
  file: 'driehoek.svg',
  width: pt(24),
  height: pt(12),
  viewBox: { x: 100, y: 50, width: 240, height: 120 },
  paths: [
    {
      segments: [['M', 100, 50], ['L', 340, 50], ['C', 340, 90, 300, 170, 220, 170], ['Z']],
      fill: 'current',
      stroke: red,
      fillRule: 'evenodd',
      strokeWidth: 2.5,
      lineCap: 'round',
      lineJoin: 'bevel',
    },
  ],
};

async function raster(file: string, channels: 3 | 4, format: 'png' | 'jpeg'): Promise<RasterImage> {
  const background = { r: 10, g: 200, b: 30, alpha: 0.5 };
  const bytes = await sharp({ create: { width: 40, height: 20, channels, background } })
    [format]()
    .toBuffer();
  return { kind: 'raster', file, format, pixelWidth: 40, pixelHeight: 20, bytes: new Uint8Array(bytes) };
}

function image(picture: ImageItem['image'], x: number, colour = black): ImageItem {
  return { kind: 'image', rect: rect(x, 30, 50, 25), image: picture, colour, rotation: 0, ...nothing };
}

async function paint(items: readonly PageItem[]): Promise<PdfSource> {
  return new PdfSource(await paintPdf(request(pagedDocument([page(items)]), { compress: false })));
}

/** What is painted on the only page, without the artifact mark around it. */
function operators(source: PdfSource): readonly string[] {
  return source.content(source.pages[0]!).trimEnd().split('\n').slice(2, -1);
}

describe('images', () => {
  it('are painted as paths where they are vectors, scaled and cut off to their view box', async () => {
    expect(operators(await paint([image(triangle, 20)]))).toEqual([
      'q',
      '0.208333 0 0 0.208333 -0.8333 19.5833 cm',
      '100 50 240 120 re W n',
      '0 g',
      '1 0 0 RG',
      '2.5 w',
      '1 J',
      '2 j',
      '100 50 m',
      '340 50 l',
      '340 90 300 170 220 170 c',
      'h',
      'B*',
      'Q',
    ]);
  });

  it('are turned about their middle', async () => {
    const content = operators(await paint([{ ...image(triangle, 20), rotation: 180 }]));
    expect(content.slice(0, 3)).toEqual(['q', '-1 0 0 -1 90 85 cm', '0.208333 0 0 0.208333 -0.8333 19.5833 cm']);
  });

  it('leave the colours of what comes after them alone', async () => {
    const ground: PageItem = { kind: 'fill', rect: rect(0, 0, 9, 9), colour: red, ...nothing };
    const content = operators(await paint([ground, image(triangle, 20, black), ground, image(triangle, 20, red)]));
    expect(content.filter((line) => / rg$| g$|^Q$|re f$/.test(line))).toEqual([
      '1 0 0 rg',
      '0 0 9 9 re f',
      '0 g',
      'Q',
      '0 0 9 9 re f',
      'Q',
    ]);
  });

  it('are recorded once when a vector comes back often, in each colour by itself', async () => {
    const many = [0, 50, 100, 150].flatMap((x) => [image(triangle, x), image(triangle, x, red)]);
    const source = await paint([...many, image(triangle, 200, { rgb: [0, 0, 1] })]);
    const forms = source.find('Subtype', '/Form');
    expect(forms.map(([, form]) => form['BBox'])).toEqual([
      [100, 50, 340, 170],
      [100, 50, 340, 170],
    ]);
    expect(forms.map(([number]) => source.streams.get(number)!.split('\n')[0])).toEqual(['0 g', '1 0 0 rg']);
    const content = operators(source).join('\n');
    expect(content.match(/Vector\d Do/g)!.join(' ')).toMatch(/^(Vector1 Do Vector2 Do ?){4}$/);
    expect(content.match(/B\*/g)).toHaveLength(1);
  });

  it('are embedded once and stand upright where they are rasters', async () => {
    const photo = await raster('foto.jpg', 3, 'jpeg');
    const source = await paint([image(photo, 20), image(photo, 100), image(await raster('logo.png', 4, 'png'), 180)]);
    const embedded = source
      .find('Subtype', '/Image')
      .map(([, { Width, Height, SMask }]) => [Width, Height, SMask !== undefined]);
    expect(embedded.sort()).toEqual([
      [40, 20, false],
      [40, 20, false],
      [40, 20, true],
    ]);
    expect(operators(source).slice(0, 4)).toEqual(['q', '50 0 0 -25 20 55 cm', '/Image1 Do', 'Q']);
  });
});

describe('shapes', () => {
  it('are painted in page coordinates, without exponents or more than four decimals', async () => {
    const path: PathItem = {
      kind: 'path',
      rect: rect(0, 0, 1, 1),
      segments: [['M', 1 / 3, -1e-9], ['L', 12_345.678_912, 1e-7], ['Z']],
      fill: red,
      stroke: { colour: black, width: pt(0.25) },
      ...nothing,
    };
    const rule: RuleItem = {
      kind: 'rule',
      from: { x: pt(1), y: pt(2) },
      to: { x: pt(9), y: pt(2) },
      width: pt(0.25),
      colour: black,
      ...nothing,
    };
    expect(operators(await paint([path, rule]))).toEqual([
      '1 0 0 rg',
      '0 G',
      '0.25 w',
      '0 J',
      '0 j',
      '0.3333 0 m',
      '12345.6789 0 l',
      'h',
      'B',
      '1 2 m 9 2 l S',
    ]);
  });
});
