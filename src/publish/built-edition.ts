/** One PDF, ready to be put in its place. */
export interface BuiltFile {
  /** The slug of the edition's organisation. */
  readonly organisation: string;
  readonly document: string;
  readonly profile: string;
  readonly title: string;
  /** Relative to the edition's folder, with `/` between the parts: `kantoor/waardenkaarten-snijvellen-a4.pdf`. */
  readonly path: string;
  readonly pages: number;
  readonly bytes: Uint8Array;
}

/** All that was made for one organisation, in the order of the plan. */
export interface BuiltEdition {
  /** Names the edition's folder in the output folder. */
  readonly slug: string;
  readonly title: string;
  readonly version: string;
  /** The organisation as its edition names it. */
  readonly organisation: string;
  readonly files: readonly BuiltFile[];
}
