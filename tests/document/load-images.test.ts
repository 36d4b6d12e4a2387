import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { RasterImage } from '../../src/document/image.ts';
import { readRaster } from '../../src/document/images/read-raster.ts';
import { createMemoryWorkspace } from '../../src/workspace/memory-workspace.ts';
import { document, findings, parse } from './parse.ts';

const drawing = '<svg viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';

function read(bytes: Uint8Array, name = 'a.png') {
  return readRaster(name, createMemoryWorkspace({ [name]: bytes }));
}

async function decoded(
  image: RasterImage | undefined,
): Promise<{ width: number; height: number; channels: number; at(x: number, y: number): number[] }> {
  const { data, info } = await sharp(image!.bytes).raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return {
    width,
    height,
    channels,
    at: (x, y) => [...data.subarray((y * width + x) * channels, (y * width + x + 1) * channels)],
  };
}

describe('the folders of images', () => {
  it('are searched in their order', async () => {
    const files = {
      'assets/a.svg': drawing,
      'templates/shared/a.svg': drawing,
      'templates/shared/signs/b.svg': drawing,
    };
    const outcome = await parse(
      document('<p><img src="a.svg" alt=""/><img src="signs/b.svg" alt="x"/></p>'),
      {},
      files,
    );
    expect(findings(outcome)).toEqual([]);
    expect([...outcome.value!.images].map(([src, image]) => [src, image.file])).toEqual([
      ['a.svg', 'assets/a.svg'],
      ['signs/b.svg', 'templates/shared/signs/b.svg'],
    ]);
  });

  it('suggest what is there, and say where a bad file is used', async () => {
    const files = {
      'assets/logo.svg': '<svg viewBox="0 0 9 9">\n<text/></svg>',
      'assets/a.gif': 'GIF89a',
      'assets/b.png': drawing,
    };
    const body =
      '<p><img src="lgo.svg" alt=""/><img src="logo.svg" alt=""/><img src="a.gif" alt=""/><img src="b.png" alt=""/></p>';
    const outcome = await parse(document(body), {}, files);
    expect(findings(outcome)).toEqual([
      'image-missing 2:4',
      'svg-element assets/logo.svg:2:1',
      'image-format assets/a.gif:1:1',
      'image-format assets/b.png:1:1',
    ]);
    expect(outcome.diagnostics[0]?.hint).toBe('Did you mean "logo.svg"?');
    expect(outcome.diagnostics[1]?.related).toMatchObject([{ line: 2, column: 31 }]);
  });
});

describe('a raster image', () => {
  const half = {
    create: { width: 4, height: 2, channels: 4 as const, background: { r: 255, g: 0, b: 0, alpha: 0.5 } },
  };

  it('is put on white, and comes out with the same bytes each time', async () => {
    const bytes = await sharp(half).png().toBuffer();
    const [first, second] = [await read(bytes), await read(bytes)];
    expect(first).toEqual(second);
    expect(first.value).toMatchObject({ kind: 'raster', format: 'png', pixelWidth: 4, pixelHeight: 2 });
    const pixels = await decoded(first.value);
    expect(pixels.channels).toBe(3);
    expect(pixels.at(1, 1)).toEqual([255, 127, 127]);
  });

  it('is turned upright, and loses its metadata', async () => {
    const bytes = await sharp({ create: { width: 6, height: 2, channels: 3, background: '#00f' } })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const { value } = await read(bytes, 'a.jpg');
    expect(value).toMatchObject({ format: 'jpeg', pixelWidth: 2, pixelHeight: 6 });
    const metadata = await sharp(value!.bytes).metadata();
    expect([metadata.exif, metadata.icc, metadata.orientation]).toEqual([undefined, undefined, undefined]);
  });

  it('comes out in eight bits of red, green and blue whatever it was', async () => {
    const cmyk = await sharp({ create: { width: 2, height: 2, channels: 3, background: '#f00' } })
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    const deep = await sharp({ create: { width: 2, height: 2, channels: 3, background: '#f00' } })
      .toColourspace('rgb16')
      .png()
      .toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk');
    expect((await sharp(deep).metadata()).depth).toBe('ushort');
    for (const [name, bytes] of [
      ['a.jpg', cmyk],
      ['a.png', deep],
    ] as const) {
      const { value } = await read(bytes, name);
      expect(await sharp(value!.bytes).metadata()).toMatchObject({ space: 'srgb', depth: 'uchar' });
      const [red, green, blue] = (await decoded(value)).at(0, 0);
      expect(red).toBeGreaterThan(200);
      expect(green! + blue!).toBeLessThan(100);
    }
  });

  it('of too many pixels is refused before it is decoded', async () => {
    const bomb = await sharp({ create: { width: 10_000, height: 6_000, channels: 3, background: '#fff' } })
      .png({ palette: true })
      .toBuffer();
    expect(bomb.length).toBeLessThan(200_000);
    const outcome = await read(bomb);
    expect(findings(outcome)).toEqual(['image-pixels a.png:1:1']);
    expect(outcome.diagnostics[0]?.message).toContain('10000 by 6000');
  });

  it('that is damaged is refused', async () => {
    const noise = Uint8Array.from({ length: 64 * 64 * 3 }, (_, index) => (index * 7919) % 251);
    const whole = sharp(noise, { raw: { width: 64, height: 64, channels: 3 } });
    const [png, jpeg] = [await whole.clone().png().toBuffer(), await whole.clone().jpeg().toBuffer()];
    expect(findings(await read(png.subarray(0, png.length / 2)))).toEqual(['image-damaged a.png:1:1']);
    expect(findings(await read(png.subarray(0, 20)))).toEqual(['image-damaged a.png:1:1']);
    expect(findings(await read(jpeg.subarray(0, jpeg.length / 2), 'a.jpg'))).toEqual(['image-damaged a.jpg:1:1']);
  });
});
