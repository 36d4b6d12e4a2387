import type { MessageSet } from './message.ts';

export const workspaceMessages = {} as const satisfies MessageSet;
