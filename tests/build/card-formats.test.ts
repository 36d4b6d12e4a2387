import { describe, expect, it } from 'vitest';
import { build } from '../../src/build.ts';
import { type Pt, pt } from '../../src/geometry/length.ts';
import type { Page, RuleItem, TextItem } from '../../src/layout/page.ts';
import { foundDiagnostics } from '../fixtures/expected-diagnostics.ts';
import { readData } from './repository-content.ts';
import { setDocumentsOf } from './set-document.ts';
import { ToolkitFolder } from './toolkit-folder.ts';

const { cards: formats } = readData<{ cards: Readonly<Record<string, unknown>> }>('formats/cards.yaml');
const documents = ['cards', 'blank-cards'];
const toolkit = new ToolkitFolder('content', 'templates');

function chooseFormat(format: string): void {
  for (const document of documents)
    toolkit.edit(`templates/${document}/document.yaml`, /card: .*/, `card: ${format} #`);
}

describe('cards of another size', () => {
  it.each(Object.keys(formats))('can be printed in every edition: %s', async (format) => {
    chooseFormat(format);
    const { diagnostics } = await build({ organisations: [], documents, root: toolkit.root, write: false });
    expect(foundDiagnostics(diagnostics)).toEqual([]);
  });

  // The narrowest, the lowest, the square one and the largest.
  it.each(['bridge', 'business', 'square', 'a6'])(
    'have no words over each other or over a line: %s',
    async (format) => {
      chooseFormat(format);
      const set = await setDocumentsOf('omgevingsdienst-zevenbeken', documents, toolkit.root);
      const pages = documents.flatMap((document) => set.get(document)!.paged.pages);
      expect(pages.length).toBe(74);
      expect(pages.flatMap(collisions)).toEqual([]);
    },
  );
});

interface Box {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

/** Words that touch other words, a line, or a coloured shape such as the band; the ground of a face is none. */
function collisions({ items, number, size }: Page): readonly string[] {
  const words = items.filter((item): item is TextItem => item.kind === 'text' && item.text.trim() !== '').map(inkOf);
  const lines = items.filter((item): item is RuleItem => item.kind === 'rule').map(lineBox);
  const shapes = items.flatMap((item): Box[] =>
    item.kind === 'fill' && item.rect.height < size.height ? [{ ...edges(item.rect), words: 'a shape' }] : [],
  );
  const others = [...words, ...lines, ...shapes];
  return words.flatMap((one, index) =>
    others
      .slice(index + 1)
      .filter(
        (other) =>
          one.left + hair < other.right &&
          other.left + hair < one.right &&
          one.top < other.foot &&
          other.top < one.foot,
      )
      .map((other) => `face ${number}: "${one.words}" and "${other.words}"`),
  );
}

/** Words of one line may touch as they follow each other. */
const hair = 0.05;

/** From the height of a capital to the baseline. */
function inkOf({ x, baseline, width, size, rotation, runs, text }: TextItem): Box {
  const height = (runs[0]?.face.capHeight ?? 0.7) * size;
  const turned = rotation === 180;
  const left = turned ? x - width : x;
  const top = turned ? baseline : baseline - height;
  return { words: text.trim(), ...edges({ x: pt(left), y: pt(top), width, height: pt(height) }) };
}

function lineBox({ from, to, width }: RuleItem): Box {
  return { words: 'a line', left: from.x, right: to.x, top: from.y - width, foot: to.y + width };
}

function edges({ x, y, width, height }: { x: Pt; y: Pt; width: Pt; height: Pt }) {
  return { left: x, right: x + width, top: y, foot: y + height };
}
