import * as z from 'zod';
import type { DataPath } from './read-yaml.ts';
import { plainText, richText } from './schemas/scalars.ts';

/** The names a mapping may have at `path`, all alternatives together; none where the schema wants something else. */
export function allowedFields(schema: z.ZodType, path: DataPath): readonly string[] {
  const here = path.reduce<readonly z.ZodType[]>(
    (schemas, segment) => schemas.flatMap((each) => within(each, segment)),
    alternatives(schema),
  );
  return here.flatMap((each) => (each instanceof z.ZodObject ? Object.keys(each.shape) : []));
}

/** A string of the content that will be printed. */
export interface PrintedText {
  readonly kind: 'plain' | 'rich';
  readonly path: DataPath;
  readonly text: string;
}

/** Where in `data` the schema takes plain text and Markdown. What does not fit the schema is passed over. */
export function printedTexts(schema: z.ZodType, data: unknown): readonly PrintedText[] {
  return textsIn(alternatives(schema), data, []);
}

function textsIn(schemas: readonly z.ZodType[], data: unknown, path: DataPath): readonly PrintedText[] {
  if (typeof data === 'string') {
    if (data === '') return [];
    if (schemas.includes(richText)) return [{ kind: 'rich', path, text: data }];
    return schemas.includes(plainText) ? [{ kind: 'plain', path, text: data }] : [];
  }
  if (typeof data !== 'object' || data === null) return [];
  const fields = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return fields.flatMap(([name, value]) => {
    const inner = schemas.flatMap((each) => within(each, name));
    return textsIn(inner, value, [...path, name]);
  });
}

/** The schemas for the field or item `segment` of what `schema` describes. */
function within(schema: z.ZodType, segment: string | number): readonly z.ZodType[] {
  const inner = child(schema, segment);
  return inner === undefined ? [] : alternatives(inner);
}

function child(schema: z.ZodType, segment: string | number): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) {
    return Object.hasOwn(schema.shape, segment) ? (schema.shape[segment] as z.ZodType) : undefined;
  }
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(segment)] as z.ZodType | undefined;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  return undefined;
}

/** What may stand where `schema` is asked for: the members of a union, each without "optional" and the like around it. */
function alternatives(schema: z.ZodType): readonly z.ZodType[] {
  if (schema === richText) return [schema];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return alternatives(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodPipe) return alternatives(schema.in as z.ZodType);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((each) => alternatives(each as z.ZodType));
  return [schema];
}
