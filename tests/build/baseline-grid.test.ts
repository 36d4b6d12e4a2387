import { beforeAll, describe, expect, it } from 'vitest';
import type { Page, StructureElement, TextItem } from '../../src/layout/page.ts';
import { type SetDocument, setDocuments } from './set-document.ts';

/** The step of the booklet's grid, and the size of its reading type, in points. */
const step = 15;
const reading = 11;

let booklet: SetDocument['paged'];

beforeAll(async () => {
  booklet = (await setDocuments('booklet')).get('booklet')!.paged;
});

/** Reading type on a page, from the top down; `accept` judges the structure element it stands in. */
function typeOn(page: Page, accept: (element: StructureElement) => boolean): readonly TextItem[] {
  return page.items
    .flatMap((item) => (item.kind === 'text' && item.size === reading && item.text.trim() !== '' ? [item] : []))
    .filter(({ semantics }) => semantics !== null && accept(booklet.structure[semantics.structure]!))
    .sort((a, b) => a.baseline - b.baseline);
}

/** Paragraphs of running text: in the serif, and no item of a list, which stands half a step lower. */
function runningText(page: Page): readonly TextItem[] {
  const isSerif = ({ runs }: TextItem): boolean => runs[0]?.face.family === 'Source Serif 4';
  return typeOn(page, ({ role }) => role === 'P').filter(isSerif);
}

/** How far a line is off the grid that begins at the top of the page, to a hundredth of a point. */
function offset(baseline: number, grid: number, first: number): number {
  const steps = (baseline - first) / grid;
  return Number((Math.abs(steps - Math.round(steps)) * grid).toFixed(2));
}

describe('the booklet', () => {
  it('has all its running text on one grid, so that lines of facing pages stand at one height', () => {
    const pages = booklet.pages.filter((page) => runningText(page).length > 0);
    expect(pages.length).toBeGreaterThan(60);
    const first = runningText(pages[0]!)[0]!.baseline;
    const off = pages.flatMap((page) =>
      runningText(page)
        .filter(({ baseline }) => offset(baseline, step, first) > 0)
        .map(({ baseline, text }) => `page ${page.number} at ${baseline}: ${text}`),
    );
    expect(off).toEqual([]);
  });

  it('has all other type of that size on half steps of the grid, lists and boxes too', () => {
    const [page] = booklet.pages.filter((each) => runningText(each).length > 0);
    const first = runningText(page!)[0]!.baseline;
    const inText = booklet.pages.filter(({ name }) => name === 'auto');
    const off = inText.flatMap((each) =>
      typeOn(each, () => true)
        .filter(({ baseline }) => offset(baseline, step / 2, first) > 0)
        .map(({ baseline, text }) => `page ${each.number} at ${baseline}: ${text}`),
    );
    expect(off).toEqual([]);
  });
});
