import { describe, expect, it } from 'vitest';
import type { ElementNode } from '../../src/document/document-tree.ts';
import { createStyleCache } from '../../src/style/style-cache.ts';
import { styleDocument } from '../../src/style/style-document.ts';
import type { StyledElement, StyledTree } from '../../src/style/styled-tree.ts';
import { createMemoryWorkspace } from '../../src/workspace/memory-workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { element, styled } from './styled.ts';

const card = (name: string): ElementNode =>
  element('card', element('p.name', name), element('ul', element('li', name)));
const deck = element('document', card('Moed'), card('Balans'), element('section', card('Inzet')));

const childElements = (node: StyledElement): readonly StyledElement[] =>
  node.children.filter((child) => child.kind === 'element');

describe('styles', () => {
  it('are one object for elements that are alike, and for what is inside them', () => {
    const tree = styled('.name { color: white } li::marker { color: black } section { color: white }', deck);
    const [first, second, section] = childElements(tree.root);
    const parts = (node: StyledElement): readonly unknown[] => [
      node.style,
      node.marker,
      ...childElements(node).flatMap(parts),
    ];
    const [one, two] = [parts(first!), parts(second!)];
    expect(one).toHaveLength(8);
    expect(one.every((style, index) => style === two[index])).toBe(true);
    expect(childElements(section!)[0]!.style).not.toBe(first!.style);
  });

  it('are not one object where a rule tells the elements apart', () => {
    const tree = styled('card:first-child { color: white }', deck);
    const [first, second] = childElements(tree.root);
    expect(first!.style).not.toBe(second!.style);
    expect(first!.style.colour).not.toEqual(second!.style.colour);
  });

  it('leave texts as they were', () => {
    const [name] = childElements(childElements(styled('', deck).root)[0]!);
    expect(name!.children[0]).toBe(name!.node.children[0]);
  });
});

describe('a cache', () => {
  const files = { 'a.css': ':root { font-family: Serif; color: var(--main) }', 'b.css': 'p { color: var(--main) }' };
  const counted = () => {
    const workspace = createMemoryWorkspace(files);
    const reads: string[] = [];
    const readText: Workspace['readText'] = (path, limit) => {
      reads.push(path);
      return workspace.readText(path, limit);
    };
    return { reads, workspace: { ...workspace, readText } };
  };
  const colourOf = (tree: StyledTree | undefined) => tree?.root.style.colour;

  it('reads a style sheet once, whatever the documents and the editions', () => {
    const { reads, workspace } = counted();
    const cache = createStyleCache();
    const style = (main: string, ...styles: readonly string[]) =>
      styleDocument(
        { root: deck, images: new Map() },
        { styles, customProperties: new Map([['--main', main]]) },
        workspace,
        cache,
      ).value;
    const [white, black, again] = [
      style('white', 'a.css', 'b.css'),
      style('black', 'a.css', 'b.css'),
      style('white', 'a.css', 'b.css'),
    ];
    expect(reads).toEqual(['a.css', 'b.css']);
    expect([colourOf(white)?.rgb, colourOf(black)?.rgb]).toEqual([
      [1, 1, 1],
      [0, 0, 0],
    ]);
    expect(again?.root.style).toBe(white?.root.style);
  });
});
