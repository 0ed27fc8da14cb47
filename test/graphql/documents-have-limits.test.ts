import { expect, test } from 'vitest';
import { graphql } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { statementsOf } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

const fragmentBomb = `{ ...f0 } ${repeat(18, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)}
  fragment f18 on Query { a: __typename }`;

const ofType = (depth: number) => `${'ofType { '.repeat(depth)}name${' }'.repeat(depth)}`;

const documents = [
  { title: '101 aliases', document: `{ ${repeat(101, (i) => `a${i}: __typename`)} }` },
  { title: '101 lists', document: `{ ${repeat(101, (i) => `a${i}: projects { totalCount }`)} }` },
  { title: '11 directives', document: `{ __typename ${'@include(if: true) '.repeat(11)} }` },
  { title: '11 unknown directives', document: `{ __typename ${repeat(11, (i) => `@d${i}`)} }` },
  { title: 'a depth of 20', document: `{ viewer ${'{ user '.repeat(20)}${'}'.repeat(20)} }` },
  { title: '2,000 tokens', document: `{ ${'__typename '.repeat(2_000)} }` },
  { title: '17,000 characters', document: `{ __typename } #${'x'.repeat(17_000)}` },
  { title: '1,000,000 characters', document: '{ a '.padEnd(1_000_000) },
  { title: '3,000 nested selections', document: '{ a '.repeat(3_000) + '}'.repeat(3_000) },
  {
    title: 'a list nested 20,000 times',
    document: `{ node(id: ${'['.repeat(20_000)}${']'.repeat(20_000)}) { id } }`,
  },
  { title: 'exponential fragments of depth 18', document: fragmentBomb },
  { title: 'cyclic fragments', document: '{ ...a } fragment a on Query { ...a }' },
  {
    title: 'a long fragment cycle',
    document: '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
  },
  {
    title: 'a name that looks like introspection',
    document: `{ ...__schema } fragment __schema on Query { ${repeat(101, (i) => `a${i}: __typename`)} }`,
  },
];

test.each(documents)(
  'a document with $title is rejected before execution',
  async ({ document }) => {
    const { key } = await (await makeOrganization()).makeKey();
    let answer: Awaited<ReturnType<ReturnType<typeof graphql>>> | undefined;

    const statements = await statementsOf(async () => {
      answer = await graphql(key)(document);
    });

    expect(answer?.status).toBe(400);
    expect(answer?.body).not.toHaveProperty('data');
    for (const { extensions } of answer?.body.errors ?? [{}]) {
      expect(extensions.code).toMatch(
        /^(DOCUMENT_LIMIT_EXCEEDED|GRAPHQL_(PARSE|VALIDATION)_FAILED)$/,
      );
    }
    expect(statements.filter((sql) => !sql.includes('"keyHash" = ANY'))).toEqual([]);
  },
);

test.each([101, 1_500])('%i mutations in one request are rejected and none runs', async (count) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const fields = repeat(count, (i) => `m${i}: createProject(input: { name: "x" }) { __typename }`);

  const { status, body } = await graphql(key)(`mutation { ${fields} }`);

  expect(status).toBe(400);
  expect(body.errors[0].extensions.code).toEqual(expect.any(String));
  expect((await contentOf(organization.id)).projects).toEqual([]);
});

test('exceeded document limits have their own error code', async () => {
  const { key } = await (await makeOrganization()).makeKey();

  const aliases = await graphql(key)(documents[0]?.document ?? '');
  const tokens = await graphql(key)(documents[5]?.document ?? '');

  expect(aliases.body.errors[0].extensions.code).toBe('DOCUMENT_LIMIT_EXCEEDED');
  expect(tokens.body.errors).toHaveLength(1);
});

test('documents of regular clients are below the limits', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const document = `query ($yes: Boolean!) {
    ${repeat(10, (i) => `l${i}: projects(first: 100) { ...page }`)}
    viewer @include(if: $yes) { user { id name } permissions }
  }
  fragment page on ProjectConnection { totalCount edges { cursor node { id name status } } }`;

  const { status, body } = await graphql(key)(document, { yes: true });

  expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
});

test('the depth limit ignores introspection', async () => {
  const { key } = await (await makeOrganization()).makeKey();

  const { status } = await graphql(key)(`{ __type(name: "Query") { ${ofType(9)} } }`);

  expect(status).toBe(200);
});
