import { mm, type Pt, pt } from '../../geometry/length.ts';
import type { VectorImage } from '../image.ts';

type SvgSize = Pick<VectorImage, 'width' | 'height' | 'viewBox'>;

/**
 * The natural size of a drawing and its coordinates. A pixel is 1/96 inch (CSS Values 3, section 5.2). Without `width`
 * and `height` the view box counts as pixels. A text says what is wrong.
 */
export function readSvgSize(attributes: Readonly<Record<string, string>>): SvgSize | string {
  const { width: writtenWidth, height: writtenHeight, viewBox: writtenBox } = attributes;
  const box = writtenBox === undefined ? undefined : readViewBox(writtenBox);
  if (writtenBox !== undefined && box === undefined) return 'its viewBox is not four numbers with a size above zero';
  const width = readLength(writtenWidth);
  const height = readLength(writtenHeight);
  if (width === 'unreadable') return `its width "${writtenWidth}" is not a length above zero`;
  if (height === 'unreadable') return `its height "${writtenHeight}" is not a length above zero`;
  if (box === undefined) {
    if (width === undefined || height === undefined) return 'it states neither a viewBox nor a width and a height';
    return { width, height, viewBox: { x: 0, y: 0, width: width / pixel, height: height / pixel } };
  }
  const natural = width ?? (height === undefined ? pt(box.width * pixel) : pt((height * box.width) / box.height));
  const tall = pt((natural * box.height) / box.width);
  if (height !== undefined && Math.abs(tall - height) > 0.01 * height) {
    return 'its width and height have another proportion than its viewBox';
  }
  return { width: natural, height: tall, viewBox: box };
}

const pixel = 72 / 96;

function readViewBox(text: string): VectorImage['viewBox'] | undefined {
  const numbers = text
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x, y, width, height] = numbers;
  if (numbers.length !== 4 || !numbers.every(Number.isFinite) || !(width! > 0) || !(height! > 0)) return undefined;
  return { x: x!, y: y!, width: width!, height: height! };
}

/** A percentage is a part of a page that is not there: the view box decides instead. */
function readLength(text: string | undefined): Pt | undefined | 'unreadable' {
  if (text === undefined || text.trim().endsWith('%')) return undefined;
  const match = /^\s*(\d+\.?\d*|\.\d+)\s*(px|pt|mm|cm|in)?\s*$/.exec(text);
  const amount = Number(match?.[1]);
  if (!(amount > 0)) return 'unreadable';
  switch (match?.[2]) {
    case 'mm':
      return mm(amount);
    case 'cm':
      return mm(amount * 10);
    case 'in':
      return pt(amount * 72);
    case 'pt':
      return pt(amount);
    default:
      return pt(amount * pixel);
  }
}
