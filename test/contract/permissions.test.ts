import { expect, test } from 'vitest';
import { permissions } from '../../src/kernel/permission.ts';
import { tools } from '../../src/modules.ts';
import { mcp } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';
import { call, eachWay, inEachWay, operations } from './call.ts';
import { examples } from './examples.ts';

// That nothing else is needed is a matter of calls that succeed, which have a table of their own.

const refused = { ok: false, code: 'PERMISSION_MISSING' };
const reads = permissions.filter((permission) => permission.endsWith(':read'));

const guarded = operations.filter(({ operation }) => operation.permission);
const writing = guarded.filter(
  ({ name, operation }) =>
    examples[name].document?.startsWith('mutation') || !operation.permission?.endsWith(':read'),
);

test.each(guarded)('$name needs its permission in every way', async (row) => {
  const others = permissions.filter((permission) => permission !== row.operation.permission);

  const { outcomes, before, after } = await callWith(others, row);

  expect(outcomes).toEqual(inEachWay(row.ways, refused));
  expect(after).toEqual(before);
});

test.each(writing)('$name is refused to a read-only key in every way', async (row) => {
  const { outcomes, before, after } = await callWith(reads, row);

  expect(outcomes).toEqual(inEachWay(row.ways, refused));
  expect(after).toEqual(before);
});

test('what any key may do is to ask who one is, and for what else one may see', () => {
  const open = operations.filter(({ operation }) => !operation.permission);

  expect(open.map(({ name }) => name).sort()).toEqual(['getNode', 'getProfile', 'getViewer']);
});

test('tools that a key may not use are not listed to it', async () => {
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

/** Calls in every way with a key that has these permissions, and looks what became of it. */
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
