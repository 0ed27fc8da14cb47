import { expect, test } from 'vitest';
import { permissions } from '../../src/services/permission.ts';
import { mcp } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';
import { call, ways } from './call.ts';
import { examples } from './examples.ts';

const guarded = ways.filter(({ operation }) => operation.permission);
const open = ways.filter(({ operation }) => !operation.permission);

test.each(guarded)('$name over $transport needs its permission', async (way) => {
  const organization = await makeOrganization();
  const others = permissions.filter((permission) => permission !== way.operation.permission);
  const { key } = await organization.makeKey({ permissions: others });
  const input = await examples[way.name].input(organization);
  const before = await contentOf(organization.id);

  const outcome = await call({ ...way, operation: way.name, input, key });

  expect(outcome).toEqual({ ok: false, code: 'PERMISSION_MISSING' });
  expect(await contentOf(organization.id)).toEqual(before);
});

test.each(guarded)('$name over $transport needs nothing else', async (way) => {
  const organization = await makeOrganization();
  const own = way.operation.permission ?? 'projects:read';
  // What a key gives to another it must have itself.
  const needed = way.name === 'createApiKey' ? ([own, 'projects:read'] as const) : [own];
  const { key } = await organization.makeKey({ permissions: needed });
  const input = await examples[way.name].input(organization);

  const outcome = await call({ ...way, operation: way.name, input, key });

  expect(outcome).toMatchObject({ ok: true });
});

test.each(open)('$name over $transport is for anybody with a key', async (way) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey({ permissions: ['projects:read'] });
  const input = await examples[way.name].input(organization);

  expect(await call({ ...way, operation: way.name, input, key })).toMatchObject({ ok: true });
});

test.each(guarded.filter(({ operation }) => operation.permission?.endsWith(':write')))(
  '$name over $transport is refused to a read-only key',
  async (way) => {
    const organization = await makeOrganization();
    const reads = permissions.filter((permission) => permission.endsWith(':read'));
    const { key } = await organization.makeKey({ permissions: reads });
    const input = await examples[way.name].input(organization);

    const outcome = await call({ ...way, operation: way.name, input, key });

    expect(outcome).toEqual({ ok: false, code: 'PERMISSION_MISSING' });
  },
);

test('tools that a key may not use are not listed to it', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey({ permissions: ['projects:read'] });

  const client = await mcp(key);
  const { tools } = await client.listTools();

  expect(tools.map(({ name }) => name)).toEqual([
    'get_current_user',
    'list_projects',
    'get_project',
  ]);
});
