import { afterEach, expect, test, vi } from 'vitest';
import { createLog } from '../../src/http/log.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import { observeRequests } from '../../src/http/request-log.ts';
import type { RequestRecord } from '../../src/http/request-record.ts';
import { type Answer, type HttpRequest, jsonAnswer } from '../../src/transport/exchange.ts';

type Given = { path?: string; answer?: Answer; record?: object; isHttps?: boolean };

const user = { id: 'u1' };
const byKey = { caller: { organizationId: 'o1', user, apiKey: { id: 'k1' } } };
const bySession = { caller: { organizationId: 'o1', user, apiKey: null } };

afterEach(() => vi.restoreAllMocks());

test.each([
  ['/graphql', 'graphql'],
  ['/graphql/x', 'graphql'],
  ['/graphqlx', 'other'],
  ['/mcp', 'mcp'],
  ['/api/mcp', 'mcp'],
  ['/mcp/x', 'other'],
  ['/api/', 'rest'],
  ['/apiary', 'other'],
])('a request for %s that reaches no transport counts as %s', async (path, transport) => {
  const { metrics } = await observed({ path });

  expect(metrics).toContain(
    `almirant_http_requests_total{transport="${transport}",method="GET",status="200"} 1`,
  );
});

test('a request that reaches a transport counts as its', async () => {
  const { metrics } = await observed({ path: '/', record: { transport: 'graphql' } });

  expect(metrics).toContain('{transport="graphql",method="GET",status="200"} 1');
});

test('durations are counted in seconds and logged in milliseconds', async () => {
  vi.spyOn(performance, 'now').mockReturnValueOnce(1_000).mockReturnValueOnce(1_500);

  const { metrics, line } = await observed();

  expect(metrics).toContain('almirant_http_request_duration_seconds_sum{transport="other"} 0.5');
  expect(line).toMatchObject({ ms: 500 });
});

test.each([
  [200, undefined, 'succeeded'],
  [399, undefined, 'succeeded'],
  [400, undefined, 'refused'],
  [499, undefined, 'refused'],
  [500, undefined, 'failed'],
  [200, 'refused', 'refused'],
  [400, 'succeeded', 'succeeded'],
  [500, 'succeeded', 'failed'],
])('a use of a key with status %i and the outcome %s counts as %s', async (...row) => {
  const [status, outcome, counted] = row;
  const record = { ...byKey, transport: 'rest', outcome };

  const { uses } = await observed({ answer: jsonAnswer({}, status), record });

  expect(uses).toEqual([
    { organizationId: 'o1', apiKeyId: 'k1', transport: 'rest', outcome: counted },
  ]);
});

test('only requests that reach a transport with a key count as a use', async () => {
  expect((await observed({ record: byKey })).uses).toEqual([]);
  expect((await observed({ record: { transport: 'rest' } })).uses).toEqual([]);
  expect((await observed({ record: { ...bySession, transport: 'rest' } })).uses).toEqual([]);
});

test('a log line has the organization and the key, or the user without a key', async () => {
  const common = { method: 'GET', path: '/', status: 200, ms: expect.any(Number) };
  const lineOf = async (record: object) => {
    const { line } = await observed({ record });
    const { level, time, pid, hostname, requestId, ...fields } = line;
    return fields;
  };

  expect(await lineOf({})).toEqual(common);
  expect(await lineOf({ ...byKey, facts: { operation: 'Boards' } })).toEqual({
    ...common,
    organizationId: 'o1',
    apiKeyId: 'k1',
    operation: 'Boards',
  });
  expect(await lineOf(bySession)).toEqual({ ...common, organizationId: 'o1', userId: 'u1' });
});

test('an answer has its request ID, and varies by the cookie only for a session', async () => {
  const id = expect.stringMatching(/^[\w-]{36}$/);
  const common = { 'content-type': 'application/json', 'x-content-type-options': 'nosniff' };
  const headersFor = async (given: Given) => (await observed(given)).headers;

  expect(await headersFor({})).toEqual({ ...common, 'x-request-id': id });
  expect(await headersFor({ record: byKey })).not.toHaveProperty('vary');
  expect(await headersFor({ record: bySession })).toMatchObject({ vary: 'cookie' });
  expect(await headersFor({ isHttps: true })).toMatchObject({
    'strict-transport-security': 'max-age=31536000',
  });
});

test('an answer has the rate limit of its budget', async () => {
  const bucket = { name: 'key', capacity: 50, restoredPerSecond: 10, available: 50 };
  const headersWith = async (status: () => object[] | undefined) =>
    (await observed({ record: { budget: { status } } })).headers;

  expect(await headersWith(() => [bucket])).toMatchObject({ ratelimit: '"key";r=50;t=0' });
  expect(await headersWith(() => undefined)).not.toHaveProperty('ratelimit');
});

/** An answer, and its traces in the metrics, the log and the uses of keys. */
async function observed({ path = '/', answer = jsonAnswer({}), record, isHttps }: Given = {}) {
  const lines: string[] = [];
  const uses: object[] = [];
  const metrics = createMetrics();
  const handle = observeRequests(
    (_request, given) => {
      Object.assign(
        given,
        record satisfies Partial<Record<keyof RequestRecord, unknown>> | undefined,
      );
      return answer;
    },
    {
      log: createLog({}, { write: (line) => lines.push(line) }),
      metrics,
      keyUses: { note: (use) => uses.push(use) },
      isHttps: isHttps ?? false,
    },
  );
  const { headers } = await handle({ method: 'GET', path, headers: {} } as HttpRequest);
  const { text } = await metrics.render();
  return { headers, metrics: text, uses, line: JSON.parse(lines[0] ?? '{}') };
}
