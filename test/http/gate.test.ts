import { expect, test } from 'vitest';
import { createBudget } from '../../src/budget/budget.ts';
import { createProcessBuckets } from '../../src/budget/process-buckets.ts';
import { createGate } from '../../src/http/gate.ts';
import type { RequestRecord } from '../../src/http/request-record.ts';
import type { Caller, OperationContext } from '../../src/kernel/context.ts';
import { type HttpRequest, jsonAnswer } from '../../src/transport/exchange.ts';

const caller = { organizationId: 'o1', actorId: 'k1' } as Caller;
const bucket = { capacity: 10, restoredPerSecond: 1 };
const policies = { organization: bucket, key: bucket };

test('a request is authenticated, gets the budget of its caller, and then reaches its transport', async () => {
  const { ask, events, record } = gated();

  await ask();

  expect(events).toEqual(['authenticate', 'authenticated', 'transport']);
  expect(record).toMatchObject({ transport: 'rest', caller });
  expect(record.budget?.status()).toMatchObject([{ available: 7 }, { available: 7 }]);
});

test('a request that is not authenticated does not reach its transport', async () => {
  const { ask, events, record } = gated({ isRefused: true });

  await expect(ask()).rejects.toThrow('no key');

  expect(events).toEqual(['authenticate']);
  expect(record).toEqual({ requestId: 'r', transport: 'rest' });
});

test('a request whose client has gone away meanwhile does not reach its transport', async () => {
  const { ask, events } = gated();

  await expect(ask({ isAborted: true })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });

  expect(events).not.toContain('transport');
});

test('only an answer with an entity tag may be stored', async () => {
  const { ask } = gated();
  const { ask: askTagged } = gated({ headers: { etag: '"a"', 'cache-control': 'no-cache' } });

  expect((await ask()).headers).toMatchObject({ 'cache-control': 'no-store' });
  expect((await askTagged()).headers).toMatchObject({ 'cache-control': 'no-cache' });
});

function gated({ isRefused = false, headers = {} } = {}) {
  const events: string[] = [];
  const record: RequestRecord = { requestId: 'r' };
  const budget = createBudget({
    policies,
    buckets: createProcessBuckets({ policies, clock: () => 0 }),
  });
  const gate = createGate({
    budget,
    createContext: (given, ...[, own]) => ({ caller: given, budget: own }) as OperationContext,
  });
  const handler = gate({
    name: 'rest',
    async authenticate() {
      events.push('authenticate');
      if (isRefused) throw new Error('no key');
      return caller;
    },
    async transport(_request, context) {
      events.push('transport');
      await context.budget.reserve(3);
      return { ...jsonAnswer({}), headers: { ...headers } };
    },
  });
  const request = { headers: {}, authenticated: () => events.push('authenticated') };
  const ask = async (given: object = {}) =>
    handler({ ...request, ...given } as unknown as HttpRequest, record);
  return { ask, events, record };
}
