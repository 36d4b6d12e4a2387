import type { StyledElement } from '../style/styled-tree.ts';
import type { Area } from './area.ts';
import type { Paragraph } from './box.ts';
import type { LayoutContext } from './layout-context.ts';
import { setParagraph } from './set-paragraph.ts';

/** A word or two within a drawing, in the type of the element that draws it, aligned as that says. */
export function setLabel(
  text: string,
  element: StyledElement,
  area: Pick<Area, 'width' | 'scale'>,
  context: LayoutContext,
): Paragraph {
  const { provenance } = element.node;
  const style = context.textStyle(element.style, area.scale, provenance);
  const tag = { semantics: null, provenance, colour: element.style.colour, link: null, atom: null };
  return setParagraph([{ kind: 'text', text, style, tag }], element, area, context);
}
