import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityProblems } from './support/accessibility-problems.ts';
import { callApi } from './support/call-api.ts';
import { startConsoleServer } from './support/console-server.ts';
import { submitSignIn } from './support/sign-in.ts';
import { test } from './support/test.ts';

const ADDRESS = '/settings/api-keys?status=all';

function nameField(page: Page) {
  return page.getByRole('textbox', { name: 'Your name' });
}

function hasFocus(page: Page): Promise<boolean> {
  return nameField(page).evaluate((field) => field === document.activeElement);
}

test('the first owner signs in with the printed password and is asked for a name once', async ({
  open,
  onTestFinished,
}) => {
  const server = await startConsoleServer();
  onTestFinished(async () => {
    await server.stop();
  });
  const page = await open(`${server.url}${ADDRESS}`);
  await submitSignIn(page, server.owner);
  await page.getByRole('heading', { name: 'Add your name', level: 1 }).waitFor();
  await expect.poll(() => hasFocus(page)).toBe(true);
  expect(await nameField(page).inputValue()).toBe('');
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.keyboard.press('Enter');
  await page.getByText('Enter your name.').waitFor();
  expect(await hasFocus(page)).toBe(true);
  expect(await nameField(page).getAttribute('aria-invalid')).toBe('true');
  await page.keyboard.type('Katherine Johnson');
  await page.keyboard.press('Enter');

  const heading = page.getByRole('heading', { name: 'API keys', level: 1 });
  await heading.waitFor();
  await expect.poll(() => heading.evaluate((each) => each === document.activeElement)).toBe(true);
  expect(page.url().endsWith(ADDRESS)).toBe(true);
  await page.reload();
  await page.getByRole('button', { name: 'Your account, Katherine Johnson' }).waitFor();
  expect(await nameField(page).count()).toBe(0);
});

test('a name that was not saved stays in its field', async ({ openAs, server }) => {
  const page = await openAs(server.unnamed.owner, ADDRESS);
  await nameField(page).fill('Katherine Johnson');
  await page.route('**/api/auth/profile', (route) => route.abort('connectionreset'));

  await page.keyboard.press('Enter');

  await page.getByRole('alert').waitFor();
  expect(await nameField(page).inputValue()).toBe('Katherine Johnson');
});

test('a name that was not saved before the session ended stays in its field', async ({
  openAs,
  server,
}) => {
  const { owner } = server.unnamed;
  const page = await openAs(owner, ADDRESS);
  await nameField(page).fill('Katherine Johnson');
  await callApi(page, '/api/auth/sign-out', { body: {} });

  await page.keyboard.press('Enter');
  await page.getByText('Your session has ended.').waitFor();
  await submitSignIn(page, owner);

  await nameField(page).waitFor();
  expect(await nameField(page).inputValue()).toBe('Katherine Johnson');
});

test('a user can sign out instead of giving a name', async ({ openAs, server }) => {
  const page = await openAs(server.unnamed.owner, ADDRESS);

  await page.getByRole('button', { name: 'Sign out' }).click();

  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
});
