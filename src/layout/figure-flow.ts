import { pt } from '../geometry/length.ts';
import type { StyledElement } from '../style/styled-tree.ts';
import type { Area } from './area.ts';
import type { AgendaSegment, Figure } from './box.ts';
import type { FlowItem } from './flow-item.ts';
import { imageSize } from './inline-content.ts';
import type { LayoutContext } from './layout-context.ts';
import type { Field, Semantics } from './page.ts';
import { setParagraph } from './set-paragraph.ts';

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
      const figure: Figure = { kind: 'agenda-bar', segments: agendaSegments(element, area, context) };
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

/** One segment a block, as wide as its minutes; breaks are outlined, and the others numbered, as in the agenda table. */
function agendaSegments(element: StyledElement, area: Area, context: LayoutContext): readonly AgendaSegment[] {
  const { node, style } = element;
  const minutes = integers(node.attributes['minutes']);
  const breaks = new Set(integers(node.attributes['breaks']));
  const total = minutes.reduce((sum, each) => sum + each, 0);
  const ground = style.backgroundColour;
  const segments: AgendaSegment[] = [];
  let elapsed = 0;
  let number = 0;
  for (const [index, duration] of minutes.entries()) {
    const width = pt((area.width * duration) / total);
    const isBreak = breaks.has(index);
    if (!isBreak) number++;
    segments.push({
      x: pt((area.width * elapsed) / total),
      width,
      ground: isBreak ? null : ground,
      outline: ground ?? style.colour,
      label: isBreak ? null : setLabel(String(number), element, width, area, context),
    });
    elapsed += duration;
  }
  return segments;
}

function setLabel(
  text: string,
  element: StyledElement,
  width: AgendaSegment['width'],
  area: Area,
  context: LayoutContext,
) {
  const provenance = element.node.provenance;
  const style = context.textStyle(element.style, area.scale, provenance);
  const tag = { semantics: null, provenance, colour: element.style.colour, link: null, atom: null };
  return setParagraph([{ kind: 'text', text, style, tag }], element, { width, scale: area.scale }, context);
}

function integers(list: string | undefined): readonly number[] {
  return (list ?? '').split(/\s+/).filter(Boolean).map(Number);
}
