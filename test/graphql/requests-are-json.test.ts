import { expect, test } from 'vitest';
import { TEST_URL, testApp } from '../support/app.ts';
import { type Answer, rest } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';

const accept = 'application/graphql-response+json';
const mutation = 'mutation { createProject(input: { name: "Beacon" }) { __typename } }';

test('unknown parameters of a body are ignored', async () => {
  const { key } = await (await makeOrganization()).makeKey();

  const { status, body } = await rest(key)('/graphql', {
    method: 'POST',
    body: '{"query":"{ __typename }","id":"x","doc_id":1,"__proto__":{"query":"{ bad }"}}',
    headers: { accept },
  });

  expect({ status, data: body.data }).toEqual({ status: 200, data: { __typename: 'Query' } });
});

const accepts = [accept, 'application/json', '*/*'];

const malformed = { code: 'MALFORMED_JSON' };
const misshapen = { code: expect.stringMatching(/^[A-Z_]+$/) };

const badBodies = [
  { body: '{"query":', ...malformed },
  { body: '', ...malformed },
  { body: 'query=%7B__typename%7D', ...malformed },
  { body: 'null', ...misshapen },
  { body: '"{ __typename }"', ...misshapen },
  { body: '7', ...misshapen },
  { body: '[]', ...misshapen },
  { body: '{}', ...misshapen },
  { body: '{"qeury":"{ __typename }"}', ...misshapen },
  { body: '{"query":null}', ...misshapen },
  { body: '{"query":["{ __typename }"]}', ...misshapen },
  { body: '{"query":"{ __typename }","variables":"{}"}', ...misshapen },
  { body: '{"query":"{ __typename }","variables":[]}', ...misshapen },
  { body: '{"query":"{ __typename }","extensions":1}', ...misshapen },
  { body: '{"query":"{ __typename }","operationName":"x"}', ...misshapen },
];

test.each(badBodies)('the body $body is rejected', async ({ body, code }) => {
  const { key } = await (await makeOrganization()).makeKey();

  for (const accept of accepts) {
    const answer = await rest(key)('/graphql', { method: 'POST', body, headers: { accept } });
    expect(refusalOf(answer)).toEqual({ status: 400, code });
    expect(answer.headers.get('allow')).toBeNull();
  }
});

test('malformed JSON in the URL is rejected', async () => {
  const { key } = await (await makeOrganization()).makeKey();

  for (const parameter of ['variables', 'extensions']) {
    for (const accept of accepts) {
      const path = `/graphql?query={__typename}&${parameter}={`;
      const answer = await rest(key)(path, { headers: { accept } });
      expect(refusalOf(answer)).toEqual({ status: 400, code: 'MALFORMED_JSON' });
    }
  }
});

const types = [
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'text/plain; x=application/json',
  'application/graphql',
  undefined,
];

test.each(types)('a mutation sent as %s is rejected without effect', async (type) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const text = type?.startsWith('application/x-www')
    ? `query=${encodeURIComponent(mutation)}`
    : JSON.stringify({ query: mutation });

  const request = new Request(`${TEST_URL}/graphql`, {
    method: 'POST',
    body: new Blob([text]),
    headers: { authorization: `Bearer ${key}`, ...(type && { 'content-type': type }) },
  });
  const response = await (await testApp()).fetch(request);

  const { status, headers } = response;
  const body = await response.json();
  expect(refusalOf({ status, headers, body })).toEqual({
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  });
  expect((await contentOf(organization.id)).projects).toEqual([]);
});

test('a mutation in the URL is rejected without effect', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();

  for (const method of ['GET', 'HEAD']) {
    const path = `/graphql?query=${encodeURIComponent(mutation)}`;
    const request = new Request(`${TEST_URL}${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, accept },
    });
    const { status, headers } = await (await testApp()).fetch(request);
    expect({ status, allow: headers.get('allow')?.includes('POST') }).toEqual({
      status: 405,
      allow: true,
    });
  }

  expect((await contentOf(organization.id)).projects).toEqual([]);
});

test('a query in the URL runs', async () => {
  const { key } = await (await makeOrganization()).makeKey();

  const variables = encodeURIComponent('{"first":1}');
  const { status, body } = await rest(key)(
    `/graphql?query=query($first:Int){projects(first:$first){totalCount}}&variables=${variables}`,
  );

  expect({ status, data: body.data }).toEqual({
    status: 200,
    data: { projects: { totalCount: 0 } },
  });
});

test('a batch of requests is rejected and none runs', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const body = [{ query: mutation }, { query: mutation }];

  const answer = await rest(key)('/graphql', { method: 'POST', body, headers: { accept } });

  expect(refusalOf(answer)).toEqual({ status: 400, ...misshapen });
  expect((await contentOf(organization.id)).projects).toEqual([]);
});

test.each(['PUT', 'PATCH', 'DELETE'])('the method %s is rejected', async (method) => {
  const { key } = await (await makeOrganization()).makeKey();

  const answer = await rest(key)('/graphql', { method, body: { query: mutation } });

  expect(refusalOf(answer)).toEqual({ status: 405, code: 'METHOD_NOT_ALLOWED' });
});

test.each(['PUT', 'PATCH', 'DELETE', 'HEAD'])(
  'the refusal of the method %s names all methods that are allowed',
  async (method) => {
    const { key } = await (await makeOrganization()).makeKey();
    const headers = { authorization: `Bearer ${key}` };
    const request = new Request(`${TEST_URL}/graphql?query={__typename}`, { method, headers });

    const answer = await (await testApp()).fetch(request);

    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, POST, QUERY');
  },
);

test('a body over 1 MiB is rejected', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const query = `{ __typename } #${'x'.repeat(1_048_576)}`;

  const answer = await rest(key)('/graphql', { method: 'POST', body: { query } });

  expect(answer).toMatchObject({ status: 413, body: { code: 'BODY_TOO_LARGE' } });
});

/** The error of a failed request: no data, and a code. */
function refusalOf({ status, body }: Pick<Answer, 'status' | 'headers' | 'body'>) {
  expect(body).not.toHaveProperty('data');
  return { status, code: body.errors[0].extensions.code };
}
