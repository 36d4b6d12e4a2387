import type { ComputedStyle } from '../style/computed-style.ts';
import type { StyledElement, StyledNode } from '../style/styled-tree.ts';
import type { Area } from './area.ts';
import type { Footnote, Paragraph } from './box.ts';
import { breakPenalty, type ContentItem, type FlowItem } from './flow-item.ts';
import { setFootnote } from './footnote.ts';
import { collectInlineItems } from './inline-content.ts';
import type { LayoutContext } from './layout-context.ts';
import { setParagraph } from './set-paragraph.ts';
import { isGrouping } from './structure-builder.ts';

/** Sets the running text of `element` in the width of `area`; one content item a line, with the notes it calls for. */
export function paragraphFlow(
  children: readonly StyledNode[],
  element: StyledElement,
  area: Area,
  context: LayoutContext,
): readonly FlowItem[] {
  const owner = isGrouping(context.structure.roleOf(area.structure))
    ? context.structure.open('P', area.structure)
    : area.structure;
  const { items, calls } = collectInlineItems(children, element, owner, area.scale, context);
  const paragraph = setParagraph(items, element, area, context);
  // Notes are read after the paragraph, not in the midst of it: so they are set when it is.
  const notes = calls.map((call) => setFootnote(call, area, context));
  return linesFlow(paragraph, notes, element.style, area);
}

function linesFlow(
  paragraph: Paragraph,
  notes: readonly Footnote[],
  style: ComputedStyle,
  area: Area,
): readonly FlowItem[] {
  const flow: FlowItem[] = [];
  const count = paragraph.lines.length;
  for (let index = 0; index < count; index++) {
    if (index > 0) {
      const kept = index < style.orphans || count - index < style.widows;
      flow.push({ kind: 'break', penalty: kept ? breakPenalty.widowOrOrphan : breakPenalty.free, forced: null });
    }
    const line: ContentItem = {
      kind: 'content',
      x: area.x,
      height: paragraph.lineHeight,
      content: { kind: 'line', paragraph, index },
    };
    const called = notes.length === 0 ? notes : notesOnLine(paragraph, index, notes);
    flow.push(called.length === 0 ? line : { ...line, notes: called });
  }
  return flow;
}

function notesOnLine(paragraph: Paragraph, line: number, notes: readonly Footnote[]): readonly Footnote[] {
  const calls = new Set(paragraph.lines[line]?.pieces.map(({ tag }) => tag.note));
  return notes.filter((_, index) => calls.has(index));
}
