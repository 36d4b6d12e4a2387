import type { Skeleton } from './skeleton.ts';

/** A card stands in the deck with the others, so this is to be pasted there. */
export function cardSkeleton(slug: string): Skeleton {
  return {
    next: 'Paste this under "cards:" in content/cards/values.yaml, and make the sizes in content/cards/piles.yaml add up to the new number of cards. A card that organisations can exchange goes under "cards:" in content/cards/exchange.yaml.',
    text: `  - id: ${slug}
    # The value itself, in one to three words.
    name: Naam van de waarde
    # One short sentence without judgement.
    meaning: Je doet wat bij deze waarde hoort.
    # At most 15 words and no comma; not beginning with "Hoe".
    question: Wanneer was deze waarde lastig in je werk?
`,
  };
}
