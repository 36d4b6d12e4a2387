import type { FillItem, PathItem, RuleItem } from '../layout/page.ts';
import type { ContentStream } from './content-stream.ts';
import { operands } from './number.ts';
import { paintingOperator, pathOperators, rectangleOperator } from './path-operators.ts';

const butt = 0;
const miter = 0;

export function paintFill(item: FillItem, content: ContentStream): void {
  content.fillColour(item.colour);
  content.write(`${rectangleOperator(item.rect)} f`);
}

export function paintRule(item: RuleItem, content: ContentStream): void {
  content.strokeColour(item.colour);
  content.lineStyle(item.width, butt, miter);
  content.write(`${operands(item.from.x, item.from.y)} m ${operands(item.to.x, item.to.y)} l S`);
}

export function paintPath(item: PathItem, content: ContentStream): void {
  if (item.fill !== null) content.fillColour(item.fill);
  if (item.stroke !== null) {
    content.strokeColour(item.stroke.colour);
    content.lineStyle(item.stroke.width, butt, miter);
  }
  content.write(pathOperators(item.segments));
  content.write(paintingOperator(item.fill !== null, item.stroke !== null, 'nonzero'));
}
