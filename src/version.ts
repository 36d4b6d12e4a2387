import { createRequire } from 'node:module';

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

/** The program's version, as its package states it. */
export const programVersion = version;
