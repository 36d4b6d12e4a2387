import type { BuildRequest, BuildResult, ToolkitListing } from '../../src/cli/pipeline.ts';
import { runProgram } from '../../src/cli/program.ts';
import type { Services } from '../../src/cli/services.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import type { BuiltEdition } from '../../src/publish/built-edition.ts';
import { createMemoryOutputFolder } from '../../src/workspace/output-folder.ts';
import type { OutputFolder } from '../../src/workspace/workspace.ts';

export const edition: BuiltEdition = {
  slug: 'standaard',
  title: 'Goed Werk Toolkit',
  version: '1.0',
  organisation: 'Stichting Beroepseer',
  files: [
    { path: 'kantoor/kaarten.pdf', document: 'cards', profile: 'office', title: 'Kaarten', pages: 8, size: 1_234_567 },
    { path: 'boekje.pdf', document: 'booklet', profile: 'screen', title: 'Boekje', pages: 1, size: 840 },
  ].map(({ size, ...file }) => ({ ...file, organisation: 'standaard', bytes: new Uint8Array(size) })),
};

export const built: BuildResult = {
  editions: [edition],
  diagnostics: [],
  sources: () => undefined,
  timings: [{ stage: 'load', milliseconds: 12 }],
  counts: { cards: 30, stories: 1 },
};

const listing: ToolkitListing = {
  organisations: [{ slug: 'standaard', title: 'Goed Werk Toolkit' }],
  documents: [{ id: 'cards', title: 'Waardenkaarten', profiles: ['screen', 'office'] }],
  profiles: ['screen', 'office'],
  formats: [{ kind: 'card', id: 'poker', size: '63 × 88 mm' }],
  coverage: {
    pillars: [
      { id: 'p1', name: 'Bekwaam' },
      { id: 'p2', name: 'Trots' },
    ],
    rows: ['Burger', 'Bestuurder'].map((name, index) => ({
      level: { id: 'l1', name: 'Team' },
      relation: { id: `r${index}`, name },
      stories: { p1: index === 0 ? ['nee-op-papier', 'sluitingstijd'] : [], p2: [] },
    })),
  },
  diagnostics: [],
  sources: () => undefined,
};

/** What a command line led to. */
export interface Run {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
  readonly requests: readonly BuildRequest[];
  /** The folder that was opened, and what is in it. */
  readonly opened: readonly string[];
  readonly folder: OutputFolder;
}

/** Runs a command line on a fake pipeline, one in-memory folder, and a clock that says 1.2 seconds have passed. */
export async function run(
  argv: readonly string[],
  parts: Partial<Omit<Services, 'terminal'>> & {
    readonly terminal?: Partial<Terminal>;
    readonly folder?: OutputFolder;
  } = {},
): Promise<Run> {
  let now = 0;
  const out: string[] = [];
  const err: string[] = [];
  const requests: BuildRequest[] = [];
  const opened: string[] = [];
  const { folder = createMemoryOutputFolder(), terminal, build = async () => built, ...rest } = parts;
  const exitCode = await runProgram(argv, {
    listToolkit: async () => listing,
    openFolder: (path) => {
      opened.push(path);
      return folder;
    },
    process: { id: 7, isRunning: () => false },
    milliseconds: () => now++ * 1_234,
    onInterrupt: () => () => {},
    version: '1.2.3',
    ...rest,
    build: (request, progress) => {
      requests.push(request);
      return build(request, progress);
    },
    terminal: {
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      interactive: false,
      colour: false,
      columns: 80,
      ...terminal,
    },
  });
  return { exitCode, out: out.join(''), err: err.join(''), requests, opened, folder };
}
