import type { PdfMetadata } from './metadata.ts';

/** Properties of one schema. */
export interface XmpSchema {
  /** Prefix → what it stands for. */
  readonly namespaces: Readonly<Record<string, string>>;
  /** Name with its prefix → value, as XML. */
  readonly properties: Readonly<Record<string, string>>;
}

/**
 * The metadata of a file as an XMP packet (ISO 16684-1), in agreement with its information dictionary; `others` stand
 * after it. The identifiers are made from the content, so that the same content gives the same bytes.
 */
export function xmpPacket(metadata: PdfMetadata, contentHash: Uint8Array, others: readonly XmpSchema[] = []): string {
  const { title, author, language, producer, keywords } = metadata;
  const date = metadata.date.toISOString().replace(/\.\d+Z$/, 'Z');
  const identifier = `uuid:${uuid(contentHash)}`;
  const schemas: readonly XmpSchema[] = [
    {
      namespaces: { dc: 'http://purl.org/dc/elements/1.1/' },
      properties: {
        'dc:format': 'application/pdf',
        'dc:title': `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt>`,
        'dc:creator': `<rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq>`,
        'dc:language': `<rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag>`,
      },
    },
    {
      namespaces: { pdf: 'http://ns.adobe.com/pdf/1.3/' },
      properties: {
        'pdf:Producer': escapeXml(producer),
        ...(keywords === undefined ? {} : { 'pdf:Keywords': escapeXml(keywords) }),
      },
    },
    {
      namespaces: { xmp: 'http://ns.adobe.com/xap/1.0/' },
      properties: {
        'xmp:CreateDate': date,
        'xmp:ModifyDate': date,
        'xmp:MetadataDate': date,
        'xmp:CreatorTool': escapeXml(producer),
      },
    },
    {
      namespaces: { xmpMM: 'http://ns.adobe.com/xap/1.0/mm/' },
      properties: { 'xmpMM:DocumentID': identifier, 'xmpMM:InstanceID': identifier },
    },
    ...others,
  ];
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${schemas.map(description).join('\n')}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function description({ namespaces, properties }: XmpSchema): string {
  const declared = Object.entries(namespaces).map(([prefix, name]) => ` xmlns:${prefix}="${name}"`);
  const lines = Object.entries(properties).map(([name, value]) => `<${name}>${value}</${name}>`);
  return `<rdf:Description rdf:about=""${declared.join('')}>\n${lines.join('\n')}\n</rdf:Description>`;
}

const xmlEntities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => xmlEntities[character]!);
}

/** The first half of a hash as a UUID of version 8, the one that is free to be made from anything (RFC 9562, 5.8). */
function uuid(hash: Uint8Array): string {
  const bytes = Buffer.from(hash.subarray(0, 16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
