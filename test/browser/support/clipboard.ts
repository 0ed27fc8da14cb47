import type { Page } from 'playwright-core';

/** Context options that let a page read the clipboard. */
export const CLIPBOARD_ACCESS = { permissions: ['clipboard-read', 'clipboard-write'] };

/** Clears the clipboard, which all pages share. */
export async function clearClipboard(page: Page): Promise<void> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
}

export function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
