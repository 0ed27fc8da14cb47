import { expect, test } from 'vitest';
import { testApp } from '../support/app.ts';
import { makeOrganization } from '../support/organization.ts';
import { call, operations, type Way } from './call.ts';
import { examples } from './examples.ts';

const repeatable = operations.filter(({ operation }) => 'idempotencyKey' in operation.input.shape);

test.each(repeatable)(
  '$name says on each transport that an answer is a replay',
  async ({ name, ways }) => {
    for (const way of ways) {
      const organization = await makeOrganization();
      const { key } = await organization.makeKey();
      const input = await examples[name].input(organization);
      const idempotencyKey = 'a-key';
      const ask = () => askOnce(way, { input: { ...input, idempotencyKey }, key });

      const [first, second] = [await ask(), await ask()];

      expect(first, way.via).toMatchObject({ ok: true, isReplay: false });
      // A secret is shown once, so its repetition is an error.
      expect(second.isReplay, way.via).toBe(second.ok);
      expect(second.code, way.via).toBe(second.ok ? undefined : 'SECRET_SHOWN_ONCE');
    }
  },
);

type Sent = { input: Record<string, unknown>; key: string };

async function askOnce(way: Way, { input, key }: Sent) {
  let isReplay = false;
  const fetch = async (request: Request) => {
    const response = await (await testApp()).fetch(request);
    const { result, extensions } = await response.clone().json();
    isReplay = {
      rest: response.headers.get('idempotent-replayed') === 'true',
      mcp: result?._meta?.idempotentReplayed === true,
      graphql: extensions?.idempotentReplays?.includes(input.idempotencyKey) ?? false,
    }[way.transport];
    return response;
  };
  const outcome = await call(way, { input, key, fetch });
  return { ok: outcome.ok, code: outcome.ok ? undefined : outcome.code, isReplay };
}
