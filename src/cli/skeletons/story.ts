import { rightsFields, type Skeleton } from './skeleton.ts';

/** Everything around a story, and its first line. */
export function storySkeleton(slug: string): Skeleton {
  return {
    file: `content/stories/${slug}.md`,
    next: `Write the story, then add ${slug} to the stories under "selection" in content/toolkit.yaml.`,
    text: `---
title: Titel van het verhaal
# Who and where, in one line.
setting: Naam, leeftijd, functie bij een organisatie
# The ids of pillars, levels, relations and ambitions stand in content/toolkit.yaml.
pillar: betrouwbaar
level: individu
relation: burger
ambition: bedoeling
# true when the story can touch people; the facilitator is then warned.
sensitive: false
# What happens, without giving away where it ends.
summary: Een korte samenvatting van het verhaal.
# Five questions of at most 15 words and without a comma; not beginning with "Hoe".
questions:
  - Wat weet de hoofdpersoon zeker?
  - Wat staat er voor de ander op het spel?
  - Welke waarde geeft de doorslag?
  - Wat zou jij eerst willen weten?
  - Wat zou jij doen?
# Cards that fit, by their id in content/cards/values.yaml.
cards:
  - moed
${rightsFields}
---
Hier begint het verhaal, van 500 tot 900 woorden. Een lege regel begint een nieuwe alinea.
`,
  };
}
