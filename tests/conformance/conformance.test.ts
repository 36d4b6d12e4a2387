import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { findVeraPdf } from '../../src/conformance/find-verapdf.ts';
import { describeVerdict, runConformance } from '../../src/conformance/run-conformance.ts';
import { type Flavour, standards, type Verdict, validate } from '../../src/conformance/validate.ts';
import { paintPdf } from '../../src/pdf/paint-pdf.ts';
import { smallToolkit } from '../build/toolkit-folder.ts';
import { request } from '../pdf/sample-document.ts';
import { conformingDocument } from './conforming-document.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'persklaar-conformance-')));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

/** Milliseconds that veraPDF may take, on a machine that has other things to do. */
const patience = 180_000;

const veraPdf = await findVeraPdf(folder);
const missing = 'missing' in veraPdf ? veraPdf.missing : undefined;
if (missing !== undefined) {
  const message = `conformance was not checked: ${missing}`;
  if (process.env['REQUIRE_EXTERNAL_PROGRAMS'] === '1') throw new Error(message);
  // A summary counts the tests that were skipped, and names none.
  process.stderr.write(`${message}\n`);
}

interface Fault {
  readonly what: string;
  /** What is spoilt in a file that conforms, and by what; as long as each other, so that the places of all objects stay true. */
  readonly find: string;
  readonly replacement: string;
  /** The rules of each standard that are broken then. */
  readonly broken: Readonly<Partial<Record<Flavour, readonly string[]>>>;
}

const faults: readonly Fault[] = [
  { what: 'nothing', find: '%PDF', replacement: '%PDF', broken: {} },
  { what: 'a figure without a text', find: '/Alt (', replacement: '/Xxx (', broken: { ua1: ['7.3-1'] } },
  { what: 'a skipped level of headings', find: '/S /H2', replacement: '/S /H3', broken: { ua1: ['7.4.2-1'] } },
  { what: 'text without a tag', find: '/P <</MCID', replacement: '/P <</XXXX', broken: { ua1: ['7.1-3'] } },
  {
    what: 'no language',
    find: '/Lang (',
    replacement: '/Xxxx (',
    broken: { ua1: ['7.2-2', '7.2-22', '7.2-24', '7.2-25', '7.2-33', '7.2-34'] },
  },
  {
    what: 'glyphs without characters',
    find: '/ToUnicode',
    replacement: '/XxXxxxxxx',
    broken: { ua1: ['7.21.7-1'], '2a': ['6.2.11.7.2-1'] },
  },
  {
    what: 'a link that says nothing',
    find: '/Contents (',
    replacement: '/Xxxxxxxx (',
    broken: { ua1: ['7.18.1-2', '7.18.5-2'] },
  },
  { what: 'a cell that is no cell', find: '/S /TD', replacement: '/S /TR', broken: { ua1: ['7.2-10', '7.2-4'] } },
  { what: 'an annotation not printed', find: '/F 4', replacement: '/F 2', broken: { '2a': ['6.3.2-2'] } },
  { what: 'a field that asks nothing', find: '/TU (', replacement: '/Xx (', broken: { ua1: ['7.18.1-3'] } },
  { what: 'a field that is none', find: '/S /Form', replacement: '/S /Span', broken: { ua1: ['7.18.4-1'] } },
  { what: 'a field without a look', find: '/AP <<', replacement: '/Xx <<', broken: { '2a': ['6.3.3-1'] } },
  {
    what: 'colours without a meaning',
    find: '/OutputIntents',
    replacement: '/XxxxxxXxxxxxx',
    broken: { '2a': ['6.2.4.3-4'] },
  },
  { what: 'no claim to be PDF/A', find: 'pdfaid:part>2', replacement: 'pdfaid:part>9', broken: { '2a': ['6.6.4-2'] } },
  { what: 'no claim to be PDF/UA', find: 'pdfuaid:part>1', replacement: 'pdfuaid:part>9', broken: { ua1: ['5-2'] } },
  {
    what: 'a file that is cut off',
    find: 'startxref',
    replacement: 'xxxxxxxxx',
    broken: { ua1: ['no PDF'], '2a': ['no PDF'] },
  },
];

const cases = faults.flatMap((fault) =>
  (Object.keys(standards) as Flavour[]).map((flavour) => ({ ...fault, flavour, standard: standards[flavour] })),
);

function fileOf({ what }: Fault): string {
  return join(folder, `${what.replaceAll(/\W/g, '-')}.pdf`);
}

describe.skipIf(missing !== undefined)('a conforming file', () => {
  const found: Verdict[] = [];

  beforeAll(async () => {
    const { jar } = veraPdf as { readonly jar: string };
    const painted = Buffer.from(await paintPdf(request(conformingDocument, { compress: false }))).toString('latin1');
    for (const fault of faults) {
      if (!painted.includes(fault.find)) throw new Error(`there is no "${fault.find}" to spoil`);
      writeFileSync(fileOf(fault), painted.replace(fault.find, fault.replacement), 'latin1');
    }
    const files = faults.map(fileOf);
    const verdicts = (['ua1', '2a'] as const).map((flavour) => validate(jar, flavour, files, folder));
    found.push(...(await Promise.all(verdicts)).flat());
  }, patience);

  it.each(cases)('with $what: $standard', ({ flavour, broken, ...fault }) => {
    const verdict = found.find((each) => each.file === fileOf({ ...fault, broken }) && each.flavour === flavour)!;
    expect(verdict.broken.map(({ rule }) => rule).sort()).toEqual(broken[flavour] ?? []);
  });

  it('is described with the rule that it breaks, what is wrong, how often and where', () => {
    const verdict = found.find(({ file, flavour }) => flavour === '2a' && file.includes('colours'))!;
    expect(describeVerdict(verdict, folder)).toEqual([
      'FAILS     PDF/A-2a  colours-without-a-meaning.pdf',
      '  6.2.4.3-4 (13 times): DeviceGray colour space is used without output intent profile',
      expect.stringMatching(/^ {4}at root\/document\[0\]\/pages\[0\]\(\d+ 0 obj PDPage\)\/contentStream/),
    ]);
  });
});

const toolkit = smallToolkit('content', 'templates');

it.skipIf(missing !== undefined)(
  'every file of a toolkit that claims to conform does',
  async () => {
    const lines: string[] = [];
    expect(await runConformance(toolkit.root, [], (line) => lines.push(line))).toBe(true);
    expect(
      lines
        .slice(0, -1)
        .filter(
          (line) => !/^conforms {2}PDF\/(?:UA-1|A-2a) {2}standaard\/(?:scherm|grootletter)\/\S+\.pdf$/.test(line),
        ),
    ).toEqual([]);
    expect(lines.at(-1)).toMatch(/^[1-9]\d* files, [1-9]\d* verdicts of veraPDF [\d.]+: [1-9]\d* conform, 0 fail$/);
  },
  patience,
);

it('is not checked, which is a failure, as long as something that it takes is not there', async () => {
  const programs = join(folder, 'programs');
  mkdirSync(programs);
  vi.stubEnv('PATH', programs);
  vi.stubEnv('HOME', folder);
  const install = (name: string, script: string): void => {
    writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(programs, name), 0o755);
  };
  const lines: string[] = [];
  const run = (): Promise<boolean> => runConformance(toolkit.root, [], (line) => lines.push(line));
  expect(await run()).toBe(false);
  install('java', 'exit 0');
  expect(await run()).toBe(false);
  install('mvn', 'echo "[INFO] copy"; echo "[ERROR] no such host"; echo "[ERROR] [Help 1]"; exit 1');
  expect(await run()).toBe(false);
  expect(lines).toEqual([
    'Conformance was not checked: Java is not installed.',
    'Conformance was not checked: Maven is not installed, which would fetch veraPDF.',
    'Conformance was not checked: Maven could not fetch veraPDF: no such host.',
  ]);
});
