import type { MessageSet } from './message.ts';

export const textMessages = {
  'text/missing-glyph': {
    severity: 'error',
    message: 'No font of "{fonts}" has the character "{character}" (U+{code}).',
    hint: 'Write another character, or add a font that has it to the end of the font-family list.',
  },
} as const satisfies MessageSet;
