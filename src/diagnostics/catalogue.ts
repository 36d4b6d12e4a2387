import { contentMessages } from './messages/content.ts';
import { documentMessages } from './messages/document.ts';
import { editionMessages } from './messages/edition.ts';
import { imposeMessages } from './messages/impose.ts';
import { layoutMessages } from './messages/layout.ts';
import { lintMessages } from './messages/lint.ts';
import type { MessageSet } from './messages/message.ts';
import { preflightMessages } from './messages/preflight.ts';
import { publishMessages } from './messages/publish.ts';
import { styleMessages } from './messages/style.ts';
import { templateMessages } from './messages/template.ts';
import { textMessages } from './messages/text.ts';
import { workspaceMessages } from './messages/workspace.ts';

/** Every message the program can give, a stage a file. Codes are permanent: scripts and help pages refer to them. */
export const catalogue = {
  ...workspaceMessages,
  ...contentMessages,
  ...lintMessages,
  ...editionMessages,
  ...templateMessages,
  ...documentMessages,
  ...styleMessages,
  ...textMessages,
  ...layoutMessages,
  ...imposeMessages,
  ...preflightMessages,
  ...publishMessages,
} as const satisfies MessageSet;

export type DiagnosticCode = keyof typeof catalogue;
