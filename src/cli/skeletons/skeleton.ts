/** What `persklaar new` begins an entry with: text that passes the checks as it stands, each field explained above it. */
export interface Skeleton {
  /** Where it is written, in the toolkit's folder; absent for what is pasted in a file that is there already. */
  readonly file?: string;
  readonly text: string;
  /** What is left to do, as a full sentence. */
  readonly next: string;
}

/** The fields about rights that prose entries end with. */
export const rightsFields = `# Whose text this is. approved: true once the holder has agreed to these very words.
rights:
  holder: Naam van de rechthebbende
  source: Waar dit vandaan komt
  approved: false
  # note: Wat er nog moet gebeuren voordat dit gedrukt mag worden.`;
