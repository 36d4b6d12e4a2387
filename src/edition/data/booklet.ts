import type { Assignment, Entry, Story, Theme } from '../../content/catalog.ts';
import type { TemplateData } from '../edition.ts';
import type { LocalisedContent } from '../edition-content.ts';
import { entriesNamed } from '../lookup.ts';
import { phrase } from '../wording.ts';
import { approvals } from './approvals.ts';
import { cardNames } from './cards.ts';
import { within } from './source.ts';

/** The booklet: its pages by their slug, and the stories, assignments and themes this edition selects, numbered from 1. */
export function bookletData(content: LocalisedContent): TemplateData {
  const { selection } = content.toolkit.data;
  return {
    pages: Object.fromEntries(
      [...content.pages].map(([id, page]) => {
        const { title, body, signed } = page.data;
        return [id, { $from: page, id, title, body, signed: signed ?? null }];
      }),
    ),
    stories: entriesNamed(content.stories, selection.stories).map(storyData(content)),
    assignments: entriesNamed(content.assignments, selection.assignments).map(assignmentData(content)),
    themes: entriesNamed(content.themes, selection.themes).map(themeData(content)),
    valuesAtAGlance: [...content.cards.values()].map((card, index) => {
      const { name, meaning } = card.data;
      return { $from: card, number: index + 1, name, meaning };
    }),
    approvals: approvals(content),
  };
}

function storyData(content: LocalisedContent) {
  return (story: Entry<Story>, index: number): TemplateData => {
    const { title, setting, sensitive, summary, body, questions, cards } = story.data;
    return {
      $from: story,
      id: story.id,
      number: index + 1,
      ...{ title, setting, sensitive, summary, body, questions },
      pillar: pillarData(content, story.data.pillar),
      level: toolkitWord(content, 'levels', story.data.level),
      relation: toolkitWord(content, 'relations', story.data.relation),
      ambition: toolkitWord(content, 'ambitions', story.data.ambition),
      cards: cardNames(content.cards, cards),
    };
  };
}

function assignmentData(content: LocalisedContent) {
  const { data: language } = content.language;
  const minutesText = (n: number): string => phrase(language, 'minutes', { n });
  return (assignment: Entry<Assignment>, index: number): TemplateData => {
    const { title, goal, minutes, form, pillar, materials, harvest, easier, harder, body, cards, stories } = assignment.data;
    return {
      $from: assignment,
      id: assignment.id,
      number: index + 1,
      ...{ title, goal, minutes, minutesText: minutesText(minutes), form, formLabel: phrase(language, `form-${form}`) },
      pillar: pillar === undefined ? null : pillarData(content, pillar),
      level: toolkitWord(content, 'levels', assignment.data.level),
      materials,
      steps: assignment.data.steps.map((step, stepIndex) => ({
        $from: within(assignment, 'steps', stepIndex),
        number: stepIndex + 1,
        minutes: step.minutes,
        minutesText: minutesText(step.minutes),
        form: step.form,
        formLabel: phrase(language, `form-${step.form}`),
        text: step.text,
      })),
      ...{ harvest, easier, harder, body },
      cards: cardNames(content.cards, cards ?? []),
      stories: printedStories(content, stories ?? []),
    };
  };
}

function themeData(content: LocalisedContent) {
  return (theme: Entry<Theme>, index: number): TemplateData => {
    const { title, question, body, follow, stories, cards } = theme.data;
    return {
      $from: theme,
      id: theme.id,
      number: index + 1,
      ...{ title, question, body, follow },
      stories: printedStories(content, stories),
      cards: cardNames(content.cards, cards),
    };
  };
}

/** Of the stories a text refers to, those that this edition prints: the others are nowhere to be found in the booklet. */
function printedStories(content: LocalisedContent, ids: readonly string[]): readonly TemplateData[] {
  const printed = ids.filter((id) => content.toolkit.data.selection.stories.includes(id));
  return entriesNamed(content.stories, printed).map((story) => ({ $from: story, id: story.id, title: story.data.title }));
}

function pillarData({ toolkit }: LocalisedContent, id: string): TemplateData {
  const index = toolkit.data.pillars.findIndex((pillar) => pillar.id === id);
  const { name, sign } = toolkit.data.pillars[index]!;
  return { $from: within(toolkit, 'pillars', index), name, sign };
}

function toolkitWord({ toolkit }: LocalisedContent, section: 'levels' | 'relations' | 'ambitions', id: string): TemplateData {
  const index = toolkit.data[section].findIndex((word) => word.id === id);
  return { $from: within(toolkit, section, index), name: toolkit.data[section][index]!.name };
}
