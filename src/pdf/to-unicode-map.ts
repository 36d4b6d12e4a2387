import { hexCode, utf16Hex } from './pdf-object.ts';

/** The most entries one block of a CMap may have (Adobe Technical Note 5014, bfchar). */
const blockSize = 100;

/** The CMap that tells a reader which characters a glyph stands for (ISO 32000-1, 9.10.3). */
export function toUnicodeMap(texts: readonly (readonly [glyph: number, text: string])[]): string {
  const blocks: string[] = [];
  for (let start = 0; start < texts.length; start += blockSize) {
    const block = texts.slice(start, start + blockSize);
    const lines = block.map(([glyph, text]) => `<${hexCode(glyph)}> <${utf16Hex(text)}>`);
    blocks.push(`${block.length} beginbfchar\n${lines.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
