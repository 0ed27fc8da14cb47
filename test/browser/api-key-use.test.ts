import { expect } from 'vitest';
import { chooseAction, rowOf } from './support/api-keys-page.ts';
import { callApi } from './support/call-api.ts';
import { createKey } from './support/create-key.ts';
import type { Json } from './support/json.ts';
import { test } from './support/test.ts';
import { overMcp, overRest } from './support/use-key.ts';

const KEYS = '/settings/api-keys';
const KEYS_API = '/api/api-keys';

test('the list shows the last use of a key and its page the requests by transport', async ({
  openAs,
  organization,
  server,
}) => {
  const page = await openAs(organization.owner, KEYS);
  const { key } = await createKey(page, { name: 'Work laptop' });
  const row = rowOf(page, 'Work laptop');
  await row.getByText('Never used').waitFor();

  const use = { url: server.url, key };
  await overRest(use, '/api/projects');
  await overRest(use, '/api/users/members');
  const mcp = await overMcp(use);
  await mcp.callTool({ name: 'list_projects', arguments: {} });
  await mcp.close();

  const lastUsed = row.getByRole('cell').nth(2).locator('time');
  await lastUsed.waitFor();
  expect(await lastUsed.innerText()).toBe('just now');
  expect(await lastUsed.getAttribute('title')).toMatch(/^\d+ \w{3} \d{4}, \d\d:\d\d:\d\d UTC$/);

  await page.getByRole('link', { name: 'Work laptop' }).click();
  const picture = page.getByRole('img', { name: /request/ });
  await picture.waitFor();
  const transports = page.getByRole('table', { name: 'Requests by transport' });
  expect(await transports.getByRole('row', { name: 'REST' }).innerText()).toMatch(/REST\s+2\s+1/);
  expect(await transports.getByRole('row', { name: 'MCP' }).innerText()).toMatch(/MCP\s+\d+\s+0/);
  expect(await picture.getAttribute('aria-label')).toMatch(
    /^\d+ requests, 1 error .* in 30 days; peak on/,
  );
  await page.getByText('Show daily requests').click();
  expect(await page.getByRole('table', { name: 'Requests by day' }).getByRole('row').count()).toBe(
    31,
  );
});

test('revoking a key in use requires its name and takes effect immediately', async ({
  openAs,
  organization,
  server,
}) => {
  const page = await openAs(organization.owner, KEYS);
  const { key, id } = await createKey(page, { name: 'Work laptop' });
  const use = { url: server.url, key };
  const mcp = await overMcp(use);
  await overRest(use, '/api/me');
  const lastUsedAt = async () => {
    const { data } = await callApi(page, KEYS_API);
    return data.find((found: Json) => found.id === id)?.lastUsedAt;
  };
  await expect.poll(lastUsedAt, { timeout: 10_000 }).toBeTruthy();
  await page.reload();

  await chooseAction(page, 'Work laptop', 'Revoke…');
  const dialog = page.getByRole('alertdialog', { name: 'Revoke “Work laptop”?' });
  const revoke = dialog.getByRole('button', { name: 'Revoke key' });
  await revoke.click();
  await dialog.getByText('Type the key’s name exactly as shown.').waitFor();
  expect((await overRest(use, '/api/me')).status).toBe(200);
  await dialog.getByLabel('Type “Work laptop” to confirm').fill('Work laptop');
  await revoke.click();
  await dialog.waitFor({ state: 'detached' });

  expect((await overRest(use, '/api/me')).status).toBe(401);
  await expect(mcp.callTool({ name: 'list_projects', arguments: {} })).rejects.toThrow();
  await expect(overMcp(use)).rejects.toThrow();
  await page.getByText('“Work laptop” was revoked.').waitFor();
  expect(await rowOf(page, 'Work laptop').count()).toBe(0);
  await page.getByRole('radio', { name: 'Revoked' }).click();
  await rowOf(page, 'Work laptop').getByText('Revoked').waitFor();
});

test('revoking an unused key requires one confirmation', async ({ openAs, organization }) => {
  const page = await openAs(organization.owner, KEYS);
  await createKey(page, { name: 'Old laptop' });

  await page.getByRole('link', { name: 'Old laptop' }).click();
  await page.getByRole('button', { name: 'Revoke key…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke key' }).click();

  await page.getByText('This key is revoked and can’t be used again.').waitFor();
  expect(await page.getByRole('button', { name: /^(Revoke|Rename)/ }).count()).toBe(0);
});

test.for(['Keep key', 'Escape'])(
  '%s closes the revoke dialog without revoking the key',
  async (answer, { openAs, organization, server }) => {
    const page = await openAs(organization.owner, KEYS);
    const { key } = await createKey(page, { name: 'Work laptop' });
    await chooseAction(page, 'Work laptop', 'Revoke…');
    const dialog = page.getByRole('alertdialog');
    await dialog.waitFor();

    if (answer === 'Escape') await page.keyboard.press('Escape');
    else await dialog.getByRole('button', { name: answer }).click();

    await dialog.waitFor({ state: 'detached' });
    expect((await overRest({ url: server.url, key }, '/api/me')).status).toBe(200);
  },
);

test('the list updates when keys are created, renamed and revoked elsewhere', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, KEYS);
  const renamed = await createKey(page, { name: 'Nightly job' });
  const revoked = await createKey(page, { name: 'Old laptop' });
  await page.reload();
  await rowOf(page, 'Nightly job').waitFor();

  await createKey(page, { name: 'New laptop' });
  await callApi(page, `${KEYS_API}/${renamed.id}`, {
    method: 'PATCH',
    body: { name: 'Weekly job' },
  });
  await callApi(page, `${KEYS_API}/${revoked.id}`, { method: 'DELETE' });

  await rowOf(page, 'Weekly job').waitFor();
  expect(await rowOf(page, 'New laptop').count()).toBe(1);
  expect(await rowOf(page, 'Old laptop').count()).toBe(0);
  await page.getByText('2 keys', { exact: true }).waitFor();
});

test('a renamed key keeps working', async ({ openAs, organization, server }) => {
  const page = await openAs(organization.owner, KEYS);
  const { key } = await createKey(page, { name: 'Laptop' });
  await chooseAction(page, 'Laptop', 'Rename…');

  await page.getByRole('dialog').getByLabel('Name').fill('Office PC');
  await page.getByRole('button', { name: 'Save name' }).click();

  await rowOf(page, 'Office PC').waitFor();
  const me = await overRest({ url: server.url, key }, '/api/me');
  expect(me.data.apiKey).toMatchObject({ name: 'Office PC' });
});

test('a key of another organization is not found', async ({ openAs, organization, server }) => {
  const elsewhere = await openAs(server.takeOrganization().owner, KEYS);
  const { id } = await createKey(elsewhere, { name: 'Of another organization' });

  const page = await openAs(organization.owner, `${KEYS}/${id}`);

  await page.getByText('Key not found').waitFor();
  expect(await page.getByText('Of another organization').count()).toBe(0);
});
