import { black } from '../../src/geometry/colour.ts';
import { pt } from '../../src/geometry/length.ts';
import type { Container } from '../../src/layout/box.ts';
import type { PageSetting } from '../../src/layout/choose-page-ends.ts';
import type { FilledPage } from '../../src/layout/fill-page.ts';
import { type BreakPenalty, breakPenalty, type FlowItem } from '../../src/layout/flow-item.ts';

const noBorder = { width: pt(0), colour: black };

export function container(details: Partial<Container> = {}): Container {
  return {
    width: pt(100),
    padding: { top: pt(0), right: pt(0), bottom: pt(0), left: pt(0) },
    border: { top: noBorder, right: noBorder, bottom: noBorder, left: noBorder },
    backgroundColour: null,
    absolutes: [],
    provenance: {},
    anchors: [],
    strings: [],
    bookmark: null,
    marker: null,
    repeatedHeader: null,
    ...details,
  };
}

/** A line is told apart by its place from the left. */
export const line = (x: number, height = 10): FlowItem => ({
  kind: 'content',
  x: pt(x),
  height: pt(height),
  content: { kind: 'nothing' },
});
export const glue = (height: number): FlowItem => ({ kind: 'glue', height: pt(height) });
export const mayBreak = (penalty: BreakPenalty = breakPenalty.free): FlowItem => ({
  kind: 'break',
  penalty,
  forced: null,
});
export const forced: FlowItem = { kind: 'break', penalty: breakPenalty.free, forced: 'page' };
export const open = (box: Container): FlowItem => ({ kind: 'open', x: pt(0), container: box, height: pt(0) });
export const close = (box: Container): FlowItem => ({ kind: 'close', container: box });

/** A page of lines of 10 pt. */
export const pageOf = (height: number, setting: Partial<PageSetting> = {}): PageSetting => ({
  height,
  line: 10,
  notesFoot: height,
  side: 'right',
  facing: false,
  ...setting,
});

/** The lines of each page. */
export const numbers = (pages: readonly FilledPage[]) =>
  pages.map(({ contents }) => contents.map(({ x }) => x as number));
