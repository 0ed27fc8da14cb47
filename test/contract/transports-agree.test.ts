import { expect, test } from 'vitest';
import { catalogue } from '../../src/services/catalogue.ts';
import type { Json } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';
import { call, canSay, ways } from './call.ts';
import { examples } from './examples.ts';

const names = catalogue.map(({ name }) => ({ name }));

test.each(names)('$name answers the same on each transport', async ({ name }) => {
  const outcomes = await Promise.all(
    ways
      .filter((way) => way.name === name)
      .map(async (way) => {
        const organization = await makeOrganization();
        const { key } = await organization.makeKey();
        const input = await examples[name].input(organization);
        if (!canSay(way, input)) return undefined;
        const outcome = await call(way, { input, key });
        return { outcome: anonymous(outcome), rows: rowsOf(await contentOf(organization.id)) };
      }),
  );

  const [first, ...others] = outcomes.filter((said) => said !== undefined);
  expect(first).toMatchObject({ outcome: { ok: true } });
  for (const other of others) {
    expect(other.outcome).toMatchObject(first?.outcome);
    expect(other.rows).toEqual(first?.rows);
  }
});

const wrongInputs: Json[] = [
  { name: 'createApiKey', input: { name: ' ', permissions: ['projects:read'] } },
  { name: 'createApiKey', input: { name: 'Empty', permissions: [] } },
  { name: 'createProject', input: { name: 'x'.repeat(300) } },
  { name: 'createProject', input: { name: 'Nul \0' } },
  { name: 'createProject', input: { name: 'Red', color: 'red' } },
  { name: 'revokeApiKey', input: { id: 'not-an-id' } },
  { name: 'updateProject', input: { id: '01890000-0000-7000-8000-000000000000', name: 'Gone' } },
];

test.each(wrongInputs)(
  '$name fails the same on each transport: $input',
  async ({ name, input }) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    const before = await contentOf(organization.id);
    const bound = ways.filter((way) => way.name === name);

    const outcomes = await Promise.all(bound.map((way) => call(way, { input, key })));

    expect(new Set(outcomes.map((outcome) => !outcome.ok && outcome.code)).size).toBe(1);
    expect(outcomes[0]).toMatchObject({ ok: false });
    expect(await contentOf(organization.id)).toEqual(before);
  },
);

const ID_OR_TIME =
  /^([0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT.*(Z|\+00:00)|\\x[0-9a-f]{64}|alm_k1_\w+|.+@example\.com)$/;

/** The rows of each table, in an order that ids have no say in. */
function rowsOf(content: Record<string, Json[]>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(content).map(([table, rows]) => [
      table,
      rows.map((row) => JSON.stringify(anonymous(withoutChannel(row)))).sort(),
    ]),
  );
}

/** History and AI sessions tell through which door something came, which is what differs here. */
function withoutChannel({ triggeredBy, metadata, ...row }: Json): Json {
  const { source, ...others } = metadata ?? {};
  return { ...row, metadata: others };
}

/** Takes out what differs from one organization to the next: ids, times, secrets. */
function anonymous(value: Json): Json {
  if (Array.isArray(value)) return value.map(anonymous);
  if (value instanceof Date || value instanceof Uint8Array) return '*';
  if (typeof value === 'string') return ID_OR_TIME.test(value) ? '*' : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, anonymous(inner)]));
}
