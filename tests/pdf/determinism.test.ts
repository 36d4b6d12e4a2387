import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterEach, expect, it } from 'vitest';
import { black } from '../../src/geometry/colour.ts';
import { rect } from '../../src/geometry/rect.ts';
import type { ImageItem, PageItem } from '../../src/layout/page.ts';
import { createPaintCache, type PaintCache } from '../../src/pdf/paint-cache.ts';
import { paintPdf } from '../../src/pdf/paint-pdf.ts';
import { page, pagedDocument, request, sans, text } from './sample-document.ts';

const timeZone = process.env['TZ'];

afterEach(() => {
  if (timeZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = timeZone;
});

/** Pictures with an alpha channel, the largest first: it takes the longest to inflate. */
async function pictures(): Promise<readonly PageItem[]> {
  return Promise.all(
    [900, 300, 30].map(async (side): Promise<ImageItem> => {
      const noise = Uint8Array.from({ length: side * side * 4 }, (_, index) => (index * index * 31) >> 3);
      const raw = { width: side, height: side, channels: 4 } as const;
      const bytes = new Uint8Array(await sharp(noise, { raw }).png().toBuffer());
      const image = {
        kind: 'raster',
        file: `${side}.png`,
        format: 'png',
        pixelWidth: side,
        pixelHeight: side,
        bytes,
      } as const;
      return {
        kind: 'image',
        image,
        rect: rect(0, 0, 50, 50),
        colour: black,
        rotation: 0,
        semantics: null,
        provenance: {},
      };
    }),
  );
}

const items = [...(await pictures()), text('Coördinatie', 40), text('1', 60, { face: sans })];

async function hash(cache?: PaintCache): Promise<string> {
  const options = cache === undefined ? {} : { cache };
  return createHash('sha256')
    .update(await paintPdf(request(pagedDocument([page(items)]), options)))
    .digest('hex');
}

it('paints the same bytes again, in any time zone, whatever was painted before', async () => {
  const first = await hash();
  expect(await hash()).toBe(first);
  const cache = createPaintCache();
  await paintPdf(request(pagedDocument([page([text('iets anders', 20)])]), { cache }));
  expect(await hash(cache)).toBe(first);
  expect(await hash(cache)).toBe(first);
  process.env['TZ'] = 'Pacific/Auckland';
  expect(new Date('2026-01-31T23:30:00Z').getDate()).toBe(1);
  expect(await hash()).toBe(first);
});

it('paints the same text as the same stream in documents that differ elsewhere', async () => {
  const cache = createPaintCache();
  const paint = (other: string): Promise<Uint8Array> =>
    paintPdf(request(pagedDocument([page([text(other, 20)]), page([text('Ons gesprek', 20)])]), { cache }));
  await paint('Zuid');
  const before = cache.deflated.size;
  await paint('Noord');
  // The other page, and the font with the map of its characters: all but the page they share.
  expect(cache.deflated.size - before).toBe(3);
});
