import { choosePageEnds, type PageSetting } from './choose-page-ends.ts';
import { divideContent } from './divide-content.ts';
import { type FilledPage, fillPage } from './fill-page.ts';
import type { FlowItem } from './flow-item.ts';
import { listStart } from './page-ends.ts';

/**
 * Fills pages of one size with a list. From one forced break to the next the ends of the pages are chosen together; what lies
 * beyond a forced break takes part only in the side it begins on.
 */
export function paginate(flow: readonly FlowItem[], setting: PageSetting): readonly FilledPage[] {
  const pages: FilledPage[] = [];
  let start = listStart;
  let { side } = setting;
  const last = flow.findLastIndex(({ kind }) => kind === 'content');
  do {
    for (const end of choosePageEnds(flow, start, { ...setting, side }, divideContent)) {
      pages.push(fillPage(flow, start, end, setting));
      start = end.next;
      side = side === 'left' ? 'right' : 'left';
    }
    const ended = pages.at(-1)!.endedBy;
    if (ended === 'left' || ended === 'right') side = ended;
  } while (start.index <= last);
  return pages;
}
