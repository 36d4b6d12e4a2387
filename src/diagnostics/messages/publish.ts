import type { MessageSet } from './message.ts';

export const publishMessages = {} as const satisfies MessageSet;
