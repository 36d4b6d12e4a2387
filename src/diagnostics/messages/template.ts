import type { MessageSet } from './message.ts';

export const templateMessages = {} as const satisfies MessageSet;
