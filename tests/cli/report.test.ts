import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { built, run } from './fake-services.ts';

const values = ['cards:', '  - id: moed', '    naam: Moed', '    meaning: Je zegt \u001B[31mwat\u202E nodig is.'].join(
  '\n',
);
const file = 'content/cards/values.yaml';

const unknownField: Diagnostic = {
  code: 'publish/cannot-write',
  severity: 'error',
  message: '"naam" is not a field of a card.',
  hint: 'Did you mean "name"?',
  origin: { file, line: 3, column: 5, length: 4 },
  related: [{ file: 'content/cards/piles.yaml', line: 1, column: 1 }],
};
const control: Diagnostic = {
  ...unknownField,
  severity: 'warning',
  message: 'The text holds a \u001B.',
  hint: 'Type it again.',
  origin: { file, line: 4, column: 14 },
  related: [],
};
const noPlace: Diagnostic = { ...control, message: 'Something else.', hint: 'Do this.' };
const { origin: _, ...placeless } = noPlace;

const build = async () => ({
  ...built,
  diagnostics: [placeless, control, unknownField, control],
  sources: (asked: string) => (asked === file ? values : undefined),
});

it('gives a person place, sentence, line, hint and other places, in the order of the files, each once', async () => {
  const { err } = await run(['build', '--root', 'toolkit'], { build });
  expect(err).toBe(`error  publish/cannot-write  toolkit/content/cards/values.yaml:3:5
  "naam" is not a field of a card.
  2 |   - id: moed
  3 |     naam: Moed
    |     ^^^^
  hint: Did you mean "name"?
  see: toolkit/content/cards/piles.yaml:1:1

warning  publish/cannot-write  toolkit/content/cards/values.yaml:4:14
  The text holds a \u{FFFD}.
  3 |     naam: Moed
  4 |     meaning: Je zegt \u{FFFD}[31mwat\u{FFFD} nodig is.
    |              ^
  hint: Type it again.

warning  publish/cannot-write
  Something else.
  hint: Do this.

1 error, 2 warnings: nothing was published.
`);
});

it('has colours only when the terminal wants them', async () => {
  const colour = await run(['check'], { build, terminal: { colour: true } });
  expect(colour.err).toContain('\u001B[31merror\u001B[0m  \u001B[1mpublish/cannot-write\u001B[0m  content/cards');
  const uncoloured = await run(['check'], { build });
  expect(stripVTControlCharacters(colour.err)).toBe(uncoloured.err);
});
