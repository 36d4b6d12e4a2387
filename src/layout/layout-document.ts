import type { Outcome } from '../diagnostics/diagnostic.ts';
import { formatMillimetres, type Pt, pt } from '../geometry/length.ts';
import { outset, rect } from '../geometry/rect.ts';
import type { PageStyle } from '../style/computed-style.ts';
import type { StyledElement, StyledTree } from '../style/styled-tree.ts';
import type { PageSetting } from './choose-page-ends.ts';
import type { FilledPage } from './fill-page.ts';
import { type Landmark, landmarksOf } from './landmarks.ts';
import { LayoutContext, type TextServices } from './layout-context.ts';
import { setMarginBoxes } from './margin-boxes.ts';
import type { Bookmark, Destination, Page, PagedDocument, PageField, PageItem, PageLink } from './page.ts';
import { type ContentArea, type PageGroup, pageGroups } from './page-groups.ts';
import { paginate } from './paginate.ts';
import { type PageSink, placeFilledPage, placeLine } from './place-content.ts';

/** A page with its content filled in and its style chosen, before anything has coordinates on it. */
interface PlannedPage {
  readonly name: string | 'auto';
  readonly side: 'left' | 'right';
  readonly blank: boolean;
  readonly style: PageStyle;
  readonly filled: FilledPage | null;
  readonly landmarks: readonly Landmark[];
}

/**
 * Sets a document: measures every block once, fills pages, and gives everything its place. Page numbers that stand in the
 * text keep a fixed width, so that nothing has to be set twice.
 */
export function layoutDocument(
  tree: StyledTree,
  services: TextServices,
  facts: { readonly title: string; readonly language: string },
): Outcome<PagedDocument> {
  const makeContext = (fitSizes: ReadonlyMap<string, Pt>): LayoutContext =>
    new LayoutContext(services, tree.images, tree.root.style, fitSizes);
  let context = makeContext(new Map());
  let groups = groupsOf(tree, context);
  if (context.fitted.size > 0) {
    context = makeContext(context.fitted);
    groups = groupsOf(tree, context);
  }
  const planned = planPages(groups, tree);
  if (planned.length === 0) context.report('layout/no-pages', {}, tree.root.node.provenance);
  for (const page of planned) reportExcess(page, context);
  const destinations = findDestinations(planned);
  const running = runningStrings(planned);
  const pages = planned.map((page, index) =>
    placePage(
      page,
      index,
      planned.length,
      destinations,
      (name, policy) => running(name, policy, index),
      tree.root,
      context,
    ),
  );
  return {
    value: {
      title: facts.title,
      language: facts.language,
      pages,
      structure: context.structure.elements,
      bookmarks: findBookmarks(planned),
      destinations,
    },
    diagnostics: context.diagnostics,
  };
}

function groupsOf(tree: StyledTree, context: LayoutContext): readonly PageGroup[] {
  const areas = new Map<string, ContentArea>();
  return pageGroups(
    tree.root,
    (name) => {
      const area = areas.get(name) ?? contentArea(name, tree, context);
      areas.set(name, area);
      return area;
    },
    context,
  );
}

function contentArea(name: string | 'auto', tree: StyledTree, context: LayoutContext): ContentArea {
  const [left, right] = (['left', 'right'] as const).map((side) => {
    const { size, margin } = tree.pageStyle({ name, side, first: false, blank: false });
    return { width: size.width - margin.left - margin.right, height: size.height - margin.top - margin.bottom };
  }) as [ContentArea, ContentArea];
  if (Math.abs(left.width - right.width) > 0.01) {
    const values = { page: name, left: formatMillimetres(pt(left.width)), right: formatMillimetres(pt(right.width)) };
    context.report('layout/unlike-page-widths', values, tree.root.node.provenance);
  }
  return right;
}

function planPages(groups: readonly PageGroup[], tree: StyledTree): readonly PlannedPage[] {
  const pages: PlannedPage[] = [];
  const add = (name: string | 'auto', filled: FilledPage | null): void => {
    const side = sideOf(pages.length);
    const style = tree.pageStyle({ name, side, first: pages.length === 0, blank: filled === null });
    pages.push({
      name,
      side,
      blank: filled === null,
      style,
      filled,
      landmarks: filled === null ? [] : landmarksOf(filled),
    });
  };
  for (const group of groups) {
    let start: FilledPage['endedBy'] = group.start;
    for (const filled of paginate(group.flow, pageSetting(group, sideOf(pages.length), tree))) {
      if ((start === 'left' || start === 'right') && start !== sideOf(pages.length)) add(group.page, null);
      add(group.page, filled);
      start = filled.endedBy;
    }
  }
  return pages;
}

/** The side of a page by its index: the first page of a document is a right one. */
function sideOf(index: number): 'left' | 'right' {
  return index % 2 === 0 ? 'right' : 'left';
}

/** The pages of a group. They face each other when a style sheet makes left pages unlike right ones: as for a book. */
function pageSetting(group: PageGroup, side: 'left' | 'right', tree: StyledTree): PageSetting {
  const styleOf = (each: 'left' | 'right'): PageStyle =>
    tree.pageStyle({ name: group.page, side: each, first: false, blank: false });
  const right = styleOf('right');
  const height = right.size.height - right.margin.top - right.margin.bottom;
  const { lineHeight, lineSnap } = tree.root.style;
  return {
    height,
    line: lineHeight,
    notesFoot: lineSnap === 'baseline' ? Math.floor(height / lineHeight) * lineHeight : height,
    side: group.start === 'left' || group.start === 'right' ? group.start : side,
    facing: JSON.stringify(right) !== JSON.stringify(styleOf('left')),
  };
}

function reportExcess(page: PlannedPage, context: LayoutContext): void {
  const { filled } = page;
  if (filled === null || filled.excess === 0) return;
  const values = { excess: formatMillimetres(filled.excess) };
  const call = filled.calls.at(-1);
  if (call !== undefined) context.report('layout/footnote-overflow', values, call.note.provenance);
  else context.report('layout/page-overflow', values, filled.containers.at(-1)?.container.provenance ?? {});
}

function findDestinations(pages: readonly PlannedPage[]): ReadonlyMap<string, Destination> {
  const destinations = new Map<string, Destination>();
  for (const [page, { landmarks, style, filled }] of pages.entries()) {
    for (const { note, y } of filled?.calls ?? []) {
      destinations.set(note.callAnchor, { page, y: pt(style.margin.top + y) });
    }
    for (const { container, y } of landmarks) {
      for (const anchor of container.anchors) destinations.set(anchor, { page, y: pt(style.margin.top + y) });
    }
  }
  return destinations;
}

function findBookmarks(pages: readonly PlannedPage[]): readonly Bookmark[] {
  return pages.flatMap(({ landmarks, style }, page) =>
    landmarks.flatMap(({ container, y }) =>
      container.bookmark === null
        ? []
        : [{ ...container.bookmark, destination: { page, y: pt(style.margin.top + y) } }],
    ),
  );
}

type Running = (name: string, policy: 'first' | 'first-except') => string;

/** `string()` of CSS Generated Content: the first value set on the page, else the last one set before it. */
function runningStrings(
  pages: readonly PlannedPage[],
): (name: string, policy: 'first' | 'first-except', page: number) => string {
  const pagesOwn: ReadonlyMap<string, string>[] = [];
  const firsts: ReadonlyMap<string, string>[] = [];
  const carried = new Map<string, string>();
  for (const { landmarks } of pages) {
    const here = new Map<string, string>();
    const last = new Map<string, string>();
    for (const { container } of landmarks) {
      for (const { name, value } of container.strings) {
        if (!here.has(name)) here.set(name, value);
        last.set(name, value);
      }
    }
    pagesOwn.push(here);
    firsts.push(new Map([...carried, ...here]));
    for (const [name, value] of last) carried.set(name, value);
  }
  return (name, policy, page) =>
    policy === 'first-except' && pagesOwn[page]?.has(name) ? '' : (firsts[page]?.get(name) ?? '');
}

function placePage(
  page: PlannedPage,
  index: number,
  total: number,
  destinations: ReadonlyMap<string, Destination>,
  running: Running,
  root: StyledElement,
  context: LayoutContext,
): Page {
  const { style, filled } = page;
  const items: PageItem[] = [];
  const links: PageLink[] = [];
  const fields: PageField[] = [];
  const { shaper } = context.services;
  const sink: PageSink = {
    items,
    links,
    fields,
    pageNumber: (anchor, provenance) => {
      const destination = destinations.get(anchor);
      if (destination === undefined) context.report('layout/unplaced-target', { anchor }, provenance);
      return destination === undefined ? '' : String(destination.page + 1);
    },
    setNumber: (text, atom) => {
      const shaped = shaper.shape(text, atom.style.chain, atom.style.features);
      return { runs: shaped.runs, width: pt(shaped.width * atom.style.size) };
    },
  };
  const trim = rect(0, 0, style.size.width, style.size.height);
  if (style.backgroundColour !== null) {
    const ground = outset(trim, style.bleed);
    const provenance = root.node.provenance;
    items.push({ kind: 'fill', rect: ground, colour: style.backgroundColour, semantics: null, provenance });
  }
  if (filled !== null) {
    const width = style.size.width - style.margin.left - style.margin.right;
    placeFilledPage(filled, style.margin.left, style.margin.top, width, sink);
  }
  for (const { href } of links) {
    if (!href.startsWith('#') || destinations.has(href.slice(1))) continue;
    context.report('layout/unplaced-target', { anchor: href.slice(1) }, root.node.provenance);
  }
  const facts = { number: index + 1, total, running };
  for (const { paragraph, x, y } of setMarginBoxes(style, facts, root, context)) {
    placeLine(paragraph, 0, { x, y, isArtifact: true }, sink);
  }
  return {
    size: style.size,
    bleed: style.bleed,
    side: page.side,
    name: page.name,
    number: index + 1,
    blank: page.blank,
    items,
    links,
    fields,
  };
}
