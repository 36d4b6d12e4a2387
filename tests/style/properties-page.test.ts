import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formsText } from '../../src/style/grammar.ts';
import { content, marginBoxAlignment, pageDescriptors } from '../../src/style/page-table.ts';
import { pagePseudoClasses } from '../../src/style/parse-page-rule.ts';
import { pseudoClasses } from '../../src/style/parse-selector.ts';
import { elementScope, marginBoxScope, markerScope, pageScope, propertyNames } from '../../src/style/property-scope.ts';
import { type PropertyDefinition, properties } from '../../src/style/property-table.ts';
import { functionNames } from '../../src/style/read-terms.ts';
import { shorthands } from '../../src/style/shorthand-table.ts';
import { lengthUnits } from '../../src/style/term.ts';
import { problems } from './styled.ts';

const page = readFileSync(new URL('../../src/style/PROPERTIES.md', import.meta.url), 'utf8');

const section = (title: string): string => {
  const [, after = ''] = page.split(`# ${title}\n`);
  return after.split(/\n#+ /)[0] ?? '';
};

const codes = (text: string): readonly string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

/** The rows of a table, one for every name in its first cell. */
const rows = (title: string): readonly (readonly string[])[] =>
  section(title)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.trim()),
    )
    .flatMap(([names = '', ...cells]) => codes(names).map((name) => [name, ...cells]));

const documented = (
  definitions: Readonly<Record<string, PropertyDefinition<unknown>>>,
): readonly (readonly string[])[] =>
  Object.entries(definitions).map(([name, { grammar, initial, inherited, description }]) => [
    name,
    formsText(grammar),
    initial === null ? 'none: state it' : `\`${initial}\``,
    inherited ? 'yes' : 'no',
    description,
  ]);

describe('PROPERTIES.md', () => {
  it('says of every property what the program says', () => {
    expect(rows('Properties of elements')).toEqual(documented(properties));
    expect(rows('Pages')).toEqual(documented(pageDescriptors));
    expect(rows('Margin boxes')).toEqual(documented({ content }));
    expect(rows('Shorthands')).toEqual(
      Object.entries(shorthands).map(([name, { expected, description }]) => [name, expected, description]),
    );
  });

  it('lists what markers, margin boxes and pages take', () => {
    expect(codes(section('Properties of li::marker'))).toEqual(propertyNames(markerScope));
    const [, besides = ''] = section('Margin boxes').split('they take:');
    expect(['content', ...codes(besides)]).toEqual(propertyNames(marginBoxScope));
    expect(codes(section('Margin boxes'))).toEqual(
      expect.arrayContaining(Object.keys(marginBoxAlignment).map((name) => `@${name}`)),
    );
    expect(Object.keys(pageScope.shorthands)).toEqual(['margin']);
    expect(Object.keys(elementScope.shorthands)).toEqual(Object.keys(shorthands));
  });

  it('names every unit, function and pseudo-class', () => {
    const values = codes(section('Values')).join(' ');
    for (const unit of lengthUnits) expect(codes(section('Values'))).toContain(unit);
    for (const name of functionNames) expect(values).toContain(`${name}(`);
    const selectors = codes(section('Selectors')).join(' ');
    for (const name of pseudoClasses) expect(selectors).toContain(`:${name}`);
    for (const name of pagePseudoClasses) expect(codes(section('Pages'))).toContain(`:${name}`);
  });

  it('gives only selectors that can be used', () => {
    const selectors = rows('Selectors').map(([selector]) => selector);
    expect(selectors.length).toBeGreaterThan(10);
    for (const selector of selectors) {
      const properties = selector === ':root' ? '--a: 1mm' : 'color: black';
      expect([selector, problems(`${selector} { ${properties} }`)]).toEqual([selector, []]);
    }
  });
});
