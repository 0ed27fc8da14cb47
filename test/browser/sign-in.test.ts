import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { callApi } from './support/call-api.ts';
import { type Credentials, signIn, submitSignIn } from './support/sign-in.ts';
import { test } from './support/test.ts';

function heading(page: Page, name: string) {
  return page.getByRole('heading', { level: 1, name, exact: true });
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
}

test('a wrong password shows one error and keeps the email address', async ({
  open,
  organization,
}) => {
  const { email } = organization.owner;
  const page = await open('/sign-in');

  await submitSignIn(page, { email, password: 'not the password' });

  await page.getByText('Email or password is wrong.').waitFor();
  expect(await page.getByRole('alert').count()).toBe(1);
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  expect(await page.getByLabel('Email').inputValue()).toBe(email);
  expect(await page.context().cookies()).toEqual([]);
});

test('an unknown email address and a wrong password get the same error', async ({
  open,
  organization,
}) => {
  const page = await open('/sign-in');
  const alert = page.getByRole('alert');

  await submitSignIn(page, { email: organization.owner.email, password: 'not the password' });
  const ofPassword = await alert.innerText();
  await submitSignIn(page, { email: 'nobody@example.com', password: 'not the password' });
  await expect.poll(() => alert.count()).toBe(1);

  expect(await alert.innerText()).toBe(ofPassword);
});

test('the form is not sent until both fields are filled in', async ({ open }) => {
  const page = await open('/sign-in');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.method()));

  await page.getByRole('button', { name: 'Sign in' }).click();

  await page.getByText('Enter your email address.').waitFor();
  await page.getByText('Enter your password.').waitFor();
  expect(await page.getByLabel('Email').evaluate((field) => field.matches(':focus'))).toBe(true);
  expect(sent).not.toContain('POST');
});

test('the password can be shown and hidden', async ({ open }) => {
  const page = await open('/sign-in');
  const field = page.getByLabel('Password', { exact: true });
  await field.fill('correct horse');

  await page.getByRole('button', { name: 'Show password' }).click();
  expect(await field.getAttribute('type')).toBe('text');

  await page.getByRole('button', { name: 'Hide password' }).click();
  expect(await field.getAttribute('type')).toBe('password');
});

test('too many attempts show when to try again', async ({ open, organization, server }) => {
  const { email } = organization.owner;
  const page = await open('/sign-in');
  const body = { email, password: 'not the password' };
  const statuses: number[] = [];
  for (let guess = 0; guess < 10; guess += 1) {
    statuses.push((await callApi(page, '/api/auth/sign-in', { body })).status);
  }

  await submitSignIn(page, organization.owner);

  await page.getByText(/^Too many attempts\. Try again in 15 minutes, at \d\d:\d\d\.$/).waitFor();
  expect(new Set(statuses)).toEqual(new Set([401]));
  expect(server.output()).not.toContain(organization.owner.password);
});

test('signing in returns to the requested page', async ({ open, organization }) => {
  const asked = '/settings/api-keys?status=all&sort=name';
  const page = await open(asked);
  await heading(page, 'Sign in').waitFor();

  await submitSignIn(page, organization.owner);

  await heading(page, 'API keys').waitFor();
  expect(page.url().endsWith(asked)).toBe(true);
});

test.for(['//evil.example/', 'https://evil.example/', '/\\evil.example/', 'javascript:alert(1)'])(
  'signing in does not redirect to %s',
  async (to, { openAs, organization, server }) => {
    const page = await openAs(organization.owner, `/sign-in?${new URLSearchParams({ to })}`);

    await page.getByRole('navigation', { name: 'Pages' }).waitFor();
    expect(page.url()).toBe(`${server.url}/`);
  },
);

test('signing out ends the session and its cookie', async ({ openAs, organization }) => {
  const page = await openAs(organization.owner, '/settings/api-keys');
  await heading(page, 'API keys').waitFor();
  const cookies = await page.context().cookies();

  await signOut(page);
  await heading(page, 'Sign in').waitFor();
  await page.goto('/settings/api-keys');
  await heading(page, 'Sign in').waitFor();

  await page.context().addCookies(cookies);
  expect((await callApi(page, '/api/auth/session')).status).toBe(401);
});

test('signing out everywhere sends other pages to sign-in, which returns to them', async ({
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
  await submitSignIn(page, owner);
  await page.getByText('No API keys yet').waitFor();
  expect(page.url()).toMatch(/\/settings\/api-keys\?status=all$/);
});

test('a changed password ends the other sessions and replaces the old one', async ({
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
  expect((await callApi(page, '/api/auth/session')).status).toBe(200);
  expect((await callApi(elsewhere, '/api/auth/session')).status).toBe(401);
  const signInWith = (body: Credentials) => callApi(elsewhere, '/api/auth/sign-in', { body });
  expect((await signInWith({ email, password })).status).toBe(401);
  expect((await signInWith({ email, password: newPassword })).status).toBe(200);
});

test('a user changes their name, and with the password their email', async ({
  openAs,
  organization,
}) => {
  const { owner, member } = organization;
  const page = await openAs(owner, '/account');
  const elsewhere = await openAs(owner, '/account');
  const password = page.getByLabel('Confirm with your password', { exact: true });
  const save = page.getByRole('button', { name: 'Save profile' });

  await page.getByLabel('Name', { exact: true }).fill('Ada King');
  await save.click();
  await page.getByRole('button', { name: 'Your account, Ada King' }).waitFor();
  expect(await password.count()).toBe(0);
  expect((await callApi(elsewhere, '/api/auth/session')).status).toBe(200);

  await page.getByLabel('Email').fill(member.email);
  await password.fill(owner.password);
  await save.click();
  await page.getByText('Another user has the email').waitFor();
  await page.getByLabel('Email').fill(`new.${owner.email}`);
  await save.click();
  await page.getByText('Profile saved. Your other sessions have ended.').waitFor();
  expect(await password.count()).toBe(0);
  expect((await callApi(elsewhere, '/api/auth/session')).status).toBe(401);
});

test('the form rejects a new password that is too short', async ({ openAs, organization }) => {
  const page = await openAs(organization.owner, '/account');
  await page.getByLabel('Current password', { exact: true }).fill(organization.owner.password);
  await page.getByLabel('New password', { exact: true }).fill('too short');

  await page.getByRole('button', { name: 'Change password' }).click();

  await page.getByText('Use at least 12 characters. You entered 9.').waitFor();
});

test('an idle page notices that its session has ended', async ({ openAs, organization }) => {
  const { owner } = organization;
  const page = await openAs(owner, '/settings/api-keys');
  const elsewhere = await openAs(owner, '/account');
  await page.getByText('No active API keys').waitFor();

  await callApi(elsewhere, '/api/auth/sign-out-everywhere', { body: {} });

  await page.getByText('Your session has ended.').waitFor();
});

test('signing in as another user replaces the session of the browser', async ({
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

test('the session cookie is HttpOnly and SameSite=Strict', async ({ openAs, organization }) => {
  const page = await openAs(organization.owner, '/');

  expect(await page.evaluate(() => document.cookie)).toBe('');
  expect(await page.context().cookies()).toMatchObject([{ httpOnly: true, sameSite: 'Strict' }]);
});
