import { runCommand } from './run-command.ts';

/** The standards that files for reading claim to follow, by the names veraPDF has for them. */
export const standards = { ua1: 'PDF/UA-1', '2a': 'PDF/A-2a' } as const;

export type Flavour = keyof typeof standards;

/** A rule of a standard that a file breaks. */
export interface BrokenRule {
  /** The clause, and which test of it: `7.1-3`. */
  readonly rule: string;
  /** What is wrong, in veraPDF's words. */
  readonly message: string;
  /** How often it is broken. */
  readonly count: number;
  /** The way from the document to the first object that breaks it. */
  readonly context: string;
}

/** What one file is to one standard. */
export interface Verdict {
  readonly file: string;
  readonly flavour: Flavour;
  /** None: the file conforms. */
  readonly broken: readonly BrokenRule[];
}

/** The part of veraPDF's report that is read here. A file that is no PDF has an exception in place of a result. */
interface Report {
  readonly report: {
    readonly jobs: readonly {
      readonly itemDetails: { readonly name: string };
      readonly taskException?: { readonly exceptionMessage: string };
      readonly validationResult?: readonly {
        readonly compliant: boolean;
        readonly details: { readonly ruleSummaries: readonly RuleSummary[] };
      }[];
    }[];
  };
}

interface RuleSummary {
  readonly clause: string;
  readonly testNumber: number;
  readonly failedChecks: number;
  readonly checks: readonly { readonly context: string; readonly errorMessage: string }[];
}

/**
 * Holds files, named by absolute paths, against a standard, in one run of veraPDF. `folder` is where it may leave its settings. Throws
 * when it does not come to a verdict on every file.
 */
export async function validate(
  jar: string,
  flavour: Flavour,
  files: readonly string[],
  folder: string,
): Promise<readonly Verdict[]> {
  const java = ['-XX:+UseSerialGC', '-Dfile.encoding=UTF8', `-Dapp.home=${folder}`];
  const program = ['-cp', jar, 'org.verapdf.apps.GreenfieldCliWrapper'];
  const options = ['--flavour', flavour, '--format', 'json', '--maxfailuresdisplayed', '1'];
  const result = await runCommand('java', [...java, ...program, ...options, ...files], folder);
  const verdicts = new Map(readReport(result?.out ?? '', result?.err ?? '', flavour).map((each) => [each.file, each]));
  return files.map((file) => {
    const verdict = verdicts.get(file);
    if (verdict === undefined) throw new Error(`veraPDF gave no verdict on ${file}: ${result?.err}`);
    return verdict;
  });
}

function readReport(out: string, err: string, flavour: Flavour): readonly Verdict[] {
  if (!out.startsWith('{')) throw new Error(`veraPDF gave no report: ${err}`);
  const { jobs } = (JSON.parse(out) as Report).report;
  return jobs.map(({ itemDetails, taskException, validationResult }) => {
    const broken = (validationResult ?? []).flatMap(({ details }) => details.ruleSummaries.map(brokenRule));
    const conforms = validationResult?.length === 1 && validationResult[0]!.compliant;
    if (!conforms && broken.length === 0) {
      const message = taskException?.exceptionMessage ?? 'it could not be judged';
      broken.push({ rule: 'no PDF', message, count: 1, context: 'root' });
    }
    return { file: itemDetails.name, flavour, broken };
  });
}

function brokenRule({ clause, testNumber, failedChecks, checks: [first] }: RuleSummary): BrokenRule {
  const { errorMessage: message, context } = first!;
  return { rule: `${clause}-${testNumber}`, message, count: failedChecks, context };
}
