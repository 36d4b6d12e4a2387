/** Where text goes: results to standard output, everything about how it went to standard error. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether a person is looking at standard error at this moment. */
  readonly interactive: boolean;
  /** Whether standard error is to have colours: never when it is not a terminal, or when `NO_COLOR` is set. */
  readonly colour: boolean;
  /** The width of standard error in characters; 80 when it is not known. */
  readonly columns: number;
}

/** The terminal the program was started from. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    interactive: stderr.isTTY === true,
    colour: stderr.isTTY === true && stderr.hasColors(),
    columns: stderr.columns || 80,
  };
}
