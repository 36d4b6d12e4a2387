import type { MessageSet } from './message.ts';

export const editionMessages = {} as const satisfies MessageSet;
