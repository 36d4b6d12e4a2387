import type { Range, Scalar } from 'yaml';

/**
 * For each character of a YAML string's value, the offset in `source` it was written at. Value and source are walked
 * together: beside white space, which folding and indentation change, they differ only in quotes and escapes, so every
 * other character is found exactly. A space that folding made stands where its line break stood.
 */
export function scalarOffsets(source: string, scalar: Scalar<string>): readonly number[] {
  const [start] = scalar.range as Range;
  const doubleQuoted = scalar.type === 'QUOTE_DOUBLE';
  const singleQuoted = scalar.type === 'QUOTE_SINGLE';
  let at = start;
  if (doubleQuoted || singleQuoted) at = start + 1;
  if (scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED') at = source.indexOf('\n', start) + 1;

  const offsets: number[] = [];
  while (offsets.length < scalar.value.length) {
    const character = scalar.value[offsets.length]!;
    if (doubleQuoted && source[at] === '\\') {
      const escaped = readEscape(source, at);
      for (let unit = 0; unit < escaped.units; unit++) offsets.push(at);
      at += escaped.length;
    } else if (source[at] === character) {
      offsets.push(at);
      at += singleQuoted && character === "'" ? 2 : 1;
    } else if (isSpace(character)) {
      offsets.push(at);
      if (isSpace(source[at])) at++;
    } else if (isSpace(source[at])) {
      at++;
    } else {
      throw new Error(`the value of the YAML string at offset ${start} is not what was written`);
    }
  }
  return offsets;
}

/** How long an escape of a double-quoted string is, and of how many UTF-16 units the character is that it stands for. */
function readEscape(source: string, at: number): { readonly length: number; readonly units: number } {
  const digits = { x: 2, u: 4, U: 8 }[source[at + 1]!];
  if (digits !== undefined) {
    const code = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16);
    return { length: 2 + digits, units: code > 0xffff ? 2 : 1 };
  }
  if (source[at + 1] !== '\n') return { length: 2, units: 1 };
  const indent = /^[ \t\n]*/.exec(source.slice(at + 1))![0];
  return { length: 1 + indent.length, units: 0 };
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\n';
}
