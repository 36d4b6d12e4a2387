import type { Provenance } from '../diagnostics/origin.ts';
import { elementRegistry } from '../document/element-registry.ts';
import { formatMillimetres, pt } from '../geometry/length.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import type { StyledElement } from '../style/styled-tree.ts';
import { absoluteBox } from './absolute-box.ts';
import { type Area, type ContainingBlock, horizontalEdges, resolveExtent, verticalEdges } from './area.ts';
import type { Container } from './box.ts';
import { columnFlow } from './column-flow.ts';
import { containerOf, isPlain, textOf } from './container.ts';
import { fitScale } from './copy-fitting.ts';
import { figureFlow } from './figure-flow.ts';
import {
  type BreakPenalty,
  breakPenalty,
  collapseMargins,
  type FlowItem,
  type ForcedBreak,
  flowHeight,
  trimGlue,
} from './flow-item.ts';
import type { LayoutContext } from './layout-context.ts';
import { paragraphFlow } from './paragraph-flow.ts';
import { gridFlow } from './row-flow.ts';
import { setParagraph } from './set-paragraph.ts';
import { tableFlow } from './table-flow.ts';

/** Lays out a block with its margins, edges and breaks; a positioned one is set aside for its containing block. */
export function flowBlock(element: StyledElement, area: Area, context: LayoutContext): readonly FlowItem[] {
  const { style } = element;
  if (style.display === 'none') return [];
  if (style.position === 'absolute') {
    if (area.positioned === null) context.report('layout/no-containing-block', {}, element.node.provenance);
    else area.positioned.boxes.push(absoluteBox(element, area, area.positioned, context, flowBox, openStructure));
    return [];
  }
  const opened = { ...area, structure: openStructure(element, area, context) };
  const margin = style.margin;
  const x = pt(area.x + margin.left);
  const width = resolveExtent(style.width, area.width) ?? area.width - margin.left - margin.right;
  const box = flowBox(element, { ...opened, x, width: pt(width) }, context);
  return [
    style.boxSnap === 'none'
      ? { kind: 'glue', height: margin.top }
      : { kind: 'glue', height: margin.top, snap: context.root.lineHeight },
    ...breakAt(style.breakBefore),
    ...box,
    ...breakAt(style.breakAfter),
    { kind: 'glue', height: margin.bottom },
  ];
}

/** The border box of an element in `area`, whose structure has been opened: edges, ground, inside. */
export function flowBox(element: StyledElement, area: Area, context: LayoutContext): readonly FlowItem[] {
  const { style } = element;
  const { padding, border } = style;
  const figure = figureFlow(element, area, context);
  if (figure !== undefined) return figure;
  const height = typeof style.height === 'number' ? style.height : null;
  const own: ContainingBlock = { width: area.width, height, boxes: [] };
  const inner: Area = {
    ...area,
    scale: area.scale * fitScale(element, area, context, flowInside),
    x: pt(area.x + border.left.width + padding.left),
    width: pt(area.width - horizontalEdges(style)),
    positioned: style.position === 'static' ? area.positioned : own,
  };
  const marker = style.display === 'list-item' ? listMarker(element, inner, context) : null;
  const body = style.display === 'list-item' ? { ...inner, structure: openBody(inner, context) } : inner;
  const { flow, repeatedHeader } =
    style.display === 'table'
      ? tableFlow(element, body, context, (cell, cellArea) => flowInside(cell, cellArea, context))
      : { flow: flowInside(element, body, context), repeatedHeader: null };
  const filled = fillHeight(element, flow, area, context);
  const filledHeight = flowHeight(collapseMargins(filled)) + verticalEdges(style);
  const container = containerOf(element, area.width, { absolutes: own.boxes, marker, repeatedHeader });
  const kept = style.breakInside === 'avoid' ? keepTogether(filled, filledHeight <= area.pageHeight) : filled;
  return wrap(container, kept, area, style, filledHeight);
}

/** What is inside an element: its lines, or its blocks one below the other, or its grid; in columns where its style says so. */
export function flowInside(element: StyledElement, area: Area, context: LayoutContext): readonly FlowItem[] {
  const children = element.children;
  if (children.length === 0) return [];
  if (element.style.columnCount > 1) {
    return columnFlow(element, area, context, (inside, column) => flowOneColumn(inside, column, context));
  }
  return flowOneColumn(element, area, context);
}

function flowOneColumn(element: StyledElement, area: Area, context: LayoutContext): readonly FlowItem[] {
  const children = element.children;
  if (children.some((child) => child.kind === 'text' || child.style.display === 'inline')) {
    return paragraphFlow(children, element, area, context);
  }
  const blocks = children.filter((child) => child.kind === 'element');
  if (element.style.display === 'grid') {
    const plan = (cell: StyledElement): Area => ({ ...area, structure: openStructure(cell, area, context) });
    return gridFlow(element, area, plan, (cell, cellArea) => flowInside(cell, cellArea, context), context);
  }
  const first = Number(element.node.attributes['start'] ?? 1);
  const flow: FlowItem[] = [];
  for (const [index, child] of blocks.entries()) {
    const block = flowBlock(child, { ...area, ordinal: first + index }, context);
    // What is not in the flow, a positioned box, parts nothing.
    if (flow.length > 0 && block.length > 0) flow.push({ kind: 'break', penalty: breakPenalty.free, forced: null });
    flow.push(...block);
  }
  return flow;
}

/** Opens the structure element an element stands for; a wrapper without a meaning of its own hands on what is around it. */
export function openStructure(element: StyledElement, area: Area, context: LayoutContext): Area['structure'] {
  const { role } = elementRegistry[element.node.name];
  if (role === 'Art') context.restartFootnotes();
  if (area.structure === null && role !== 'Document') return null;
  if (role === 'artifact') return null;
  // What is drawn opens an element of its own, if it says in words what it is.
  if (role === 'transparent' || role === 'Figure' || role === 'Form') return area.structure;
  const { id, lang } = element.node.attributes;
  return context.structure.open(role, area.structure, {
    ...(id === undefined ? {} : { anchor: id }),
    ...(lang === undefined ? {} : { language: lang }),
    ...(role === 'L' ? { listNumbering: listNumbering(element) } : {}),
  });
}

/** What stands before the items of a list; its first item says so for all. */
function listNumbering({ children }: StyledElement): 'Decimal' | 'Disc' | 'None' {
  const first = children.find((child) => child.kind === 'element');
  const type = first?.style.listStyleType ?? 'none';
  if (type === 'none') return 'None';
  return type === 'decimal' ? 'Decimal' : 'Disc';
}

function openBody(area: Area, context: LayoutContext): Area['structure'] {
  return area.structure === null ? null : context.structure.open('LBody', area.structure);
}

/** The number or bullet of a list item. */
function listMarker(element: StyledElement, area: Area, context: LayoutContext): Container['marker'] {
  const style = element.marker ?? element.style;
  const text = markerText(element, area.ordinal);
  if (text === '') return null;
  const owner = area.structure === null ? null : context.structure.open('Lbl', area.structure);
  const provenance = element.node.provenance;
  const tag = { semantics: context.structure.content(owner), provenance, colour: style.colour, link: null, atom: null };
  const item = { kind: 'text', text, style: context.textStyle(style, area.scale, provenance), tag } as const;
  const hanging = { width: pt(1000), scale: area.scale };
  const styled = { ...element, style: { ...style, textAlign: 'start', textIndent: pt(0) } } as const;
  return setParagraph([item], styled, hanging, context);
}

function markerText(element: StyledElement, ordinal: number): string {
  switch (element.style.listStyleType) {
    case 'disc':
      return '•';
    case 'dash':
      return '–';
    case 'decimal':
      return `${ordinal}.`;
    default:
      return '';
  }
}

/** Brings a box to the height its style asks for, and says by how much its content is too tall. */
function fillHeight(
  element: StyledElement,
  flow: readonly FlowItem[],
  area: Area,
  context: LayoutContext,
): readonly FlowItem[] {
  const { style } = element;
  const natural = flowHeight(collapseMargins(flow));
  const edges = verticalEdges(style);
  let target = Math.max(natural, style.minHeight - edges);
  if (typeof style.height === 'number') {
    target = style.height - edges;
    if (natural > target + tolerance) {
      const values = { text: excerpt(element), excess: formatMillimetres(pt(natural - target)) };
      const minimum = style.fitMinimumSize;
      if (minimum === null) context.report('layout/frame-overflow', values, contentOf(element));
      else context.report('layout/fit-overflow', { ...values, size: minimum }, contentOf(element));
    }
  } else if (style.blockStepSize > 0) {
    target = Math.ceil((target + edges) / style.blockStepSize - tolerance) * style.blockStepSize - edges;
  }
  const spare = target - natural;
  if (spare <= tolerance && flow.length > 0) return flow;
  const before = style.alignContent === 'start' ? 0 : style.alignContent === 'end' ? spare : spare / 2;
  const space = (height: number): readonly FlowItem[] =>
    height > 0 ? [{ kind: 'content', x: area.x, height: pt(height), content: { kind: 'nothing' } }] : [];
  // Margins vanish at the edges of what is filled up, as they do at the edges of a page.
  return [...space(before), ...trimGlue(collapseMargins(flow)), ...space(Math.max(0, spare - before))];
}

/** Half a thousandth of a point: below what any printer or eye can tell. */
const tolerance = 0.0005;

/** The place of the first text in a frame that came from the content: there it is to be shortened. */
function contentOf(element: StyledElement): Provenance {
  return firstContent(element) ?? element.node.provenance;
}

function firstContent(element: StyledElement): Provenance | undefined {
  for (const child of element.children) {
    const provenance = child.kind === 'element' ? firstContent(child) : child.provenance;
    if (provenance?.content !== undefined) return provenance;
  }
  return undefined;
}

function excerpt(element: StyledElement): string {
  const text = textOf(element.children).trim();
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}

/** Keeps a box on one page where it fits on one; else on as few as may be. */
function keepTogether(flow: readonly FlowItem[], fits: boolean): readonly FlowItem[] {
  return flow.map((item): FlowItem => {
    if (fits && item.kind === 'content' && item.content.kind === 'columns') {
      return { ...item, content: { ...item.content, text: { ...item.content.text, isKept: true } } };
    }
    if (item.kind !== 'break' || item.forced !== null) return item;
    if (!fits) return { ...item, tears: true };
    return { ...item, penalty: Math.max(item.penalty, breakPenalty.insideAvoid) as BreakPenalty };
  });
}

function wrap(
  container: Container,
  flow: readonly FlowItem[],
  area: Area,
  style: ComputedStyle,
  height: number,
): readonly FlowItem[] {
  const top = style.padding.top + style.border.top.width;
  const bottom = style.padding.bottom + style.border.bottom.width;
  if (isPlain(container) && top === 0 && bottom === 0) return flow;
  const rigid = (amount: number): readonly FlowItem[] => (amount > 0 ? [{ kind: 'rigid', height: pt(amount) }] : []);
  const inside = flow.length > 0 || top + bottom > 0 ? flow : [emptyLine(area)];
  return [
    { kind: 'open', x: area.x, container, height: pt(height) },
    ...rigid(top),
    ...inside,
    ...rigid(bottom),
    { kind: 'close', container },
  ];
}

function emptyLine(area: Area): FlowItem {
  return { kind: 'content', x: area.x, height: pt(0), content: { kind: 'nothing' } };
}

function breakAt(value: ComputedStyle['breakBefore']): readonly FlowItem[] {
  if (value === 'auto') return [];
  if (value === 'avoid') return [{ kind: 'break', penalty: breakPenalty.keepWithNext, forced: null }];
  const forced: ForcedBreak = value;
  return [{ kind: 'break', penalty: breakPenalty.free, forced }];
}
