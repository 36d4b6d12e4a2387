import { rect } from '../geometry/rect.ts';
import type { ImageItem } from '../layout/page.ts';
import type { ContentStream } from './content-stream.ts';
import type { DocumentImages } from './document-images.ts';
import { paintVectorPaths } from './paint-vector-image.ts';
import { rectangleOperator } from './path-operators.ts';

export function paintImage(item: ImageItem, content: ContentStream, images: DocumentImages): void {
  const { image, rect: place } = item;
  content.save();
  // Half a turn about the middle: both axes run the other way.
  if (item.rotation === 180) content.transform(-1, 0, 0, -1, 2 * place.x + place.width, 2 * place.y + place.height);
  if (image.kind === 'raster') {
    // An image fills the unit square with its top at y = 1, so it is turned the right way up here.
    content.transform(place.width, 0, 0, -place.height, place.x, place.y + place.height);
    const { name, reference } = images.raster(image);
    content.object(name, reference);
  } else {
    const { x, y, width, height } = image.viewBox;
    const [scaleX, scaleY] = [place.width / width, place.height / height];
    content.transform(scaleX, 0, 0, scaleY, place.x - x * scaleX, place.y - y * scaleY);
    const form = images.form(image, item.colour);
    if (form !== undefined) {
      content.object(form.name, form.reference);
    } else {
      content.write(`${rectangleOperator(rect(x, y, width, height))} W n`);
      paintVectorPaths(image, item.colour, content);
    }
  }
  content.restore();
}
