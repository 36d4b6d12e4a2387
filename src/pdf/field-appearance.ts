import type { Colour } from '../geometry/colour.ts';
import { type Rect, rect } from '../geometry/rect.ts';
import type { PageField } from '../layout/page.ts';
import { ContentStream } from './content-stream.ts';
import { writeForm } from './form-object.ts';
import { operands, rounded } from './number.ts';
import type { Painter } from './painter.ts';
import type { PdfDictionary, PdfReference } from './pdf-object.ts';

/** Viewers set lines of typed text about this many times its size apart. */
const typedLeading = 1.35;

/** How tall a field for one line is, over the size of its type. */
const singleLineHeight = 1.5;

/**
 * Fits typed text to drawn lines, of which viewers know nothing. A single line stands on the drawn one. Of several, as many typed
 * lines go to a drawn one as come nearest to the size of the type, so that none is struck through.
 */
export function typedText({ rect: box, lines, ruled, size }: Extract<PageField, { kind: 'text' }>): {
  readonly box: Rect;
  readonly size: number;
} {
  if (!ruled) return { box, size };
  if (lines === 1) {
    const height = Math.min(box.height, size * singleLineHeight);
    return { box: rect(box.x, box.y + box.height - height, box.width, height), size };
  }
  const largest = box.height / lines / typedLeading;
  return { box, size: largest / Math.max(1, Math.round(largest / size)) };
}

/** An empty field for text: nothing to see. None is shared, because a viewer may write what is typed over it. */
export function emptyTextAppearance({ width, height }: Rect, fonts: PdfDictionary, { file }: Painter): PdfReference {
  const box = [0, 0, width, height].map(rounded);
  const data = { Type: 'XObject', Subtype: 'Form', BBox: box, Resources: { Font: fonts } };
  return file.stream(data, '/Tx BMC\nEMC');
}

/** The two looks of a box to tick with this side: with a tick, and as it is printed. */
export function checkboxAppearances(side: number, colour: Colour, painter: Painter): PdfDictionary {
  const box = rect(0, 0, side, side);
  const tick = new ContentStream(painter.colours);
  tick.strokeColour(colour);
  tick.lineStyle(side / 7, 1, 1);
  const at = (x: number, y: number): string => operands(x * side, y * side);
  tick.write(`${at(0.22, 0.5)} m ${at(0.43, 0.27)} l ${at(0.8, 0.77)} l S`);
  return {
    Yes: writeForm(painter.file, box, tick),
    Off: writeForm(painter.file, box, new ContentStream(painter.colours)),
  };
}
