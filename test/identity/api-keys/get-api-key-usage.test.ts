import { expect, test } from 'vitest';
import type { Prisma } from '../../../src/db/generated/client.ts';
import { createTestApp, testApp } from '../../support/app.ts';
import { callTool, graphql, type Json, rest } from '../../support/clients.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

const NOW = new Date();
const ABSENT = '01890000-0000-7000-8000-000000000000';
const dayBefore = (days: number) =>
  new Date(NOW.getTime() - days * 86_400_000).toISOString().slice(0, 10);

test('usage contains calls and errors by day, by transport and in total', async () => {
  const { key, id, count } = await prepare();
  await count({ transport: 'rest', outcome: 'succeeded', count: 5 });
  await count({ transport: 'rest', outcome: 'refused', count: 2 });
  await count({ transport: 'mcp', outcome: 'failed', count: 1 });
  await count({ transport: 'rest', outcome: 'failed', count: 3, daysAgo: 2 });

  const usage = await usageOf(key, `${id}/usage?days=3`);

  expect(usage).toEqual({
    apiKeyId: id,
    startDate: dayBefore(2),
    callCount: 11,
    errorCount: 6,
    days: [
      { date: dayBefore(2), callCount: 3, errorCount: 3 },
      { date: dayBefore(1), callCount: 0, errorCount: 0 },
      { date: dayBefore(0), callCount: 8, errorCount: 3 },
    ],
    transports: [
      { transport: 'rest', callCount: 10, errorCount: 5 },
      { transport: 'graphql', callCount: 0, errorCount: 0 },
      { transport: 'mcp', callCount: 1, errorCount: 1 },
    ],
  });
});

test('usage of an unused key has zeros, for 30 days by default', async () => {
  const { key, id } = await prepare();

  const usual = await usageOf(key, `${id}/usage`);
  const year = await usageOf(key, `${id}/usage?days=365`);

  expect(usual).toMatchObject({ startDate: dayBefore(29), callCount: 0, errorCount: 0 });
  expect(usual.days).toHaveLength(30);
  expect(year).toMatchObject({ startDate: dayBefore(364), callCount: 0, errorCount: 0 });
  expect(new Set(year.days.map(({ date }: Json) => date)).size).toBe(365);
});

test('usage omits requests before the period', async () => {
  const { key, id, count } = await prepare();
  await count({ count: 1, daysAgo: 6 });
  await count({ count: 10, daysAgo: 7 });

  expect(await usageOf(key, `${id}/usage?days=7`)).toMatchObject({ callCount: 1 });
});

test.each(['0', '366', '1.5', 'week'])('usage rejects a period of %s days', async (days) => {
  const { key, id } = await prepare();

  const { status, body } = await rest(key)(`/api/api-keys/${id}/usage?days=${days}`);

  expect({ status, code: body.code }).toEqual({ status: 400, code: 'VALIDATION_FAILED' });
});

test("a missing key and another tenant's key get the same response", async () => {
  const { key } = await prepare();
  const foreign = await prepare();
  await foreign.count({ count: 1 });

  for (const id of [foreign.id, ABSENT]) {
    const overRest = await rest(key)(`/api/api-keys/${id}/usage`);
    const asked = await graphql(key)(`{ apiKeyUsage(id: "${id}") { callCount } }`);
    const called = await callTool(key, {
      name: 'get_api_key_usage',
      arguments: { id },
      path: '/mcp?toolsets=api-keys',
    });

    expect(overRest).toMatchObject({ status: 404, body: { code: 'API_KEY_NOT_FOUND' } });
    expect(asked).toMatchObject({ status: 200, body: { data: { apiKeyUsage: null } } });
    expect(asked.body.errors).toBeUndefined();
    expect(called.body.result).toMatchObject({ isError: true });
    expect(called.body.result.content[0].text).toMatch(/\(API_KEY_NOT_FOUND\)$/);
  }
});

test('usage of a revoked key stays readable', async () => {
  const { key, id, count, organization } = await prepare();
  const { key: other } = await organization.makeKey();
  await count({ count: 4 });

  await rest(key)(`/api/api-keys/${id}`, { method: 'DELETE' });

  expect(await usageOf(other, `${id}/usage`)).toMatchObject({ callCount: 4 });
});

test('reading usage takes one statement for any number of rows', async () => {
  const { key, id, organization } = await prepare();
  const { prisma } = await testDatabase();
  const day = (daysAgo: number) => new Date(dayBefore(daysAgo));
  await prisma.apiKeyUse.createMany({
    data: Array.from({ length: 365 }, (_, daysAgo) => ({
      organizationId: organization.id,
      apiKeyId: id,
      day: day(daysAgo),
      transport: 'mcp' as const,
      outcome: 'succeeded' as const,
      count: 2_000_000_000n,
    })),
  });
  const { fetch } = await testApp();
  const ask = () => rest(key, fetch)(`/api/api-keys/${id}/usage?days=365`);
  await ask();

  const statements = await statementsOf(ask);

  // The other statement looks the key up.
  expect(statements).toHaveLength(2);
  // The maximum of a GraphQL Int.
  expect((await ask()).body.data).toMatchObject({ callCount: 2 ** 31 - 1, errorCount: 0 });
});

test('usage over all transports contains the requests that were flushed', async () => {
  const app = await createTestApp();
  const { key, id } = await prepare();

  await rest(key, app.fetch)('/api/me');
  await graphql(key, app.fetch)('{ nothing }');
  await callTool(key, { name: 'get_current_user', fetch: app.fetch });
  await app.flush();
  const { body } = await graphql(
    key,
    app.fetch,
  )(
    `{ apiKeyUsage(id: "${id}", days: 2) {
         apiKey { name } callCount errorCount transports { transport callCount errorCount } } }`,
  );

  expect(body.data.apiKeyUsage).toEqual({
    apiKey: { name: 'A key' },
    callCount: 3,
    errorCount: 1,
    transports: [
      { transport: 'REST', callCount: 1, errorCount: 0 },
      { transport: 'GRAPHQL', callCount: 1, errorCount: 1 },
      { transport: 'MCP', callCount: 1, errorCount: 0 },
    ],
  });
});

type Counted = Partial<Prisma.ApiKeyUseCreateManyInput> & { count: number; daysAgo?: number };

/** Creates a key with usage counts. */
async function prepare() {
  const organization = await makeOrganization();
  const { id, key } = await organization.makeKey();
  const { prisma } = await testDatabase();
  const count = ({ daysAgo = 0, transport = 'rest', outcome = 'succeeded', ...use }: Counted) =>
    prisma.apiKeyUse.create({
      data: {
        organizationId: organization.id,
        apiKeyId: id,
        day: new Date(dayBefore(daysAgo)),
        transport,
        outcome,
        count: use.count,
      },
    });
  return { organization, key, id, count };
}

async function usageOf(key: string, path: string): Promise<Json> {
  const app = await createTestApp({ now: () => NOW });
  const { status, body } = await rest(key, app.fetch)(`/api/api-keys/${path}`);
  expect(status).toBe(200);
  return body.data;
}
