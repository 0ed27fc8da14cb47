import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { chooseAction, copyKey, generateKey, nameField } from './support/api-keys-page.ts';
import { callApi } from './support/call-api.ts';
import { CLIPBOARD_ACCESS } from './support/clipboard.ts';
import { createKey } from './support/create-key.ts';
import { test } from './support/test.ts';
import { overGraphql } from './support/use-key.ts';

const NEW_KEY = '/settings/api-keys/new';

function modeField(page: Page): Locator {
  return page.getByRole('combobox', { name: 'GraphQL documents' });
}

async function setOrganizationMode(page: Page, mode: string): Promise<void> {
  const { status } = await callApi(page, '/api/operation-policy', {
    method: 'PATCH',
    body: { mode },
  });
  expect(status).toBe(200);
}

test('a new key has the mode of the organization by default', async ({ openAs, organization }) => {
  const page = await openAs(organization.owner, NEW_KEY, CLIPBOARD_ACCESS);
  const chosen = modeField(page).locator('option:checked');
  expect(await chosen.innerText()).toBe(
    'Same as the organization (Any document, unregistered ones recorded)',
  );

  await copyKey(await generateKey(page, 'CI pipeline'));

  const { data } = await callApi(page, '/api/api-keys');
  expect(data).toMatchObject([{ name: 'CI pipeline', operationMode: null }]);
});

test('a new key has the chosen mode, which a reload of the form keeps', async ({
  openAs,
  organization,
  server,
}) => {
  const page = await openAs(organization.owner, NEW_KEY, CLIPBOARD_ACCESS);
  await nameField(page).fill('CI pipeline');
  await modeField(page).selectOption('REQUIRE_ID');
  await page.reload();
  expect(await modeField(page).inputValue()).toBe('REQUIRE_ID');

  const key = await copyKey(await generateKey(page, 'CI pipeline'));

  const { errors } = await overGraphql({ url: server.url, key }, '{ viewer { role } }');
  expect(errors[0].extensions.code).toBe('PERSISTED_DOCUMENT_REQUIRED');
  await page.getByRole('link', { name: 'CI pipeline' }).click();
  await page.getByRole('definition').getByText('Registered operations by ID only').waitFor();
});

test('a key cannot get a mode that is looser than that of the organization', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, '/settings/api-keys');
  const { id } = await createKey(page);
  await setOrganizationMode(page, 'safelist');
  const disabled = () => modeField(page).locator('option:disabled').allInnerTexts();
  const looser = ['Any document', 'Any document, unregistered ones recorded'];

  await page.goto(NEW_KEY);
  await modeField(page).waitFor();
  await expect.poll(disabled).toEqual(looser);

  await page.goto(`/settings/api-keys/${id}`);
  await page.getByRole('button', { name: 'Operation mode…' }).click();
  await expect.poll(disabled).toEqual(looser);
});

test('the page of a key shows its operation mode and sets it', async ({
  openAs,
  organization,
  server,
}) => {
  const page = await openAs(organization.owner, '/settings/api-keys');
  const { id, key } = await createKey(page);
  await page.goto(`/settings/api-keys/${id}`);
  await page.getByText('Same as the organization').waitFor();

  await page.getByRole('button', { name: 'Operation mode…' }).click();
  await page.getByLabel('GraphQL documents').selectOption('REQUIRE_ID');
  await page.getByRole('button', { name: 'Save mode' }).click();
  await page.getByRole('definition').getByText('Registered operations by ID only').waitFor();

  const { errors } = await overGraphql({ url: server.url, key }, '{ viewer { role } }');
  expect(errors[0].extensions.code).toBe('PERSISTED_DOCUMENT_REQUIRED');
});

test('the menu of a key in the list sets its operation mode', async ({ openAs, organization }) => {
  const page = await openAs(organization.owner, '/settings/api-keys');
  await createKey(page);

  await chooseAction(page, 'CI pipeline', 'Operation mode…');
  await page.getByLabel('GraphQL documents').selectOption('REQUIRE_ID');
  await page.getByRole('button', { name: 'Save mode' }).click();

  await page
    .getByText('GraphQL documents of “CI pipeline”: Registered operations by ID only.')
    .waitFor();
  const { data } = await callApi(page, '/api/api-keys');
  expect(data).toMatchObject([{ name: 'CI pipeline', operationMode: 'require_id' }]);
});
