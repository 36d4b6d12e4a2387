import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/content/load-catalog.ts';
import type { RichBlock, RichInline } from '../../src/content/rich-text.ts';
import { createMemoryWorkspace } from '../../src/workspace/memory-workspace.ts';
import { minimalFiles, openFixture } from '../fixtures/expected-diagnostics.ts';

const catalog = loadCatalog(openFixture('minimal')).value!;
const place = (origin: { line: number; column: number; length?: number }) => [
  origin.line,
  origin.column,
  origin.length,
];

describe('a catalog', () => {
  it('has the cards in the order of the deck and other entries in that of their files', () => {
    expect([...catalog.cards.keys()]).toEqual(['moed', 'rust', 'zorg', 'trots', 'spel']);
    const files = minimalFiles();
    const page = files['content/pages/voorwoord.md']!;
    const { value } = loadCatalog(
      createMemoryWorkspace({
        'content/pages/z.md': page,
        'content/pages/a-b.md': page,
        'content/pages/a.md': page,
        ...files,
      }),
    );
    expect([...value!.pages.keys()]).toEqual(['a-b', 'a', 'voorwoord', 'z']);
  });

  it('gives a card without rights those of the deck, with their place', () => {
    const [moed, spel] = [catalog.cards.get('moed')!, catalog.cards.get('spel')!];
    expect(moed.data.rights).toEqual({ holder: 'Uitgeverij', source: 'Zelf geschreven', approved: false });
    expect(place(moed.locate(['rights', 'holder']))).toEqual([1, 19, 10]);
    expect(spel.data.rights.source).toBe('Een spel');
    expect(place(spel.locate(['rights', 'source']))).toEqual([11, 39, 8]);
  });

  it('knows the place of each field, of the nearest thing around one that is not there, and of a body', () => {
    const session = catalog.sessions.get('session-1')!;
    expect(place(session.locate(['blocks', 1, 'minutes']))).toEqual([30, 14, 2]);
    expect(place(session.locate(['blocks', 1, 'goal', 0]))).toEqual([28, 5, 8]);
    expect(place(session.locate(['body']))).toEqual([39, 1, 37]);
    expect(session.origin).toMatchObject({ file: 'content/sessions/session-1.md', line: 2, column: 1 });
    expect(catalog.piles.map(({ origin }) => origin.line)).toEqual([2, 3, 4, 5, 6]);
    expect(place(catalog.cardFormats.get('poker')!.locate(['safe']))).toEqual([2, 57, 3]);
  });

  it('holds Markdown as blocks that know where they were written', () => {
    const { say } = catalog.sessions.get('session-1')!.data.blocks[0]!;
    expect(say!.blocks.flatMap(flatten)).toEqual([
      'paragraph 23:7',
      'text 23:7 Welkom allemaal.',
      'list 25:7',
      'paragraph 25:9',
      'text 25:9 Pak een kaart.',
      'paragraph 26:9',
      'text 26:9 Lees ',
      'emphasis 26:14',
      'text 26:15 hem',
      'text 26:19 .',
    ]);
    expect(catalog.pages.get('voorwoord')!.data.body.blocks.flatMap(flatten)).toEqual([
      'heading 4:1',
      'text 4:4 Welkom',
      'paragraph 6:1',
      'text 6:1 Dit is een begin.',
    ]);
  });
});

function flatten(node: RichBlock | RichInline): readonly string[] {
  const head = `${node.kind} ${node.origin.line}:${node.origin.column}`;
  switch (node.kind) {
    case 'text':
      return [`${head} ${node.value}`];
    case 'list':
      return [head, ...node.items.flat().flatMap(flatten)];
    case 'break':
    case 'rule':
      return [head];
    default:
      return [head, ...node.children.flatMap(flatten)];
  }
}
