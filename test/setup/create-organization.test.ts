import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { mintApiKey } from '../../src/identity/api-keys/api-key-token.ts';
import { createKeyedHash } from '../../src/kernel/keyed-hash.ts';
import { createOrganization } from '../../src/setup/create-organization.ts';
import { TEST_SECRET } from '../support/app.ts';
import { type Json, mcp, rest } from '../support/clients.ts';
import { testDatabase } from '../support/database.ts';

test('a new organization has a board for tasks of agents', async () => {
  const { prisma } = await testDatabase();
  const minted = mintApiKey({ randomBytes, keyedHash: createKeyedHash(TEST_SECRET) });
  const { projectId } = await createOrganization(prisma, {
    name: 'Lighthouse',
    slug: randomUUID(),
    owner: { name: 'Ada', email: `${randomUUID()}@example.com` },
    projectName: 'Lamp',
    apiKey: { ...minted, name: 'First key' },
  });

  const client = await mcp(minted.key, { path: `/mcp?projectId=${projectId}` });
  const made: Json = await client.callTool({ name: 'create_task', arguments: { title: 'Light' } });
  const { body } = await rest(minted.key)('/api/boards');

  const roles = ['backlog', 'todo', 'in_progress', 'review', 'validating', 'release', 'done'];
  expect(body.data).toMatchObject([{ name: 'Development', isDefault: true, totalItems: 1 }]);
  expect(body.data[0].columns.map(({ role }: Json) => role)).toEqual(roles);
  expect(made.structuredContent).toMatchObject({ taskId: 'L-T-1', status: 'backlog', projectId });
});
