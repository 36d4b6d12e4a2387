import { formatMillimetres, pt } from '../geometry/length.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import type { StyledElement } from '../style/styled-tree.ts';
import { breakParagraph } from '../text/break-paragraph.ts';
import type { InlineItem } from '../text/paragraph.ts';
import type { Area } from './area.ts';
import type { InlineTag, Paragraph } from './box.ts';
import type { LayoutContext } from './layout-context.ts';

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
      balances: style.textWrap === 'balance',
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
