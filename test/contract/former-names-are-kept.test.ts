import { expect, test } from 'vitest';
import type { TestOrganization } from '../support/organization.ts';
import { makeOrganization } from '../support/organization.ts';
import { fieldsOf, type Way, ways } from './call.ts';
import { examples } from './examples.ts';

let shared: Promise<{ organization: TestOrganization; key: string }> | undefined;

/** An organization that all rows share: each example creates its own objects. */
function sharedKey() {
  shared ??= makeOrganization().then(async (organization) => {
    const { key } = await organization.makeKey();
    return { organization, key };
  });
  return shared;
}

const former = ways
  .filter(({ transport }) => transport !== 'graphql')
  .flatMap((way) =>
    Object.entries(way.operation.formerNames ?? {})
      .filter(([, current]) => isSent(way, current))
      .map(([name, current]) => ({ via: way.via, way, name, current })),
  );

test.each(former)('$via takes $current under its former name $name', async (row) => {
  const { way, name, current } = row;
  const { organization, key } = await sharedKey();
  const { [current]: value, ...others } = await inputOf(way, organization);

  const outcome = await way.send({ input: { ...others, [name]: value }, key });

  expect(outcome).toMatchObject({ ok: true });
});

test.each(former)('$via refuses $current under both names', async ({ way, name, current }) => {
  const { organization, key } = await sharedKey();
  const input = await inputOf(way, organization);

  const outcome = await way.send({ input: { ...input, [name]: input[current] }, key });

  expect(outcome).toEqual({ ok: false, code: 'VALIDATION_FAILED' });
});

/** Values of fields that no example gives. */
const optional = { createdAfter: '2026-01-01T00:00:00Z', createdBefore: '2027-01-01T00:00:00Z' };

/** Whether a way takes a field in a body, a query or as an argument, and not in the path. */
function isSent(way: Way, field: string): boolean {
  return field in fieldsOf(way) && !way.via.includes(`:${field}`);
}

async function inputOf(way: Way, organization: TestOrganization): Promise<Record<string, unknown>> {
  const input = await examples[way.name].input(organization);
  const given = Object.entries(optional).filter(([name]) => name in fieldsOf(way));
  return { ...Object.fromEntries(given), ...input };
}
