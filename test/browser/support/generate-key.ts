import type { Locator, Page } from 'playwright-core';
import { clearClipboard, readClipboard } from './clipboard.ts';

/** The page for a new key asks for its name here. */
export function nameField(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Name' });
}

/** Makes a key on the page for that, as most people do; shown then is the dialog with the key. */
export async function generateKey(page: Page, name: string): Promise<Locator> {
  await nameField(page).fill(name);
  return create(page);
}

/** Sends the page for a new key as it is filled in. */
export async function create(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy your key now' });
  await dialog.waitFor();
  return dialog;
}

/** Reads the key off the dialog that shows it. */
export function shownKey(dialog: Locator): Promise<string> {
  return dialog.locator('.secret-text').innerText();
}

/** Copies the key that is shown and puts the dialog away. */
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

/** The line of the list that tells of a key, or of anything else with a name. */
export function rowOf(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ hasText: name });
}

/** Chooses what to do with a key in the list. */
export async function chooseAction(page: Page, name: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: action }).click();
}
