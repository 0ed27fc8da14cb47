import { createSchema, createYoga } from 'graphql-yoga';
import { expect, test } from 'vitest';
import { graphqlExecutor, useCompiledQueries } from '../../src/graphql/compiled-queries-plugin.ts';
import { channelMessages } from '../support/channel-messages.ts';

let calls = 0;

function echo(_root: unknown, args: object): string {
  calls += 1;
  return JSON.stringify(args);
}

function fails(): never {
  calls += 1;
  throw new Error('It failed.');
}

const schema = createSchema({
  typeDefs: `
    enum Size { SMALL LARGE }
    input Filter { size: Size! ids: [ID!] = [1] }
    type Query { echo(flag: Boolean, count: Int, size: Size, ids: [ID!], filter: Filter, data: Data): String
      required(count: Int!): String
      fails: String }
    scalar Data
  `,
  resolvers: {
    Size: { SMALL: 1, LARGE: 2 },
    Query: { echo, required: echo, fails },
  },
});

const declared = [
  { type: 'Boolean', value: 'true', argument: 'flag' },
  { type: 'Int', value: '-3', argument: 'count' },
  { type: 'Size', value: 'LARGE', argument: 'size' },
  { type: '[ID!]', value: '["a", 7]', argument: 'ids' },
  { type: 'Filter', value: '{ size: SMALL }', argument: 'filter' },
].flatMap((each) => [each, { ...each, type: `${each.type}!` }]);

test.each(declared)('a compiled query applies the default of $type = $value', async (each) => {
  const query = queryOf(each);
  const plain = await run(query, { compileAfter: Number.POSITIVE_INFINITY });

  const compiled = await run(query, { compileAfter: 0 });

  expect(plain).toEqual({ result: { data: { echo: expect.anything() } }, messages: ['plain'] });
  expect(compiled).toEqual({ result: plain.result, messages: ['compiled'] });
});

test('a compiled query keeps a default of more digits than a number holds', async () => {
  const value = '12345678901234567890';
  const query = queryOf({ type: '[ID!]!', value: `[${value}]`, argument: 'ids' });

  const { result, messages } = await run(query, { compileAfter: 0 });

  expect(result).toEqual({ data: { echo: `{"ids":["${value}"]}` } });
  expect(messages).toEqual(['compiled']);
});

test('a compiled query prefers a given variable to its default', async () => {
  const query = queryOf({ type: 'Int!', value: '1', argument: 'count' });

  const given = await run(query, { compileAfter: 0, variables: { given: 2 } });
  const none = await run(query, { compileAfter: 0, variables: { given: null } });

  expect(given).toEqual({ result: { data: { echo: '{"count":2}' } }, messages: ['compiled'] });
  expect(none.result).toMatchObject({ errors: [{ message: expect.stringContaining('$given') }] });
  expect(none.messages).toEqual(['plain']);
});

/** Variables that graphql-jit alone would treat unlike graphql-js, and those that both treat alike. */
const given = [
  { query: 'query ($a: Int) { echo(count: $a) }', variables: {}, executor: 'compiled' },
  { query: 'query ($a: Int) { echo(count: $a) }', variables: { a: null }, executor: 'compiled' },
  { query: 'query ($a: Int) { echo(count: $a) }', variables: { a: '1' }, executor: 'plain' },
  { query: 'query ($a: [ID!]) { echo(ids: $a) }', variables: { a: 7 }, executor: 'compiled' },
  { query: 'query ($a: [ID!]) { echo(ids: $a) }', variables: { a: [null] }, executor: 'plain' },
  { query: 'query ($a: Size) { echo(size: $a) }', variables: { a: 'LARGE' }, executor: 'compiled' },
  {
    query: 'query ($a: Size!) { echo(filter: { size: $a }) }',
    variables: { a: 'LARGE' },
    executor: 'compiled',
  },
  {
    query: 'query ($a: [ID!]) { echo(filter: { size: SMALL, ids: $a }) }',
    variables: {},
    executor: 'plain',
  },
  {
    query: 'query ($a: Filter) { echo(filter: $a) }',
    variables: { a: { size: 'SMALL' } },
    executor: 'compiled',
  },
  {
    query: 'query ($a: Boolean = true) { echo(count: 1) @skip(if: $a) }',
    variables: { a: null },
    executor: 'plain',
  },
  {
    query: 'query ($a: Boolean = true) { echo(count: 1) @skip(if: $a) }',
    variables: {},
    executor: 'compiled',
  },
  { query: 'query ($a: Int) { echo(data: { b: [$a] }) }', variables: { a: 1 }, executor: 'plain' },
  {
    query: 'query ($a: Int = 2) { required(count: $a) }',
    variables: { a: null },
    executor: 'plain',
  },
  { query: '{ fails }', variables: {}, executor: 'compiled' },
];

test.each(given)(
  '$query with $variables runs once, with the answer of the plain executor',
  async (each) => {
    const { query, variables, executor } = each;
    const plain = await run(query, { compileAfter: Number.POSITIVE_INFINITY, variables });
    const before = calls;

    const compiled = await run(query, { compileAfter: 0, variables });

    expect(compiled).toEqual({ result: plain.result, messages: [executor] });
    expect(calls - before).toBeLessThanOrEqual(1);
  },
);

test.each([
  [200, 'compiled'],
  [201, 'plain'],
])(
  'a query of %i selections with its fragments runs in the %s executor',
  async (count, executor) => {
    const fields = 'echo '.repeat((count - 2) / 2);
    const query = `{ ...F ...F ${count % 2 ? 'echo' : ''} } fragment F on Query { ${fields} }`;

    const { messages } = await run(query, { compileAfter: 0 });

    expect(messages).toEqual([executor]);
  },
);

type Declared = { type: string; value: string; argument: string };

function queryOf({ type, value, argument }: Declared): string {
  return `query ($given: ${type} = ${value}) { echo(${argument}: $given) }`;
}

type Options = { compileAfter: number; variables?: object };

async function run(query: string, { compileAfter, variables }: Options) {
  const yoga = createYoga({
    schema,
    logging: false,
    plugins: [useCompiledQueries({ compileAfter })],
  });
  return channelMessages(graphqlExecutor, async () => {
    const response = await yoga.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  });
}
