import { createSchema, createYoga } from 'graphql-yoga';
import { expect, test } from 'vitest';
import { graphqlExecutor, useCompiledQueries } from '../../src/graphql/compiled-queries-plugin.ts';
import { channelMessages } from '../support/channel-messages.ts';

const schema = createSchema({
  typeDefs: `
    enum Size { SMALL LARGE }
    input Filter { size: Size! ids: [ID!] = [1] }
    type Query { echo(flag: Boolean, count: Int, size: Size, ids: [ID!], filter: Filter): String }
  `,
  resolvers: {
    Size: { SMALL: 1, LARGE: 2 },
    Query: { echo: (_: unknown, given: object) => JSON.stringify(given) },
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

test('a query with a default of more digits than a number holds is not compiled', async () => {
  const value = '12345678901234567890';
  const query = queryOf({ type: '[ID!]!', value: `[${value}]`, argument: 'ids' });

  const { result, messages } = await run(query, { compileAfter: 0 });

  expect(result).toEqual({ data: { echo: `{"ids":["${value}"]}` } });
  expect(messages).toEqual(['plain']);
});

test('a compiled query prefers a given variable to its default', async () => {
  const query = queryOf({ type: 'Int!', value: '1', argument: 'count' });

  const given = await run(query, { compileAfter: 0, variables: { given: 2 } });
  const none = await run(query, { compileAfter: 0, variables: { given: null } });

  expect(given).toEqual({ result: { data: { echo: '{"count":2}' } }, messages: ['compiled'] });
  expect(none.result).toMatchObject({ errors: [{ message: expect.stringContaining('$given') }] });
  expect(none.messages).toEqual(['compiled', 'plain']);
});

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
  const yoga = createYoga({ schema, plugins: [useCompiledQueries({ compileAfter })] });
  return channelMessages(graphqlExecutor, async () => {
    const response = await yoga.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  });
}
