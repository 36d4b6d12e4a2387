import type { MessageSet } from './message.ts';

export const textMessages = {
  'text/missing-glyph': {
    severity: 'error',
    message: 'No font of "{fonts}" has the character "{character}" (U+{code}).',
    hint: 'Write another character, or add a font that has it to the end of the font-family list.',
  },
  'text/no-fonts': {
    severity: 'error',
    message: 'The folder "{folder}" holds no TrueType fonts, so no text can be set.',
    hint: 'Put the .ttf files of the font families you use in "{folder}".',
  },
  'text/font-unreadable': {
    severity: 'error',
    message: 'The file "{file}" is not a complete TrueType font.',
    hint: 'Replace it by a static TrueType font; OpenType fonts with PostScript outlines, collections and web fonts are not supported.',
  },
  'text/font-variable': {
    severity: 'error',
    message: 'The font "{file}" is a variable font, and variable fonts are not supported.',
    hint: 'Use the static fonts of the family, one file for each weight.',
  },
  'text/font-not-embeddable': {
    severity: 'error',
    message: 'The font "{file}" does not allow itself to be embedded in a document.',
    hint: 'Ask the maker of the font for a licence that allows it, or choose another font.',
  },
  'text/font-duplicate': {
    severity: 'error',
    message: 'The fonts "{file}" and "{other}" are the same face: {family}, weight {weight}, {slope}.',
    hint: 'Remove one of the two files.',
  },
  'text/unknown-family': {
    severity: 'error',
    message: 'There is no font family "{family}" in the fonts folder; it has {families}.',
    hint: 'Name one of those families, or add the fonts of "{family}" to the fonts folder.',
  },
  'text/no-italics': {
    severity: 'error',
    message:
      'The font family "{family}" has no italics, so words that are to stand out here would look like all others.',
    hint: 'Have the style sheet make them heavier ("em { font-style: normal; font-weight: 600; }"), or add the italic fonts of the family.',
  },
  'text/overfull': {
    severity: 'error',
    message: '"{text}" is {excess} too wide for its line and cannot be divided.',
    hint: 'Shorten it, or mark with a soft hyphen (U+00AD) where it may be divided.',
  },
} as const satisfies MessageSet;
