import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { BuiltEdition } from '../publish/built-edition.ts';

/** What is to be made, of the toolkit in the folder `root`. */
export interface BuildRequest {
  /** Slugs; empty means all. */
  readonly organisations: readonly string[];
  /** Document ids; absent means all. */
  readonly documents?: readonly string[];
  /** Output profiles; absent means all. */
  readonly profiles?: readonly string[];
  readonly root: string;
  /** False to check: everything but the painting of what would be written. */
  readonly write: boolean;
  /** How many threads at most. */
  readonly jobs?: number;
}

/** Told how far a build is: `done` of `total` documents. */
export type BuildProgress = (event: {
  readonly organisation: string;
  readonly document: string;
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}) => void;

/** All that a build made and found. With an error among the diagnostics, `editions` are not to be published. */
export interface BuildResult {
  readonly editions: readonly BuiltEdition[];
  readonly diagnostics: readonly Diagnostic[];
  /** The text of a file that a diagnostic points at. */
  readonly sources: (file: string) => string | undefined;
  readonly timings: readonly { readonly stage: string; readonly milliseconds: number }[];
  /** How much there is of what, named in the plural: `cards` → 30. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The whole pipeline but the publishing. Throws only for a defect. */
export type Build = (request: BuildRequest, progress?: BuildProgress) => Promise<BuildResult>;

/** What a toolkit folder offers to choose from. */
export interface ToolkitListing {
  readonly organisations: readonly { readonly slug: string; readonly title: string }[];
  readonly documents: readonly { readonly id: string; readonly title: string; readonly profiles: readonly string[] }[];
  readonly profiles: readonly string[];
  readonly formats: readonly { readonly kind: string; readonly id: string; readonly size: string }[];
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: (file: string) => string | undefined;
}

/** Reads what a toolkit folder has to choose from, and builds nothing. */
export type ListToolkit = (root: string) => Promise<ToolkitListing>;
