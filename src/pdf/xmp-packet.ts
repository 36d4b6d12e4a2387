import type { PdfMetadata } from './metadata.ts';

const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
} as const;

/**
 * The metadata of a file as an XMP packet (ISO 16684-1), in agreement with its information dictionary. The identifiers are made
 * from the content, so that the same content gives the same bytes.
 */
export function xmpPacket(metadata: PdfMetadata, contentHash: Uint8Array): string {
  const { title, author, language, producer, keywords } = metadata;
  const date = metadata.date.toISOString().replace(/\.\d+Z$/, 'Z');
  const identifier = `uuid:${uuid(contentHash)}`;
  const descriptions = [
    description('dc', {
      format: 'application/pdf',
      title: `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt>`,
      creator: `<rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq>`,
      language: `<rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag>`,
    }),
    description('pdf', {
      Producer: escapeXml(producer),
      ...(keywords === undefined ? {} : { Keywords: escapeXml(keywords) }),
    }),
    description('xmp', { CreateDate: date, ModifyDate: date, MetadataDate: date, CreatorTool: escapeXml(producer) }),
    description('xmpMM', { DocumentID: identifier, InstanceID: identifier }),
  ];
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${descriptions.join('\n')}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

/** One `rdf:Description`: properties of one schema, their values as XML. */
function description(prefix: keyof typeof namespaces, properties: Readonly<Record<string, string>>): string {
  const lines = Object.entries(properties).map(([name, value]) => `<${prefix}:${name}>${value}</${prefix}:${name}>`);
  return `<rdf:Description rdf:about="" xmlns:${prefix}="${namespaces[prefix]}">\n${lines.join('\n')}\n</rdf:Description>`;
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
