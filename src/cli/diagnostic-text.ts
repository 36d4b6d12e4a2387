import { posix } from 'node:path';
import { codeFrame } from '../diagnostics/code-frame.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { formatOrigin, type Origin } from '../diagnostics/origin.ts';

/** How diagnostics are to be shown. */
export interface DiagnosticTextOptions {
  /** The toolkit's folder as the person typed it: stands before the files, so that a terminal can open them. */
  readonly root: string;
  readonly colour: boolean;
  readonly sources: (file: string) => string | undefined;
}

/**
 * A diagnostic for a person: what and where, the sentence, the line it is about, what to do, and the other places.
 *
 * ```text
 * error  content/unknown-field  content/cards/values.yaml:12:5
 *   "naam" is not a field of a card.
 *   11 |   - id: moed
 *   12 |     naam: Moed
 *      |     ^^^^
 *   hint: Did you mean "name"?
 *   see: content/cards/values.yaml:3:1
 * ```
 */
export function diagnosticText(diagnostic: Diagnostic, options: DiagnosticTextOptions): string {
  const { severity, code, message, hint, origin, related } = diagnostic;
  const paint = options.colour ? colours : plain;
  const place = (each: Origin) => printable(formatOrigin({ ...each, file: posix.join(options.root, each.file) }));
  const source = origin && options.sources(origin.file);
  const head = [paint[severity](severity), paint.strong(code), ...(origin === undefined ? [] : [place(origin)])];
  const body = [
    printable(message),
    ...(origin === undefined || source === undefined ? [] : [paint.quiet(printable(codeFrame(source, origin)))]),
    `${paint.strong('hint:')} ${printable(hint)}`,
    ...related.map((each) => `${paint.quiet('see:')} ${place(each)}`),
  ];
  return [head.join('  '), ...body.flatMap((part) => part.split('\n').map((line) => `  ${line}`)), ''].join('\n');
}

/** Text of a file must not steer the terminal it is shown on, nor turn the reading direction. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n]|\p{Bidi_Control}/gu, '\u{FFFD}');
}

type Paint = Readonly<Record<Severity | 'strong' | 'quiet', (text: string) => string>>;

const plain: Paint = { error: unchanged, warning: unchanged, strong: unchanged, quiet: unchanged };

/** Select Graphic Rendition of ECMA-48: red, yellow, bold, faint. */
const colours: Paint = {
  error: (text) => `\u001B[31m${text}\u001B[0m`,
  warning: (text) => `\u001B[33m${text}\u001B[0m`,
  strong: (text) => `\u001B[1m${text}\u001B[0m`,
  quiet: (text) => text.replace(/.+/g, '\u001B[2m$&\u001B[0m'),
};

function unchanged(text: string): string {
  return text;
}
