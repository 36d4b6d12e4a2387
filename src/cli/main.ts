#!/usr/bin/env node
import '../optimise-late.ts';
import { build } from '../build.ts';
import { listToolkit } from '../list-toolkit.ts';
import { programVersion } from '../version.ts';
import { openDiskOutputFolder } from '../workspace/output-folder.ts';
import { exitCodes } from './exit-code.ts';
import { runProgram } from './program.ts';
import { reportDefect } from './report.ts';
import type { Services } from './services.ts';
import { processTerminal } from './terminal.ts';

const services: Services = {
  build,
  listToolkit,
  openFolder: (path) => openDiskOutputFolder(path, path),
  terminal: processTerminal(),
  process: { id: process.pid, isRunning },
  milliseconds: () => performance.now(),
  onInterrupt,
  version: programVersion,
};

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0); // signal 0 only asks
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function onInterrupt(stop: () => void): () => void {
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return () => process.off('SIGINT', stop).off('SIGTERM', stop);
}

// A library that throws in a callback of its own gets past every `catch`.
process.on('uncaughtException', (error) => {
  reportDefect(services.terminal, programVersion, error);
  process.exit(exitCodes.defect);
});
// Whoever reads our output may stop reading: `persklaar list | head -1`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runProgram(process.argv.slice(2), services);
