import { type PdfReference, textString } from './pdf-object.ts';
import type { PdfFile } from './pdfkit-adapter.ts';
import { srgbProfile } from './srgb-profile.ts';
import type { XmpSchema } from './xmp-packet.ts';

/** What red, green, blue and grey mean in a file that is to look the same for ever (ISO 19005-2, 6.2.3). */
export function writeOutputIntent(file: PdfFile): PdfReference {
  const profile = file.stream({ N: 3, Alternate: 'DeviceRGB' }, srgbProfile());
  const name = textString('sRGB IEC61966-2.1');
  return file.object({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: name,
    Info: name,
    DestOutputProfile: profile,
  });
}

/** PDF/A has to be told of every schema that is not its own, and PDF/UA's is not (ISO 19005-2, 6.6.2.3). */
const accessibilitySchema = `<rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag>`;

/** The metadata by which a file says that it is PDF/A-2a (ISO 19005-2, 6.6.4) and PDF/UA-1 (ISO 14289-1, 5). */
export const conformanceClaim: readonly XmpSchema[] = [
  {
    namespaces: { pdfaid: 'http://www.aiim.org/pdfa/ns/id/' },
    properties: { 'pdfaid:part': '2', 'pdfaid:conformance': 'A' },
  },
  {
    namespaces: { pdfuaid: 'http://www.aiim.org/pdfua/ns/id/' },
    properties: { 'pdfuaid:part': '1' },
  },
  {
    namespaces: {
      pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
      pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
      pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
    },
    properties: { 'pdfaExtension:schemas': accessibilitySchema },
  },
];
