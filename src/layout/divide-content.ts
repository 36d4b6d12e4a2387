import { divideColumns } from './columns.ts';
import { divideRow } from './divide-row.ts';
import type { Divide } from './page-ends.ts';

/** Divides what can go on on the next page: text in columns, and a row taller than a page. */
export const divideContent: Divide = (item, room, pageRoom) => {
  switch (item.content.kind) {
    case 'columns':
      return divideColumns(item, item.content.text, room, pageRoom, divideContent);
    case 'row':
      return divideRow(item, item.content, room, pageRoom, divideContent);
    default:
      return undefined;
  }
};
