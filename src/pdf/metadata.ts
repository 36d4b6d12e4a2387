/** What a file says about itself, to people and to programs that keep files. */
export interface PdfMetadata {
  readonly title: string;
  /** Who publishes it. */
  readonly author: string;
  /** BCP 47: `nl-NL`. */
  readonly language: string;
  /** When its content was made; nothing is ever taken from the clock. */
  readonly date: Date;
  /** The program and its version. */
  readonly producer: string;
  readonly keywords?: string;
}
