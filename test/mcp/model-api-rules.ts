import type { Tool } from '@modelcontextprotocol/server';
import type { JsonSchema } from '../../src/kernel/json-schema.ts';

type Definition = Pick<Tool, 'name' | 'inputSchema'>;

/** A rule of a model API and the places of a tool that break it. The docs have the sources. */
type Rule = { rule: string; breaks: (tool: Definition) => string[] };

const UNIONS = ['anyOf', 'oneOf', 'allOf', 'not', '$ref', '$defs', 'const'];

/** The rules of `docs/model-apis.md` by their words there. */
export const rules: readonly Rule[] = [
  {
    rule: 'The name has 1 to 64 letters, digits, `_` and `-`',
    breaks: ({ name }) => (/^[a-zA-Z0-9_-]{1,64}$/.test(name) ? [] : [name]),
  },
  {
    rule: 'Property names have 1 to 64 letters, digits, `_`, `.` and `-`',
    breaks: ({ inputSchema }) =>
      subschemas(inputSchema).flatMap(({ schema }) =>
        Object.keys(schema.properties ?? {}).filter((key) => !/^[a-zA-Z0-9_.-]{1,64}$/.test(key)),
      ),
  },
  {
    rule: 'The root is an object',
    breaks: ({ inputSchema }) => (inputSchema.type === 'object' ? [] : ['type']),
  },
  rule('Each schema has exactly one `type`', ({ type }) => typeof type === 'string'),
  rule('No unions, references and constants', (schema) => UNIONS.every((key) => !(key in schema))),
  rule(
    'Enumerations have texts only, and at least one',
    ({ type, enum: values }) =>
      values === undefined || (type === 'string' && isListOf(values, 'string')),
  ),
  rule('`format` is `date-time` or absent', ({ format = 'date-time' }) => format === 'date-time'),
  rule('No `default`', (schema) => !('default' in schema)),
  rule(
    'Objects have `additionalProperties: false`',
    ({ type, additionalProperties }) => type !== 'object' || additionalProperties === false,
  ),
  rule(
    'Objects below the root have properties',
    ({ type, properties }, path) =>
      type !== 'object' || path === '' || Object.keys(properties ?? {}).length > 0,
  ),
  rule(
    '`properties` and `required` stand in objects only',
    ({ type, properties, required }) =>
      type === 'object' || (properties === undefined && required === undefined),
  ),
  rule('`required` names properties', ({ properties, required = [] }) => {
    const known = Object.keys(properties ?? {});
    return Array.isArray(required) && required.every((name) => known.includes(name));
  }),
  rule('Arrays have `items`', ({ type, items }) => type !== 'array' || items !== undefined),
];

function rule(words: string, isKept: (schema: JsonSchema, path: string) => boolean): Rule {
  return {
    rule: words,
    breaks: ({ inputSchema }) =>
      subschemas(inputSchema)
        .filter(({ schema, path }) => !isKept(schema, path))
        .map(({ path }) => path),
  };
}

type Place = { schema: JsonSchema; path: string };

/** A schema and all schemas within it. */
function subschemas(schema: JsonSchema, path = ''): Place[] {
  const { properties = {}, items } = schema as { properties?: object; items?: JsonSchema };
  const fields = Object.entries(properties).flatMap(([name, field]) =>
    subschemas(field, `${path}.${name}`),
  );
  return [{ schema, path }, ...fields, ...(items ? subschemas(items, `${path}[]`) : [])];
}

function isListOf(values: unknown, type: string): boolean {
  return Array.isArray(values) && values.length > 0 && values.every((one) => typeof one === type);
}
