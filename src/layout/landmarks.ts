import type { Container } from './box.ts';
import { type FilledPage, placeColumn } from './fill-page.ts';
import { bandOf } from './spanned-rows.ts';

/** A container that begins on a page, at its height from the top of the content area. */
export interface Landmark {
  readonly container: Container;
  readonly y: number;
}

/** Everything that begins on a page, those in cells and positioned boxes too, from the top down. */
export function landmarksOf(page: FilledPage): readonly Landmark[] {
  const found: Landmark[] = [];
  const visit = (filled: FilledPage, top: number): void => {
    for (const placed of filled.containers) {
      if (!placed.isFirst) continue;
      found.push({ container: placed.container, y: top + placed.top });
      for (const box of placed.container.absolutes) {
        const { from, distance } = box.y;
        const y = from === 'top' ? placed.top + distance : placed.bottom - distance - box.height;
        visit(placeColumn(box.flow), top + y);
      }
    }
    for (const { content, y, height, repeated } of filled.contents) {
      if (content.kind === 'columns') for (const column of content.columns) visit(column, top + y);
      if (content.kind !== 'row' || repeated) continue;
      for (const cell of content.cells) {
        const cellTop = top + y + bandOf(cell, content, height).top;
        if (cell.isFirst) found.push({ container: cell.container, y: cellTop });
        visit(placeColumn(cell.flow, cell.within), cellTop);
      }
    }
  };
  visit(page, 0);
  if (page.notes !== null) visit(page.notes.column, page.notes.top);
  return found.sort((a, b) => a.y - b.y);
}
