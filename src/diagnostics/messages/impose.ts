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
  'impose/spread-too-wide': {
    severity: 'error',
    message: 'Two pages of {page} do not fit beside each other on paper "{paper}".',
    hint: 'Choose larger paper for the booklet in document.yaml.',
  },
} as const satisfies MessageSet;
