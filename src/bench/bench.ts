import '../optimise-late.ts';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { build } from '../build.ts';

/** Measures the default edition: whole cold runs of the command line, then the stages of one run in this process, cold and warm. */
const root = fileURLToPath(new URL('..', import.meta.url));
const program = fileURLToPath(new URL('main.js', import.meta.url));
const rounds = 5;

const out = mkdtempSync(join(tmpdir(), 'persklaar-bench-'));
const cold: number[] = [];
for (let round = 0; round < rounds; round++) {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [program, 'build', 'standaard', '--root', root, '--out', out]);
  if (status !== 0) throw new Error(`the build ended with exit code ${status}`);
  cold.push(performance.now() - start);
}
rmSync(out, { recursive: true });
cold.sort((a, b) => a - b);
console.log(
  `cold build, command line, ${rounds} runs: median ${seconds(cold[rounds >> 1]!)}, best ${seconds(cold[0]!)}`,
);

const request = { organisations: ['standaard'], root, write: true };
for (const name of ['first run in this process', 'second run']) {
  const start = performance.now();
  const { timings, editions } = await build(request);
  const total = performance.now() - start;
  const files = editions.flatMap((edition) => edition.files);
  const pages = files.reduce((sum, file) => sum + file.pages, 0);
  console.log(`\n${name}: ${seconds(total)} for ${files.length} files, ${pages} pages or sheet sides`);
  for (const { stage, milliseconds } of timings)
    console.log(`  ${stage.padEnd(12)}${milliseconds.toFixed(0).padStart(6)} ms`);
}
console.log(`\npeak memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
