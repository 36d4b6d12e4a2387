import { pt } from '../geometry/length.ts';
import type { StyledElement } from '../style/styled-tree.ts';
import { agendaBar } from './agenda-bar.ts';
import type { Area } from './area.ts';
import type { Figure } from './box.ts';
import type { FlowItem } from './flow-item.ts';
import { imageSize } from './inline-content.ts';
import type { LayoutContext } from './layout-context.ts';
import type { Field, Semantics } from './page.ts';
import { roomFigure } from './room-figure.ts';

/** The figure an element draws, for elements that draw one; undefined for all others. */
export function figureFlow(
  element: StyledElement,
  area: Area,
  context: LayoutContext,
): readonly FlowItem[] | undefined {
  const { node, style } = element;
  const item = (figure: Figure, width: number, height: number, semantics: Semantics): readonly FlowItem[] => [
    {
      kind: 'content',
      x: area.x,
      height: pt(height),
      content: {
        kind: 'figure',
        figure,
        width: pt(width),
        height: pt(height),
        semantics,
        provenance: node.provenance,
      },
    },
  ];
  const figureOf = (alt: string): Semantics => {
    if (alt === '' || area.structure === null) return null;
    return context.structure.content(context.structure.open('Figure', area.structure, { alt }));
  };
  switch (node.name) {
    case 'img': {
      const image = context.images.get(node.attributes['src'] ?? '');
      if (image === undefined) return [];
      const size = imageSize(element, area.scale, context, area.width);
      const figure: Figure = { kind: 'image', image, colour: style.colour };
      return item(figure, size.width, size.height, figureOf(node.attributes['alt'] ?? ''));
    }
    case 'hr': {
      const thickness = style.border.top.width;
      return item({ kind: 'rule', colour: style.border.top.colour, thickness }, area.width, thickness, null);
    }
    case 'writing-lines': {
      const count = Number(node.attributes['count']);
      const thickness = style.border.bottom.width;
      const field = writingField(element, count, thickness > 0, area, context);
      const figure: Figure = { kind: 'writing-lines', count, colour: style.border.bottom.colour, thickness, field };
      return item(figure, area.width, count * style.lineHeight, null);
    }
    case 'agenda-bar': {
      const height = typeof style.height === 'number' ? style.height : style.lineHeight;
      const figure = agendaBar(element, height, area, context);
      return item(figure, area.width, height, figureOf(node.attributes['alt'] ?? ''));
    }
    case 'room-plan': {
      const { figure, height } = roomFigure(element, area, context);
      return item(figure, area.width, height, figureOf(node.attributes['alt'] ?? ''));
    }
    default:
      return undefined;
  }
}

/** What a reader can type on lines that say what is asked for. */
function writingField(
  { node, style }: StyledElement,
  lines: number,
  ruled: boolean,
  area: Area,
  context: LayoutContext,
): Field | null {
  const label = node.attributes['label'] ?? '';
  if (label === '' || area.structure === null) return null;
  const { chain, size } = context.textStyle(style, area.scale, node.provenance);
  const structure = context.structure.open('Form', area.structure);
  return { kind: 'text', label, structure, colour: style.colour, face: chain.faces[0], size, lines, ruled };
}
