import { severityOf } from './lint-rules.ts';
import type { MessageSet } from './message.ts';

export const lintMessages = {
  'lint/sentence-too-long': {
    severity: severityOf('lint/sentence-too-long'),
    message: 'This sentence has {count} words, and more than {limit} are hard to follow.',
    hint: 'Make two or three sentences of it.',
  },
  'lint/long-sentence': {
    severity: severityOf('lint/long-sentence'),
    message: 'This sentence has {count} words, and sentences of up to {limit} read most easily.',
    hint: 'See whether it can be two sentences.',
  },
  'lint/mean-sentence': {
    severity: severityOf('lint/mean-sentence'),
    message: 'The sentences of this text have {mean} words on average, and up to {limit} read most easily.',
    hint: 'Divide the longest sentences.',
  },
  'lint/passive-voice': {
    severity: severityOf('lint/passive-voice'),
    message: '"{verb}" with "{participle}" is the passive voice: it does not say who acts.',
    hint: 'Begin with whoever does it.',
  },
  'lint/plain-word': {
    severity: severityOf('lint/plain-word'),
    message: '"{word}" is a word that not everybody knows or uses.',
    hint: 'Write in its place: {plain}.',
  },
  'lint/long-word': {
    severity: severityOf('lint/long-word'),
    message: '"{word}" has a part of {count} letters, and more than {limit} are hard to read.',
    hint: 'Say it in two words, put a soft hyphen in it, or add it to the "hyphenationExceptions" of the language.',
  },
  'lint/question-length': {
    severity: severityOf('lint/question-length'),
    message: 'This question has {count} words, and people remember at most {limit} of them.',
    hint: 'Ask one thing, in fewer words.',
  },
  'lint/question-comma': {
    severity: severityOf('lint/question-comma'),
    message: 'This question holds a comma, so it asks two things or explains itself.',
    hint: 'Ask one thing, and leave out the explanation.',
  },
  'lint/question-how': {
    severity: severityOf('lint/question-how'),
    message: 'This question begins with "{word}", which asks for a method and not for a judgement.',
    hint: 'Begin with "kan", "wil", "moet", "durf", "mag", "wat", "wie" or "welke".',
  },
  'lint/story-length': {
    severity: severityOf('lint/story-length'),
    message: 'This story has {count} words, and a story has {least} to {most}.',
    hint: 'Make the story longer or shorter.',
  },
  'lint/uncovered': {
    severity: severityOf('lint/uncovered'),
    message: 'No {kind} in this selection is about the {aspect} "{name}".',
    hint: 'Select one that is, or write it.',
  },
  'lint/unused-entry': {
    severity: severityOf('lint/unused-entry'),
    message: 'No edition uses the {kind} "{id}".',
    hint: 'Name it in a selection, a worksheet among the materials of a session, or a page in a template; or remove the file.',
  },
  'lint/lost-harvest': {
    severity: severityOf('lint/lost-harvest'),
    message: 'The short version leaves out the block "{block}", and what people write down in it is lost.',
    hint: 'Add the block to "blocks", or to "dropped" with what happens instead.',
  },
} as const satisfies MessageSet;
