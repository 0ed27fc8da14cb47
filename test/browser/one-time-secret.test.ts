import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { copyKey, generateKey, shownKey } from './support/api-keys-page.ts';
import { CLIPBOARD_ACCESS, clearClipboard, readClipboard } from './support/clipboard.ts';
import { heapContains } from './support/heap-contains.ts';
import { test } from './support/test.ts';

const NEW_KEY = '/settings/api-keys/new';

/** The DOM, storage and history state of a page. */
function pageState(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const fields = [...document.querySelectorAll('input')].map(({ value }) => value);
    const databases = await indexedDB.databases();
    return JSON.stringify([
      document.documentElement.outerHTML,
      fields,
      { ...localStorage },
      { ...sessionStorage },
      databases,
      await caches.keys(),
      history.state,
      window.name,
      window.location.href,
      document.cookie,
    ]);
  });
}

const attempts: { action: string; attempt: (page: Page, dialog: Locator) => Promise<unknown> }[] = [
  {
    action: 'pressing Escape five times',
    async attempt(page) {
      for (let press = 0; press < 5; press += 1) await page.keyboard.press('Escape');
    },
  },
  {
    action: 'a click outside the dialog',
    attempt: (page) => page.mouse.click(5, 5),
  },
  {
    action: 'pressing Done before saving',
    async attempt(_page, dialog) {
      await dialog.getByRole('button', { name: 'Done' }).click();
      await dialog.getByText('Close without saving?').waitFor();
      await dialog.getByRole('button', { name: 'Go back' }).click();
      await dialog.getByRole('button', { name: 'Done' }).waitFor();
    },
  },
  {
    action: 'going back',
    attempt: (page) => page.evaluate(() => history.back()),
  },
  {
    action: 'a cancelled reload',
    async attempt(page, dialog) {
      await dialog.getByRole('heading', { name: 'Copy your key now' }).click();
      const asked = page.waitForEvent('dialog');
      await page.evaluate(() => setTimeout(() => location.reload()));
      const question = await asked;
      expect(question.type()).toBe('beforeunload');
      await question.dismiss();
    },
  },
  {
    action: 'the end of the session',
    async attempt(page) {
      await page.context().clearCookies();
      await page.waitForResponse((response) => response.status() === 401);
    },
  },
];

test.for(attempts)(
  '$action does not lose the key',
  async ({ attempt }, { openAs, organization }) => {
    const page = await openAs(organization.owner, '/settings/api-keys');
    await page.getByRole('link', { name: 'Generate new API key' }).first().click();
    const dialog = await generateKey(page, 'Work laptop');
    const key = await shownKey(dialog);

    await attempt(page, dialog);

    expect(await shownKey(dialog)).toBe(key);
    expect(await dialog.evaluate((element) => element.matches(':modal'))).toBe(true);
  },
);

test('the dialog closes without saving after a confirmation', async ({ openAs, organization }) => {
  const page = await openAs(organization.owner, NEW_KEY);
  const dialog = await generateKey(page, 'Work laptop');

  await dialog.getByRole('button', { name: 'Done' }).click();
  await dialog.getByRole('button', { name: 'Close anyway' }).click();

  await dialog.waitFor({ state: 'detached' });
  await page.getByText('“Work laptop” was created.').waitFor();
});

test('the dialog closes without confirmation once the key is marked as saved', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, NEW_KEY);
  const dialog = await generateKey(page, 'Work laptop');

  await dialog.getByLabel('I have saved this key').check();
  await dialog.getByRole('button', { name: 'Done' }).click();

  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('row').filter({ hasText: 'Work laptop' }).waitFor();
});

test('a closed dialog leaves the key neither in the page nor in storage nor in memory', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, NEW_KEY, CLIPBOARD_ACCESS);
  const dialog = await generateKey(page, 'Work laptop');
  const key = await shownKey(dialog);
  expect(await pageState(page)).toContain(key);
  expect(await heapContains(page, key)).toBe(true);

  await copyKey(dialog);

  expect(await pageState(page)).not.toContain(key);
  expect(await page.context().storageState({ indexedDB: true })).toSatisfy(
    (state) => !JSON.stringify(state).includes(key),
  );
  await expect.poll(() => heapContains(page, key), { timeout: 10_000 }).toBe(false);
});

test('back, forward and reload do not show the key again', async ({ openAs, organization }) => {
  const page = await openAs(organization.owner, '/settings/api-keys');
  await page.getByRole('link', { name: 'Generate new API key' }).first().click();
  const dialog = await generateKey(page, 'Work laptop');
  const key = await shownKey(dialog);
  await dialog.getByLabel('I have saved this key').check();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('row').filter({ hasText: 'Work laptop' }).waitFor();

  for (const way of ['goBack', 'goForward', 'reload'] as const) {
    await page[way]();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await pageState(page)).not.toContain(key);
  }
});

test('a blocked copy shows a message and selects the key', async ({ openAs, organization }) => {
  const page = await openAs(organization.owner, '/', CLIPBOARD_ACCESS);
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('Refused.', 'NotAllowedError'));
    Object.defineProperty(navigator.clipboard, 'writeText', { value: refuse });
    document.execCommand = () => false;
  });
  await page.goto(NEW_KEY);
  const dialog = await generateKey(page, 'Work laptop');
  const key = await shownKey(dialog);

  await dialog.getByRole('button', { name: 'Copy key' }).click();

  await dialog.getByText('Copying was blocked. Select the text and press Ctrl+C.').waitFor();
  expect(await dialog.getByText('Key copied.').count()).toBe(0);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(key);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await dialog.getByText('Close without saving?').waitFor();
});

test('the key can be copied without the Clipboard API, as over plain HTTP', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, '/', CLIPBOARD_ACCESS);
  await clearClipboard(page);
  const reader = await page.context().newPage();
  await reader.goto('/');
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });
  });
  await page.goto(NEW_KEY);
  await page.bringToFront();
  const dialog = await generateKey(page, 'Work laptop');

  await dialog.getByRole('button', { name: 'Copy key' }).click();

  await dialog.getByText('Key copied.').waitFor();
  await reader.bringToFront();
  expect(await readClipboard(reader)).toBe(await shownKey(dialog));
});
