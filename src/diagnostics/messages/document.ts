import type { MessageSet } from './message.ts';

export const documentMessages = {} as const satisfies MessageSet;
