import type { Page } from 'playwright-core';

/** Keeps a picture of the whole page for people to look at. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `dist/screenshots/${name}.png`, fullPage: true });
}
