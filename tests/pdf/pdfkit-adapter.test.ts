import { parseXml } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import { createPaintCache } from '../../src/pdf/paint-cache.ts';
import { textString } from '../../src/pdf/pdf-object.ts';
import { PdfFile } from '../../src/pdf/pdfkit-adapter.ts';
import { xmpPacket } from '../../src/pdf/xmp-packet.ts';
import { PdfSource } from './read-pdf.ts';

const metadata = {
  title: 'Één <titel> & (meer)',
  author: 'Gemeente',
  language: 'nl-NL',
  date: new Date('2026-03-01T12:00:00.123Z'),
  producer: 'Persklaar 0.1.0',
  keywords: 'a, b',
};

function newFile({ compress = false, cache = createPaintCache() } = {}): PdfFile {
  return new PdfFile(metadata, compress, cache);
}

function finish(file: PdfFile): string {
  return Buffer.from(file.finish(() => '<packet/>')).toString('latin1');
}

/** What we rely on in pdfkit's insides: a new version of it has to pass this before anything else. */
describe('pdfkit, as we use it', () => {
  it('writes a 1.7 file with our pages, catalog, information and metadata, and nothing of its own', () => {
    const file = newFile();
    const page = file.addPage();
    Object.assign(page.data, { MediaBox: [0, 0, 10, 20] });
    page.end();
    file.catalog['PageMode'] = 'UseOutlines';
    file.setViewerPreferences({ DisplayDocTitle: true });
    const bytes = finish(file);
    const source = new PdfSource(Buffer.from(bytes, 'latin1'));
    expect(bytes.startsWith('%PDF-1.7\n')).toBe(true);
    expect(bytes.endsWith('%%EOF\n')).toBe(true);
    const { Pages: _, Names: names, Metadata: packet, ViewerPreferences: preferences, ...catalog } = source.catalog;
    expect(catalog).toEqual({ Type: '/Catalog', Lang: '(nl-NL)', PageMode: '/UseOutlines' });
    expect(source.dictionary(names)).toEqual({ Dests: { Names: [] } });
    expect(source.dictionary(preferences)).toEqual({ DisplayDocTitle: 'true' });
    expect(source.streams.get((packet as { to: number }).to)).toBe('<packet/>');
    expect(source.pages).toEqual([{ Type: '/Page', Parent: expect.anything(), MediaBox: [0, 0, 10, 20] }]);
    expect(bytes).not.toContain('PDFKit');
    expect(bytes).toContain('(D:20260301120000Z)');
  });

  it('writes names, text, nested values and omissions as PDF has them', () => {
    const file = newFile();
    file.object({
      Name: 'Span',
      Ascii: textString('(a\\b)\n'),
      Accented: textString('é('),
      List: [1, -0.25, null, true, { Inner: 'X' }],
      Absent: undefined,
    });
    const source = new PdfSource(Buffer.from(finish(file), 'latin1'));
    expect(source.find('Name', '/Span')[0]![1]).toEqual({
      Name: '/Span',
      Ascii: '(\\(a\\\\b\\)\\n)',
      Accented: '(\xfe\xff\x00\xe9\x00\\()',
      List: [1, -0.25, 'null', 'true', { Inner: '/X' }],
    });
  });

  it('makes the identifier of the file from its content', () => {
    const identifier = (content: string): string => {
      const file = newFile();
      file.stream({}, content);
      const [, first, second] = /\/ID \[<(\w{32})> <(\w{32})>\]/.exec(finish(file))!;
      expect(first).toBe(second);
      return first!;
    };
    expect(identifier('a')).toBe(identifier('a'));
    expect(identifier('a')).not.toBe(identifier('b'));
  });

  it('deflates a stream once for all files that share a cache', () => {
    const cache = createPaintCache();
    const write = (shared: typeof cache): string => {
      const file = newFile({ compress: true, cache: shared });
      file.stream({ Type: 'X' }, 'q Q '.repeat(100));
      return finish(file);
    };
    expect(write(cache)).toContain('/Filter /FlateDecode');
    expect(write(cache)).toBe(write(createPaintCache()));
    expect(cache.deflated.size).toBe(1);
  });

  it('does not pass off a file as whole when an object is missing', () => {
    const file = newFile();
    file.reference();
    expect(() => finish(file)).toThrow('never written');
  });
});

describe('the metadata packet', () => {
  const packet = xmpPacket(metadata, new Uint8Array(32).fill(0xab));

  it('is well-formed XML, with what people wrote as text', () => {
    const { text } = parseXml(packet.replace(/<\?xpacket.*?\?>/g, ''));
    for (const value of [metadata.title, 'Gemeente', 'nl-NL', 'a, b', '2026-03-01T12:00:00Z']) {
      expect(text.split('\n').map((line) => line.trim())).toContain(value);
    }
  });

  it('identifies the file by its content', () => {
    expect(packet).toContain('<xmpMM:DocumentID>uuid:abababab-abab-8bab-abab-abababababab</xmpMM:DocumentID>');
  });
});
