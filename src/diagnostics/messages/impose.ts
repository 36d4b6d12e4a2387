import type { MessageSet } from './message.ts';

export const imposeMessages = {} as const satisfies MessageSet;
