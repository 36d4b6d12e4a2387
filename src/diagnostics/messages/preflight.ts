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
  'preflight/slanted-type': {
    severity: 'error',
    message: '"{text}" on page {page} is set in slanted type, which is hard to read for people with poor sight.',
    hint: 'Give it font-style: normal and another weight in the style sheet for large print.',
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
  'preflight/low-contrast': {
    severity: 'error',
    message:
      '"{text}" on page {page} is {colour} on {ground}, a contrast of {ratio}:1; people with poor sight need {minimum}:1.',
    hint: 'Make the type darker or its ground lighter, or the other way round for light type.',
  },
  'preflight/text-on-picture': {
    severity: 'warning',
    message:
      '"{text}" on page {page} stands on a picture, so nobody can say whether it has contrast enough everywhere.',
    hint: 'Give the text a ground of one colour.',
  },
  'preflight/reading-order': {
    severity: 'error',
    message: '"{text}" on page {page} is read aloud before what stands on an earlier page.',
    hint: 'Put it in the template where it is to be read, and leave out the style that moves it to this page.',
  },
  'preflight/text-changed': {
    severity: 'error',
    message: 'The pages do not say "{written}" as it was written: there they go on with "{read}".',
    hint: 'See whether a style hides this text or sets it as decoration; if none does, report it as a defect of Persklaar.',
  },
  'preflight/text-added': {
    severity: 'error',
    message: 'The pages end with "{read}", which nobody wrote.',
    hint: 'Report it as a defect of Persklaar.',
  },
  'preflight/no-bookmarks': {
    severity: 'error',
    message: '"{title}" has {pages} pages and no bookmark to find one by.',
    hint: 'Give its headings a bookmark-level in the style sheet.',
  },
  'preflight/empty-bookmark': {
    severity: 'error',
    message: 'A bookmark to page {page} has no words.',
    hint: 'Give the heading it is made of a text.',
  },
  'preflight/bookmark-level': {
    severity: 'error',
    message: 'The bookmark "{bookmark}" to page {page} is of level {level} and stands under one of level {above}.',
    hint: 'Give it a bookmark-level of at most one more in the style sheet.',
  },
  'preflight/bookmark-order': {
    severity: 'error',
    message: 'The bookmark "{bookmark}" to page {page} comes after one to a later page.',
    hint: 'Put the heading it is made of in the template where it stands on paper.',
  },
  'preflight/no-title': {
    severity: 'error',
    message: 'No h1 says what this document is, so that whoever listens to it does not hear its title.',
    hint: 'Make the title of the document an h1.',
  },
  'preflight/second-title': {
    severity: 'error',
    message: 'This is a second h1, and a document has one title.',
    hint: 'Make it an h2, and what is under it an h3; give them the look they should have with a class.',
  },
  'preflight/empty-alternative': {
    severity: 'error',
    message: 'The alternative text "{alt}" of this <{element}> does not say what there is to see.',
    hint: 'Say in a few words what the picture tells, or write alt="" for a picture that only adorns.',
  },
  'preflight/empty-link': {
    severity: 'error',
    message: 'The link to "{href}" has no words to read aloud.',
    hint: 'Put words between <a> and </a>.',
  },
  'preflight/vague-link': {
    severity: 'error',
    message: 'The words "{text}" do not say where the link to "{href}" leads.',
    hint: 'Name the page or the site it leads to.',
  },
  'preflight/no-header': {
    severity: 'error',
    message: 'No header says what this cell in column {column} is about.',
    hint: 'Put a th above the column in the thead, or begin the row with a th.',
  },
} as const satisfies MessageSet;
