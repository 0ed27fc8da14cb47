import { expect, test } from 'vitest';
import { tools } from '../../src/mcp/tools.ts';
import { permissions } from '../../src/services/permission.ts';
import { mcp } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';
import { call, ways } from './call.ts';
import { examples } from './examples.ts';

const guarded = ways.filter(({ operation }) => operation.permission);
const open = ways.filter(({ operation }) => !operation.permission);

test.each(guarded)('$name as $via needs its permission', async (way) => {
  const organization = await makeOrganization();
  const others = permissions.filter((permission) => permission !== way.operation.permission);
  const { key } = await organization.makeKey({ permissions: others });
  const input = await examples[way.name].input(organization);
  const before = await contentOf(organization.id);

  const outcome = await call(way, { input, key });

  expect(outcome).toEqual({ ok: false, code: 'PERMISSION_MISSING' });
  expect(await contentOf(organization.id)).toEqual(before);
});

test.each(guarded)('$name as $via needs nothing else', async (way) => {
  const organization = await makeOrganization();
  const own = way.operation.permission ?? 'projects:read';
  const needed = [own, ...(examples[way.name].alsoNeeds ?? [])];
  const { key } = await organization.makeKey({ permissions: needed });
  const input = await examples[way.name].input(organization);

  const outcome = await call(way, { input, key });

  expect(outcome).toMatchObject({ ok: true });
});

test.each(open)('$name as $via is for anybody with a key', async (way) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey({ permissions: ['projects:read'] });
  const input = await examples[way.name].input(organization);

  expect(await call(way, { input, key })).toMatchObject({ ok: true });
});

test.each(guarded.filter(({ operation }) => operation.permission?.endsWith(':write')))(
  '$name as $via is refused to a read-only key',
  async (way) => {
    const organization = await makeOrganization();
    const reads = permissions.filter((permission) => permission.endsWith(':read'));
    const { key } = await organization.makeKey({ permissions: reads });
    const input = await examples[way.name].input(organization);

    const outcome = await call(way, { input, key });

    expect(outcome).toEqual({ ok: false, code: 'PERMISSION_MISSING' });
  },
);

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
