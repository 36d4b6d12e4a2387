import type { Skeleton } from './skeleton.ts';

/** The two names an edition needs; the rest is there as comment. */
export function organisationSkeleton(slug: string): Skeleton {
  return {
    file: `content/organisations/${slug}/organisation.yaml`,
    next: `Fill in the name, then run "persklaar build ${slug}".`,
    text: `# The edition of one organisation. Only the two names are needed: whatever is left out is as in the default edition.
name: Naam van de organisatie
# The name where there is little room.
short: Korte naam

# The title on the cover.
# title: Goed Werk Toolkit voor de organisatie

# The logo is a file beside this one; alt says in words what it shows.
# logo:
#   file: logo.svg
#   alt: Logo van de organisatie

# The organisation's colours. Give cmyk, in percent, when the house style states it.
# brand:
#   main:
#     rgb: "#0B4F6C"
#     cmyk: [95, 55, 35, 20]

# Other cards: each goes out, as in content/cards/values.yaml, and another comes in, as in content/cards/exchange.yaml.
# deck:
#   exchange:
#     - { out: welvaart, in: rechtszekerheid }
#   # What stands on the backs of the cards: pattern, or the question of each card.
#   backs: question

# Other words on a card of this edition. The id says which card.
# cards:
#   - id: moed
#     question: Wanneer zei jij nee tegen een opdracht?

# Only these entries, in this order.
# selection:
#   stories: [nee-op-papier]
`,
  };
}
