import type { MessageSet } from './message.ts';

export const workspaceMessages = {
  'workspace/no-such-folder': {
    severity: 'error',
    message: 'There is no folder "{path}".',
    hint: 'Name the folder of a toolkit: the one that holds "content/toolkit.yaml".',
  },
  'workspace/bad-path': {
    severity: 'error',
    message: 'The path "{path}" is not a path inside the toolkit\'s folder.',
    hint: 'Start from the toolkit\'s folder and write "/" between the parts, as in "content/brands/standaard.yaml".',
  },
  'workspace/path-outside': {
    severity: 'error',
    message: 'The path "{path}" leads out of the toolkit\'s folder.',
    hint: "Put the file in the toolkit's folder and name it from there.",
  },
  'workspace/link-outside': {
    severity: 'error',
    message: 'The path "{path}" leads out of the toolkit\'s folder through a link.',
    hint: "Replace the link by the file itself, or let it point to a file in the toolkit's folder.",
  },
  'workspace/no-such-file': {
    severity: 'error',
    message: 'There is no file "{path}".',
    hint: 'Look at the spelling of the name, capitals included, or add the file.',
  },
  'workspace/not-a-file': {
    severity: 'error',
    message: '"{path}" is not an ordinary file.',
    hint: 'Put a file in its place.',
  },
  'workspace/unreadable-file': {
    severity: 'error',
    message: 'The file "{path}" cannot be read ({reason}).',
    hint: 'Look at the permissions of the file and of the folders it is in.',
  },
  'workspace/large-file': {
    severity: 'error',
    message: 'The file "{path}" is larger than {limit} bytes, which is the most that is read.',
    hint: 'Make the file smaller, or divide it over several.',
  },
  'workspace/not-utf8': {
    severity: 'error',
    message: 'The file "{path}" is not text in UTF-8.',
    hint: 'Save the file as UTF-8 in your editor.',
  },
} as const satisfies MessageSet;
