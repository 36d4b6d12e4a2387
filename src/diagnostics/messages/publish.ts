import type { MessageSet } from './message.ts';

export const publishMessages = {
  'publish/cannot-write': {
    severity: 'error',
    message: 'Nothing could be written to {folder}, because the system says: {reason}.',
    hint: 'Free some disk space, or choose a folder you may write to; the files that were there have not changed.',
  },
  'publish/busy': {
    severity: 'error',
    message: 'Another Persklaar (process {process}) is writing to {folder} at this moment.',
    hint: 'Wait until it is done, or choose another folder with --out.',
  },
  'publish/cannot-replace': {
    severity: 'error',
    message: '{path} could not be put in its place, because the system says: {reason}.',
    hint: 'Close the programs that have it open and build again; an edition without manifest.json is incomplete.',
  },
  'publish/cannot-remove': {
    severity: 'warning',
    message: '{path} is left from an earlier build and could not be removed, because the system says: {reason}.',
    hint: 'Close the programs that have it open; the next build removes it.',
  },
  'publish/other-version': {
    severity: 'error',
    message: '{folder} holds version {earlier}, so version {version} cannot replace only some of its documents.',
    hint: 'Build the whole edition: leave out --document and --profile.',
  },
  'publish/earlier-unfinished': {
    severity: 'error',
    message: 'An earlier build into {folder} was broken off, so only some of its documents cannot be replaced.',
    hint: 'Build the whole edition: leave out --document and --profile.',
  },
} as const satisfies MessageSet;
