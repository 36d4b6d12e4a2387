import type { MessageSet } from './message.ts';

export const editionMessages = {
  'edition/unknown-organisation': {
    severity: 'error',
    message: 'There is no organisation "{name}".',
    hint: 'Choose one of these: {known}.',
  },
  'edition/unknown-document': {
    severity: 'error',
    message: 'There is no document "{name}".',
    hint: 'Choose one of these: {known}.',
  },
  'edition/unknown-profile': {
    severity: 'error',
    message: 'There is no output profile "{name}".',
    hint: 'Choose one of these: {known}.',
  },
  'edition/nothing-to-build': {
    severity: 'warning',
    message: 'The edition "{edition}" has no document that fits the documents and profiles you asked for.',
    hint: 'Leave out --document or --profile, or add the document to the selection of this organisation.',
  },
  'edition/reserved-slug': {
    severity: 'error',
    message: 'The organisation folder "{slug}" has the name that is kept for the default edition.',
    hint: 'Give the folder another name; change the default edition in content/toolkit.yaml.',
  },
  'edition/missing-word': {
    severity: 'error',
    message: 'The language "{language}" has no "{name}" under "{section}", and an edition needs it.',
    hint: 'Add "{name}" under "{section}" in the file of the language.',
  },
  'edition/low-contrast': {
    severity: 'error',
    message:
      'The brand colour "{colour}" {value} stands out from {ground} by a ratio of {ratio}:1, too little to read text in.',
    hint: 'Choose a darker colour, so that the ratio becomes {minimum}:1 or more (WCAG 2, success criterion 1.4.3).',
  },
  'edition/card-not-in-deck': {
    severity: 'warning',
    message: 'The card "{card}" is not in the deck of this edition, so its name is left out at these texts: {texts}.',
    hint: 'Read whether these texts can do without the card; if not, keep it in the deck, or take them out of the selection.',
  },
  'edition/missing-question': {
    severity: 'error',
    message: 'The card "{card}" has no question, and this edition prints the question on the back of each card.',
    hint: 'Add a "question" to the card, or let "backs" under "deck" be "pattern".',
  },
  'edition/no-credits': {
    severity: 'warning',
    message: 'No card of this edition says whose cards they are, and the licence of the values asks for that.',
    hint: 'Add "instruction-and-credits" or "credits" to the "extras" under "deck".',
  },
  'edition/no-credits-text': {
    severity: 'warning',
    message:
      'There is no text that says whose cards they are, so they are printed without it, and the licence of the values asks for it.',
    hint: 'Write it in content/cards/credits.yaml: a "title", "lines" and "rights".',
  },
  'edition/past-midnight': {
    severity: 'error',
    message: 'The session "{session}" starts at {start} and lasts {minutes} minutes, so it would end after midnight.',
    hint: 'Let the session start earlier, or make its blocks shorter.',
  },
  'edition/room-too-large': {
    severity: 'error',
    message:
      'A plan of the form "{form}" for {people} people needs a room of {width} by {depth} m, in which they would not hear each other.',
    hint: 'Plan a smaller group, or give the session a plan of the form "tables".',
  },
  'edition/same-file': {
    severity: 'error',
    message: 'The documents "{first}" and "{second}" would both be written to "{file}".',
    hint: 'Give one of them another file name in the language, or another paper or imposition in its document.yaml.',
  },
} as const satisfies MessageSet;
