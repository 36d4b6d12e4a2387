import type { Assignment, ContentPage, Entry, Story, Theme } from '../../content/catalog.ts';
import type { TemplateData } from '../edition.ts';
import type { LocalisedContent } from '../edition-content.ts';
import { entriesNamed } from '../lookup.ts';
import { approvals } from './approvals.ts';
import { formAndMinutes } from './form-and-minutes.ts';
import { cardNames, nameTag, pillarTag, printedStories } from './references.ts';
import { within } from './source.ts';

/** The booklet: its pages by their slug, and the stories, assignments and themes the edition selects, numbered from 1. */
export function bookletData(content: LocalisedContent): TemplateData {
  const { selection } = content.toolkit.data;
  return {
    pages: Object.fromEntries([...content.pages].map(([id, page]) => [id, pageData(page)])),
    stories: entriesNamed(content.stories, selection.stories).map((story, index) => ({
      number: index + 1,
      ...storyData(content, story),
    })),
    assignments: entriesNamed(content.assignments, selection.assignments).map((assignment, index) => ({
      number: index + 1,
      ...assignmentData(content, assignment),
    })),
    themes: entriesNamed(content.themes, selection.themes).map((theme, index) => ({
      number: index + 1,
      ...themeData(content, theme),
    })),
    valuesAtAGlance: [...content.cards.values()].map((card, index) => {
      const { name, meaning } = card.data;
      return { $from: card, number: index + 1, name, meaning };
    }),
    approvals: approvals(content),
  };
}

function pageData(page: Entry<ContentPage>): TemplateData {
  const { title, body, signed } = page.data;
  return { $from: page, id: page.id, title, body, signed: signed ?? null };
}

function storyData(content: LocalisedContent, story: Entry<Story>): TemplateData {
  const { title, setting, sensitive, summary, body, questions, cards, ...tags } = story.data;
  return {
    $from: story,
    id: story.id,
    ...{ title, setting, sensitive, summary, body, questions },
    pillar: pillarTag(content, tags.pillar),
    level: nameTag(content, 'levels', tags.level),
    relation: nameTag(content, 'relations', tags.relation),
    ambition: nameTag(content, 'ambitions', tags.ambition),
    cards: cardNames(content, cards),
  };
}

function assignmentData(content: LocalisedContent, assignment: Entry<Assignment>): TemplateData {
  const { title, goal, pillar, level, materials, steps, harvest, easier, harder, body, cards, stories } =
    assignment.data;
  const { data: language } = content.language;
  return {
    $from: assignment,
    id: assignment.id,
    ...{ title, goal },
    ...formAndMinutes(language, assignment.data),
    pillar: pillar === undefined ? null : pillarTag(content, pillar),
    level: nameTag(content, 'levels', level),
    materials,
    steps: steps.map((step, index) => ({
      $from: within(assignment, 'steps', index),
      number: index + 1,
      ...formAndMinutes(language, step),
      text: step.text,
    })),
    ...{ harvest, easier, harder, body },
    cards: cardNames(content, cards ?? []),
    stories: printedStories(content, stories ?? []),
  };
}

function themeData(content: LocalisedContent, theme: Entry<Theme>): TemplateData {
  const { title, question, body, follow, stories, cards } = theme.data;
  return {
    $from: theme,
    id: theme.id,
    ...{ title, question, body, follow },
    stories: printedStories(content, stories),
    cards: cardNames(content, cards),
  };
}
