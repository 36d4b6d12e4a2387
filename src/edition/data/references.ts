import type { TemplateData } from '../edition.ts';
import type { LocalisedContent } from '../edition-content.ts';
import { entriesNamed } from '../lookup.ts';
import { within } from './source.ts';

/** Of the cards a text refers to, the names of those that are in the deck, as this edition prints them. */
export function cardNames({ cards }: LocalisedContent, ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => cards.get(id)?.data.name ?? []);
}

/** Of the stories a text refers to, those that this edition prints: the others are nowhere to be found in the booklet. */
export function printedStories(
  { toolkit, stories }: LocalisedContent,
  ids: readonly string[],
): readonly TemplateData[] {
  const printed = ids.filter((id) => toolkit.data.selection.stories.includes(id));
  return entriesNamed(stories, printed).map((story) => ({ $from: story, id: story.id, title: story.data.title }));
}

/** The name of a pillar and the sign that goes with it. */
export function pillarTag({ toolkit }: LocalisedContent, id: string): TemplateData {
  const index = toolkit.data.pillars.findIndex((pillar) => pillar.id === id);
  const { name, sign } = toolkit.data.pillars[index]!;
  return { $from: within(toolkit, 'pillars', index), name, sign };
}

/** The name of a level, a relation or an ambition. */
export function nameTag(
  { toolkit }: LocalisedContent,
  section: 'levels' | 'relations' | 'ambitions',
  id: string,
): TemplateData {
  const index = toolkit.data[section].findIndex((word) => word.id === id);
  return { $from: within(toolkit, section, index), name: toolkit.data[section][index]!.name };
}
