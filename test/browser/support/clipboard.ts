import type { Page } from 'playwright-core';

/** What a page that looks at the clipboard has to be granted. */
export const MAY_READ_CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

/** There is one clipboard for all pages: what others have left there is not what was copied. */
export async function clearClipboard(page: Page): Promise<void> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
}

export function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
