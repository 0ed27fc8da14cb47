import { expect } from 'vitest';
import { createKey } from './support/create-key.ts';
import { test } from './support/test.ts';
import { overRest } from './support/use-key.ts';

test('the home page shows the key of each project', async ({ openAs, organization, server }) => {
  const page = await openAs(organization.owner, '/settings/api-keys');
  const { key } = await createKey(page, { permissions: ['projects:write'] });
  const body = { name: 'Mission control', key: 'MOON' };
  await overRest({ url: server.url, key }, '/api/projects', { body });

  await page.goto('/');

  const project = page.getByRole('heading', { name: 'Mission control' });
  await expect.poll(() => project.innerText()).toBe('Mission control MOON');
});
