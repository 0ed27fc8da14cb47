import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { nameField } from './support/api-keys-page.ts';
import { callApi } from './support/call-api.ts';
import { inviteMember } from './support/invite-member.ts';
import type { Organization } from './support/seed-organizations.ts';
import { test as base } from './support/test.ts';

const NEW_KEY = '/settings/api-keys/new';

/** Two windows of one browser, whose user is in two organizations. */
const test = base.extend('windows', async ({ openAs, organization, server }) => {
  const second = server.takeOrganization();
  const { owner } = organization;
  const inviter = await openAs(second.owner, '/account');
  const link = await inviteMember(inviter, { email: owner.email, role: 'admin' });
  const page = await openAs(owner, '/account');
  const token = link.slice(link.indexOf('#') + 1).replace(/^token=/, '');
  const joined = await callApi(page, '/api/auth/accept-invitation', { body: { token } });
  expect(joined.status).toBe(200);
  await choose(page, organization);
  /** Opens a window that shows the first organization. */
  const openFirst = async (address: string): Promise<Page> => {
    await page.goto(address);
    await page.getByRole('button', { name: `Organization: ${organization.name}` }).waitFor();
    return page;
  };
  /** Switches to the second organization in another window, of which the first is not told. */
  const switchSilently = async (): Promise<Page> => {
    await choose(page, second);
    const other = await page.context().newPage();
    await other.goto('/settings/api-keys');
    await other.getByRole('button', { name: `Organization: ${second.name}` }).waitFor();
    await page.bringToFront();
    return other;
  };
  /** Switches to the second organization in another window. */
  const switchElsewhere = async (): Promise<void> => {
    const other = await page.context().newPage();
    await other.goto('/settings/api-keys');
    await other.getByRole('button', { name: `Organization: ${organization.name}` }).click();
    await other.getByRole('menuitemradio', { name: second.name }).click();
    await other.getByText(`Switched to ${second.name}.`).waitFor();
    await page.bringToFront();
  };
  return { first: organization, second, openFirst, switchSilently, switchElsewhere };
});

async function choose(page: Page, { id }: Organization): Promise<void> {
  const { status } = await callApi(page, '/api/auth/organization', {
    body: { organizationId: id },
  });
  expect(status).toBe(200);
}

function question(page: Page, { name }: Organization) {
  return page.getByRole('alertdialog', { name: `You switched to ${name} in another window` });
}

async function keyNames(page: Page): Promise<string[]> {
  const { data } = await callApi(page, '/api/api-keys');
  return data.map(({ name }: { name: string }) => name);
}

test('a key that a window asks for is not made in the organization of another window', async ({
  windows,
}) => {
  const { first, second, openFirst, switchSilently } = windows;
  const page = await openFirst(NEW_KEY);
  await nameField(page).fill('For the first');
  const other = await switchSilently();

  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await question(page, second).waitFor();

  expect(await keyNames(other)).toEqual([]);
  expect(await nameField(page).inputValue()).toBe('For the first');

  await page.getByRole('button', { name: `Continue in ${first.name}` }).click();
  await question(page, second).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('dialog', { name: 'Copy your key now' }).waitFor();

  expect(await keyNames(page)).toEqual(['For the first']);
  await question(other, first).waitFor();
});

test('a window offers to show the organization of the session, and keeps the draft of its own', async ({
  windows,
}) => {
  const { first, second, openFirst, switchElsewhere } = windows;
  const page = await openFirst(NEW_KEY);
  await nameField(page).fill('For the first');
  await switchElsewhere();

  await page.getByRole('button', { name: `Show ${second.name}` }).click();
  await page.getByRole('button', { name: `Organization: ${second.name}` }).waitFor();

  await page.getByRole('link', { name: 'Generate new API key' }).first().click();
  expect(await nameField(page).inputValue()).toBe('');
  await page.getByRole('button', { name: `Organization: ${second.name}` }).click();
  await page.getByRole('menuitemradio', { name: first.name }).click();
  await page.getByText(`Switched to ${first.name}.`).waitFor();
  await page.getByRole('link', { name: 'Generate new API key' }).first().click();
  expect(await nameField(page).inputValue()).toBe('For the first');
});

test('a rename in a window does not reach the organization of another window', async ({
  windows,
}) => {
  const { second, openFirst, switchSilently } = windows;
  const page = await openFirst('/settings/organization');
  await page.getByLabel('Organization name').fill('Renamed');
  const other = await switchSilently();

  await page.getByRole('button', { name: 'Save name' }).click();
  await question(page, second).waitFor();

  const { data } = await callApi(other, '/api/auth/session');
  expect(data.organization.name).toBe(second.name);
  expect(data.organizations.map(({ name }: { name: string }) => name)).not.toContain('Renamed');
  expect(await page.getByLabel('Organization name').inputValue()).toBe('Renamed');
});
