import type { MessageSet } from './message.ts';

export const contentMessages = {} as const satisfies MessageSet;
