import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { clearClipboard, MAY_READ_CLIPBOARD, readClipboard } from './support/clipboard.ts';
import { copyKey, generateKey, shownKey } from './support/generate-key.ts';
import { heapHolds } from './support/heap-holds.ts';
import { test } from './support/test.ts';

const NEW_KEY = '/settings/api-keys/new';

/** All that a page shows, keeps and could go back to. */
function everythingIn(page: Page): Promise<string> {
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

const attempts: { what: string; attempt: (page: Page, dialog: Locator) => Promise<unknown> }[] = [
  {
    what: 'Escape, however often,',
    async attempt(page) {
      for (let press = 0; press < 5; press += 1) await page.keyboard.press('Escape');
    },
  },
  {
    what: 'a click beside the dialog',
    attempt: (page) => page.mouse.click(5, 5),
  },
  {
    what: 'Done, before it is saved,',
    async attempt(_page, dialog) {
      await dialog.getByRole('button', { name: 'Done' }).click();
      await dialog.getByText('Close without saving?').waitFor();
      await dialog.getByRole('button', { name: 'Go back' }).click();
      await dialog.getByRole('button', { name: 'Done' }).waitFor();
    },
  },
  {
    what: 'going back',
    attempt: (page) => page.evaluate(() => history.back()),
  },
  {
    what: 'a reload that one thinks better of',
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
    what: 'a session that ends meanwhile',
    async attempt(page) {
      await page.context().clearCookies();
      await page.waitForResponse((response) => response.status() === 401);
    },
  },
];

test.for(attempts)('$what does not lose a key', async ({ attempt }, { openAs, organization }) => {
  const page = await openAs(organization.owner, '/settings/api-keys');
  await page.getByRole('link', { name: 'Generate new API key' }).first().click();
  const dialog = await generateKey(page, 'Work laptop');
  const key = await shownKey(dialog);

  await attempt(page, dialog);

  expect(await shownKey(dialog)).toBe(key);
  expect(await dialog.evaluate((element) => element.matches(':modal'))).toBe(true);
});

test('who insists can leave without the key', async ({ openAs, organization }) => {
  const page = await openAs(organization.owner, NEW_KEY);
  const dialog = await generateKey(page, 'Work laptop');

  await dialog.getByRole('button', { name: 'Done' }).click();
  await dialog.getByRole('button', { name: 'Close anyway' }).click();

  await dialog.waitFor({ state: 'detached' });
  await page.getByText('“Work laptop” was created.').waitFor();
});

test('who says that the key is saved is not asked', async ({ openAs, organization }) => {
  const page = await openAs(organization.owner, NEW_KEY);
  const dialog = await generateKey(page, 'Work laptop');

  await dialog.getByLabel('I have saved this key').check();
  await dialog.getByRole('button', { name: 'Done' }).click();

  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('row').filter({ hasText: 'Work laptop' }).waitFor();
});

test('once it is put away a key is nowhere: not shown, not stored, not in memory', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, NEW_KEY, MAY_READ_CLIPBOARD);
  const dialog = await generateKey(page, 'Work laptop');
  const key = await shownKey(dialog);
  expect(await everythingIn(page)).toContain(key);
  expect(await heapHolds(page, key)).toBe(true);

  await copyKey(dialog);

  expect(await everythingIn(page)).not.toContain(key);
  expect(await page.context().storageState({ indexedDB: true })).toSatisfy(
    (state) => !JSON.stringify(state).includes(key),
  );
  await expect.poll(() => heapHolds(page, key), { timeout: 10_000 }).toBe(false);
});

test('going back and forth shows no key again', async ({ openAs, organization }) => {
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
    expect(await everythingIn(page)).not.toContain(key);
  }
});

test('a copy that the browser refuses is said, and the key is selected to copy by hand', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, '/', MAY_READ_CLIPBOARD);
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

test('where pages have no clipboard, as over plain HTTP, the key is copied all the same', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, '/', MAY_READ_CLIPBOARD);
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
