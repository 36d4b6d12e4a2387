import type { Paint, VectorImage } from '../document/image.ts';
import type { Colour } from '../geometry/colour.ts';
import type { ContentStream } from './content-stream.ts';
import { paintingOperator, pathOperators } from './path-operators.ts';

const lineCaps = { butt: 0, round: 1, square: 2 } as const;
const lineJoins = { miter: 0, round: 1, bevel: 2 } as const;

/** The paths of an image in its own coordinates; `current` is the colour of the text around it. */
export function paintVectorPaths(image: VectorImage, current: Colour, content: ContentStream): void {
  const resolve = (paint: Paint): Colour => (paint === 'current' ? current : paint);
  for (const path of image.paths) {
    if (path.fill !== undefined) content.fillColour(resolve(path.fill));
    if (path.stroke !== undefined) {
      content.strokeColour(resolve(path.stroke));
      content.lineStyle(path.strokeWidth, lineCaps[path.lineCap], lineJoins[path.lineJoin]);
    }
    content.write(pathOperators(path.segments));
    content.write(paintingOperator(path.fill !== undefined, path.stroke !== undefined, path.fillRule));
  }
}
