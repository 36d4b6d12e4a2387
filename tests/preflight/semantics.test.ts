import { describe, expect, it } from 'vitest';
import { formatOrigin } from '../../src/diagnostics/origin.ts';
import type { DocumentNode, ElementNode } from '../../src/document/document-tree.ts';
import type { ElementName } from '../../src/document/element-registry.ts';
import { collectOnce } from '../../src/preflight/report.ts';
import { checkSemantics } from '../../src/preflight/semantics.ts';

type Child = string | ElementNode;

let line = 0;

/** Every element stands on a line of its own: the order in which they are made. */
function make(name: ElementName, attributes: Readonly<Record<string, string>>, ...children: Child[]): ElementNode {
  line += 1;
  const provenance = { template: { file: 'main.hbs', line, column: 1 } };
  const nodes = children.map(
    (child): DocumentNode => (typeof child === 'string' ? { kind: 'text', text: child, provenance } : child),
  );
  return { kind: 'element', name, attributes, children: nodes, provenance };
}

function found(...children: Child[]): readonly string[] {
  const { report, found } = collectOnce();
  checkSemantics(make('document', {}, ...children), report);
  line = 0;
  return found().map(({ code, origin }) => `${code.replace('preflight/', '')} ${formatOrigin(origin!)}`);
}

const title = () => make('h1', {}, 'Verhalenboek');

describe('a document', () => {
  it('has one title', () => {
    expect(found(title())).toEqual([]);
    expect(found(make('h2', {}, 'Inhoud'))).toEqual(['no-title main.hbs:2:1']);
    expect(found(title(), make('section', {}, make('h1', {}, 'Nog een')))).toEqual(['second-title main.hbs:2:1']);
  });

  it('that is a deck of cards has a title on each, or none', () => {
    expect(found(make('card', {}, title()), make('card', {}, title()), make('card', {}))).toEqual([]);
  });
});

describe('an alternative text', () => {
  const img = (alt: string) => found(title(), make('p', {}, make('img', { src: 'a.svg', alt })));
  it('says what there is to see, or that there is nothing to it', () => {
    expect([...img('Logo van de gemeente'), ...img('')]).toEqual([]);
  });
  it.each(['logo', 'Afbeelding.', 'zeven-beken.svg', '…'])('%s says nothing', (alt) => {
    expect(img(alt)).toEqual(['empty-alternative main.hbs:2:1']);
  });
  it('cannot be left out where a drawing tells something', () => {
    expect(found(title(), make('agenda-bar', { alt: '' }))).toEqual(['empty-alternative main.hbs:2:1']);
  });
});

describe('a link', () => {
  const link = (...children: Child[]) => found(title(), make('a', { href: 'https://example.org' }, ...children));
  it('has words that say where it leads', () => {
    expect(link('Stichting ', make('strong', {}, 'Beroepseer'))).toEqual([]);
    expect(link(make('page-ref', { to: 'x' }))).toEqual([]);
    expect(link(' ', make('img', { alt: '' }))).toEqual(['empty-link main.hbs:3:1']);
    expect(link('Klik hier.')).toEqual(['vague-link main.hbs:2:1']);
  });
});

describe('a cell', () => {
  const row = (...cells: readonly (readonly [ElementName, string, number?])[]) =>
    make('tr', {}, ...cells.map(([name, text, span]) => make(name, span ? { colspan: String(span) } : {}, text)));
  const table = (head: readonly ElementNode[], ...rows: readonly ElementNode[]) =>
    found(title(), make('table', {}, ...head.map((each) => make('thead', {}, each)), make('tbody', {}, ...rows)));

  it('has a header above it or beside it, unless it is empty', () => {
    expect(table([row(['th', 'Tijd'], ['th', 'Wat'])], row(['td', '09:30'], ['td', 'Welkom']))).toEqual([]);
    expect(table([], row(['th', 'Titel'], ['td', 'Verhalenboek']))).toEqual([]);
    expect(table([], row(['td', ' ']))).toEqual([]);
    expect(table([row(['th', 'Wanneer', 2])], row(['td', '09:30'], ['td', '10:00']))).toEqual([]);
  });

  it('without one is named with its column', () => {
    const cells = row(['th', 'Tijd'], ['td', '']);
    expect(table([cells], row(['td', '09:30'], ['td', 'Welkom']))).toEqual(['no-header main.hbs:5:1']);
  });
});
