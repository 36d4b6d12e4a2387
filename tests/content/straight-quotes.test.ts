import { expect, it } from 'vitest';
import { straightQuotes } from '../../src/content/straight-quotes.ts';

it.each([
  [`'s avonds zei hij: "Kom 'ns", en 't was stil`, '’“’”’'],
  [`'Nee', zei ze. ('Echt?') "Ja!"`, '‘’‘’“”'],
  [`thema's en foto's – 'goed'`, '’’‘’'],
  [`'sommige' mensen`, '‘’'],
])('names the typographic quotes of %j', (text, typographic) => {
  const passage = { text, originAt: (start: number) => ({ file: 'a.md', line: 1, column: start + 1 }) };
  const found = straightQuotes(passage);
  expect(found.map(({ hint }) => /^Write (.) in its place\.$/.exec(hint)?.[1]).join('')).toBe(typographic);
  expect(found.map(({ origin }) => text[origin!.column - 1])).toEqual(text.match(/['"]/g));
});
