import { Command, CommanderError } from 'commander';
import {
  type BuildFlags,
  declareBuildOptions,
  declareCheckOptions,
  parseBuildOptions,
  parseCheckOptions,
} from './build.parser.ts';
import { runBuild } from './build.runner.ts';
import { runCheck } from './check.runner.ts';
import { type ExitCode, exitCodes, UsageError } from './exit-code.ts';
import { helpTexts } from './help.ts';
import { declareListOptions, type ListFlags, parseListOptions } from './list.parser.ts';
import { runList } from './list.runner.ts';
import { declareNewOptions } from './new.parser.ts';
import { runNew } from './new.runner.ts';
import { reportDefect, reportUsage } from './report.ts';
import type { Services } from './services.ts';
import type { SkeletonKind } from './skeletons/skeletons.ts';

/**
 * Carries out a command line.
 *
 * @param argv - What was typed after the program's name.
 * @returns The exit code; never throws, because what is thrown below is either wrong usage or a defect.
 */
export async function runProgram(argv: readonly string[], services: Services): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.done;
  const program = createProgram(services, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    if (error instanceof UsageError) {
      reportUsage(services.terminal, error.message);
      return exitCodes.usage;
    }
    reportDefect(services.terminal, services.version, error);
    return exitCodes.defect;
  }
}

function createProgram(services: Services, finish: (code: ExitCode) => void): Command {
  const { terminal, version } = services;
  const program = new Command('persklaar')
    .description('Makes print-ready, accessible PDFs from the content of a conversation toolkit.')
    .version(version, '--version', 'show the version of Persklaar')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('Add --help to see what you can type.')
    .addHelpText('after', helpTexts.program);

  declareBuildOptions(program.command('build'))
    .description('make the PDFs')
    .addHelpText('after', helpTexts.build)
    .action(async (organisations: string[], flags: BuildFlags) =>
      finish(await runBuild(parseBuildOptions(organisations, flags), services)),
    );
  declareCheckOptions(program.command('check'))
    .description('find the mistakes in the content, and write nothing')
    .addHelpText('after', helpTexts.check)
    .action(async (organisations: string[], flags: BuildFlags) =>
      finish(await runCheck(parseCheckOptions(organisations, flags), services)),
    );
  declareListOptions(program.command('list'))
    .description('show the organisations, documents, profiles and formats there are')
    .addHelpText('after', helpTexts.list)
    .action(async (flags: ListFlags) => finish(await runList(parseListOptions(flags), services)));
  declareNewOptions(program.command('new'))
    .description('begin a new organisation, card, story, assignment, theme or session')
    .addHelpText('after', helpTexts.new)
    .action((kind: SkeletonKind, slug: string, { root }: { root: string }) =>
      finish(runNew({ kind, slug, root }, services)),
    );
  return program;
}
