import type { MessageSet } from './message.ts';

export const layoutMessages = {} as const satisfies MessageSet;
