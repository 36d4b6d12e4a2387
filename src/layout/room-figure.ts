import { white } from '../geometry/colour.ts';
import { type Pt, pt } from '../geometry/length.ts';
import { planRoom } from '../geometry/room/plan-room.ts';
import { measures, type RoomForm, type RoomPlan, type RoomRequest } from '../geometry/room/room-plan.ts';
import type { StyledElement } from '../style/styled-tree.ts';
import type { Area } from './area.ts';
import type { DrawnLabel, DrawnShape, Figure, Paragraph } from './box.ts';
import type { LayoutContext } from './layout-context.ts';
import { drawRoom, type RoomPen, wallThickness } from './room-drawing.ts';
import { barMetres, dimensionLine, scaleBar, unitOf } from './room-scale.ts';
import { setLabel } from './set-label.ts';

/** What stands around the walls is this far from them, in points. */
const clear = 4;

/**
 * A room plan with its measures around it, at the largest usual scale at which it is no wider than `area` and no taller than
 * its style says. Lines have the colour and width of the top border, passages the ground of the element, labels its type.
 */
export function roomFigure(
  element: StyledElement,
  area: Area,
  context: LayoutContext,
): { readonly figure: Figure; readonly height: Pt } {
  const { style } = element;
  const plan = planRoom(requestOf(element));
  const words = setWords(element, area, context);
  const line = words.wall.paragraph.lineHeight;
  const left = words.depth.width + 2 * clear;
  const [above, below] = [line + clear, 2 * (line + clear)];
  const outer = { width: plan.width + 2 * wallThickness, depth: plan.depth + 2 * wallThickness };
  const tallest = typeof style.height === 'number' ? style.height - above - below : Number.POSITIVE_INFINITY;
  const leafAtLeft = plan.doors.some(({ side }) => side === 'left') ? measures.passage : 0;
  const besideLabel = (area.width - left - words.door.width - clear) / (outer.width + leafAtLeft);
  const besideLeaf = (area.width - left) / (outer.width + leafAtLeft + measures.passage);
  const unit = unitOf(Math.min(besideLabel, besideLeaf, tallest / outer.depth));
  const pen: RoomPen = {
    unit,
    x: left + (leafAtLeft + wallThickness) * unit,
    y: above + wallThickness * unit,
    colour: style.border.top.colour,
    thickness: style.border.top.width,
    ground: style.backgroundColour ?? white,
  };
  const height = above + outer.depth * unit + below;
  const dimensions = dimensionsOf(plan, pen, words);
  const shapes = [...drawRoom(plan, pen), ...dimensions.shapes];
  const wall = wordAt(words.wall, pen.x + (plan.width * unit) / 2, 0, 'middle');
  const labels = [wall, doorLabel(plan, pen, words.door), ...dimensions.labels];
  return { figure: { kind: 'drawing', shapes, labels }, height: pt(height) };
}

function requestOf({ node }: StyledElement): RoomRequest {
  const number = (name: string): number => Number(node.attributes[name] ?? 0);
  return {
    form: node.attributes['form'] as RoomForm,
    people: number('people'),
    tables: (node.attributes['tables'] ?? '').split(' ').filter(Boolean).map(Number),
    facilitators: number('facilitators'),
    guests: number('guests'),
    doors: number('doors'),
  };
}

interface Word {
  readonly paragraph: Paragraph;
  readonly width: number;
}

type Words = Readonly<Record<'wall' | 'door' | 'width' | 'depth' | 'metre', Word>>;

/** The words that stand beside things, as the attributes have them. */
function setWords(element: StyledElement, area: Area, context: LayoutContext): Words {
  const unaligned = { ...element, style: { ...element.style, textAlign: 'start', textIndent: pt(0) } } as const;
  const set = (name: string, before = ''): Word => {
    const text = `${before}${element.node.attributes[name] ?? ''}`;
    const paragraph = setLabel(text, unaligned, { width: area.width, scale: area.scale }, context);
    return { paragraph, width: paragraph.lines[0]?.width ?? 0 };
  };
  return {
    wall: set('wall'),
    door: set('door'),
    width: set('width'),
    depth: set('depth'),
    metre: set('metre', `0–${barMetres} `),
  };
}

function wordAt({ paragraph, width }: Word, x: number, y: number, at: 'start' | 'middle' | 'end'): DrawnLabel {
  const start = at === 'start' ? x : at === 'end' ? x - width : x - width / 2;
  return { x: pt(start), y: pt(y), paragraph };
}

/** At the right, outside, over the leaf; a door at the left looks the same. */
function doorLabel(plan: RoomPlan, pen: RoomPen, word: Word): DrawnLabel {
  const x = pen.x + (plan.width + wallThickness) * pen.unit + clear;
  const y = pen.y + (plan.doors[0]!.y - measures.passage / 2) * pen.unit - word.paragraph.lineHeight;
  return wordAt(word, x, y, 'start');
}

/** The width under the room, the depth at its left, and a scale bar at the foot. */
function dimensionsOf(
  plan: RoomPlan,
  pen: RoomPen,
  words: Words,
): { readonly shapes: readonly DrawnShape[]; readonly labels: readonly DrawnLabel[] } {
  const { unit, x, y } = pen;
  const line = words.width.paragraph.lineHeight;
  const stroke = { colour: pen.colour, width: pen.thickness };
  const [width, depth, wall] = [plan.width * unit, plan.depth * unit, wallThickness * unit];
  const under = y + depth + wall + clear;
  const beside = clear + words.depth.width / 2;
  const bar = under + line + clear;
  const metre = 100 * unit;
  const segments = [
    ...dimensionLine([x, under + line / 2], [x + width, under + line / 2], words.width.width + 2 * clear),
    ...dimensionLine([beside, y], [beside, y + depth], line + clear),
  ];
  return {
    shapes: [{ segments, fill: null, stroke }, ...scaleBar(x, bar + line / 2, metre, stroke)],
    labels: [
      wordAt(words.width, x + width / 2, under, 'middle'),
      wordAt(words.depth, beside, y + (depth - line) / 2, 'middle'),
      wordAt(words.metre, x + barMetres * metre + 2 * clear, bar, 'start'),
    ],
  };
}
