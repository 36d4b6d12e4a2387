import type { MessageSet } from './message.ts';

export const styleMessages = {} as const satisfies MessageSet;
