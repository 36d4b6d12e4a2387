import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** The stages in the order of the pipeline: a folder imports only from folders above it. */
const order = [
  'diagnostics',
  'geometry',
  'workspace',
  'content',
  'edition',
  'template',
  'document',
  'style',
  'text',
  'layout',
  'impose',
  'preflight',
  'pdf',
  'publish',
] as const;

/** Folders that work for every stage: their functions may be called from anywhere below. Stages hand on only types. */
const foundations = new Set(['diagnostics', 'geometry', 'workspace']);

/** Layout calls the line breaker and the shaper, which are its engines; the registry is a table, not a stage. */
const sharedModules = new Set(['text/break-paragraph.ts', 'document/element-registry.ts']);

/** Programs, which put stages together. */
const tools = new Set(['cli', 'bench', 'conformance']);

/** The one folder that may import a package. */
const homes: Readonly<Record<string, string>> = {
  pdfkit: 'pdf',
  harfbuzzjs: 'text',
  hyphen: 'text',
  handlebars: 'template',
  yaml: 'content',
  'mdast-util-from-markdown': 'content',
  'mdast-util-gfm-footnote': 'content',
  'micromark-extension-gfm-footnote': 'content',
  mdast: 'content',
  zod: 'content',
  '@rgrove/parse-xml': 'document',
  svgpath: 'document',
  sharp: 'document',
  'css-tree': 'style',
  'fast-glob': 'workspace',
  commander: 'cli',
};

const source = fileURLToPath(new URL('../src', import.meta.url));

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

function importsOf(code: string, file: string): readonly Import[] {
  const pattern =
    /^(?:import|export)\s+(type\s+)?([^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm;
  return [...code.matchAll(pattern)].map(([, type, clause, named, dynamic]) => {
    const names = /\{([^}]*)\}/.exec(clause ?? '')?.[1]?.split(',') ?? [];
    const onlyTypes = names.some((name) => name.trim() !== '') && names.every((name) => /^\s*(?:type\s|$)/.test(name));
    return { file, from: named ?? dynamic ?? '', typeOnly: type !== undefined || onlyTypes };
  });
}

function allImports(): readonly Import[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .sort();
  return files.flatMap((file) => importsOf(readFileSync(join(source, file), 'utf8'), file));
}

/** What is wrong with an import, in words; undefined when it is allowed. */
function violation({ file, from, typeOnly }: Import): string | undefined {
  const folder = file.includes('/') ? file.split('/')[0]! : '';
  if (!from.startsWith('.')) {
    if (from.startsWith('node:')) return undefined;
    const name = from
      .split('/')
      .slice(0, from.startsWith('@') ? 2 : 1)
      .join('/');
    if (homes[name] === undefined) return `${file} imports ${name}, which has no home`;
    if (homes[name] !== folder && !(typeOnly && name === 'zod'))
      return `${file} imports ${name}, which lives in ${homes[name]}/`;
    return undefined;
  }
  const target = normalize(join(dirname(file), from)).replaceAll('\\', '/');
  const targetFolder = target.includes('/') ? target.split('/')[0]! : '';
  if (folder === targetFolder) return undefined;
  if (folder === '' || tools.has(folder)) return undefined;
  const [here, there] = [order.indexOf(folder as never), order.indexOf(targetFolder as never)];
  if (here === -1 || there === -1) return `${file} imports ${target}, and one of them is in no known folder`;
  if (there > here) return `${file} imports ${target}, a later stage`;
  if (!typeOnly && !foundations.has(targetFolder) && !sharedModules.has(target)) {
    return `${file} imports more than types from ${target}`;
  }
  return undefined;
}

describe('the folders of src/', () => {
  it('import only from the stages above them, of a stage only its types, and each package in one folder', () => {
    expect(allImports().flatMap((each) => violation(each) ?? [])).toEqual([]);
  });

  it('would not get past this test with an import against the order', () => {
    const wrong = (file: string, code: string) => importsOf(code, file).map(violation);
    expect(wrong('layout/a.ts', "import { paintPdf } from '../pdf/paint-pdf.ts';")).toEqual([
      'layout/a.ts imports pdf/paint-pdf.ts, a later stage',
    ]);
    expect(wrong('layout/a.ts', "import PDFDocument from 'pdfkit';")).toEqual([
      'layout/a.ts imports pdfkit, which lives in pdf/',
    ]);
    expect(wrong('impose/a.ts', "import { layoutDocument } from '../layout/layout-document.ts';")).toEqual([
      'impose/a.ts imports more than types from layout/layout-document.ts',
    ]);
    expect(wrong('impose/a.ts', "import type { Page } from '../layout/page.ts';")).toEqual([undefined]);
    expect(wrong('document/a.ts', "const { default: sharp } = await import('sharp');")).toEqual([undefined]);
    expect(wrong('pdf/a.ts', "import leftPad from 'left-pad';")).toEqual([
      'pdf/a.ts imports left-pad, which has no home',
    ]);
  });

  it('touch disk, clock and environment in workspace/ and cli/ alone', () => {
    const doors = allImports().filter(({ from }) =>
      /^node:(?:fs|os|process|child_process|net|http|https)\b/.test(from),
    );
    expect(
      doors.map(({ file }) => file).filter((file) => !/^(?:workspace|cli|bench|conformance)\//.test(file)),
    ).toEqual([]);
  });
});
