import { expect, test } from 'vitest';
import { refuse } from '../../src/http/refuse.ts';
import { createTestApp, TEST_URL } from '../support/app.ts';
import { type Json, rest } from '../support/clients.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

const GRAPHQL = 'application/graphql-response+json';
const accept = `${GRAPHQL}, application/json;q=0.9`;
const query = '{ __typename }';

type Failure = {
  status: number;
  code: string;
  headers?: Record<string, string>;
  body?: string;
  key?: string;
  path?: string;
};

/** Failures before the execution of an operation. */
const failures: Failure[] = [
  { status: 401, code: 'UNAUTHENTICATED', key: 'alm_k1_unknown' },
  { status: 409, code: 'ORGANIZATION_MISMATCH', headers: { 'x-organization-id': 'another' } },
  { status: 413, code: 'BODY_TOO_LARGE', body: JSON.stringify({ query }).padEnd(2 ** 20 + 1) },
  { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', headers: { 'content-encoding': 'gzip' } },
  { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', headers: { 'content-type': 'text/plain' } },
  { status: 400, code: 'MALFORMED_JSON', body: '{' },
  { status: 400, code: 'BATCHING_NOT_SUPPORTED', body: JSON.stringify([{ query }]) },
  { status: 400, code: 'VALIDATION_FAILED', body: '{}' },
  { status: 404, code: 'PERSISTED_DOCUMENT_NOT_FOUND', body: '{}', path: '/graphql/x-web:None' },
  { status: 400, code: 'INVALID_DOCUMENT_ID', body: '{}', path: '/graphql/a%20b' },
];

test.each(failures)('$status $code before execution is a GraphQL response', async (failure) => {
  const { key } = await (await makeOrganization()).makeKey();
  const { status, code, headers, body = JSON.stringify({ query }), path = '/graphql' } = failure;
  const sent = { method: 'POST', body, headers: { accept, ...headers } };

  const answer = await rest(failure.key ?? key)(path, sent);

  expect(shapeOf(answer)).toEqual({ status, code, type: GRAPHQL, members: ['errors'] });
});

test('a failure of the database before execution is a GraphQL response', async () => {
  const database = await testDatabase();
  const refused = () => Promise.reject(Object.assign(new Error('gone'), { code: '57P03' }));
  const app = await createTestApp({ database: { ...database, query: refused } });
  const { key } = await (await makeOrganization()).makeKey();

  const ask = rest(key, app.fetch);
  const answer = await ask('/graphql', { method: 'POST', body: { query }, headers: { accept } });

  const { status, code, type } = shapeOf(answer);
  expect({ status, code, type }).toEqual({
    status: 503,
    code: 'DATABASE_UNAVAILABLE',
    type: GRAPHQL,
  });
  expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
});

test('the refusal of an overloaded server is a GraphQL response', () => {
  const refusalTo = (path: string, headers: Record<string, string>) => {
    const { status, headers: sent, body } = refuse({ path, headers }, TEST_URL);
    const { 'content-type': type = '', 'retry-after': retryAfter } = sent;
    return { status, retryAfter, type, isGraphQL: 'errors' in JSON.parse(`${body}`) };
  };

  const expected = { status: 503, retryAfter: '1', type: GRAPHQL, isGraphQL: true };
  expect(refusalTo('/graphql', { accept })).toEqual(expected);
  expect(refusalTo('/base/graphql/x-web:Name', { accept })).toEqual(expected);
  expect(refusalTo('/api/me', { accept })).toMatchObject({ isGraphQL: false });
});

test.each([undefined, 'application/json', '*/*', `${GRAPHQL};q=0, */*`])(
  'an error before execution is a problem for a client that accepts %s',
  async (given) => {
    const headers: Record<string, string> = given === undefined ? {} : { accept: given };

    const answer = await rest('alm_k1_unknown')('/graphql', { headers });

    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  },
);

function shapeOf({ status, headers, body }: { status: number; headers: Headers; body: Json }) {
  const type = headers.get('content-type')?.split(';')[0];
  const { code } = body.errors?.[0].extensions ?? {};
  return { status, code, type, members: Object.keys(body).filter((name) => name !== 'extensions') };
}
