import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';

/** The validator that the PDF Association and the Open Preservation Foundation stand for, as Maven Central has it. */
export const veraPdfVersion = '1.28.2';
const [group, artifact] = ['org.verapdf.apps', 'greenfield-apps'];
const jarName = `${artifact}-${veraPdfVersion}.jar`;

/** The program in one file, or why it cannot be run. */
export type VeraPdf = { readonly jar: string } | { readonly missing: string };

/**
 * Finds veraPDF in Maven's local repository. When it is not there Maven fetches it, by its own settings, and it is copied
 * into `folder`.
 */
export async function findVeraPdf(folder: string): Promise<VeraPdf> {
  const java = await runCommand('java', ['-version'], folder);
  if (java?.exitCode !== 0) return { missing: 'Java is not installed' };
  const kept = join(homedir(), '.m2/repository', ...group.split('.'), artifact, veraPdfVersion, jarName);
  if (existsSync(kept)) return { jar: kept };
  const copy = ['dependency:copy', `-Dartifact=${group}:${artifact}:${veraPdfVersion}`, `-DoutputDirectory=${folder}`];
  const maven = await runCommand('mvn', ['--batch-mode', '--quiet', '--strict-checksums', ...copy], folder);
  if (maven === undefined) return { missing: 'Maven is not installed, which would fetch veraPDF' };
  if (maven.exitCode === 0) return { jar: join(folder, jarName) };
  const [reason] = /(?<=^.*\[ERROR\] ).*$/m.exec(maven.out) ?? [`exit code ${maven.exitCode}`];
  return { missing: `Maven could not fetch veraPDF: ${reason}` };
}
