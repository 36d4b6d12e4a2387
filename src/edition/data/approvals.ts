import type { Entry, Rights } from '../../content/catalog.ts';
import type { TemplateData } from '../edition.ts';
import type { LocalisedContent } from '../edition-content.ts';
import { entriesNamed } from '../lookup.ts';
import { phrase } from '../wording.ts';
import { within } from './source.ts';

interface Text {
  readonly title: string;
  readonly entry: Entry<{ readonly rights?: Rights | undefined }>;
}

/**
 * The booklet's texts that their holder has not approved yet, each with its source. The value cards are one list:
 * they take one line for each source, under the name of the deck.
 */
export function approvals(content: LocalisedContent): readonly TemplateData[] {
  return [...titledTexts(content), ...deck(content)].flatMap(({ title, entry }) => {
    const { rights } = entry.data;
    if (rights === undefined || rights.approved) return [];
    return [{ $from: within(entry, 'rights'), title, source: rights.source }];
  });
}

function titledTexts({ toolkit, pages, stories, assignments, themes }: LocalisedContent): readonly Text[] {
  const { selection } = toolkit.data;
  const entries = [
    toolkit,
    ...pages.values(),
    ...entriesNamed(stories, selection.stories),
    ...entriesNamed(assignments, selection.assignments),
    ...entriesNamed(themes, selection.themes),
  ];
  return entries.map((entry) => ({ title: entry.data.title, entry }));
}

function deck({ cards, language }: LocalisedContent): readonly Text[] {
  const title = phrase(language.data, 'value-cards');
  const bySource = new Map<string, Text>();
  for (const entry of cards.values()) {
    const { source, approved } = entry.data.rights;
    if (!approved) bySource.set(source, { title, entry });
  }
  return [...bySource.values()];
}
