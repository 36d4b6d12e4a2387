import type { MessageSet } from './message.ts';

export const preflightMessages = {} as const satisfies MessageSet;
