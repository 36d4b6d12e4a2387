import { pt } from '../geometry/length.ts';
import type { StyledElement } from '../style/styled-tree.ts';
import type { Area } from './area.ts';
import { flowBlock, openStructure } from './flow-block.ts';
import { breakPenalty, collapseMargins, type FlowItem, type ForcedBreak } from './flow-item.ts';
import type { LayoutContext } from './layout-context.ts';

/** Blocks that follow each other on pages of one name. */
export interface PageGroup {
  readonly page: string | 'auto';
  readonly flow: readonly FlowItem[];
  /** How the group's first page has to begin. */
  readonly start: ForcedBreak;
}

/** The room a named page has for text, and how to begin laying out in it. */
export interface ContentArea {
  readonly width: number;
  readonly height: number;
}

/**
 * Lays out the whole document as a list of flows, a new one wherever the `page` property changes. An element that holds
 * pages of several names is looked into; it keeps its meaning, but no ground or border can run over unlike pages.
 */
export function pageGroups(
  root: StyledElement,
  contentArea: (page: string | 'auto') => ContentArea,
  context: LayoutContext,
): readonly PageGroup[] {
  const parts: { page: string | 'auto'; flow: readonly FlowItem[] }[] = [];
  const visit = (element: StyledElement, structure: Area['structure']): void => {
    const { page, display } = element.style;
    if (display === 'none') return;
    const area = contentArea(page);
    const start: Area = {
      x: pt(0),
      width: pt(area.width),
      pageWidth: pt(area.width),
      pageHeight: pt(area.height),
      structure,
      scale: 1,
      positioned: null,
      ordinal: 1,
    };
    if (element !== root && !leavesPage(element, page)) {
      parts.push({ page, flow: flowBlock(element, start, context) });
      return;
    }
    const owner = openStructure(element, start, context);
    for (const child of element.children) if (child.kind === 'element') visit(child, owner);
  };
  visit(root, null);
  const groups: PageGroup[] = [];
  let run: { page: string | 'auto'; flow: FlowItem[] } | undefined;
  const finish = (): void => {
    if (run === undefined) return;
    const flow = collapseMargins(run.flow);
    groups.push({ page: run.page, flow, start: leadingBreak(flow) });
  };
  for (const part of parts) {
    if (run?.page === part.page) {
      run.flow.push({ kind: 'break', penalty: breakPenalty.free, forced: null }, ...part.flow);
    } else {
      finish();
      run = { page: part.page, flow: [...part.flow] };
    }
  }
  finish();
  return groups;
}

/** Whether something in an element stands on pages of another name. */
function leavesPage(element: StyledElement, page: string | 'auto'): boolean {
  return element.children.some(
    (child) =>
      child.kind === 'element' &&
      child.style.display !== 'none' &&
      (child.style.page !== page || leavesPage(child, page)),
  );
}

function leadingBreak(flow: readonly FlowItem[]): ForcedBreak {
  for (const item of flow) {
    if (item.kind === 'break' && item.forced !== null) return item.forced;
    if (item.kind === 'content' || item.kind === 'rigid') break;
  }
  return 'page';
}
