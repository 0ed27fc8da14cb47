import { expect, test } from 'vitest';
import { createTestApp } from '../support/app.ts';
import { rest } from '../support/clients.ts';
import { statementsOf, testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

test('liveness and readiness need no key', async () => {
  const anonymous = rest(undefined);

  expect(await anonymous('/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
  expect(await anonymous('/health/ready')).toMatchObject({ status: 200, body: { status: 'ok' } });
});

test('a server without its database is live but not ready', async () => {
  const { fetch } = await createTestApp({ database: await unreachableDatabase() });

  expect((await rest(undefined, fetch)('/health/live')).status).toBe(200);
  const { status, headers, body } = await rest(undefined, fetch)('/health/ready');
  expect([status, headers.get('retry-after')]).toEqual([503, '5']);
  expect(body).toEqual({ status: 'unavailable', reason: 'The database is unavailable.' });
});

test('readiness asks the database in the same way as authentication', async () => {
  const { key } = await (await makeOrganization()).makeKey();

  const byReadiness = await statementsOf(() => rest(undefined)('/health/ready'));
  const byKey = await statementsOf(() => rest(key)('/graphql?query={__typename}'));

  expect(byReadiness).toEqual([byKey[0]]);
});

test('requests get 503 with Retry-After while the database is unavailable', async () => {
  const { fetch } = await createTestApp({ database: await unreachableDatabase() });
  const { key } = await (await makeOrganization()).makeKey();

  const answers = await Promise.all(
    ['/api/me', '/graphql', '/mcp'].map((path) => rest(key, fetch)(path)),
  );

  for (const { status, headers, body } of answers) {
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'DATABASE_UNAVAILABLE' });
    expect(headers.get('retry-after')).toBe('5');
    expect(JSON.stringify(body)).not.toContain('10.0.0.7');
  }
});

test('metrics count requests by transport and are hidden from proxied requests', async () => {
  const { fetch } = await createTestApp();
  const { key } = await (await makeOrganization()).makeKey();
  await rest(key, fetch)('/api/me');
  await rest(undefined, fetch)('/graphql');

  const { status, body } = await rest(undefined, fetch)('/metrics');
  const throughProxy = await rest(undefined, fetch)('/metrics', {
    headers: { 'x-forwarded-for': '203.0.113.9' },
  });

  expect(status).toBe(200);
  expect(body).toContain(
    'almirant_http_requests_total{transport="rest",method="GET",status="200"} 1',
  );
  expect(body).toContain(
    'almirant_http_requests_total{transport="graphql",method="GET",status="401"} 1',
  );
  expect(throughProxy.status).toBe(404);
});

/** A database whose server is unavailable. */
async function unreachableDatabase() {
  const error = Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), {
    code: 'ECONNREFUSED',
  });
  return { ...(await testDatabase()), query: () => Promise.reject(error) };
}
