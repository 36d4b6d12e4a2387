import type { Sharp } from 'sharp';
import { diagnostic, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { RasterImage } from '../image.ts';

const largestFile = 32 * 1024 * 1024;
const mostPixels = 50_000_000;

/**
 * Decodes a PNG or JPEG and writes it anew: upright, in sRGB, on white where it was transparent, without metadata. So
 * nothing of the file itself gets into a PDF, and a damaged file is found here.
 */
export async function readRaster(file: string, workspace: Workspace): Promise<Outcome<RasterImage>> {
  const origin = { file, line: 1, column: 1 };
  const read = workspace.readBytes(file, largestFile);
  if (read.value === undefined) return { diagnostics: read.diagnostics };
  const format = formatOf(read.value);
  if (format === undefined) return { diagnostics: [diagnostic('document/image-format', { file }, { origin })] };
  // Loaded here because most toolkits have no photographs, and starting the decoder takes longer than reading the rest.
  const { default: sharp } = await import('sharp');
  try {
    const image = sharp(read.value, { limitInputPixels: false, failOn: 'warning' });
    const { width, height } = await image.metadata();
    if (width * height > mostPixels) {
      const values = { file, width, height, limit: mostPixels / 1_000_000 };
      return { diagnostics: [diagnostic('document/image-pixels', values, { origin })] };
    }
    const upright = image.autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb');
    const { data, info } = await encode(upright, format).toBuffer({ resolveWithObject: true });
    const value: RasterImage = {
      kind: 'raster',
      file,
      format,
      pixelWidth: info.width,
      pixelHeight: info.height,
      bytes: new Uint8Array(data),
    };
    return { value, diagnostics: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    return { diagnostics: [diagnostic('document/image-damaged', { file, reason }, { origin })] };
  }
}

function encode(image: Sharp, format: RasterImage['format']): Sharp {
  return format === 'png'
    ? image.png({ compressionLevel: 9 })
    : image.jpeg({ quality: 92, chromaSubsampling: '4:4:4' });
}

/** By the first bytes, not by the name: no other decoder of the library is ever reached. */
function formatOf(bytes: Uint8Array): RasterImage['format'] | undefined {
  const startsWith = (...signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  if (startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  return startsWith(0xff, 0xd8, 0xff) ? 'jpeg' : undefined;
}
