import { expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../src/content/read-yaml.ts';
import { createSourceText } from '../../src/content/source-text.ts';
import { validate } from '../../src/content/validate.ts';

const schema = z.strictObject({
  shapes: z.array(
    z.union([
      z.strictObject({ side: z.number() }),
      z.strictObject({ radius: z.number(), label: z.strictObject({ text: z.string() }) }),
    ]),
  ),
});

it('reports what is wrong with the alternative of a union that comes nearest', () => {
  const yaml = readYaml(
    createSourceText('a.yaml', 'shapes:\n  - { side: 1 }\n  - { radius: 2, label: { txt: x } }\n  - { sid: 1 }\n'),
  );
  const { value, diagnostics } = validate(schema, yaml.value!);
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { code: 'content/unknown-field', hint: 'Did you mean "text"?', origin: { line: 3, column: 27, length: 3 } },
    { code: 'content/unknown-field', hint: 'Did you mean "side"?', origin: { line: 4, column: 7, length: 3 } },
  ]);
});
