import type { PagedDocument } from '../layout/page.ts';
import type { Report } from './report.ts';

/** Pages above which a reader needs bookmarks to find the way (WCAG 2.2, technique PDF2). */
const pagesWithoutBookmarks = 4;

/** Bookmarks: there when a document is long, with words to go by, no level passed over, in the order of the pages. */
export function checkNavigation({ pages, bookmarks, title }: PagedDocument, report: Report): void {
  if (pages.length > pagesWithoutBookmarks && bookmarks.length === 0) {
    report('preflight/no-bookmarks', { title, pages: pages.length }, {});
  }
  let level = 0;
  let page = 0;
  for (const bookmark of bookmarks) {
    const values = { bookmark: bookmark.title, page: bookmark.destination.page + 1 };
    if (bookmark.title.trim() === '') report('preflight/empty-bookmark', values, {});
    if (bookmark.level > level + 1)
      report('preflight/bookmark-level', { ...values, level: bookmark.level, above: level }, {});
    if (bookmark.destination.page < page) report('preflight/bookmark-order', values, {});
    level = bookmark.level;
    page = bookmark.destination.page;
  }
}
