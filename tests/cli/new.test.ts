import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ZodType } from 'zod';
import { valueCardSchema } from '../../src/content/schemas/cards.ts';
import { assignmentSchema, storySchema, themeSchema } from '../../src/content/schemas/prose.ts';
import { sessionSchema } from '../../src/content/schemas/sessions.ts';
import { organisationSchema } from '../../src/content/schemas/settings.ts';
import { createMemoryOutputFolder } from '../../src/workspace/output-folder.ts';
import type { OutputFolder } from '../../src/workspace/workspace.ts';
import { faultyFolder, systemError } from '../publish/faulty-folder.ts';
import { run } from './fake-services.ts';

function toolkit(): OutputFolder {
  const folder = createMemoryOutputFolder();
  folder.makeFolder('content');
  folder.writeNew('content/toolkit.yaml', new Uint8Array());
  return folder;
}

function textAt(folder: OutputFolder, path: string): string {
  return new TextDecoder().decode(folder.read(path));
}

/** With the fields that are commented out, as someone would have it who takes the `# ` away. */
function withOptions(text: string): string {
  return text.replace(/^( *)# ((?: *- )?[a-z]+:.*| {2,}\S.*)$/gm, '$1$2');
}

function expectValid(schema: ZodType, yaml: string): void {
  expect(schema.safeParse(parse(yaml)).error?.issues ?? []).toEqual([]);
  expect(schema.safeParse(parse(withOptions(yaml))).error?.issues ?? []).toEqual([]);
}

describe('new', () => {
  it.each([
    { kind: 'story', folder: 'stories', schema: storySchema },
    { kind: 'assignment', folder: 'assignments', schema: assignmentSchema },
    { kind: 'theme', folder: 'themes', schema: themeSchema },
    { kind: 'session', folder: 'sessions', schema: sessionSchema },
  ])('$kind writes a file that passes its schema', async ({ kind, folder, schema }) => {
    const {
      exitCode,
      out,
      err,
      folder: written,
    } = await run(['new', kind, 'de-stoel', '--root', 'toolkit'], { folder: toolkit() });
    expect([exitCode, out]).toEqual([0, `toolkit/content/${folder}/de-stoel.md\n`]);
    expect(err).toContain(`add de-stoel to the ${folder} under "selection"`);
    const [, front = '', body] = textAt(written, `content/${folder}/de-stoel.md`).split('---\n');
    expectValid(schema, front);
    expect(body).toMatch(/^\S.*\n$/);
  });

  it('organisation writes a file that passes its schema', async () => {
    const { folder } = await run(['new', 'organisation', 'zuid'], { folder: toolkit() });
    const text = textAt(folder, 'content/organisations/zuid/organisation.yaml');
    expectValid(organisationSchema, text);
    expect(Object.keys(parse(withOptions(text)))).toContain('selection');
  });

  it('card prints what is to be pasted, and opens nothing', async () => {
    const { out, err, opened } = await run(['new', 'card', 'geduld']);
    const { cards } = parse(`cards:\n${out}`);
    expect(valueCardSchema.safeParse(cards[0]).error).toBeUndefined();
    expect(cards[0].id).toBe('geduld');
    expect(err).toContain('content/cards/values.yaml');
    expect(opened).toEqual([]);
  });

  it('replaces nothing, and begins nothing outside a toolkit', async () => {
    const folder = toolkit();
    await run(['new', 'theme', 'trots'], { folder });
    folder.rename('content/themes/trots.md', 'content/themes/moed.md');
    const before = textAt(folder, 'content/themes/moed.md');
    const again = await run(['new', 'theme', 'moed'], { folder });
    expect([again.exitCode, again.err]).toEqual([
      2,
      'error: "content/themes/moed.md" is there already, and was not changed.\n',
    ]);
    expect(textAt(folder, 'content/themes/moed.md')).toBe(before);

    const elsewhere = await run(['new', 'theme', 'moed', '--root', 'typo']);
    expect([elsewhere.exitCode, elsewhere.folder.list('.')]).toEqual([2, []]);
  });

  it('says why a file could not be written', async () => {
    const folder = faultyFolder(toolkit(), () => {
      throw systemError('EROFS', 'read-only file system');
    });
    const { exitCode, err } = await run(['new', 'theme', 'moed'], { folder });
    expect(exitCode).toBe(1);
    expect(err).toContain('the system says: read-only file system (EROFS).');
  });
});
