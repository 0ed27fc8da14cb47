import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityProblems } from './support/accessibility-problems.ts';
import { chooseAction, rowOf } from './support/api-keys-page.ts';
import { callApi } from './support/call-api.ts';
import { createKey } from './support/create-key.ts';
import type { Json } from './support/json.ts';
import { test } from './support/test.ts';
import { overRest } from './support/use-key.ts';

const KEYS = '/settings/api-keys';
const KEYS_API = '/api/api-keys';
const permissions = ['api-keys:write', 'api-keys:read'];

/** A key, the key that it created, and the key that one created, in the list with their last use. */
async function makeFamily(page: Page, url: string) {
  const create = async (key: string, name: string): Promise<Json> =>
    (await overRest({ url, key }, KEYS_API, { body: { name, permissions } })).data;
  const root = await createKey(page, { name: 'Deploy bot', permissions });
  const child = await create(root.key, 'Worker');
  const grandchild = await create(child.key, 'Helper');
  const lastUsedAt = async () => (await readKey(page, root.id)).lastUsedAt;
  await expect.poll(lastUsedAt, { timeout: 10_000 }).toBeTruthy();
  await page.reload();
  const statusesOf = () =>
    Promise.all(
      [root, child, grandchild].map(async ({ key }) => {
        const { status } = await overRest({ url, key }, '/api/me');
        return status;
      }),
    );
  return { root, child, statusesOf };
}

async function readKey(page: Page, id: string): Promise<Json> {
  const { data } = await callApi(page, KEYS_API);
  return data.find((key: Json) => key.id === id);
}

async function openDialog(page: Page) {
  await chooseAction(page, 'Deploy bot', 'Revoke…');
  const dialog = page.getByRole('alertdialog', { name: 'Revoke “Deploy bot”?' });
  const descendants = dialog.getByRole('checkbox', {
    name: 'Also revoke the 2 active keys that it created',
  });
  await descendants.waitFor();
  await dialog.getByLabel('Type “Deploy bot” to confirm').fill('Deploy bot');
  const reason = dialog.getByRole('combobox', { name: 'Reason' });
  const revoke = dialog.getByRole('button', { name: 'Revoke key' });
  return { dialog, descendants, reason, revoke };
}

test('revoking a leaked key revokes the keys that it created by default', async ({
  openAs,
  organization,
  server,
}) => {
  const page = await openAs(organization.owner, KEYS);
  const { root, statusesOf } = await makeFamily(page, server.url);
  const { descendants, reason, revoke } = await openDialog(page);
  expect(await reason.inputValue()).toBe('');
  expect(await descendants.isChecked()).toBe(false);

  await reason.selectOption({ label: 'Leaked: others may have it' });
  expect(await descendants.isChecked()).toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);
  await revoke.click();

  await page
    .getByText('“Deploy bot” was revoked. 2 keys that it created were revoked too.')
    .waitFor();
  expect(await statusesOf()).toEqual([401, 401, 401]);
  expect(await readKey(page, root.id)).toMatchObject({ revocationReason: 'leaked' });
  for (const name of ['Worker', 'Helper']) {
    await rowOf(page, name).waitFor({ state: 'detached', timeout: 3_000 });
  }
  await page.goto(`${KEYS}/${root.id}`);
  await page.getByRole('definition').getByText('Leaked: others may have it').waitFor();
});

test('a user decides by keyboard whether the keys that a key created keep working', async ({
  openAs,
  organization,
  server,
}) => {
  const page = await openAs(organization.owner, KEYS);
  const { statusesOf } = await makeFamily(page, server.url);
  const { dialog, descendants, reason, revoke } = await openDialog(page);

  await reason.selectOption('LEAKED');
  await reason.focus();
  await page.keyboard.press('Tab');
  expect(await descendants.evaluate((each) => each === document.activeElement)).toBe(true);
  await page.keyboard.press('Space');
  expect(await descendants.isChecked()).toBe(false);
  await revoke.click();

  await dialog.waitFor({ state: 'detached' });
  await page.getByText('“Deploy bot” was revoked.', { exact: true }).waitFor();
  expect(await statusesOf()).toEqual([401, 200, 200]);
});

test('the dialog for a key without active keys of its own asks for the reason only', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, KEYS);
  const { id } = await createKey(page);
  const counted = page.waitForResponse(async (response) =>
    (await response.text()).includes('"totalCount":0'),
  );
  await chooseAction(page, 'CI pipeline', 'Revoke…');
  await counted;
  const dialog = page.getByRole('alertdialog');
  await dialog.getByLabel('Reason').selectOption('REPLACED');
  expect(await dialog.getByRole('checkbox').count()).toBe(0);
  await dialog.getByRole('button', { name: 'Revoke key' }).click();

  await page.getByText('“CI pipeline” was revoked.', { exact: true }).waitFor();
  expect(await readKey(page, id)).toMatchObject({ revocationReason: 'replaced' });
});

test('the dialog offers to revoke descendants without a number if counting them fails', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, KEYS);
  await createKey(page);
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const isCount = (await response.text()).startsWith('{"data":{"apiKeys":{"totalCount"');
    await (isCount ? route.abort('connectionreset') : route.fulfill({ response }));
  });

  await chooseAction(page, 'CI pipeline', 'Revoke…');

  await page
    .getByRole('checkbox', { name: 'Also revoke the active keys that it created' })
    .waitFor();
});

test('the page of a key names and links the key that created it', async ({
  openAs,
  organization,
  server,
}) => {
  const page = await openAs(organization.owner, KEYS);
  const { root, child } = await makeFamily(page, server.url);

  await page.goto(`${KEYS}/${child.id}`);
  await page.getByRole('definition').getByRole('link', { name: 'Deploy bot' }).click();

  await page.getByRole('heading', { name: 'Deploy bot', level: 1 }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`${KEYS}/${root.id}`);
  expect(await page.getByRole('definition').getByRole('link').count()).toBe(0);
});
