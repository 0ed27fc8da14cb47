import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { createToolDescriber } from '../../../src/documents/graphql/describe-tool.ts';
import type { JsonSchema } from '../../../src/kernel/json-schema.ts';
import { schema as ours } from '../../../src/schema.ts';
import { idOf } from '../../support/registered-operations.ts';

const schema = buildSchema(`
  scalar DateTime
  scalar JSONObject
  enum Color { RED GREEN }
  "A lamp as it is asked for."
  input LampInput {
    "Which one."
    id: ID!
    color: Color = RED
    at: DateTime
    sizes: [Int!]
    inner: LampInput
    extra: JSONObject
  }
  type Lamp {
    "Name of a lamp."
    name: String
  }
  type Query {
    "Show the best lamp."
    best: Lamp
    "List the lamps."
    lamps(
      "How many."
      first: Int
      filter: LampInput
    ): [String!]!
    "Say what time it is."
    time: Float
  }
  type Mutation {
    "Change a lamp."
    changeLamp(
      "Fields to change."
      input: LampInput!
    ): Boolean
    deleteLamp(id: ID!): Boolean
    paint(
      "Lamp to paint."
      id: ID!
    ): Boolean
  }
`);

function describe(text: string, of = schema) {
  return createToolDescriber(of)({ hash: idOf(text), text });
}

const scalars = [
  ['ID', { type: 'string' }],
  ['String', { type: 'string' }],
  ['Int', { type: 'integer' }],
  ['Float', { type: 'number' }],
  ['Boolean', { type: 'boolean' }],
  ['DateTime', { type: 'string', format: 'date-time' }],
  ['JSONObject', { type: 'object' }],
  ['Color', { type: 'string', enum: ['RED', 'GREEN'] }],
  ['[Color!]', { type: 'array', items: { type: 'string', enum: ['RED', 'GREEN'] } }],
  ['[[Int]]', { type: 'array', items: { type: 'array', items: { type: 'integer' } } }],
] as const;

const withEcho = (type: string) =>
  buildSchema(`scalar DateTime scalar JSONObject enum Color { RED GREEN }
    type Query { echo(value: ${type}): Boolean }`);

test.each(scalars)('a variable of type %s is %j', (type, expected) => {
  const facts = describe(`query Q($value: ${type}) { echo(value: $value) }`, withEcho(type));

  expect(facts?.inputSchema).toEqual({ type: 'object', properties: { value: expected } });
});

test('a non-null variable is required unless it has a default', () => {
  const facts = describe(
    'query Q($a: Int!, $b: Int! = 3, $c: Int) { x: lamps(first: $a) y: lamps(first: $b) z: lamps(first: $c) }',
  );

  expect(facts?.inputSchema).toEqual({
    type: 'object',
    properties: {
      a: { type: 'integer', description: 'How many.' },
      b: { type: 'integer', description: 'How many.', default: 3 },
      c: { type: 'integer', description: 'How many.' },
    },
    required: ['a'],
  });
});

test('an input object is published with its fields, up to a maximum depth', () => {
  const facts = describe('query Q($filter: LampInput) { lamps(filter: $filter) }');

  const depthOf = (field: { properties?: { inner?: object } } | undefined): number =>
    field?.properties?.inner ? 1 + depthOf(field.properties.inner) : 0;
  const { filter } = facts?.inputSchema.properties ?? {};
  expect(filter).toMatchObject({
    type: 'object',
    properties: {
      id: { type: 'string', description: 'Which one.' },
      color: { type: 'string', enum: ['RED', 'GREEN'], default: 'RED' },
      at: { type: 'string', format: 'date-time' },
      sizes: { type: 'array', items: { type: 'integer' } },
    },
    required: ['id'],
  });
  expect(depthOf(filter)).toBe(5);
});

test('an input object at the maximum depth is any object', () => {
  const facts = describe('query Q($filter: LampInput) { lamps(filter: $filter) }');

  let { filter: field } = facts?.inputSchema.properties ?? {};
  for (let depth = 0; depth < 5; depth += 1) field = innerOf(field);

  expect(field).toEqual({ type: 'object' });
});

function innerOf(field: JsonSchema | undefined): JsonSchema | undefined {
  return (field?.properties as Record<string, JsonSchema> | undefined)?.inner;
}

test('a nullable variable allows null in mutations only', () => {
  const facts = describe('mutation M($input: LampInput!) { changeLamp(input: $input) }');

  expect(facts?.inputSchema.properties.input).toMatchObject({
    type: 'object',
    description: 'Fields to change.',
    properties: {
      id: { type: 'string' },
      color: { type: ['string', 'null'], enum: ['RED', 'GREEN', null] },
      at: { type: ['string', 'null'], format: 'date-time' },
    },
  });
});

test('a variable inside an input object takes the description of its field', () => {
  const facts = describe('mutation M($lamp: ID!) { changeLamp(input: { id: $lamp }) }');

  expect(facts?.inputSchema.properties).toEqual({
    lamp: { type: 'string', description: 'Which one.' },
  });
});

test('a variable in several places takes the description of the first that has one', () => {
  const facts = describe(
    'mutation M($id: ID!) { deleteLamp(id: $id) a: changeLamp(input: { id: $id }) b: paint(id: $id) }',
  );

  expect(facts?.inputSchema.properties.id).toEqual({ type: 'string', description: 'Which one.' });
});

test('a variable inside a scalar has no description', () => {
  const facts = describe(
    'query Q($size: Int) { lamps(filter: { id: 1, extra: { size: $size, inner: { id: $size } } }) }',
  );

  expect(facts?.inputSchema.properties).toEqual({ size: { type: 'integer' } });
});

test('a nullable variable of an unknown scalar allows any value', () => {
  const odd = buildSchema('scalar Odd type Query { a: Int } type Mutation { set(to: Odd): Int }');

  const facts = describe('mutation M($to: Odd) { set(to: $to) }', odd);

  expect(facts?.inputSchema.properties).toEqual({ to: {} });
});

const descriptions = [
  ['"  Of its own. "\nquery Q { lamps }', 'Of its own.'],
  ['query Q { best { name } time }', 'Show the best lamp. Say what time it is.'],
  ['"""\nOf its own.\n"""\nquery Q { lamps }', 'Of its own.'],
  [
    '# Not of it.\n\nfragment F on Query { time }\n# In a\n#   comment.\nquery Q { ...F }',
    'In a\ncomment.',
  ],
  ['query Q { lamps time }', 'List the lamps. Say what time it is.'],
  ['# \u200b\nquery Q { lamps }', 'List the lamps.'],
  ['#\nquery Q { lamps }', 'List the lamps.'],
  ['query Q { __typename }', 'Run the operation Q.'],
  ['mutation M { deleteLamp(id: 1) }', 'Run the operation M.'],
] as const;

test.each(descriptions)(
  '%j takes its description from itself or its root fields',
  (text, expected) => {
    expect(describe(text)?.description).toBe(expected);
  },
);

test('a long description is truncated', () => {
  const facts = describe(`# ${'long '.repeat(1_000)}\nquery Q { lamps }`);

  expect(facts?.description).toHaveLength(2_000);
});

test('a tool needs the permissions of all root fields, including those in fragments', () => {
  const text = `query Q($no: Boolean = false) {
    __typename
    tags { name }
    ...F
    ... on Query { projects { nodes { name } } }
    node(id: "01890000-0000-7000-8000-000000000000") { id }
  }
  fragment F on Query { apiKeys @include(if: $no) { nodes { id } } }`;

  expect(describe(text, ours)?.permissions).toEqual([
    'work-items:read',
    'projects:read',
    'api-keys:read',
  ]);
  const introspecting = 'query Q { __schema { queryType { name } } }';
  expect(describe(introspecting, ours)?.permissions).toEqual(['graphql:introspect']);
});

test('a tool declares whether it reads or destroys', () => {
  const hintsOf = (text: string) => {
    const { reads, destroys } = describe(text) ?? {};
    return { reads, destroys };
  };
  const change = 'changeLamp(input: { id: 1 })';

  expect(hintsOf('query Q { lamps }')).toEqual({ reads: true, destroys: false });
  expect(hintsOf(`mutation M { ${change} }`)).toEqual({ reads: false, destroys: false });
  expect(hintsOf(`mutation M { ${change} deleteLamp(id: 1) }`)).toMatchObject({ destroys: true });
});

test.each(['query Q { gone }', 'query Q {', '', 'query A { lamps } query B { lamps }'])(
  '%j has no tool facts',
  (text) => {
    expect(describe(text)).toBeUndefined();
  },
);
