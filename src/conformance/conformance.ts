import '../optimise-late.ts';
import { fileURLToPath } from 'node:url';
import { runConformance } from './run-conformance.ts';

/** Checks the editions of this repository that are named, or all: `npm run conformance -- standaard`. */
const root = fileURLToPath(new URL('..', import.meta.url));
const conform = await runConformance(root, process.argv.slice(2), (line) => console.log(line));
process.exitCode = conform ? 0 : 1;
