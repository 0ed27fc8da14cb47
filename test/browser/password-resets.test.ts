import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { chooseAction } from './support/api-keys-page.ts';
import { callApi } from './support/call-api.ts';
import { CLIPBOARD_ACCESS, clearClipboard, readClipboard } from './support/clipboard.ts';
import { test } from './support/test.ts';

const NEW_PASSWORD = 'another lighthouse entirely';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('a member with a forgotten password gets in again by a link of an admin', async ({
  open,
  openAs,
  organization,
}) => {
  const { email } = organization.member;
  const session = await openAs(organization.member, '/account');
  const admin = await openAs(organization.admin, '/settings/members', CLIPBOARD_ACCESS);
  await clearClipboard(admin);
  await chooseAction(admin, 'Ken Thompson', 'Reset password…');
  await admin.getByRole('button', { name: 'Create link' }).click();
  const dialog = admin.getByRole('dialog', { name: 'Copy the reset link now' });
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await dialog.getByText('Link copied.').waitFor();
  const link = await readClipboard(admin);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await admin.content()).not.toContain(link.slice(link.indexOf('#') + 1));

  const page = await open(link);
  await heading(page, 'Set a new password').waitFor();
  expect(page.url()).toMatch(/\/reset-password$/);
  expect(await page.getByLabel('Email').inputValue()).toBe(email);
  await page.getByLabel('New password', { exact: true }).fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Set password' }).click();
  await heading(page, 'Password changed').waitFor();
  expect((await callApi(session, '/api/auth/session')).status).toBe(401);

  await page.getByRole('link', { name: 'Go to sign-in' }).click();
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Your account, Ken Thompson' }).waitFor();
  await heading(await open(link), 'This link can’t be used').waitFor();
});

test('the sign-in page says how to get a reset link', async ({ open }) => {
  const page = await open('/sign-in');

  await page.getByText('Forgot your password?').click();

  await page.getByText('Ask an owner or admin of your organization').waitFor();
  await page.getByText('npm run password:reset -- you@example.com').waitFor();
  await page.getByText('With the embedded database, stop the server first.').waitFor();
});
