import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ask } from './support/ask.ts';
import type { Person } from './support/seed-organizations.ts';
import { signIn } from './support/sign-in.ts';
import { test } from './support/test.ts';

type Credentials = Pick<Person, 'email' | 'password'>;

async function fillIn(page: Page, { email, password }: Credentials): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

function heading(page: Page, name: string) {
  return page.getByRole('heading', { level: 1, name, exact: true });
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
}

test('the password that the first start printed is the owner’s', async ({ open, server }) => {
  const page = await open('/');

  await fillIn(page, server.owner);

  await page.getByRole('button', { name: 'Your account, Owner' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
});

test('a wrong password is said once, and what was typed stays', async ({ open, organization }) => {
  const { email } = organization.owner;
  const page = await open('/sign-in');

  await fillIn(page, { email, password: 'not the password' });

  await page.getByText('Email or password is wrong.').waitFor();
  expect(await page.getByRole('alert').count()).toBe(1);
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  expect(await page.getByLabel('Email').inputValue()).toBe(email);
  expect(await page.context().cookies()).toEqual([]);
});

test('a wrong password and a wrong address are told apart by nobody', async ({
  open,
  organization,
}) => {
  const page = await open('/sign-in');
  const alert = page.getByRole('alert');

  await fillIn(page, { email: organization.owner.email, password: 'not the password' });
  const ofPassword = await alert.innerText();
  await fillIn(page, { email: 'nobody@example.com', password: 'not the password' });
  await expect.poll(() => alert.count()).toBe(1);

  expect(await alert.innerText()).toBe(ofPassword);
});

test('nothing is sent before both fields are filled in', async ({ open }) => {
  const page = await open('/sign-in');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.method()));

  await page.getByRole('button', { name: 'Sign in' }).click();

  await page.getByText('Enter your email address.').waitFor();
  await page.getByText('Enter your password.').waitFor();
  expect(await page.getByLabel('Email').evaluate((field) => field.matches(':focus'))).toBe(true);
  expect(sent).not.toContain('POST');
});

test('a password can be looked at while it is typed', async ({ open }) => {
  const page = await open('/sign-in');
  const field = page.getByLabel('Password', { exact: true });
  await field.fill('correct horse');

  await page.getByRole('button', { name: 'Show password' }).click();
  expect(await field.getAttribute('type')).toBe('text');

  await page.getByRole('button', { name: 'Hide password' }).click();
  expect(await field.getAttribute('type')).toBe('password');
});

test('who guesses too often is told when to try again', async ({ open, organization, server }) => {
  const { email } = organization.owner;
  const page = await open('/sign-in');
  const body = { email, password: 'not the password' };
  const statuses: number[] = [];
  for (let guess = 0; guess < 10; guess += 1) {
    statuses.push((await ask(page, '/api/auth/sign-in', { body })).status);
  }

  await fillIn(page, organization.owner);

  await page.getByText(/^Too many attempts\. Try again in 15 minutes, at \d\d:\d\d\.$/).waitFor();
  expect(new Set(statuses)).toEqual(new Set([401]));
  expect(server.output()).not.toContain(organization.owner.password);
});

test('signing in leads to the page that was asked for', async ({ open, organization }) => {
  const asked = '/settings/api-keys?status=all&sort=name';
  const page = await open(asked);
  await heading(page, 'Sign in').waitFor();

  await fillIn(page, organization.owner);

  await heading(page, 'API keys').waitFor();
  expect(page.url().endsWith(asked)).toBe(true);
});

test.for(['//evil.example/', 'https://evil.example/', '/\\evil.example/', 'javascript:alert(1)'])(
  'signing in does not lead to %s',
  async (to, { openAs, organization, server }) => {
    const page = await openAs(organization.owner, `/sign-in?${new URLSearchParams({ to })}`);

    await page.getByRole('navigation', { name: 'Pages' }).waitFor();
    expect(page.url()).toBe(`${server.url}/`);
  },
);

test('signing out ends the session, and going back shows nothing', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, '/settings/api-keys');
  await heading(page, 'API keys').waitFor();
  const cookies = await page.context().cookies();

  await signOut(page);
  await heading(page, 'Sign in').waitFor();
  await page.goto('/settings/api-keys');
  await heading(page, 'Sign in').waitFor();

  await page.context().addCookies(cookies);
  expect((await ask(page, '/api/auth/session')).status).toBe(401);
});

test('signing out everywhere leads other pages to sign-in, and from there back', async ({
  openAs,
  organization,
}) => {
  const { owner } = organization;
  const page = await openAs(owner, '/settings/api-keys?status=revoked');
  const elsewhere = await openAs(owner, '/account');
  await page.getByText('No revoked keys').waitFor();

  await elsewhere.getByRole('button', { name: 'Sign out everywhere…' }).click();
  await elsewhere.getByRole('button', { name: 'Sign out everywhere', exact: true }).click();
  await elsewhere.getByText('You’re signed out everywhere.').waitFor();
  await heading(elsewhere, 'Sign in').waitFor();
  await page.getByRole('radio', { name: 'All' }).click();

  await page.getByText('Your session has ended.').waitFor();
  await fillIn(page, owner);
  await page.getByText('No API keys yet').waitFor();
  expect(page.url()).toMatch(/\/settings\/api-keys\?status=all$/);
});

test('another password ends the other sessions, and is the only one from then on', async ({
  openAs,
  organization,
}) => {
  const { email, password } = organization.owner;
  const page = await openAs(organization.owner, '/account');
  const elsewhere = await openAs(organization.owner, '/account');
  const newPassword = 'another lighthouse entirely';
  const current = page.getByLabel('Current password', { exact: true });
  const change = page.getByRole('button', { name: 'Change password' });

  await current.fill('not the password');
  await page.getByLabel('New password', { exact: true }).fill(newPassword);
  await change.click();
  await page.getByText('The current password is incorrect.').waitFor();
  await current.fill(password);
  await change.click();
  await page.getByText('Password changed. Your other sessions have ended.').waitFor();

  expect(await current.inputValue()).toBe('');
  expect((await ask(page, '/api/auth/session')).status).toBe(200);
  expect((await ask(elsewhere, '/api/auth/session')).status).toBe(401);
  const signInWith = (body: Credentials) => ask(elsewhere, '/api/auth/sign-in', { body });
  expect((await signInWith({ email, password })).status).toBe(401);
  expect((await signInWith({ email, password: newPassword })).status).toBe(200);
});

test('a new password that is too short is refused before it is sent', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, '/account');
  await page.getByLabel('Current password', { exact: true }).fill(organization.owner.password);
  await page.getByLabel('New password', { exact: true }).fill('too short');

  await page.getByRole('button', { name: 'Change password' }).click();

  await page.getByText('Use at least 12 characters. You entered 9.').waitFor();
});

test('a page that nobody touches notices that its session ended', async ({
  openAs,
  organization,
}) => {
  const { owner } = organization;
  const page = await openAs(owner, '/settings/api-keys');
  const elsewhere = await openAs(owner, '/account');
  await page.getByText('No active API keys').waitFor();

  await ask(elsewhere, '/api/auth/sign-out-everywhere', { body: {} });

  await page.getByText('Your session has ended.').waitFor();
});

test('one browser can be signed in for each person at a time', async ({
  openAs,
  organization,
  server,
}) => {
  const page = await openAs(organization.owner, '/settings/api-keys');
  await page.getByRole('button', { name: 'Your account, Ada Lovelace' }).waitFor();

  await signIn(page.context(), { origin: server.url, person: organization.member });
  await page.reload();

  await page.getByRole('button', { name: 'Your account, Ken Thompson' }).waitFor();
});

test('the cookie of a session is out of reach of scripts and of other sites', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, '/');

  expect(await page.evaluate(() => document.cookie)).toBe('');
  expect(await page.context().cookies()).toMatchObject([{ httpOnly: true, sameSite: 'Strict' }]);
});
