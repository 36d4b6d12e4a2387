import type { MessageSet } from './message.ts';

export const layoutMessages = {
  'layout/unknown-font': {
    severity: 'error',
    message: 'There is no font family "{family}" in the fonts folder; it has {known}.',
    hint: 'Use one of those families, or put the TrueType files of "{family}" in fonts/.',
  },
  'layout/overfull-line': {
    severity: 'error',
    message: '"{text}" cannot be divided and is {excess} wider than the room it has.',
    hint: 'Choose a shorter word, or put a soft hyphen (U+00AD) where the word may be divided.',
  },
  'layout/frame-overflow': {
    severity: 'error',
    message: 'The text "{text}" is {excess} taller than its frame.',
    hint: 'Shorten the text, or give the frame more height in the style sheet.',
  },
  'layout/fit-overflow': {
    severity: 'error',
    message: 'The text "{text}" is {excess} taller than its frame, even at {size} pt, the smallest size allowed.',
    hint: 'Shorten the text until it fits.',
  },
  'layout/page-overflow': {
    severity: 'error',
    message: 'Something here is {excess} taller than a page and cannot be divided.',
    hint: 'Make it lower, or allow a page break inside it.',
  },
  'layout/margin-boxes-overlap': {
    severity: 'error',
    message:
      'The running texts at the {edge} of page {page} are together {excess} too wide, and print over each other.',
    hint: 'Shorten the title that is repeated there, or set it in smaller type in the @page rule.',
  },
  'layout/unlike-page-widths': {
    severity: 'error',
    message: 'Pages named "{page}" have {left} for text on the left and {right} on the right.',
    hint: 'Make the inner and outer margins of left and right pages add up to the same width.',
  },
} as const satisfies MessageSet;
