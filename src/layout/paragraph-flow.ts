import { formatMillimetres, pt } from '../geometry/length.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import type { StyledElement, StyledNode } from '../style/styled-tree.ts';
import { breakParagraph } from '../text/break-paragraph.ts';
import type { InlineItem } from '../text/paragraph.ts';
import type { Area } from './area.ts';
import type { InlineTag, Paragraph } from './box.ts';
import { breakPenalty, type FlowItem } from './flow-item.ts';
import { collectInlineItems } from './inline-content.ts';
import type { LayoutContext } from './layout-context.ts';
import { isGrouping } from './structure-builder.ts';

/** Sets the running text of `element` in the width of `area`; one content item a line. */
export function paragraphFlow(
  children: readonly StyledNode[],
  element: StyledElement,
  area: Area,
  context: LayoutContext,
): readonly FlowItem[] {
  const owner = isGrouping(context.structure.roleOf(area.structure))
    ? context.structure.open('P', area.structure)
    : area.structure;
  const items = collectInlineItems(children, element, owner, area.scale, context);
  const paragraph = setParagraph(items, element, area, context);
  return linesFlow(paragraph, element.style, area);
}

/** Breaks `items` into lines in the style of `element`, and reports what did not fit or has no glyph. */
export function setParagraph(
  items: readonly InlineItem<InlineTag>[],
  element: StyledElement,
  area: Pick<Area, 'width' | 'scale'>,
  context: LayoutContext,
): Paragraph {
  const { style, node } = element;
  const broken = breakParagraph(
    items,
    {
      width: area.width,
      indent: style.textIndent,
      align: style.textAlign,
      expansion: style.fontExpansion,
      alignsOptically: style.marginAlignment === 'optical',
      hyphenateLimitLines: style.hyphenateLimitLines,
      hyphenateLimitLast: style.hyphenateLimitLast,
    },
    context.services,
  );
  for (const { character, tag } of broken.missing) {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    context.report('text/missing-glyph', { character, code, fonts: style.fontFamily.join(', ') }, tag.provenance);
  }
  for (const { text, tag, excess } of broken.overfull) {
    context.report('text/overfull', { text, excess: formatMillimetres(excess) }, tag.provenance);
  }
  return {
    lines: broken.lines,
    lineHeight: pt(style.lineHeight * area.scale),
    baseline: pt(baselineOf(style, area.scale, context, node.provenance)),
  };
}

function linesFlow(paragraph: Paragraph, style: ComputedStyle, area: Area): readonly FlowItem[] {
  const flow: FlowItem[] = [];
  const count = paragraph.lines.length;
  for (let index = 0; index < count; index++) {
    if (index > 0) {
      const kept = index < style.orphans || count - index < style.widows;
      flow.push({ kind: 'break', penalty: kept ? breakPenalty.widowOrOrphan : breakPenalty.free, forced: null });
    }
    flow.push({
      kind: 'content',
      x: area.x,
      height: paragraph.lineHeight,
      content: { kind: 'line', paragraph, index },
    });
  }
  return flow;
}

/**
 * From the top of a line box to the baseline: half the leading above the font's ascent (CSS 2.2, 10.8.1), or with
 * `line-snap: baseline` the root's distance from the bottom, which puts type of every size on one grid.
 */
function baselineOf(
  style: ComputedStyle,
  scale: number,
  context: LayoutContext,
  provenance: StyledElement['node']['provenance'],
): number {
  if (style.lineSnap === 'baseline' && style !== context.root) {
    const root = context.root;
    return style.lineHeight - (root.lineHeight - baselineOf(root, 1, context, provenance));
  }
  const type = context.textStyle(style, scale, provenance);
  const { ascent, descent } = type.chain.faces[0];
  const lineHeight = style.lineHeight * scale;
  return (lineHeight - (ascent + descent) * type.size) / 2 + ascent * type.size;
}
