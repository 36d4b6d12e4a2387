import type { Entry, Rights } from '../../content/catalog.ts';
import type { TemplateData } from '../edition.ts';
import type { LocalisedContent } from '../edition-content.ts';
import { entriesNamed } from '../lookup.ts';
import { within } from './source.ts';

type Text = Entry<{ readonly title?: string; readonly rights?: Rights | undefined }>;

/**
 * The booklet's texts whose holder has not approved them yet, each with its source. The value cards come from one
 * list: they share a line for each source, under the name of the deck.
 */
export function approvals(content: LocalisedContent): readonly TemplateData[] {
  const { toolkit, language, pages, stories, assignments, themes, cards } = content;
  const { selection } = toolkit.data;
  const texts: readonly Text[] = [
    toolkit,
    ...pages.values(),
    ...entriesNamed(stories, selection.stories),
    ...entriesNamed(assignments, selection.assignments),
    ...entriesNamed(themes, selection.themes),
  ];
  const deck = language.data.labels['value-cards'];
  return [
    ...texts.flatMap((text) => pending(text, text.data.title)),
    ...firstOfEachSource([...cards.values()]).flatMap((card) => pending(card, deck)),
  ];
}
