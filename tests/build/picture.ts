import { execFileSync } from 'node:child_process';
import sharp, { type Sharp } from 'sharp';

/** Three bytes for each pixel, in rows from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Drawn this much larger and then reduced, so that whole pixels of the renderer are fractions of ours. */
const oversampling = 5;

/** A page of a PDF file at so many pixels to the inch, as the program `pdftoppm` draws it. */
export async function drawPage(pdftoppm: string, file: string, page: number, resolution: number): Promise<Picture> {
  const args = ['-r', String(resolution * oversampling), '-f', String(page), '-l', String(page), file];
  const drawn = readPortablePixmap(execFileSync(pdftoppm, args, { maxBuffer: 2 ** 28 }));
  const [width, height] = [drawn.width, drawn.height].map((side) => Math.floor(side / oversampling));
  const reduced = open(drawn).resize({ width: width!, height: height!, fit: 'fill', kernel: 'linear' });
  return toPicture(reduced);
}

export function readPicture(file: string): Promise<Picture> {
  return toPicture(sharp(file).removeAlpha().toColourspace('srgb'));
}

/** Writes it as a PNG of few colours, which keeps it small and large areas as they are. */
export async function writePicture(file: string, picture: Picture): Promise<void> {
  await open(picture).png({ palette: true, colours: 32, dither: 0, effort: 10 }).toFile(file);
}

/** How unlike two pictures are: at the place where they are most so, and as a picture, dark where they are. */
export function compare(one: Picture, other: Picture): { readonly worst: number; readonly difference: Picture } {
  const { width, height } = one;
  if (width !== other.width || height !== other.height) return { worst: 255, difference: other };
  const columns = width - windowSide + 1;
  const means = [one, other].map(windowMeans);
  const pixels = new Uint8Array(width * height * 3).fill(255);
  let worst = 0;
  for (const [index, mean] of means[0]!.entries()) {
    const unlike = Math.abs(mean - means[1]![index]!);
    worst = Math.max(worst, unlike);
    const [row, column] = [Math.floor(index / 3 / columns), Math.floor(index / 3) % columns];
    const middle = ((row + windowSide / 2) * width + column + windowSide / 2) * 3;
    const shade = Math.max(0, 255 - 8 * unlike);
    for (let channel = 0; channel < 3; channel++) {
      pixels[middle + channel] = Math.min(pixels[middle + channel]!, shade);
    }
  }
  return { worst, difference: { width, height, pixels } };
}

/** Pixels on a side of what is compared as one: some letters, less than a line of them. */
const windowSide = 6;

/** The mean of each colour in every square of the picture, from its top left on; by sums over all above and left of a place. */
function windowMeans({ width, height, pixels }: Picture): Float64Array {
  const stride = (width + 1) * 3;
  const sums = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width * 3; x++) {
      const at = (y + 1) * stride + x + 3;
      sums[at] = pixels[y * width * 3 + x]! + sums[at - 3]! + sums[at - stride]! - sums[at - stride - 3]!;
    }
  }
  const [columns, rows] = [(width - windowSide + 1) * 3, height - windowSide + 1];
  const means = new Float64Array(columns * rows);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const from = y * stride + x;
      const to = from + windowSide * stride;
      const right = windowSide * 3;
      means[y * columns + x] = (sums[to + right]! - sums[to]! - sums[from + right]! + sums[from]!) / windowSide ** 2;
    }
  }
  return means;
}

function open({ width, height, pixels }: Picture): Sharp {
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

async function toPicture(image: Sharp): Promise<Picture> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

/** PPM, the binary kind (netpbm, `man ppm`), as pdftoppm writes it: three numbers and the pixels. */
function readPortablePixmap(bytes: Buffer): Picture {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40));
  if (head === null) throw new Error('pdftoppm has drawn nothing');
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}
