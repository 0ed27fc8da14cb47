import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { graphql, rest } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';

const parse = 'GRAPHQL_PARSE_FAILED';
const validate = 'GRAPHQL_VALIDATION_FAILED';
const create =
  'mutation ($input: CreateProjectInput!) { createProject(input: $input) { __typename } }';

const badDocuments = [
  { document: '', code: parse },
  { document: '{', code: parse },
  { document: 'Hello', code: parse },
  { document: '{ viewer { user { id } }', code: parse },
  { document: '{ unknownField }', code: validate },
  { document: '{ viewer }', code: validate },
  { document: '{ __typename { id } }', code: validate },
  { document: '{ projects(unknown: 1) { totalCount } }', code: validate },
  { document: '{ projects(first: "1") { totalCount } }', code: validate },
  { document: '{ node { id } }', code: validate },
  { document: 'query ($id: ID!) { node(id: $id) { id } }', code: validate },
  { document: 'query ($id: Int) { node(id: $id) { id } }', variables: { id: 1 }, code: validate },
  { document: 'subscription { projects { totalCount } }', code: validate },
  { document: '{ ...missing }', code: validate },
  { document: '{ viewer { ... on Project { id } } }', code: validate },
  { document: '{ __typename @unknown }', code: validate },
  { document: create, variables: {}, code: validate },
  { document: create, variables: { input: null }, code: validate },
  { document: create, variables: { input: {} }, code: validate },
  { document: create, variables: { input: { name: 1 } }, code: validate },
  { document: create, variables: { input: { name: ['x'] } }, code: validate },
  { document: create, variables: { input: { name: 'x', keyHash: 'y' } }, code: validate },
  { document: create, variables: { input: { name: 'x', status: 'active' } }, code: validate },
  { document: create, variables: { input: { name: 'x', startDate: 'tomorrow' } }, code: validate },
];

test.each(badDocuments)('validation fails with a code for %j', async (row) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();

  const { status, headers, body } = await graphql(key)(row.document, row.variables);

  expect({ status, code: body.errors[0].extensions.code }).toEqual({
    status: 400,
    code: row.code,
  });
  expect(headers.get('content-type')).toMatch(/^application\/graphql-response\+json/);
  expect(body).not.toHaveProperty('data');
  expect((await contentOf(organization.id)).projects).toEqual([]);
});

const nearMisses = [
  { document: '{ projets { totalCount } }' },
  { document: '{ viewer { usr { id } } }' },
  { document: '{ projects(frist: 1) { totalCount } }' },
  { document: '{ projects(status: ACTIV) { totalCount } }' },
  { document: '{ viewer { ... on Viewr { user { id } } } }' },
  { document: 'mutation { createProject(input: { nam: "x" }) { __typename } }' },
  { document: create, variables: { input: { name: 'x', colour: '#000000' } } },
  { document: create, variables: { input: { name: 'x', status: 'ACTIV' } } },
];

test.each(nearMisses)('errors suggest no names for %j', async (row) => {
  const { key } = await (await makeOrganization()).makeKey();

  const { status, body } = await graphql(key)(row.document, row.variables);

  expect(status).toBe(400);
  expect(JSON.stringify(body)).not.toMatch(/did you mean/i);
});

test('the standard introspection query works with an API key', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const document = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true });

  const allowed = await graphql(key)(document);
  const refused = await graphql(undefined)(document);

  expect(allowed.status).toBe(200);
  expect(allowed.body.data.__schema.queryType).toMatchObject({ name: 'Query' });
  expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([
    401,
    'UNAUTHENTICATED',
  ]);
});

test('errors do not quote an API key sent as a value', async () => {
  const { key } = await (await makeOrganization()).makeKey();

  const answers = [
    await graphql(key)('query ($first: Int) { projects(first: $first) { totalCount } }', {
      first: key,
    }),
    await graphql(key)(`{ projects(first: "${key}") { totalCount } }`),
    await graphql(key)(`{ ${key} }`),
    await graphql(key)(`query ${key} { __typename } query b { __typename }`),
    await rest(key)('/graphql', {
      method: 'POST',
      body: { query: '{ __typename }', operationName: key, variables: key },
    }),
  ];

  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
  expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain(key.slice(15));
});
