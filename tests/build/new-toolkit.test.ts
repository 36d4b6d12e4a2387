import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { smallToolkit, type ToolkitFolder } from './toolkit-folder.ts';

const bare = smallToolkit('content');
const begun = smallToolkit('content');
const planned = smallToolkit('content');

it('a folder with nothing but content is built, with the templates and fonts of the program', async () => {
  for (const folder of ['formats', 'languages', 'brands']) bare.remove(`content/${folder}`);
  const { exitCode, err } = await bare.run('build', 'standaard');
  expect([exitCode, err]).toEqual([0, '']);
  const { files } = JSON.parse(bare.read('out/standaard/manifest.json')) as { files: { path: string }[] };
  expect(files.length).toBeGreaterThan(3);
  for (const { path } of files) expect(existsSync(join(bare.root, 'out/standaard', path)), path).toBe(true);
});

it('what "new" begins is sound, and can be built once it is added as "new" says', async () => {
  for (const kind of ['organisation', 'story', 'assignment', 'theme']) await begin(begun, kind);
  const card = await begun.run('new', 'card', 'nieuwe-kaart');
  begun.write('content/cards/values.yaml', `${begun.read('content/cards/values.yaml')}${card.out}`);
  begun.edit('content/cards/piles.yaml', 'size: 10', 'size: 11');
  begun.edit('content/toolkit.yaml', 'stories: [', 'stories: [nieuw-story, ');
  begun.edit('content/toolkit.yaml', 'assignments: [', 'assignments: [nieuw-assignment, ');
  begun.edit('content/toolkit.yaml', 'themes: [', 'themes: [nieuw-theme, ');
  const { exitCode, errors, out } = await begun.run('check');
  expect([exitCode, errors]).toEqual([0, []]);
  expect(out).toContain('31 cards');
  expect(out).toContain('2 organisations');
});

it('a session that "new" begins has a script once it is added as "new" says', async () => {
  await begin(planned, 'session');
  planned.edit('content/toolkit.yaml', 'sessions: [', 'sessions: [nieuw-session, ');
  const entry = '  nieuw-session: { title: Draaiboek, file: draaiboek-nieuw }';
  planned.edit('content/languages/nl.yaml', 'documents:\n', `documents:\n${entry}\n`);
  const { exitCode, errors } = await planned.run('check', 'standaard', '--document', 'nieuw-session');
  expect([exitCode, errors]).toEqual([0, []]);
});

async function begin(toolkit: ToolkitFolder, kind: string): Promise<void> {
  const { exitCode, err } = await toolkit.run('new', kind, `nieuw-${kind}`);
  expect([kind, exitCode]).toEqual([kind, 0]);
  expect(err).toContain(`nieuw-${kind}`);
}
