import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document, type Scalar } from 'yaml';
import { readYaml } from '../../src/content/read-yaml.ts';
import { createSourceText } from '../../src/content/source-text.ts';

const styles = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;

describe('the place of a character in a YAML string', () => {
  it('is where that character was written, whatever the style', () => {
    const part = fc.constantFrom(...'aé’\'"\\#:- \n&*\u00a0😀\t\u0007', 'een woord', '\n\n');
    const text = fc.array(part, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom(...styles), fc.integer({ min: 20, max: 80 }), (written, style, lineWidth) => {
        const document = new Document({ before: 'x', list: [{ field: written }], after: 'y' });
        (document.getIn(['list', 0, 'field'], true) as Scalar).type = style;
        const source = createSourceText('a.yaml', document.toString({ lineWidth }));
        const passage = readYaml(source).value!.passage(['list', 0, 'field']);
        const lines = source.text.split('\n');
        const places = Array.from({ length: passage.text.length }, (_, at) => passage.originAt(at, at + 1));
        const wrong = places.filter(({ line, column }, at) => {
          const [character, found] = [passage.text[at]!, lines[line - 1]![column - 1]];
          const isHalf = /[\uD800-\uDFFF]/.test(character);
          return !/[ \t\n]/.test(character) && !isHalf && found !== character && found !== '\\';
        });
        expect(wrong).toEqual([]);
        const order = places.map(({ line, column }) => line * 1000 + column);
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
      { numRuns: 1000, seed: 7 },
    );
  });

  it('skips the quote, doubled quotes, escapes and continued lines', () => {
    const source = createSourceText(
      'a.yaml',
      "a: 'it''s x'\nb: \"\\u00e9\\U0001F600 x \\\n   y\"\nc: >2-\n   p\n  q\n\n  z\n",
    );
    const yaml = readYaml(source).value!;
    const placeOf = (field: string, text: string) => {
      const passage = yaml.passage([field]);
      const at = passage.text.indexOf(text);
      const { line, column } = passage.originAt(at, at + 1);
      return `${line}:${column}`;
    };
    expect(placeOf('a', "'")).toBe('1:7');
    expect(placeOf('a', 'x')).toBe('1:11');
    expect(placeOf('b', 'x')).toBe('2:22');
    expect(placeOf('b', 'y')).toBe('3:4');
    expect(placeOf('c', 'p')).toBe('5:4');
    expect(placeOf('c', 'q')).toBe('6:3');
    expect(placeOf('c', 'z')).toBe('8:3');
  });
});

describe('YAML', () => {
  it('keeps what looks like a word as text, also what other versions of YAML read as something else', () => {
    const text = '%YAML 1.1\n---\na: [ja, nee, no, off, 2026-01-02, 09:30, 0o7]\n<<: {b: 1}\n__proto__: {x: 1}\n';
    const { data } = readYaml(createSourceText('a.yaml', text)).value!;
    expect(data).toEqual(
      JSON.parse('{"a":["ja","nee","no","off","2026-01-02","09:30",7],"<<":{"b":1},"__proto__":{"x":1}}'),
    );
  });

  it('takes every name of a field as text, and no list for a name', () => {
    const yaml = readYaml(createSourceText('a.yaml', '1: x\nyes: {2.50: y}\n')).value!;
    expect(yaml.data).toEqual({ 1: 'x', yes: { '2.50': 'y' } });
    expect(yaml.locateKey(['yes', '2.50'])).toMatchObject({ line: 2, column: 7, length: 4 });
    const { diagnostics } = readYaml(createSourceText('a.yaml', '? [a]\n: b\n'));
    expect(diagnostics).toMatchObject([{ code: 'content/yaml-feature', origin: { line: 1, column: 3 } }]);
  });

  it('does not follow aliases', () => {
    const bomb = `a: &a [x]\n${Array.from({ length: 9 }, (_, i) => `b${i}: &b${i} [*a, *a]`).join('\n')}\n`;
    const { value, diagnostics } = readYaml(createSourceText('a.yaml', bomb));
    expect(value).toBeUndefined();
    expect(diagnostics).toHaveLength(1 + 9 * 3);
  });
});
