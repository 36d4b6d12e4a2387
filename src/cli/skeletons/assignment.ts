import { rightsFields, type Skeleton } from './skeleton.ts';

/** Two steps, and a harvest. */
export function assignmentSkeleton(slug: string): Skeleton {
  return {
    file: `content/assignments/${slug}.md`,
    next: `Write the assignment, then add ${slug} to the assignments under "selection" in content/toolkit.yaml.`,
    text: `---
title: Titel van de opdracht
goal: Wat de deelnemers na afloop hebben of weten.
# The minutes of the steps add up to this.
minutes: 15
# plenary, alone, pair, trio, four, team, home or break.
form: pair
# The ids of pillars and levels stand in content/toolkit.yaml.
# pillar: betrouwbaar
level: team
materials:
  - Pen en papier
steps:
  - minutes: 5
    form: alone
    text: |
      **Schrijven.** Wat ieder voor zich doet.
  - minutes: 10
    form: pair
    text: |
      **Vertellen.** Wat de twee met elkaar doen.
# What is on the table or on the wall at the end.
harvest: Wat er aan het eind ligt.
easier: Zo wordt de opdracht lichter.
harder: Zo wordt de opdracht zwaarder.
# Cards and stories that are used, by their ids.
# cards: [moed]
# stories: [nee-op-papier]
${rightsFields}
---
Een inleiding van een of twee alinea’s: waar het om gaat en waarom het de moeite waard is.
`,
  };
}
