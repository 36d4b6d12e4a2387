import type { MessageSet } from './message.ts';

export const contentMessages = {
  'content/missing-file': {
    severity: 'error',
    message: 'The toolkit has no file "{file}".',
    hint: 'Add the file; every toolkit needs it.',
  },
  'content/unused-file': {
    severity: 'warning',
    message: 'Nothing in the toolkit uses the file "{file}".',
    hint: 'Look at the spelling of its folder and of its extension, or remove the file.',
  },
  'content/file-name': {
    severity: 'error',
    message: 'No {kind} can be called "{name}".',
    hint: 'Use lower-case letters, digits and single hyphens alone, such as "de-lege-stoel".',
  },
  'content/yaml-syntax': {
    severity: 'error',
    message: 'This is not valid YAML: {reason}.',
    hint: 'Look at the indentation, and put text that holds ": " or begins with a special character between quotes.',
  },
  'content/yaml-feature': {
    severity: 'error',
    message: 'The YAML of content cannot hold {feature}.',
    hint: 'Write the value itself, in quotes when it begins with "&", "*" or "!".',
  },
  'content/yaml-depth': {
    severity: 'error',
    message: 'The lists and fields of this file lie too deep inside one another.',
    hint: 'Look for brackets that are not closed.',
  },
  'content/duplicate-field': {
    severity: 'error',
    message: 'The field "{field}" stands here a second time.',
    hint: 'Keep one of the two.',
  },
  'content/unknown-field': {
    severity: 'error',
    message: 'There is no field "{field}" here.',
    hint: 'Remove it, or use one of these: {fields}.',
  },
  'content/missing-field': {
    severity: 'error',
    message: 'The field "{field}" is missing here.',
    hint: 'Add "{field}".',
  },
  'content/empty-field': {
    severity: 'error',
    message: '"{field}" is empty.',
    hint: 'Write its value.',
  },
  'content/wrong-type': {
    severity: 'error',
    message: '"{field}" must be {expected}, and {found} stands here.',
    hint: 'Write {expected}.',
  },
  'content/unquoted-text': {
    severity: 'error',
    message: '"{field}" must be text, and YAML reads this as {found}.',
    hint: 'Put quotes around it.',
  },
  'content/not-an-option': {
    severity: 'error',
    message: '"{field}" must be one of these: {options}.',
    hint: 'Choose one of them.',
  },
  'content/wrong-form': {
    severity: 'error',
    message: '"{field}" {problem}.',
    hint: 'Write it in that form.',
  },
  'content/wrong-count': {
    severity: 'error',
    message: 'The number of items of "{field}" must be {bound}, and it is {count}.',
    hint: 'Add or remove items.',
  },
  'content/out-of-range': {
    severity: 'error',
    message: '"{field}" must be {bound}, and it is {found}.',
    hint: 'Write a number within that bound.',
  },
  'content/no-front-matter': {
    severity: 'error',
    message: 'This file does not begin with front matter.',
    hint: 'Begin with a line "---", the fields of the entry, and another line "---"; the text comes under it.',
  },
  'content/open-front-matter': {
    severity: 'error',
    message: 'The front matter that begins here does not end.',
    hint: 'Put a line "---" between the fields and the text.',
  },
  'content/empty-body': {
    severity: 'error',
    message: 'There is no text under the front matter.',
    hint: 'Write the text under the second line "---".',
  },
  'content/unsupported-markdown': {
    severity: 'error',
    message: 'Text cannot hold {construct} here.',
    hint: 'Use paragraphs, "- " and "1. " lists, *emphasis*, **strong** words, [links](https://…), "> " quotations, "words[^1]" with a line "[^1]: …" for a footnote and, in the text of a file, "## " and "### " headings.',
  },
  'content/uncalled-footnote': {
    severity: 'error',
    message: 'The footnote "{name}" is called for nowhere in this text.',
    hint: 'Write "[^{name}]" behind the words it belongs to, or take it out.',
  },
  'content/link-target': {
    severity: 'error',
    message: 'The link to "{target}" leads nowhere on paper or in a PDF.',
    hint: 'Write the whole address: "https://…", "mailto:…" or "tel:…".',
  },
  'content/straight-quote': {
    severity: 'warning',
    message: 'A straight quote ({quote}) is not a quotation mark in print.',
    hint: 'Write {typographic} in its place.',
  },
  'content/duplicate-id': {
    severity: 'error',
    message: 'The {kind} "{id}" is defined a second time.',
    hint: 'Give one of the two another id.',
  },
  'content/unknown-reference': {
    severity: 'error',
    message: 'There is no {kind} "{id}".',
    hint: 'Write the id of one that exists, or add "{id}".',
  },
  'content/listed-twice': {
    severity: 'error',
    message: 'The {kind} "{id}" is listed a second time.',
    hint: 'Keep one of the two.',
  },
  'content/not-in-deck': {
    severity: 'error',
    message: 'The card "{id}" is an exchange card itself, so it is not in the deck and cannot go out of it.',
    hint: 'After "out" write the id of a card from content/cards/values.yaml.',
  },
  'content/in-deck-already': {
    severity: 'error',
    message: 'The card "{id}" is in the deck already, so it cannot come into it.',
    hint: 'After "in" write the id of a card from content/cards/exchange.yaml.',
  },
  'content/card-not-printed': {
    severity: 'error',
    message: 'The card "{id}" is not in the deck of this edition, so these words would be printed nowhere.',
    hint: 'Bring the card in with "exchange" under "deck", or remove its words here.',
  },
  'content/minutes-sum': {
    severity: 'error',
    message: 'The {parts} add up to {sum} minutes, and {whole} are stated here.',
    hint: 'Change the minutes of the {parts}, or state {sum} minutes here.',
  },
  'content/piles-sum': {
    severity: 'error',
    message: 'The piles hold {sum} cards together, and the deck has {cards}.',
    hint: 'Change the sizes of the piles, or the number of cards.',
  },
} as const satisfies MessageSet;
