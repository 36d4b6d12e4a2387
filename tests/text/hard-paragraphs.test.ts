import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { InlineItem, ParagraphOptions } from '../../src/text/paragraph.ts';
import { chainOf, printed, set, spoken, text } from './setting.ts';

const italic = { chain: chainOf(['Source Serif 4', 'Source Sans 3'], 400, true) };

const paragraphs = readFileSync(new URL('../fixtures/hard-paragraphs.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** A marked paragraph as the items a document makes of it: emphasis in italics, a link as an item of its own. */
function itemsOf(marked: string): InlineItem<string>[] {
  return marked
    .replaceAll('~', ' ')
    .split(/(\*[^*]*\*|\[[^\]]*\])/)
    .filter((part) => part !== '')
    .map((part) => text(part.replace(/[*[\]]/g, ''), part.startsWith('*') ? italic : {}));
}

const justified: Partial<ParagraphOptions> = { align: 'justify', expansion: 0.01, alignsOptically: true };
const ragged: Partial<ParagraphOptions> = { align: 'start' };

describe('a paragraph that is hard to set', () => {
  it.each(paragraphs)('ends its lines where they may: %s', (marked) => {
    const plain = marked.replace(/[*[\]]/g, '');
    const wrong: string[] = [];
    for (const options of [justified, ragged]) {
      for (let width = 160; width <= 330; width += 7) {
        const paragraph = set(itemsOf(marked), width, options);
        expect(paragraph.overfull).toEqual([]);
        expect(spoken(paragraph)).toBe(plain.replaceAll('~', ' '));
        let end = 0;
        for (const line of paragraph.lines) {
          const seen = printed(line);
          end += spoken({ ...paragraph, lines: [line] }).length;
          const tornApart = !line.endsWithHyphen && plain.charAt(end - 1) === '~';
          if (tornApart || /^[)\]’”–.,:;!?%…]|[‘“„([]$/.test(seen)) wrong.push(seen);
          if (/(?:^|[^\p{L}])\p{L}-$/u.test(seen)) wrong.push(seen);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
