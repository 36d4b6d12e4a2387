import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BuiltFile } from '../../src/publish/built-edition.ts';
import { externalProgram } from '../external-program.ts';
import { buildEdition } from './build-edition.ts';
import {
  type CardsContent,
  readData,
  readProse,
  type StoryContent,
  singleSpaced,
  spokenParagraphs,
  type ToolkitContent,
} from './repository-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'persklaar-build-'));
let files: readonly BuiltFile[] = [];

beforeAll(async () => {
  files = (await buildEdition('standaard')).files;
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

type RunProgram = (...args: readonly string[]) => string;

/** Runs a check with a program, or skips it and says why. */
function withProgram(name: string, title: string, check: (run: RunProgram) => void): void {
  const program = externalProgram(name);
  if (program === undefined) it.skip(`${title} (the program "${name}" is not installed)`, () => {});
  else it(title, () => check((...args) => execFileSync(program, args, { encoding: 'utf8' })));
}

function pathOf(document: string, profile: string): string {
  return join(folder, files.find((file) => file.document === document && file.profile === profile)!.path);
}

// An exit code other than 0, which qpdf has for warnings as well, makes this throw.
withProgram('qpdf', 'qpdf finds nothing to say about any file', (qpdf) => {
  expect(files.length).toBeGreaterThan(0);
  for (const { path } of files)
    expect(qpdf('--check', join(folder, path))).toContain('No syntax or stream encoding errors');
});

withProgram(
  'pdffonts',
  'pdffonts sees every font embedded, and those of texts subset and with their characters',
  (pdffonts) => {
    for (const { path } of files) {
      const [, , ...fonts] = pdffonts(join(folder, path)).trimEnd().split('\n');
      expect(fonts.length, path).toBeGreaterThan(1);
      // Name, type, encoding, and whether it is embedded, subset and has its characters; a long name pushes the rest aside. Without
      // a prefix it is whole, for what is typed in fields.
      for (const font of fonts) {
        expect(`${path} ${font}`).toMatch(
          / [A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes +yes +yes | [^+ ]+ +TrueType +WinAnsi +yes +no /,
        );
      }
    }
  },
);

withProgram('pdftotext', 'pdftotext finds the name of every card', (pdftotext) => {
  const text = singleSpaced(pdftotext('-raw', pathOf('cards', 'office'), '-'));
  const { cards } = readData<CardsContent>('cards/values.yaml');
  expect(cards.map(({ name, meaning }) => `${name} ${meaning}`).filter((face) => !text.includes(face))).toEqual([]);
});

withProgram('pdftotext', 'pdftotext gives back every paragraph of the stories, divided words whole', (pdftotext) => {
  // Without what stands above and below the type area: margins of 18 and 22 mm on A5, in points.
  const typeArea = ['-r', '72', '-x', '0', '-y', '51', '-W', '420', '-H', '482'];
  const text = singleSpaced(pdftotext(...typeArea, pathOf('booklet', 'screen'), '-'));
  for (const slug of readData<ToolkitContent>('toolkit.yaml').selection.stories) {
    const { title, questions, body } = readProse<StoryContent & { title: string }>(`stories/${slug}.md`);
    const parts = [title, ...spokenParagraphs(body), ...questions.map((each, index) => `${index + 1}. ${each}`)];
    expect(parts.filter((part) => !text.includes(part))).toEqual([]);
  }
});

withProgram(
  'pdfinfo',
  'pdfinfo says which files are tagged, what they are called and in which language they are',
  (pdfinfo) => {
    for (const { path, profile, title } of files) {
      const facts = new Map(
        pdfinfo(join(folder, path))
          .split('\n')
          .map((line) => [line.split(':')[0], line.replace(/^[^:]*: */, '')]),
      );
      expect(facts.get('Title')).toBe(`${title} – Goed Werk Toolkit`);
      expect(facts.get('Author')).toBe('Stichting Beroepseer');
      expect(facts.get('Tagged')).toBe(profile === 'office' ? 'no' : 'yes');
      expect(facts.get('Encrypted')).toBe('no');
      expect(facts.get('JavaScript')).toBe('no');
      expect(pdfinfo('-meta', join(folder, path))).toContain('<rdf:li>nl-NL</rdf:li>');
    }
  },
);
