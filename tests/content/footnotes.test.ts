import { expect, it } from 'vitest';
import { readMarkdown } from '../../src/content/markdown.ts';

it('puts the text of a footnote where it is called for, and nowhere else', () => {
  const text = 'Hulp[^a] helpt.\n\n[^a]: Van een *buur*.\n';
  const passage = { text, originAt: (start: number) => ({ file: 'a.md', line: 1, column: start + 1 }) };
  const { value, diagnostics } = readMarkdown(passage, true);
  expect(diagnostics).toEqual([]);
  expect(value?.blocks).toMatchObject([
    {
      kind: 'paragraph',
      children: [
        { kind: 'text', value: 'Hulp' },
        {
          kind: 'footnote',
          origin: { column: 5 },
          children: [
            { kind: 'text', value: 'Van een ', origin: { column: 24 } },
            { kind: 'emphasis' },
            { kind: 'text', value: '.' },
          ],
        },
        { kind: 'text', value: ' helpt.' },
      ],
    },
  ]);
});
