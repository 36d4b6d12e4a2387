import type { build } from '../build.ts';
import type { listToolkit } from '../list-toolkit.ts';

export type { BuildProgress, BuildRequest, BuildResult } from '../build.ts';
export type { ToolkitListing } from '../list-toolkit.ts';

/** The whole pipeline but the publishing. Throws only for a defect. */
export type Build = typeof build;

/** Reads what a toolkit folder has to choose from, and builds nothing. */
export type ListToolkit = typeof listToolkit;
