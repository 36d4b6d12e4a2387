import type { MessageSet } from './message.ts';

export const preflightMessages = {
  'preflight/outside-page': {
    severity: 'error',
    message: '"{text}" on page {page} sticks out {excess} over the edge at the {side}.',
    hint: 'Shorten the text, or move its frame in the style sheet.',
  },
  'preflight/outside-safe-zone': {
    severity: 'error',
    message: '"{text}" on page {page} comes {excess} too near the edge at the {side}; the knife may cut it.',
    hint: 'Keep type at least {safe} inside the edge: shorten the text, or move its frame in the style sheet.',
  },
  'preflight/not-printable': {
    severity: 'error',
    message:
      '"{text}" on page {page} stands {excess} inside the {edge} at the {side} that an office printer leaves white.',
    hint: 'Give the page a wider margin there.',
  },
  'preflight/small-type': {
    severity: 'error',
    message: '"{text}" on page {page} is set in {size} pt; the smallest size for this output is {minimum} pt.',
    hint: 'Set it larger in the style sheet.',
  },
  'preflight/low-resolution': {
    severity: 'error',
    message:
      'The picture "{file}" on page {page} has {ppi} pixels per inch at this size; it takes {minimum} to print sharp.',
    hint: 'Supply a picture of at least {pixels} pixels wide, or an SVG, or print it smaller.',
  },
  'preflight/thin-rule': {
    severity: 'error',
    message: 'A rule on page {page} is {width} pt thick; under {minimum} pt it may print broken or not at all.',
    hint: 'Make the rule at least {minimum} pt thick in the style sheet.',
  },
} as const satisfies MessageSet;
