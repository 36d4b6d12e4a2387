import { isUtf8 } from 'node:buffer';
import { diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Origin } from '../diagnostics/origin.ts';

/** UTF-8 as text in NFC, without byte order mark. What is not UTF-8 is a diagnostic at its first wrong byte. */
export function decodeText(path: string, bytes: Uint8Array): Outcome<string> {
  if (!isUtf8(bytes)) {
    return { diagnostics: [diagnostic('workspace/not-utf8', { path }, { origin: firstFault(path, bytes) })] };
  }
  return { value: new TextDecoder().decode(bytes).normalize('NFC'), diagnostics: [] };
}

function firstFault(file: string, bytes: Uint8Array): Origin {
  const newline = 0x0a;
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(newline); end !== -1 && isUtf8(bytes.subarray(start, end)); line++) {
    start = end + 1;
    end = bytes.indexOf(newline, start);
  }
  const rest = new TextDecoder().decode(bytes.subarray(start));
  return { file, line, column: rest.indexOf('\u{FFFD}') + 1 };
}
