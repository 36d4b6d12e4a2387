import { rightsFields, type Skeleton } from './skeleton.ts';

/** A question, three that go further, and room for both sides. */
export function themeSkeleton(slug: string): Skeleton {
  return {
    file: `content/themes/${slug}.md`,
    next: `Write the theme, then add ${slug} to the themes under "selection" in content/toolkit.yaml.`,
    text: `---
title: Titel van het thema
# Questions have at most 15 words and no comma; they do not begin with "Hoe".
question: Welke vraag legt dit thema op tafel?
# Three questions that go further.
follow:
  - Wie merkt het verschil?
  - Wat pleit ervoor?
  - Wat pleit ertegen?
# Stories and cards that fit, by their ids; there may be no story.
stories: []
cards:
  - moed
${rightsFields}
---
De achtergrond van het thema, met beide kanten van de vraag.
`,
  };
}
