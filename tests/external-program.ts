import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The path of a program that some tests use when it is there. Undefined when it is not, so that those tests can be skipped;
 * where `REQUIRE_EXTERNAL_PROGRAMS` is 1, as where every program should have been installed, that is an error.
 */
export function externalProgram(name: string): string | undefined {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name);
    if (isExecutable(path)) return path;
  }
  if (process.env['REQUIRE_EXTERNAL_PROGRAMS'] === '1') throw new Error(`the program "${name}" is not installed`);
  return undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
