import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { paintPdf } from '../../src/pdf/paint-pdf.ts';
import { srgbProfile } from '../../src/pdf/srgb-profile.ts';
import { type Dictionary, PdfSource, type Reference } from './read-pdf.ts';
import { page, pagedDocument, request, text } from './sample-document.ts';

const document = pagedDocument([page([text('Ons gesprek', 40)])]);

async function paint(options: Parameters<typeof request>[1]): Promise<{ pdf: PdfSource; packet: string }> {
  const bytes = await paintPdf(request(document, { ...options, compress: false }));
  const pdf = new PdfSource(bytes);
  return { pdf, packet: pdf.streams.get((pdf.catalog['Metadata'] as Reference).to)! };
}

it('says of pages that they are PDF/UA-1 and PDF/A-2a, and what their colours mean', async () => {
  const { pdf, packet } = await paint({});
  for (const claim of [
    '<pdfaid:part>2</pdfaid:part>',
    '<pdfaid:conformance>A</pdfaid:conformance>',
    '<pdfuaid:part>1</pdfuaid:part>',
    '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  ])
    expect(packet).toContain(claim);
  const [intent, ...others] = (pdf.catalog['OutputIntents'] as Reference[]).map((each) => pdf.dictionary(each));
  expect(others).toEqual([]);
  expect(intent).toMatchObject({ S: '/GTS_PDFA1', OutputConditionIdentifier: '(sRGB IEC61966-2.1)' });
  const profile = (intent as Dictionary)['DestOutputProfile'] as Reference;
  expect(pdf.dictionary(profile)['N']).toBe(3);
  expect(Buffer.from(pdf.streams.get(profile.to)!, 'latin1').equals(srgbProfile())).toBe(true);
});

it('says nothing of the kind of sheets', async () => {
  const { pdf, packet } = await paint({ output: { kind: 'sheets', sheets: [] } });
  expect(packet).not.toMatch(/pdfaid|pdfuaid/);
  expect(pdf.catalog['OutputIntents']).toBeUndefined();
});

it('has a profile in which every colour of sRGB is itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'persklaar-profile-'));
  const file = join(folder, 'srgb.icc');
  writeFileSync(file, srgbProfile());
  const colours = Uint8Array.from({ length: 6 ** 3 * 3 }, (_, index) => {
    const colour = Math.floor(index / 3);
    return (Math.floor(colour / 6 ** (index % 3)) % 6) * 51;
  });
  const image = sharp(colours, { raw: { width: 36, height: 6, channels: 3 } });
  const converted = await sharp(await image.withIccProfile(file).png().toBuffer(), { ignoreIcc: true })
    .raw()
    .toBuffer();
  rmSync(folder, { recursive: true });
  expect(Math.max(...colours.map((value, index) => Math.abs(value - converted[index]!)))).toBeLessThanOrEqual(1);
});
