import type { Provenance } from '../diagnostics/origin.ts';
import { type Pt, pt } from '../geometry/length.ts';
import { type Rect, rect } from '../geometry/rect.ts';
import type { AbsoluteBox, Cell, Container, Figure, InlineTag, Paragraph } from './box.ts';
import { type FilledPage, type PlacedContainer, placeColumn } from './fill-page.ts';
import type { Content } from './flow-item.ts';
import { movePath } from './move-path.ts';
import type { Field, PageField, PageItem, PageLink, Semantics, TextItem } from './page.ts';
import { bandOf } from './spanned-rows.ts';
import { turnHalf } from './turn-half.ts';

/** Where placed things go: a page under construction. */
export interface PageSink {
  readonly items: PageItem[];
  readonly links: PageLink[];
  readonly fields: PageField[];
  /** The printed number of the page an anchor stands on; `provenance` is who asks. */
  pageNumber(anchor: string, provenance: Provenance): string;
  /** Sets a page number in the type of the reference to it. */
  setNumber(
    text: string,
    atom: Extract<NonNullable<InlineTag['atom']>, { kind: 'page-ref' }>,
  ): Pick<TextItem, 'runs' | 'width'>;
}

interface Offset {
  readonly x: number;
  readonly y: number;
  /** Set again by the program: seen, not read. */
  readonly isArtifact: boolean;
}

/**
 * Turns what stands in the content area of a page, which is `width` points wide, into items: grounds first, then content, then
 * what is positioned on top of it, and the footnotes last.
 */
export function placeFilledPage(page: FilledPage, x: number, y: number, width: number, sink: PageSink): void {
  placeColumnItems(page, { x, y, isArtifact: false }, sink);
  const { notes } = page;
  if (notes === null) return;
  const { rule } = notes;
  if (rule.width > 0) {
    const from = { x: pt(x), y: pt(y + rule.y) };
    const to = { x: pt(x + width * footnoteRule), y: from.y };
    const provenance = page.calls[0]!.note.provenance;
    sink.items.push({ kind: 'rule', from, to, width: rule.width, colour: rule.colour, semantics: null, provenance });
  }
  placeColumnItems(notes.column, { x, y: y + notes.top, isArtifact: false }, sink);
}

/** How wide the rule above footnotes is, as a part of the measure. */
const footnoteRule = 1 / 5;

function placeColumnItems(page: FilledPage, offset: Offset, sink: PageSink): void {
  for (const placed of page.containers) placeGround(placed, offset, sink);
  for (const { content, x, y, height, repeated } of page.contents) {
    const at = { x: offset.x + x, y: offset.y + y, isArtifact: offset.isArtifact || repeated };
    placeContent(content, height, at, sink);
  }
  for (const placed of page.containers) placeMarkerAndAbsolutes(placed, offset, sink);
}

function placeGround(
  { container, x, top, bottom, isFirst, isLast }: PlacedContainer,
  offset: Offset,
  sink: PageSink,
): void {
  const box = { x: offset.x + x, y: offset.y + top, width: container.width, height: bottom - top };
  placeEdges(container, box, { top: isFirst, bottom: isLast }, sink);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function placeEdges(container: Container, box: Box, edges: { top: boolean; bottom: boolean }, sink: PageSink): void {
  const { provenance, border, backgroundColour } = container;
  if (backgroundColour !== null && box.height > 0) {
    const ground = rect(box.x, box.y, box.width, box.height);
    sink.items.push({ kind: 'fill', rect: ground, colour: backgroundColour, semantics: null, provenance });
  }
  const rule = (x1: number, y1: number, x2: number, y2: number, side: Container['border']['top']): void => {
    if (side.width === 0) return;
    const from = { x: pt(x1), y: pt(y1) };
    const to = { x: pt(x2), y: pt(y2) };
    sink.items.push({ kind: 'rule', from, to, width: side.width, colour: side.colour, semantics: null, provenance });
  };
  const [right, foot] = [box.x + box.width, box.y + box.height];
  const half = (side: Container['border']['top']): number => side.width / 2;
  if (edges.top) rule(box.x, box.y + half(border.top), right, box.y + half(border.top), border.top);
  if (edges.bottom) rule(box.x, foot - half(border.bottom), right, foot - half(border.bottom), border.bottom);
  rule(box.x + half(border.left), box.y, box.x + half(border.left), foot, border.left);
  rule(right - half(border.right), box.y, right - half(border.right), foot, border.right);
}

function placeMarkerAndAbsolutes(placed: PlacedContainer, offset: Offset, sink: PageSink): void {
  const { container, x, top, bottom, isFirst, isLast } = placed;
  const left = offset.x + x;
  if (container.marker !== null && isFirst) {
    const y = offset.y + top + container.padding.top + container.border.top.width;
    placeLine(container.marker, 0, { x: left, y, isArtifact: offset.isArtifact }, sink);
  }
  for (const box of container.absolutes) {
    const fromTop = box.y.from === 'top';
    if (fromTop ? !isFirst : !isLast) continue;
    placeAbsolute(box, { ...offset, x: left, y: offset.y }, top, bottom, sink);
  }
}

function placeAbsolute(box: AbsoluteBox, offset: Offset, top: Pt, bottom: Pt, sink: PageSink): void {
  const y = box.y.from === 'top' ? top + box.y.distance : bottom - box.y.distance - box.height;
  const at = { ...offset, x: offset.x + box.x, y: offset.y + y };
  if (box.rotation === 0) {
    placeColumnItems(placeColumn(box.flow), at, sink);
    return;
  }
  // A field cannot be turned: what stands on its head is for paper.
  const upright: PageSink = { ...sink, items: [], fields: [] };
  placeColumnItems(placeColumn(box.flow), at, upright);
  const centre = { x: at.x + box.width / 2, y: at.y + box.height / 2 };
  for (const item of upright.items) sink.items.push(turnHalf(item, centre));
}

function placeContent(content: Content, height: Pt, at: Offset, sink: PageSink): void {
  switch (content.kind) {
    case 'line':
      placeLine(content.paragraph, content.index, at, sink);
      return;
    case 'row':
      for (const cell of content.cells) {
        const band = bandOf(cell, content, height);
        placeCell(cell, band.height, { ...at, y: at.y + band.top }, sink);
      }
      return;
    case 'columns':
      for (const [index, column] of content.columns.entries()) {
        placeColumnItems(column, { ...at, x: at.x + index * content.text.stride }, sink);
      }
      return;
    case 'figure':
      placeFigure(content, at, sink);
      return;
    default:
  }
}

function placeCell(cell: Cell, rowHeight: number, at: Offset, sink: PageSink): void {
  const { container, contentHeight } = cell;
  const x = at.x + cell.x;
  placeEdges(container, { x, y: at.y, width: container.width, height: rowHeight }, { top: true, bottom: true }, sink);
  const above = container.padding.top + container.border.top.width;
  const below = container.padding.bottom + container.border.bottom.width;
  const spare = rowHeight - above - below - contentHeight;
  const lowered = cell.verticalAlign === 'top' ? 0 : cell.verticalAlign === 'bottom' ? spare : spare / 2;
  placeColumnItems(placeColumn(cell.flow, cell.within), { ...at, x, y: at.y + above + lowered }, sink);
}

/** Places one line of a paragraph: its text, its pictures, and the ground a link answers to. */
export function placeLine(paragraph: Paragraph, index: number, at: Offset, sink: PageSink): void {
  const line = paragraph.lines[index];
  if (line === undefined) return;
  const baseline = pt(at.y + paragraph.baseline);
  for (const piece of line.pieces) {
    const { tag } = piece;
    const x = pt(at.x + piece.x);
    const semantics = at.isArtifact ? null : tag.semantics;
    let text = '';
    if (piece.kind === 'text') {
      text = piece.text;
      const { width, size, horizontalScale, runs } = piece;
      const spoken = piece.actualText === undefined ? {} : { actualText: piece.actualText };
      const common = { semantics, provenance: tag.provenance, colour: tag.colour, rotation: 0, ...spoken } as const;
      sink.items.push({ kind: 'text', x, baseline, width, size, horizontalScale, runs, text, ...common });
    } else if (tag.atom !== null) {
      text = placeAtom(tag, tag.atom, x, baseline, piece.width, at, sink);
    }
    if (tag.link !== null && !at.isArtifact) {
      const area = rect(x, at.y, piece.width, paragraph.lineHeight);
      sink.links.push({ rect: area, href: tag.link.href, structure: tag.link.structure, text });
    }
  }
}

function placeAtom(
  tag: InlineTag,
  atom: NonNullable<InlineTag['atom']>,
  x: Pt,
  baseline: Pt,
  width: Pt,
  at: Offset,
  sink: PageSink,
): string {
  const { provenance, colour } = tag;
  const semantics = at.isArtifact ? null : tag.semantics;
  switch (atom.kind) {
    case 'image': {
      const top = baseline - atom.capHeight / 2 - atom.height / 2;
      const box = rect(x, top, width, atom.height);
      sink.items.push({ kind: 'image', rect: box, image: atom.image, colour, rotation: 0, semantics, provenance });
      return '';
    }
    case 'checkbox': {
      const side = atom.size * 0.8;
      const box = rect(x, baseline - side, side, side);
      const segments = [
        ['M', box.x, box.y],
        ['L', box.x + side, box.y],
        ['L', box.x + side, box.y + side],
        ['L', box.x, box.y + side],
        ['Z'],
      ] as const;
      const stroke = { colour, width: pt(0.75) };
      sink.items.push({ kind: 'path', rect: box, segments, fill: null, stroke, semantics: null, provenance });
      placeField(atom.field, box, at, sink);
      return '';
    }
    default: {
      const text = sink.pageNumber(atom.to, provenance);
      const set = sink.setNumber(text, atom);
      const start = atom.align === 'end' ? pt(x + width - set.width) : x;
      const { size } = atom.style;
      sink.items.push({
        kind: 'text',
        x: start,
        baseline,
        size,
        horizontalScale: 1,
        text,
        colour,
        rotation: 0,
        semantics,
        provenance,
        ...set,
      });
      return text;
    }
  }
}

type FigureContent = Extract<Content, { kind: 'figure' }>;

function placeFigure(content: FigureContent, at: Offset, sink: PageSink): void {
  const { figure, width, height, provenance } = content;
  const semantics = at.isArtifact ? null : content.semantics;
  const box = rect(at.x, at.y, width, height);
  switch (figure.kind) {
    case 'image':
      sink.items.push({
        kind: 'image',
        rect: box,
        image: figure.image,
        colour: figure.colour,
        rotation: 0,
        semantics,
        provenance,
      });
      return;
    case 'rule':
      placeRules(figure, [at.y + figure.thickness / 2], content, at, sink);
      return;
    case 'writing-lines': {
      const pitch = height / figure.count;
      const heights = Array.from(
        { length: figure.count },
        (_, index) => at.y + (index + 1) * pitch - figure.thickness / 2,
      );
      // A line of no width would still be drawn, as thin as the printer can.
      if (figure.thickness > 0) placeRules(figure, heights, content, at, sink);
      placeField(figure.field, box, at, sink);
      return;
    }
    default:
      placeDrawing(figure, content, at, semantics, sink);
  }
}

function placeField(field: Field | null, box: Rect, at: Offset, sink: PageSink): void {
  if (field !== null && !at.isArtifact) sink.fields.push({ ...field, rect: box });
}

function placeRules(
  figure: { readonly colour: Extract<Figure, { kind: 'rule' }>['colour']; readonly thickness: Pt },
  heights: readonly number[],
  content: FigureContent,
  at: Offset,
  sink: PageSink,
): void {
  for (const y of heights) {
    const from = { x: pt(at.x), y: pt(y) };
    const to = { x: pt(at.x + content.width), y: pt(y) };
    const { colour, thickness: width } = figure;
    sink.items.push({ kind: 'rule', from, to, width, colour, semantics: null, provenance: content.provenance });
  }
}

function placeDrawing(
  { shapes, labels }: Extract<Figure, { kind: 'drawing' }>,
  content: FigureContent,
  at: Offset,
  semantics: Semantics,
  sink: PageSink,
): void {
  const { provenance } = content;
  const box = rect(at.x, at.y, content.width, content.height);
  for (const { segments, fill, stroke } of shapes) {
    const moved = movePath(segments, at);
    sink.items.push({ kind: 'path', rect: box, segments: moved, fill, stroke, semantics, provenance });
  }
  for (const { paragraph, x, y } of labels) {
    placeLine(paragraph, 0, { x: at.x + x, y: at.y + y, isArtifact: true }, sink);
  }
}
