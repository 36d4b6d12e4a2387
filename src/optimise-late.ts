import { setFlagsFromString } from 'node:v8';

/**
 * A build is over in about the time the engine takes to optimise code for it: measured on the default edition, optimising as
 * usual costs two fifths of all processor time and is hardly earned back. So functions have to be hot for longer before they
 * are optimised, and take in fewer of those they call, which makes optimising one cheap. Has to be imported before anything else.
 */
setFlagsFromString('--interrupt-budget=300000');
setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
