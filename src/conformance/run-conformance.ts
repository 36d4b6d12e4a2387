import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { build } from '../build.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { findVeraPdf, veraPdfVersion } from './find-verapdf.ts';
import { type Flavour, standards, type Verdict, validate } from './validate.ts';

/** The profiles whose files claim to conform. */
const claiming: ReadonlySet<string> = new Set(['screen', 'large-print']);

/**
 * Builds editions, all of them when none is named, into a temporary folder and holds every file that claims to conform against both
 * standards. Prints a line for each file and standard; returns whether all of them were checked and conform.
 */
export async function runConformance(
  root: string,
  organisations: readonly string[],
  print: (line: string) => void,
): Promise<boolean> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'persklaar-conformance-')));
  try {
    const veraPdf = await findVeraPdf(folder);
    if ('missing' in veraPdf) {
      print(`Conformance was not checked: ${veraPdf.missing}.`);
      return false;
    }
    const files = await buildFiles(root, organisations, folder);
    if (files === undefined) {
      print('Conformance was not checked: the build has errors. "npm run check" shows them.');
      return false;
    }
    const flavours = Object.keys(standards) as readonly Flavour[];
    const perFlavour = await Promise.all(flavours.map((flavour) => validate(veraPdf.jar, flavour, files, folder)));
    const verdicts = perFlavour.flat().sort(byFile);
    for (const verdict of verdicts) for (const line of describeVerdict(verdict, folder)) print(line);
    const failed = verdicts.filter(({ broken }) => broken.length > 0).length;
    const conforming = verdicts.length - failed;
    print(
      `${files.length} files, ${verdicts.length} verdicts of veraPDF ${veraPdfVersion}: ${conforming} conform, ${failed} fail`,
    );
    return failed === 0 && files.length > 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Paths of the files that claim to conform; undefined when nothing could be built. */
async function buildFiles(
  root: string,
  organisations: readonly string[],
  folder: string,
): Promise<readonly string[] | undefined> {
  const { editions, diagnostics } = await build({ organisations, root, write: true });
  if (hasErrors(diagnostics)) return undefined;
  const files = editions.flatMap((edition) => edition.files).filter(({ profile }) => claiming.has(profile));
  return files.map(({ organisation, path, bytes }) => {
    const file = join(folder, organisation, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    return file;
  });
}

/** A verdict in words: a line that says how it ended, and two for each broken rule, which say what and where. */
export function describeVerdict({ file, flavour, broken }: Verdict, folder: string): readonly string[] {
  const name = relative(folder, file).replaceAll(sep, '/');
  const ending = broken.length === 0 ? 'conforms' : 'FAILS';
  return [
    `${ending.padEnd(8)}  ${standards[flavour].padEnd(8)}  ${name}`,
    ...broken.flatMap(({ rule, message, count, context }) => [
      `  ${rule}${count > 1 ? ` (${count} times)` : ''}: ${message}`,
      `    at ${context}`,
    ]),
  ];
}

/** By file; a file's verdicts stay in the order of the standards. */
function byFile(a: Verdict, b: Verdict): number {
  if (a.file === b.file) return 0;
  return a.file < b.file ? -1 : 1;
}
