import type { MessageSet } from './message.ts';

export const imposeMessages = {
  'impose/odd-faces': {
    severity: 'error',
    message: 'The deck has {faces} faces, so one card has a front without a back.',
    hint: 'Give every <card face="front"> in the template a <card face="back"> after it.',
  },
  'impose/unlike-cards': {
    severity: 'error',
    message: 'Face {page} measures {size}, the first one {first}; cards on one sheet must be equal.',
    hint: 'Give every @page rule of the deck the same size.',
  },
  'impose/no-room': {
    severity: 'error',
    message: 'A card of {card} does not fit on paper "{paper}" with a white edge of {edge}.',
    hint: 'Choose larger paper or a smaller card in document.yaml.',
  },
  'impose/thick-section': {
    severity: 'warning',
    message:
      'The booklet has {sheets} sheets to fold into each other, and more than {thickest} can hardly be folded and stapled.',
    hint: 'Write "sheetsPerSection: 16" at this output in document.yaml: the booklet then comes in sections, each folded by itself.',
  },
  'impose/spread-too-wide': {
    severity: 'error',
    message: 'Two pages of {page} do not fit beside each other on paper "{paper}".',
    hint: 'Choose larger paper for the booklet in document.yaml.',
  },
} as const satisfies MessageSet;
