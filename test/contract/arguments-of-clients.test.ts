import { expect, test } from 'vitest';
import { tools } from '../../src/modules.ts';
import { makeOrganization } from '../support/organization.ts';
import { call, fieldsOf, type Way, ways } from './call.ts';
import { examples } from './examples.ts';

const IDEMPOTENCY = 'idempotencyKey';

const toolWays = ways.filter(({ transport }) => transport === 'mcp');

test.each(toolWays)('$via takes each argument as text', async (way) => {
  const outcome = await callWith(way, (input) =>
    Object.fromEntries(Object.entries(input).map(([name, value]) => [name, asText(value)])),
  );

  expect(outcome).toMatchObject({ ok: true });
});

test.each(toolWays)('$via takes empty texts for arguments that are not given', async (way) => {
  const outcome = await callWith(way, (input) => ({ ...absent(way, input, ''), ...input }));

  expect(outcome).toMatchObject({ ok: true });
});

test.each(toolWays)('$via takes null for arguments that are not given', async (way) => {
  const outcome = await callWith(way, (input) => ({ ...absent(way, input, null), ...input }));

  expect(outcome).toMatchObject({ ok: true });
});

async function callWith(way: Way, change: (input: object) => object) {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const input = await examples[way.name].input(organization);
  return call(way, { input: { ...change(input) }, key });
}

function asText(value: unknown): unknown {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The optional arguments that an example does not give. Null clears a field of an update. */
function absent(way: Way, input: object, value: unknown): object {
  const { properties = {}, required = [] } =
    tools.find(({ definition }) => definition.name === way.via)?.exact ?? {};
  const names = Object.keys(fieldsOf(way)).filter((name) => {
    const { type } = (properties[name] ?? {}) as { type?: unknown };
    const clears = value === null && [type].flat().includes('null');
    return !(name in input || required.includes(name) || clears || name === IDEMPOTENCY);
  });
  return Object.fromEntries(names.map((name) => [name, value]));
}
