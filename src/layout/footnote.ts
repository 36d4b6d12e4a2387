import { pt } from '../geometry/length.ts';
import { type Area, horizontalEdges } from './area.ts';
import type { Footnote } from './box.ts';
import { containerOf } from './container.ts';
import { type FlowItem, flowHeight } from './flow-item.ts';
import { collectInlineItems, type FootnoteCall, openLink } from './inline-content.ts';
import type { LayoutContext } from './layout-context.ts';
import type { StructureId } from './page.ts';
import { setParagraph } from './set-paragraph.ts';

/**
 * Sets a footnote in the width of the page: its number in its left padding, as that of a list item, and a link back to the
 * call. It is one piece: its lines stay on one page.
 */
export function setFootnote(call: FootnoteCall, area: Area, context: LayoutContext): Footnote {
  const { element, printed, noteAnchor, callAnchor } = call;
  const { style, node } = element;
  const { provenance } = node;
  const { lang } = node.attributes;
  const owner = call.structure === null ? null : noteOwner(call.structure, context);
  const details = { anchor: noteAnchor, ...(lang === undefined ? {} : { language: lang }) };
  const structure = owner === null ? null : context.structure.open('Note', owner, details);
  const label = structure === null ? null : context.structure.open('Lbl', structure);
  const link = openLink(`#${callAnchor}`, label, context);
  const tag = {
    semantics: context.structure.content(link?.structure ?? null),
    provenance,
    colour: style.colour,
    link,
    atom: null,
  };
  const type = context.textStyle(style, 1, provenance);
  const start = { ...element, style: { ...style, textAlign: 'start', textIndent: pt(0) } } as const;
  const number = { kind: 'text', text: String(printed), style: type, tag } as const;
  const marker = setParagraph([number], start, { width: pt(1000), scale: 1 }, context);
  const { items, calls } = collectInlineItems(element.children, element, structure, 1, context);
  for (const inside of calls) context.report('layout/footnote-misplaced', {}, inside.element.node.provenance);
  const width = pt(area.pageWidth - horizontalEdges(style));
  const paragraph = setParagraph(items, element, { width, scale: 1 }, context);
  const x = pt(style.border.left.width + style.padding.left);
  const lines = paragraph.lines.map(
    (_, index): FlowItem => ({
      kind: 'content',
      x,
      height: paragraph.lineHeight,
      content: { kind: 'line', paragraph, index },
    }),
  );
  // The edges above a note are those of the first one on its page: they are not the container's.
  const none = { width: pt(0), colour: style.border.top.colour };
  const box = containerOf(element, area.pageWidth, { anchors: [noteAnchor], marker });
  const container = { ...box, border: { ...box.border, top: none }, padding: { ...box.padding, top: pt(0) } };
  const flow: readonly FlowItem[] = [
    { kind: 'open', x: pt(0), container, height: pt(0) },
    ...lines,
    { kind: 'close', container },
  ];
  return {
    flow,
    height: flowHeight(flow),
    above: { white: style.margin.top, rule: style.border.top, padding: style.padding.top },
    callAnchor,
    provenance,
  };
}

/** A note is read at the end of the paragraph that calls for it; one of a heading comes after it, not in it. */
function noteOwner(call: StructureId, context: LayoutContext): StructureId | null {
  return /^H\d$/.test(context.structure.roleOf(call) ?? '') ? context.structure.parentOf(call) : call;
}
