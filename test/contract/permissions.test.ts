import { expect, test } from 'vitest';
import { permissions } from '../../src/kernel/permission.ts';
import { tools } from '../../src/modules.ts';
import { mcp } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';
import { call, eachWay, inEachWay, operations } from './call.ts';
import { examples } from './examples.ts';

// successful-calls.test.ts checks that no other permission is needed.

const refused = { ok: false, code: 'PERMISSION_MISSING' };
const reads = permissions.filter((permission) => permission.endsWith(':read'));

const guarded = operations.filter(({ operation }) => operation.permission);
const writing = guarded.filter(
  ({ name, operation }) =>
    examples[name].document?.startsWith('mutation') || !operation.permission?.endsWith(':read'),
);

test.each(guarded)('$name requires its permission in every way', async (row) => {
  const others = permissions.filter((permission) => permission !== row.operation.permission);

  const { outcomes, before, after } = await callWith(others, row);

  expect(outcomes).toEqual(inEachWay(row.ways, refused));
  expect(after).toEqual(before);
});

test.each(writing)('$name rejects a read-only key in every way', async (row) => {
  const { outcomes, before, after } = await callWith(reads, row);

  expect(outcomes).toEqual(inEachWay(row.ways, refused));
  expect(after).toEqual(before);
});

test('only the viewer, the profile, node and nodes need no permission', () => {
  const open = operations.filter(({ operation }) => !operation.permission);

  expect(open.map(({ name }) => name).sort()).toEqual([
    'getNode',
    'getNodes',
    'getProfile',
    'getViewer',
  ]);
});

test('tools/list omits tools that the key may not call', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey({ permissions: ['projects:read'] });

  const client = await mcp(key, { path: '/mcp?toolsets=all' });
  const listed = await client.listTools();

  const allowed = tools.filter(({ operation: { permission } }) =>
    [null, 'projects:read'].includes(permission),
  );
  expect(listed.tools.map(({ name }) => name)).toEqual(
    allowed.map(({ definition }) => definition.name),
  );
  expect(allowed.length).toBeLessThan(tools.length);
});

/** Calls in every way with a key with these permissions, and compares the data before and after. */
async function callWith(
  granted: typeof permissions | typeof reads,
  { name, ways }: (typeof operations)[number],
) {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey({ permissions: granted });
  const input = await examples[name].input(organization);
  const before = await contentOf(organization.id);
  const outcomes = await eachWay(ways, (way) => call(way, { input, key }));
  return { outcomes, before, after: await contentOf(organization.id) };
}
