import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { clearClipboard, readClipboard } from './clipboard.ts';

/** The name field of the new key form. */
export function nameField(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Name' });
}

/** Creates a key with the form's defaults and returns the dialog with the key. */
export async function generateKey(page: Page, name: string): Promise<Locator> {
  await nameField(page).fill(name);
  return submitNewKey(page);
}

/** Submits the new key form and returns the dialog with the key. */
export async function submitNewKey(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy your key now' });
  await dialog.waitFor();
  return dialog;
}

/** The key in the dialog. */
export function shownKey(dialog: Locator): Promise<string> {
  return dialog.locator('.secret-text').innerText();
}

/** Copies the key and closes the dialog. */
export async function copyKey(dialog: Locator): Promise<string> {
  const page = dialog.page();
  await clearClipboard(page);
  await dialog.getByRole('button', { name: 'Copy key' }).click();
  await dialog.getByText('Key copied.').waitFor();
  const key = await readClipboard(page);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await dialog.waitFor({ state: 'detached' });
  return key;
}

/** The table row that contains a text. */
export function rowOf(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ hasText: name });
}

/** Selects an action from the menu of a table row. */
export async function chooseAction(page: Page, name: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

/** Scrolls down until the link of a key is in the window: the list has no rows outside of it. */
export async function scrollToKey(page: Page, name: string): Promise<Locator> {
  const link = page.getByRole('link', { name, exact: true });
  await expect
    .poll(
      async () => {
        if ((await link.count()) > 0) return true;
        await page.evaluate(() => window.scrollBy(0, innerHeight));
        return false;
      },
      { interval: 50, timeout: 20_000 },
    )
    .toBe(true);
  await link.scrollIntoViewIfNeeded();
  return link;
}
