import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { chooseAction, nameField, rowOf } from './support/api-keys-page.ts';
import { callApi } from './support/call-api.ts';
import { createKey } from './support/create-key.ts';
import { type Credentials, submitSignIn } from './support/sign-in.ts';
import { test } from './support/test.ts';

const NEW_KEY = '/settings/api-keys/new';

/** Lets the server do what the page asks for, and loses its first answer to a mutation. */
async function loseAnswer(page: Page, operation: string): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    if (!text.includes(`"${operation}"`)) return route.fulfill({ response });
    await route.abort('connectionreset');
    await page.unroute('**/graphql');
  });
}

async function endSession(page: Page): Promise<void> {
  const { status } = await callApi(page, '/api/auth/sign-out', { body: {} });
  expect(status).toBe(200);
}

async function signInAgain(page: Page, person: Credentials): Promise<void> {
  await page.getByText('Your session has ended.').waitFor();
  await submitSignIn(page, person);
}

test('a page says that it is unknown whether a key was created if the answer is lost', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, NEW_KEY);
  await loseAnswer(page, 'createApiKey');
  await nameField(page).fill('CI pipeline');

  await page.getByRole('button', { name: 'Create', exact: true }).click();

  const alert = page.getByRole('alert');
  await alert.getByText('It’s unknown whether the key was created.').waitFor();
  expect(await page.getByText('Couldn’t create the key.').count()).toBe(0);
  const { data } = await callApi(page, '/api/api-keys');
  expect(data).toHaveLength(1);

  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await alert.getByText('The key was already created.').waitFor();
  expect((await callApi(page, '/api/api-keys')).data).toHaveLength(1);
  const made = alert.getByRole('link', { name: 'View the key that was created' });
  expect(await made.getAttribute('href')).toContain(data[0].id);
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy your key now' });
  await dialog.waitFor();
  expect((await callApi(page, '/api/api-keys')).data).toHaveLength(2);
});

test('a page lists the keys of a name whose creation was lost', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, NEW_KEY);
  await loseAnswer(page, 'createApiKey');
  await nameField(page).fill('CI pipeline');

  await page.getByRole('button', { name: 'Create', exact: true }).click();

  const alert = page.getByRole('alert');
  const { data } = await callApi(page, '/api/api-keys');
  await alert.getByRole('link', { name: data[0].keyPrefix }).click();
  await page.getByRole('heading', { name: 'CI pipeline' }).waitFor();
});

test('a page says that it is unknown whether a key was revoked if the answer is lost', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, '/settings/api-keys');
  await createKey(page);
  await rowOf(page, 'CI pipeline').waitFor();
  await loseAnswer(page, 'revokeApiKey');

  await chooseAction(page, 'CI pipeline', 'Revoke');
  await page.getByRole('button', { name: 'Revoke key' }).click();

  await page.getByText('It’s unknown whether this was saved.').waitFor();
});

test('a new key form is as it was after signing in again', async ({ openAs, organization }) => {
  const page = await openAs(organization.owner, NEW_KEY);
  await nameField(page).fill('CI pipeline');
  await page.getByRole('radio', { name: 'Custom' }).check();
  await page.getByRole('checkbox', { name: 'Boards, Write' }).check();
  const read = () => page.getByRole('checkbox', { checked: true }).count();
  const checked = await read();
  await endSession(page);

  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await signInAgain(page, organization.owner);

  expect(await nameField(page).inputValue()).toBe('CI pipeline');
  expect(await read()).toBe(checked);
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('dialog', { name: 'Copy your key now' }).waitFor();
});

test('a dialog is as it was after signing in again', async ({ openAs, organization }) => {
  const page = await openAs(organization.owner, '/settings/api-keys');
  await createKey(page);
  await chooseAction(page, 'CI pipeline', 'Rename');
  const dialog = page.getByRole('dialog', { name: 'Rename' });
  await nameField(page).fill('Deployment');
  await endSession(page);

  await dialog.getByRole('button', { name: 'Save name' }).click();
  await signInAgain(page, organization.owner);

  await dialog.waitFor();
  expect(await nameField(page).inputValue()).toBe('Deployment');
  await dialog.getByRole('button', { name: 'Save name' }).click();
  await rowOf(page, 'Deployment').waitFor();
});

test('another user who signs in does not find the form of the user before', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, NEW_KEY);
  await nameField(page).fill('CI pipeline');
  await endSession(page);

  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await signInAgain(page, organization.member);

  await page.getByRole('button', { name: 'Your account, Ken Thompson' }).waitFor();
  expect(await nameField(page).inputValue()).toBe('');
});
