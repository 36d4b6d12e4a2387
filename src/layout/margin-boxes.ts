import { formatMillimetres, pt } from '../geometry/length.ts';
import type { GeneratedContent, MarginBox, MarginBoxName, PageStyle } from '../style/computed-style.ts';
import type { StyledElement } from '../style/styled-tree.ts';
import type { Paragraph } from './box.ts';
import type { LayoutContext } from './layout-context.ts';
import { setParagraph } from './set-paragraph.ts';

/** What a page's margin boxes can speak of. */
export interface PageFacts {
  readonly number: number;
  readonly total: number;
  running(name: string, policy: Extract<GeneratedContent, { kind: 'string' }>['policy']): string;
}

/** A margin box, set, with its place on the page. */
export interface PlacedMarginBox {
  readonly paragraph: Paragraph;
  readonly x: number;
  readonly y: number;
}

/** Sets running heads and page numbers (CSS Paged Media, 5): each box a single line, all of them artifacts. */
export function setMarginBoxes(
  page: PageStyle,
  facts: PageFacts,
  root: StyledElement,
  context: LayoutContext,
): readonly PlacedMarginBox[] {
  const occupied = new Map<'top' | 'bottom', number>();
  const placed: PlacedMarginBox[] = [];
  for (const box of page.marginBoxes) {
    const text = box.content.map((part) => generate(part, facts)).join('');
    if (text === '') continue;
    const area = areaOf(box.name, page);
    const paragraph = setLine(text, box, area.width, root, context);
    const y = area.y + box.style.padding.top + verticalOffset(box, area.height, paragraph.lineHeight);
    placed.push({ paragraph, x: area.x + box.style.padding.left, y });
    if (box.name.endsWith('corner')) continue;
    const edge = box.name.startsWith('top') ? 'top' : 'bottom';
    occupied.set(edge, (occupied.get(edge) ?? 0) + inkWidth(paragraph));
  }
  const room = page.size.width - page.margin.left - page.margin.right;
  for (const [edge, width] of occupied) {
    if (width <= room) continue;
    const values = { edge, page: facts.number, excess: formatMillimetres(pt(width - room)) };
    context.report('layout/margin-boxes-overlap', values, root.node.provenance);
  }
  return placed;
}

function generate(part: GeneratedContent, facts: PageFacts): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'string':
      return facts.running(part.name, part.policy);
    case 'page':
      return String(facts.number);
    default:
      return String(facts.total);
  }
}

function setLine(text: string, box: MarginBox, width: number, root: StyledElement, context: LayoutContext): Paragraph {
  const provenance = root.node.provenance;
  const style = { ...context.textStyle(box.style, 1, provenance), wrap: false };
  const tag = { semantics: null, provenance, colour: box.style.colour, link: null, atom: null };
  const inner = pt(width - box.style.padding.left - box.style.padding.right);
  const element: StyledElement = { kind: 'element', node: root.node, style: box.style, children: [] };
  return setParagraph([{ kind: 'text', text, style, tag }], element, { width: inner, scale: 1 }, context);
}

function inkWidth(paragraph: Paragraph): number {
  const pieces = paragraph.lines[0]?.pieces ?? [];
  return pieces.reduce((sum, piece) => sum + piece.width, 0);
}

function areaOf(name: MarginBoxName, page: PageStyle): { x: number; y: number; width: number; height: number } {
  const { size, margin } = page;
  const isTop = name.startsWith('top');
  const y = isTop ? 0 : size.height - margin.bottom;
  const height = isTop ? margin.top : margin.bottom;
  if (name.endsWith('left-corner')) return { x: 0, y, width: margin.left, height };
  if (name.endsWith('right-corner')) return { x: size.width - margin.right, y, width: margin.right, height };
  return { x: margin.left, y, width: size.width - margin.left - margin.right, height };
}

function verticalOffset(box: MarginBox, height: number, lineHeight: number): number {
  const spare = height - box.style.padding.top - box.style.padding.bottom - lineHeight;
  if (box.style.verticalAlign === 'top') return 0;
  return box.style.verticalAlign === 'bottom' ? spare : spare / 2;
}
